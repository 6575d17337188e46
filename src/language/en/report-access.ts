/** What the report and the terminal say of hard rules, knock-outs, the access trade-off and round trips, in English. */
export const reportAccess = {
  // Hard rules
  'rule.text': '{subject}: {demand}',
  'rule.subject.any data': 'any data',
  'rule.subject.personal data': 'personal data',
  'rule.subject.financial data': 'financial data',
  'rule.subject.provider': 'provider',
  'rule.demand.never outside': 'never outside',
  'rule.demand.EEA only': 'EEA only',
  'rule.demand.EEA or adequate country': 'EEA or adequate country',
  'rule.demand.read only': 'read only',
  'rule.demand.no copies outside': 'no copies outside',

  // Ways of opening a data set, inside a sentence
  'way.none': 'closed',
  'way.extract': 'an extract',
  'way.replica': 'a full copy',
  'way.segmented-read': 'live reading of a part',
  'way.live-read': 'live reading',
  'way.live-write': 'live updating',
  'way.with-file': '{way} with entries back by file',
  'way.without-return': '{way} without entries back',
  'way.of': '{data}: {way}',

  // Options left out
  'recommendation.only-left':
    'Choose “{option}”, the only option that keeps every hard rule: {cost} expected in total over {months, plural, one {# month} other {# months}}.',
  'answer.left-out': 'Left out by a hard rule',
  'answer.why-out': 'Why each option is out',
  'answer.repairs': 'The cheapest ways back',
  'confidence.none':
    'Cheapest way back: “{option}” with {rows}; it would then cost {cost} in total. As they stand, the options are shown below for information only.',
  'knock-out.breaks': '“{option}” breaks {count, plural, one {the rule} other {the rules}} {rules} with {data}.',
  'knock-out.repair':
    '“{option}” with {rows}: {cost} in total, {direction, select, same {as much as} more {{change} more than} other {{change} less than}} as it stands.',
  'knock-outs.caption':
    'Rows that break a hard rule, each with the cheapest way to keep it; change of the option’s expected total cost in {unit}',
  'rule-costs.caption': 'What each hard rule costs: expected total cost of the choice left, in {unit}',
  'rule-cost.kept': 'The rule “{rule}” costs nothing: every option keeps it.',
  'rule-cost.nothing': 'The rule “{rule}” costs nothing: without it the choice would be no cheaper.',
  'rule-cost.alone':
    'The rule “{rule}” alone costs nothing: the options it leaves out break another rule, too.',
  'rule-cost.together': 'Together the rules cost {cost}: without them “{option}” would be the cheapest.',
  'rule-cost.costs': 'The rule “{rule}” costs {cost}: without it “{option}” would be the cheapest.',
  'rule-cost.repaired':
    'The rule “{rule}” costs {cost} even with every option repaired: without it “{option}” could stay as it is.',
  'column.rule': 'Rule',
  'column.rule-broken': 'Rule broken',
  'column.data-set': 'Data set',
  'column.cheapest-repair': 'Cheapest repair',
  'column.cost-change': 'Change of total cost',
  'column.broken-by': 'Broken by',
  'column.best-without': 'Cheapest without it',
  'column.rule-cost': 'Costs',
  'column.rule-cost-repaired': 'Costs, options repaired',
  'comparison.out': '✗ breaks a hard rule',
  'figure.total-cost.out': 'None of these options may be chosen as it stands: each breaks a hard rule.',
  'option.out': 'Left out',
  'option.summary.out':
    '{broken} As it stands it would cost {cost} in total ({range} in eight futures out of ten).',
} as const
