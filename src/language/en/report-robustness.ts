/** What the report says of how well the recommendation stands up and what to find out, in English. */
export const reportRobustness = {
  'section.robustness.title': 'How well the answer stands up',
  'section.robustness.lead':
    'Other ways to judge the same options: against each other, in the futures named, by the criteria stated, and with a price on what has none.',

  // Each against each
  'pairs.caption': 'How often the option on the left is cheaper than the one above, on the same draws',
  'pairs.corner': 'Cheaper than …',
  'pairs.order.everyDraw': 'never dearer',
  'pairs.order.first': 'dominates',
  'pairs.order.second': 'dominates for the cautious',
  'dominance.everyDraw.many': '“{option}” is cheaper than {count} other options in every simulated future.',
  'dominance.everyDraw': '“{option}” is cheaper than {others} in every simulated future.',
  'dominance.first': '“{option}” is less likely than {others} to exceed any cost one may name.',
  'dominance.second': '“{option}” suits everyone who dislikes risk better than {others}.',
  'frontier.caption': 'What one point more of freshness or protection costs, against the next cheaper option',
  'frontier.freshness': 'A point of freshness',
  'frontier.protection': 'A point of protection',
  'frontier.start': 'cheapest',
  'frontier.cost': '{cost}',
  'frontier.dominated': 'dearer and no better',
  'frontier.extendedlyDominated': 'a mix of others is better',
  'reason.more-often': 'Cheaper than “{runnerUp}” in {share} of simulated futures.',
  'reason.fresher': '{own} of contacts handled on current data, against {other} with “{runnerUp}”.',

  // Named futures
  'futures.as-stated': 'as stated',
  'futures.caption':
    'Expected total cost in each named future in {unit}, and how much more than the best there ({draws} draws each)',
  'futures.best': '✓ best',
  'futures.regret': '+ {regret}',
  'futures.least': 'least greatest regret',
  'futures.holds': '“{option}” is the cheapest in every named future.',
  'futures.flips': '“{option}” would be the cheapest here: {futures}.',
  'futures.other-least': 'Whoever wants to regret least, whatever comes, takes “{option}”.',
  'futures.change': '“{future}” means: {changes}.',
  'futures.changed': '{input} {value}',
  'column.greatest-regret': 'Greatest regret',

  // Criteria
  'figure.ranks.finding':
    'By the criteria stated “{option}” comes first; over all possible weights it does so in {share} of cases.',
  'figure.ranks.other':
    'By the weights stated “{option}” comes first, but over all possible weights only in {share} of cases; “{other}” does in {otherShare}.',
  'figure.ranks.subtitle':
    'Share of all possible weightings that give an option each rank (SMAA). Right: points of 100 with the weights stated.',
  'figure.ranks.subtitle-draws':
    'Share of all possible weightings that give an option each rank, over the draws of {criteria} as well (SMAA; within {error}, 95 %). Right: points of 100 with the weights stated and mean figures.',
  'figure.ranks.caption': 'Points, and share of weightings by rank',
  'legend.rank': 'Rank {rank}',
  'ranks.never': 'first by no weighting',
  'ranks.central': 'first, typically, with {weights}',
  'ranks.weight': '{criterion} {share}',
  'criteria.caption': 'Criteria with their weights, and how far each option fulfils each on the scale stated',
  'criteria.normalisationFlipsWinner':
    'Take care: judged relative to the options at hand (TOPSIS) “{option}” would win, in the same way on the stated scales “{winner}”. The result of that method hangs on how figures are scaled.',
  'criteria.outrankingDisagrees': 'Compared pair by pair (PROMETHEE) “{option}” would win, not “{winner}”.',
  'criteria.cheapestIsNotBest':
    'The criteria prefer “{winner}”; by money alone it is “{option}”. The recommendation follows the money.',
  'column.score': 'Points',
  'column.criterion': 'Criterion',
  'column.weight': 'Weight',
  'measure.totalCost': 'total cost',
  'measure.totalCostAtNinety': 'total cost in a bad future (one in ten)',
  'measure.netPresentCost': 'paid',
  'measure.expectedAnnualLoss': 'expected loss a year',
  'measure.annualLossAtNinetyFive': 'loss of one year in twenty',
  'measure.stalenessCost': 'cost of stale data',
  'measure.freshness': 'contacts on current data',
  'measure.protection': 'years within the tolerated loss',
  'measure.serviceLevel': 'contacts served in time',
  'measure.abandonment': 'contacts abandoned',
  'measure.promiseKept': 'months in which the promise is kept',
  'measure.dataAge': 'mean age of data',
  'measure.leadTime': 'time for which staff is fixed ahead',
  'measure.judged': 'judged by people',

  // What has no price
  'figure.acceptability.switches':
    'Once “{thing}” is worth more than {price} a unit, “{to}” becomes the right choice.',
  'figure.acceptability.beyond':
    'Only if “{thing}” were worth more than {price} a unit, beyond the range stated, would “{to}” be the right choice.',
  'figure.acceptability.never': 'No price on “{thing}” takes the lead from “{option}”.',
  'figure.acceptability.subtitle':
    'Chance of being the right choice as a price is put on {thing}. Upright: where the best choice changes.',
  'figure.acceptability.caption': 'Chance of being the right choice by the price of one unit of {thing}',
  'acceptability.best': '✓ best',
  'acceptability.counted': '{thing} ({counted})',
  'axis.price': 'Price of one: {thing}',
  'column.units': 'Units',
  'counted.contactsStale': 'contacts on stale data',
  'counted.contactsAbandoned': 'contacts abandoned',
  'counted.contactsUnresolved': 'contacts not resolved',
  'counted.contactsOutside': 'contacts handled outside',
  'counted.hoursOutside': 'hours worked outside',
  'counted.contactsAbroad': 'contacts handled abroad',

  // Thresholds and shares of the spread
  'thresholds.caption':
    'Which option is the cheapest on average over which values of an input, the others varying as stated',
  'thresholds.stretch': '{from} to {to}: “{option}”',
  'thresholds.below': 'below {to}: “{option}”',
  'thresholds.above': 'above {from}: “{option}”',
  'column.stretches': 'Cheapest option by value',
  'column.another-best': 'Chance that another is best',
  'two-way.caption': 'Cheapest option by two inputs: {first} (down) and {second} (across)',
  'variance.caption': 'Where the uncertainty of the lead of “{option}” over “{runnerUp}” comes from',
  'variance.rest': 'all else, and inputs acting together',
  'correlations.dropped':
    '{first} and {second} no longer vary together (rank correlation {rank} in the scenario): one of them was given a value of its own, on the command line or in a file laid over it.',
  'variance.correlated': 'correlated: told as one',
  'variance.rest-explained': '{command} takes it apart',
  'column.variance-share': 'Share of the spread',

  // What to find out
  'answer.find-out': 'What to find out first',
  'find-out.first':
    'Before signing, find out: {input}. Knowing it exactly would be worth {value}; knowing everything, {everything}.',
  'find-out.all-only':
    'No single input is worth finding out before signing; knowing everything would be worth {everything}.',
  'find-out.never':
    'Nothing needs to be found out before signing: in none of the simulated futures would knowing more change the choice.',
  'find-out.never-limit':
    'Nothing needs to be found out before signing: in none of the simulated futures would knowing more change the choice; on average even knowing everything would save {everything}.',
  'find-out.nothing':
    'Nothing needs to be found out before signing: on average even knowing everything would save {everything}.',
  'groups.caption': 'What knowing several inputs together before signing is worth, in {unit}',
  'groups.worth': '“{group}” found out together before signing: worth {value}.',
  'groups.worth-nothing':
    '“{group}” found out together before signing: worth nothing, for it would not change the choice.',
  'column.group': 'Found out together',
  'studies.caption':
    'What a study is worth before signing, by its length, its own cost not taken off, in {unit}; ±: 95%',
  'studies.weeks': '{weeks, plural, one {# week} other {# weeks}}',
  'studies.records': 'More call records',
  'studies.records-email': 'More e-mail records',
  'worth.with-error': '{value} ± {error} (95%)',
  'worth.limit': 'at most {limit} (95%)',
  'worth.error': '± {error}',
  'studies.worth':
    '{study} of {weeks, plural, one {# week} other {# weeks}} before signing would be worth {value}.',
  'column.study': 'Study',
  'convergence.note':
    'Going from {half} to {all} draws moved no expected total cost by more than {change} ({share}).',
} as const
