/** What `calibrate` says, in English. */
export const calibrating = {
  'import.agents': '“{header}” holds the agents at work.',
} as const
