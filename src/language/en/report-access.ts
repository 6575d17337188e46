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
  'way.whose': '{data} ({whose})',
  'way.of': '{data}: {way}',

  'access.role': '{role}: {people} people, {staff}',
  'access.subcontractors': '{number, plural, one {a subcontractor} other {# subcontractors}} in {place}',
  'access.shown': '{share} of the record shown',
  'access.copies': 'held in {places} places',
  'access.connections': 'seen from {places} places',
  'access.held-outside': 'copy held outside the company',
  'access.breaks': '✗ breaks “{rule}”',

  // Options left out
  'recommendation.only-left':
    'Choose “{option}”, the only option that keeps every hard rule: {cost} expected in total over {months, plural, one {# month} other {# months}}.',
  'answer.left-out': 'Left out by a hard rule',
  'answer.why-out': 'Why each option is out',
  'answer.repairs': 'The cheapest ways back',
  'confidence.none':
    'Cheapest way back: “{option}” with {rows}; it would then cost {cost} in total. As they stand, the options are shown below for information only.',
  'knock-out.breaks':
    '“{option}” breaks {count, plural, one {the rule} other {the rules}} {rules} with {data}.',
  'knock-out.repair':
    '“{option}” with {rows}: {cost} in total, {direction, select, same {as much as} more {{change} more than} other {{change} less than}} as it stands.',
  'knock-out.tried':
    'It is the cheapest of {tried} ways of opening the data that were tried; {possible} keep every rule.',
  'knock-outs.caption':
    'Rows that break a hard rule, each with the cheapest way to keep it; change of the option’s expected total cost in {unit}',
  'rule-costs.caption': 'What each hard rule costs: expected total cost of the choice left, in {unit}',
  'rule-cost.kept': 'The rule “{rule}” costs nothing: every option keeps it.',
  'rule-cost.nothing': 'The rule “{rule}” costs nothing: without it the choice would be no cheaper.',
  'rule-cost.alone':
    'The rule “{rule}” alone costs nothing: the options it leaves out break another rule, too.',
  'rule-cost.together':
    'Together the rules cost {cost} as the options stand: without them “{option}” would be the cheapest.',
  'rule-cost.unless-repaired':
    'The rule “{rule}” costs {cost} as the options stand: without it “{option}” would be the cheapest. Where options may be repaired it costs nothing.',
  'rule-cost.either-way':
    'The rule “{rule}” costs {cost}, whether options are repaired or not: without it “{option}” would be the cheapest.',
  'rule-cost.both':
    'The rule “{rule}” costs {cost} as the options stand, {repaired} where they may be repaired: without it “{option}” would be the cheapest{other, select, yes {, or “{otherOption}” with repairs} other {}}.',
  'rule-cost.repaired':
    'The rule “{rule}” costs nothing as the options stand, {cost} where they may be repaired: without it “{option}” would be the cheapest, repaired for the other rules if it breaks any.',
  'rule-cost.once-repaired':
    'As the options stand, the rule “{rule}” decides nothing: they break another rule, too. Where they may be repaired it costs {cost}: without it “{option}” would be the cheapest.',
  'rule-cost.choice-without':
    'Without the rule “{rule}” there would be a choice: “{option}”. Where options may be repaired the rule costs {cost}.',
  'rule-cost.choice-without-or-repaired':
    'Without the rule “{rule}” there would be a choice: “{option}”. Where options may be repaired the rule costs nothing.',
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

  // The access trade-off
  'list.separator': '; ',
  'mark.in-use': 'in use',
  'mark.best': 'best',
  'mark.both': 'in use, and best',
  'trade-off.title': 'What other ways of opening the data would do',
  'trade-off.better': '“{option}” would cost {saving} less with {rows}.',
  'trade-off.stay': 'For “{option}” no other way of opening the data is surely cheaper than the one in use.',
  'figure.trade-off.subtitle':
    'Each line joins an option’s ways of opening the data that no other beats on both counts; filled point: in use; ring: the best. Whole period, discounted; the scales are stretched near nought.',
  'figure.trade-off.caption':
    'The cheapest way to open each data set, the others as they are; what it saves in {unit}. Beaten: another way costs no more in stale data and no more in losses',
  'axis.losses-and-controls': 'Losses and controls',
  'figure.trade-off-scores.kept':
    '“{option}” can be made fresher only by exposing more, and safer only by working with older data.',
  'figure.trade-off-scores.near':
    'On both scores “{option}” does about as well as it could with any other way of opening its data.',
  'figure.trade-off-scores.beaten':
    '“{option}” could be at least as fresh and as safe with {row}: {freshness} of contacts on current data, {protection} of years within the tolerated loss.',
  'figure.trade-off-scores.subtitle':
    'The same on scores: contacts on current data against years within the tolerated loss ({years} simulated years each, known to within {error} points, 95%).',
  'score.between': '{low} to {high}',
  'figure.trade-off-scores.caption':
    'Freshness and protection as the options stand, and with the cheapest way of opening the data where it is another',
  'trade-off.same': 'as in use',
  'trade-off.part-beats-copy':
    '{data}: live reading of a part beats a full copy on both counts, stale data and losses, with {options}.',
  'trade-off.unknown.copies': 'Not weighed, since nobody stated how copies would be made: {ways}.',
  'trade-off.unknown.part': 'Not weighed, since nobody stated how many fields a part would carry: {ways}.',
  'trade-off.loses-writing': 'takes writing away',
  'trade-off.beaten-without-writing': '{way} (by {by}, which takes writing away and is not advised for that)',
  'trade-off.beaten-by': 'beaten by {way}',
  'trade-off.terms-from': 'terms of “{option}”',
  'column.in-use': 'In use',
  'column.best-way': 'Cheapest',
  'column.saves': 'Saves',
  'column.beaten': 'Beaten',
  'column.freshness-cheapest': 'Freshness, cheapest access',
  'column.protection-cheapest': 'Protection, cheapest access',
  'column.way': 'Way of opening',
  'option.months': 'Month by month',
  'option.alternatives': 'Other ways of opening the data',
  'option.alternatives.caption':
    'Every way of opening a data set, the others as they are; amounts in {unit}, whole period, discounted',

  // Entries that come back by file
  'round-trips.caption':
    'Entries that come back by file, a month; amounts in {unit}. Age: from an entry until it stands in the central system',
  'round-trips.check-less':
    '“{option}” checks {now} of the entries in {data} by hand; {cheapest} would be cheapest: the check costs more than the errors it catches.',
  'round-trips.check-more':
    '“{option}” checks {now} of the entries in {data} by hand; {cheapest} would be cheapest: the errors cost more than the check.',
  'column.entries': 'Entries',
  'column.return-age': 'Age on return',
  'column.wrong-entries': 'Wrong ones let in',
  'column.conflicts': 'Conflicts',
  'column.error-cost': 'Errors and conflicts cost',
  'column.check-cost': 'Check costs',
  'column.checked': 'Checked',
  'column.checked-cheapest': 'Cheapest to check',
} as const
