/** What the keys about arrangements and contracts mean, in English. */
export const schemaContracts = {
  discountTiming:
    'When in its month a payment is taken to fall: in the middle (`mid-month`, unless said) or at the end.',
  budgetYearFrom: 'Calendar month a budget year begins with: 1, January, unless said.',
  'options.*.candidate':
    'false where the option only takes part in arrangements and is not compared by itself.',
  'options.*.baseline': 'Marks what is done today; what it costs to leave it.',
  'options.*.baseline.sunk': 'Spent already: shown, and no part of the comparison.',
  'options.*.baseline.employees': 'People who work there today.',
  'options.*.baseline.transferred': 'Share of them who go over to whoever takes the work.',
  'options.*.baseline.transferPerEmployee': 'Cost of each of these.',
  'options.*.baseline.redundancyPerEmployee': 'Cost of each of the others.',
  'options.*.baseline.strandedPerMonth': 'Seats and leases that go on being paid, a month.',
  'options.*.baseline.strandedMonths': 'For how many months.',
  'options.*.baseline.contractSince':
    'Month in which today’s contract began (2025-03). Its minimum term counts from there, what it cost to start is behind; unless stated, the term counts from the start of the horizon.',
  'options.*.price.noticeMonths':
    'Months of notice: a phase that ends once volume has settled runs on for so long, and whoever leaves today’s contract at the start pays for them.',
  'options.*.price.currency.code':
    'Its code, ISO 4217, such as MAD: contracts that name the same currency have one course of it in every draw.',
  'options.*.keepsToday':
    'Share of today’s people, seats and contracts that this option goes on using: leaving these costs nothing.',
  'options.*.lossOfControl': 'What it is worth a year not to hand over control to this option.',
  'options.*.quality.languageFailure': 'Share of contacts in which language or culture fails.',
  'demand.reasons.*.goodwill': 'What customers who leave are worth; without it that is not priced.',
  'demand.reasons.*.goodwill.margin': 'Margin at stake with one customer.',
  'demand.reasons.*.goodwill.lostAfter': 'Probability of losing the customer after each of these.',
  'demand.reasons.*.goodwill.lostAfter.wait': 'After a wait beyond the promise.',
  'demand.reasons.*.goodwill.lostAfter.abandonment': 'After giving up.',
  'demand.reasons.*.goodwill.lostAfter.wrongAnswer': 'After an answer on stale or missing data.',
  'demand.reasons.*.goodwill.lostAfter.transfer': 'After being passed on.',
  'demand.reasons.*.goodwill.lostAfter.language': 'After a failure of language.',
  arrangements:
    'Options put together into further candidates, by name: one after another, a base with overflow, shared out.',
  'arrangements.*.kind':
    'phased (one option after another), blended (a base with overflow) or split (shared out among providers).',
  'arrangements.*.name': 'Name in reports; the arrangement’s key unless stated.',
  'arrangements.*.phases': 'The options in the order in which they take over.',
  'arrangements.*.phases[].option': 'The option that answers in this phase.',
  'arrangements.*.phases[].months': 'How long the phase lasts; the last one lasts to the end of the horizon.',
  'arrangements.*.phases[].until': 'What has to be seen for the phase to end, instead of a length.',
  'arrangements.*.phases[].until.spreadBelow':
    'The phase ends once the monthly volume spreads by less than this (standard deviation over mean).',
  'arrangements.*.phases[].until.overMonths': 'Months looked back on.',
  'arrangements.*.phases[].until.notBefore': 'Months the phase lasts at least.',
  'arrangements.*.phases[].until.notAfter': 'Months the phase lasts at most.',
  'arrangements.*.phases[].transitionCost':
    'Paid once in the first month the phase is paid for, when its team begins to look on.',
  'arrangements.*.phases[].parallelMonths':
    'Months in which the new team is paid and looks on while the one before still answers.',
  'arrangements.*.phases[].learning': 'How a new team gets up to speed.',
  'arrangements.*.phases[].learning.months': 'Months until agents work like experienced ones.',
  'arrangements.*.phases[].learning.productivity':
    'What they get done at first, as a share of experienced ones.',
  'arrangements.*.phases[].knowledgeCarriedOver':
    'Share of what would have to be learnt that the phase before passes on.',
  'arrangements.*.base': 'The option that answers up to the level.',
  'arrangements.*.overflow': 'The option that answers what goes beyond.',
  'arrangements.*.above': 'The level in a half hour beyond which calls overflow.',
  'arrangements.*.above.agents': 'As many contacts as so many agents of the base carry within its promise.',
  'arrangements.*.above.contactsPerHalfHour': 'Contacts in a half hour.',
  'arrangements.*.overflowShare': 'Share of all contacts that overflows, instead of a level.',
  'arrangements.*.transitionCost': 'Paid once at the start.',
  'arrangements.*.shares': 'Who gets which share; together 100 %.',
  'arrangements.*.shares[].option': 'An option.',
  'arrangements.*.shares[].share': 'Its share of all contacts.',
  'arrangements.*.takesOver':
    'Share of a failed provider’s contacts that the others can take on: its failure costs that much less.',
} as const
