/** What the report says of arrangements, budgets and contracts, in English. */
export const reportContracts = {
  'model.phased': 'One after another',
  'model.blended': 'Base with overflow',
  'model.split': 'Shared out',
  'input.transitionCost': 'cost of the transition',
  'input.until.spreadBelow': 'spread of volume that ends the phase',
  'input.learning.productivity': 'productivity of a new team',
  'input.knowledgeCarriedOver': 'knowledge carried over',
  'input.overflowShare': 'share that overflows',
  'input.shares.*.share': 'share of contacts',
  'input.takesOver': 'share of a failed provider’s contacts taken over',
  'legs.caption': 'What {option} is made of',
  'legs.corner': 'Part',
  'legs.from': 'Answers from',
  'legs.months': 'Months',
  'legs.share': 'Share of contacts',
  'legs.chance': 'Comes about',
  'search.finding':
    '{option} costs least with {best}; from {first} to {last} these draws cannot tell the difference.',
  'search.finding.sure': '{option} costs least with {best}.',
  'search.stated': 'As stated, with {stated}, it costs {more} more.',
  'search.newsvendor':
    'A rule of thumb (newsvendor, for a base that is paid all the time: {base} an hour, against {overflow} an hour of overflow) gives {agents, plural, one {# agent} other {# agents}}.',
  'search.subtitle.takeOverMonth':
    'Total cost by month of take-over: mean and 80% interval over {draws} draws',
  'search.subtitle.agents': 'Total cost by agents of the base: mean and 80% interval over {draws} draws',
  'search.subtitle.contactsPerHalfHour':
    'Total cost by contacts a half hour that the base takes: mean and 80% interval over {draws} draws',
  'search.subtitle.overflowShare':
    'Total cost by share that overflows: mean and 80% interval over {draws} draws',
  'search.caption': 'Total cost, in {unit}',
  'search.term.takeOverMonth': 'Take-over',
  'search.term.agents': 'Base',
  'search.term.contactsPerHalfHour': 'Base takes',
  'search.term.overflowShare': 'Overflow',
  'search.beyond-best': 'Beyond the best',
  'search.as-stated': 'as stated',
  'search.agents': 'base of {agents}',
  'search.contacts': '{contacts} contacts a half hour',
} as const
