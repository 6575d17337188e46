/** What is said of which inputs make the spread of costs, in English. */
export const reportSensitivity = {
  'sensitivity.kind': 'Sensitivity',
  'sensitivity.title': 'What makes the spread: {scenario}',
  'sensitivity.nothing': 'No cost varies in this scenario: there is no spread.',
  'sensitivity.lead':
    '“{option}” is ahead of “{other}” by {mean} on average, with a standard deviation of {spread}.',
  'sensitivity.cost': '“{option}” costs {mean} on average, with a standard deviation of {spread}.',
  'sensitivity.of-lead': 'Where the spread of the lead of “{option}” over “{other}” comes from',
  'sensitivity.of-cost': 'Where the spread of the total cost of “{option}” comes from',
  'sensitivity.finding':
    'Most comes from this: {input}: {share} alone, {all} with what it does together with others.',
  'sensitivity.subtitle': '{figure}: shares of the variance.',
  'sensitivity.alone': 'Alone',
  'sensitivity.in-all': 'In all',
  'sensitivity.together': 'Together with others',
  'sensitivity.error': '±{error}',
  'sensitivity.months': 'How months turn out around what is expected of them',
  'sensitivity.reading': 'How to read this',
  'sensitivity.interaction':
    '{share} (±{error}) of the variance comes from inputs acting together: the effect of one depends on the value of another.',
  'sensitivity.no-interaction':
    'Effects just add up: next to nothing ({share} ±{error}) of the variance comes from inputs acting together.',
  'sensitivity.correlated':
    'Inputs that are correlated are told as one: how much each of them makes by itself has no answer.',
  'sensitivity.how':
    'Alone: what would go of the variance if the input became known. In all: what would be left if all others did; shares in all add up to more than 100% where inputs act together. ± is half of a 95% interval, from {pairs} pairs of draws, played {runs} times with inputs exchanged (seed {seed}).',
  'sensitivity.pairs': 'Inputs that act together, with the share of the variance that the two make so',
  'sensitivity.one': 'Input',
  'sensitivity.with': 'With',
  'sensitivity.share': 'Share',
  'sensitivity.costs': 'Of the spread of each option’s own total cost, in all',
} as const
