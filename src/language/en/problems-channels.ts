/** What can be wrong with channels and tiers as they are stated, in English. */
export const problemsChannels = {
  'scenario.secondLevelNeedsSpecialists':
    'How long specialists take follows from how many are there, and when: state people and open (mon-fri 09:00-17:00) under specialists.',
  'scenario.nobodyToCall': 'There are no calls out under demand.outbound, so this changes nothing.',
  'scenario.betweenCallsNeedsCalls':
    'Nobody calls in, so there is no time between calls: write own-team, or add a voice channel.',
  'scenario.specialistsUnused':
    'No option says how contacts reach the specialists, so “{key}” changes nothing: give an option a secondLevel, or leave it out.',
} as const
