/** What commands say, in English. ICU messages; figures arrive formatted unless a plural needs the number. */
export const terminal = {
  'rank.position': 'Rank',
  'rank.option': 'Option',
  'rank.total-cost': 'Total cost',
  'rank.interval': '80 % interval',
  'rank.probability-best': 'Best in',
  'rank.freshness': 'Fresh',
  'rank.protection': 'Protect.',
  'files.written': '{count, plural, one {File written:} other {Files written:}}',
} as const
