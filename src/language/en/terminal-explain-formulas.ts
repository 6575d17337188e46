/** How figures come about, in words, in English. */
export const explainingFormulas = {
  'explain.formula.agents':
    'Least whole number of agents that keeps the promise in that half hour at mean inputs.',
  'explain.formula.break-even':
    'Value of the input, or its probability, at which the expected costs of two options given the input are equal; the other inputs vary.',
  'explain.formula.calendar': 'Counted in the calendar.',
  'explain.formula.central-weight':
    'Mean of the weightings under which the option is first, over the draws of the criteria that vary as well (SMAA).',
  'explain.formula.chance':
    'Draws in which its total cost, with the expected and not the simulated loss, is the least, over all draws; equal ones share a draw.',
  'explain.formula.correlation': 'Pearson correlation of the two total costs over the draws.',
  'explain.formula.draws': 'Asked for: --draws and --seed, or the scenario.',
  'explain.formula.driver':
    'Slope of the least-squares line over the draws, the effect of stronger inputs taken out, times the distance from the input’s 5% to its 95% quantile.',
  'explain.formula.driver-correlation':
    'The slope of that line times the input’s standard deviation over the figure’s.',
  'explain.formula.exceedance': 'Share of the simulated years whose losses are above the amount.',
  'explain.formula.future-cost': 'Mean total cost over the first draws, with what the future changes.',
  'explain.formula.future-regret':
    'Mean total cost in that future less the least mean total cost of all options in it.',
  'explain.formula.greatest-regret': 'Greatest of the option’s regrets over all futures.',
  'explain.formula.information':
    'Mean total cost of the best option as things stand, less the mean of the least conditional mean over the draws: what one would choose in each draw, knowing the input or group and nothing else.',
  'explain.formula.input-quantile': '5% or 95% quantile of the input as stated.',
  'explain.formula.interval':
    '95% interval of a share counted in draws (Wilson): so far chance can have carried the count.',
  'explain.formula.leg': 'Mean over the draws of what this part of the arrangement does.',
  'explain.formula.less-perfect':
    'As played less the same draws with data that is always current and complete.',
  'explain.formula.mean': 'Mean over the draws; money is discounted where it does not stand for a month.',
  'explain.formula.of-contacts':
    'Contacts to which it happens, over contacts offered, both as means over the draws.',
  'explain.formula.other-access':
    'The option played again on the same draws with this data opened otherwise, less as it is stated.',
  'explain.formula.over-contacts': 'Sum over contacts, over their number, both as means over the draws.',
  'explain.formula.paired-difference':
    'Mean over the draws of the one’s total cost less the other’s in the same draw.',
  'explain.formula.pair-chance':
    'Draws in which the first one’s total cost is less than the other’s, over all draws; equal ones count half.',
  'explain.formula.partial-value':
    'The figure’s place between its worst and its best, which the scenario states, from 0 to 1.',
  'explain.formula.payback':
    'First month after which the sum of mean monthly payments is no more than today’s, where it was more before.',
  'explain.formula.perfect-information':
    'Mean total cost of the best option less the mean of the least total cost of each draw: what knowing everything would save.',
  'explain.formula.per-point':
    'Mean total cost less that of the next cheaper option that is worth its price, over the points gained.',
  'explain.formula.present-month': 'Mean of the month’s payments, each draw discounted at its own rate.',
  'explain.formula.promise-kept': 'Months in which the promise was kept, over all months of all draws.',
  'explain.formula.quantile': 'So much or less came out in the stated share of the draws.',
  'explain.formula.rank':
    'Share of all possible weightings of the criteria, and of the draws of those that vary, that put the option at this rank (SMAA).',
  'explain.formula.rank-error':
    'Standard error of the share at this rank, from how it scatters between draws of the criteria.',
  'explain.formula.reason':
    'What this part of the total cost saves over the runner-up on average, or its share of the difference.',
  'explain.formula.regret':
    'Mean over the draws of its total cost less the least of all options in the same draw: what it costs on average not to know which is best.',
  'explain.formula.rule-cost':
    'Least mean total cost of the options that keep every rule, less the least of those that keep all the others: what the rule costs.',
  'explain.formula.running-mean': 'Mean, or its error, of the first so many draws.',
  'explain.formula.score': 'Sum of the values on the criteria, each times its weight.',
  'explain.formula.search': 'The arrangement played at each of the values on the same draws.',
  'explain.formula.shortfall': 'Mean of the worst twentieth of the simulated years.',
  'explain.formula.standard-error':
    'Standard deviation over the draws, over the square root of their number; of Latin hypercubes from how far separate ones lie apart.',
  'explain.formula.stated': 'Stated in the scenario, or its default; its mean where it is uncertain.',
  'explain.formula.study':
    'What one would save on average choosing by what a study of so many weeks says, its error as stated; its own cost is not taken off.',
  'explain.formula.switch-price':
    'Price at which two options’ mean total costs, the priced thing included, are equal.',
  'explain.formula.tornado':
    'Expected difference of the two best options’ total costs with the input at that end, the other inputs varying.',
  'explain.formula.variance-rest':
    'What the shares of single inputs leave of the variance of the difference of the two best: interactions and chance.',
  'explain.formula.variance-share':
    'Variance of the expected difference of the two best options given the input, over the variance of the difference.',
  'explain.formula.year-capital':
    'Seats, equipment and set-up bought in that year, resale deducted; means, undiscounted.',
  'explain.formula.year-operating': 'All other payments of that year; means, undiscounted.',
} as const
