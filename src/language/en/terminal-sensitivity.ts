/** What `sensitivity` says, in English. */
export const sensitivity = {
  'help.sensitivity.summary': 'Which inputs make the spread of costs, by themselves and together.',
  'help.sensitivity.description':
    'Plays pairs of draws and exchanges one input at a time between the two. Says for the lead of the cheapest option over the next, and for every option’s cost, how much of the variance each input makes alone (first-order Sobol index) and in all it does together with others (total effect), each with its standard error, and names the inputs that act together.',
  'help.sensitivity.between': 'Options whose difference is told, in place of the two cheapest.',
  'help.sensitivity.draws': 'Pairs of draws; each is played twice for every uncertain input.',
  'usage.not-two-options': '--between {value}: write two different options, such as {example}.',
} as const
