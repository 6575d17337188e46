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
} as const
