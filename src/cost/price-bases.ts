/** The bases a provider can be paid on; a contract names exactly one. */
export const priceBases = [
  'perHour',
  'perLoggedHour',
  'perPosition',
  'perAgent',
  'perContact',
  'perMinute',
  'perResolution',
  'perOutcome',
  'anchored',
] as const
