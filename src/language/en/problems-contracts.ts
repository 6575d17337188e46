/** What contradicts itself in contracts and phases, in English. */
export const problemsContracts = {
  'cost.capWithoutRate': 'There is nothing to cap: state the rate per point that goes with it.',
  'cost.bonusOutOfReach':
    'No month can earn this bonus: with the dead band it begins where the measure cannot get to.',
  'cost.malusOutOfReach':
    'No month can bring this malus: with the dead band it begins where the measure cannot get to.',
  'cost.floorMayExceedCap':
    'In some draws the floor of the indexation would lie above its cap: their ranges (90 %) overlap. Set them apart, or tie one to the other by a formula.',
  'cost.creditMayExceedPrice':
    'In some draws the credit for a unit missing would be above the price of a unit: their ranges (90 %) overlap. Set them apart, or tie one to the other by a formula.',
  'cost.numbersMayExceedAll':
    'In some draws the special numbers would take more than all contacts between them: the upper ends of their ranges (90 %) add up to more than 100 %. State lower ones, or one of them by a formula as what the others leave.',
  'cost.creditAbovePrice': 'The credit for a unit missing is above the price of a unit.',
  'cost.governanceTwice':
    'State governance as a share or as an amount a month (governancePerMonth), not both.',
  'cost.numbersAboveAll': 'The special numbers take more than all contacts between them.',
  'cost.indexedAfterHorizon':
    'The price is first indexed in {month}, after the end of the horizon: the clause would do nothing.',
  'cost.currencyTwice':
    '{code} has another {key} in the contract of “{option}”: a currency has one course, state it alike.',
  'cost.additionalBelowForecast':
    '{found} of the forecast is less than what was forecast: the charge for more units begins at {minimum} or above, the credit for fewer at 100% or below. Otherwise the bands overlap, and units between them would be charged and credited at once.',
  'cost.reducedAboveForecast':
    '{found} of the forecast is more than what was forecast: the credit for fewer units begins at {maximum} or below, the charge for more at 100% or above. Otherwise the bands overlap, and units between them would be charged and credited at once.',
  'cost.neverSettled':
    'A commitment settled every {every} months does not fall due within the {months, plural, one {month} other {# months}} in which it applies before the horizon ends: it would be settled early. State a shorter period, or look further ahead.',
  'cost.noticeBeyondTerm':
    'Given on the very first day, a notice of {notice} months ends the contract later than its minimum term of {term, plural, one {# month} other {# months}}, which would then mean nothing. State a notice that is no longer than the term, or a longer term.',
  'cost.rampOutlastsHorizon':
    'The ramp of {months, plural, one {# month} other {# months}} lasts to the end of the horizon or beyond: {term} begins after it and would do nothing.',
  'scenario.sinceWithoutContract':
    '“{option}” is no contract with anybody: contractSince has no meaning here.',
  'scenario.contractNotBegun':
    'In {start}, when the horizon starts, this contract has not begun: give the month since when it has run.',
  'arrangement.shareOfNothing':
    '“{option}” would have no contacts: give it a share above 0% and below 100%, or leave it out.',
  'arrangement.triggerSeesNothing':
    'The trigger looks at {over, plural, one {# month} other {# months}}, and the phase ends after {to, plural, one {# month} other {# months}} in any case: it would never decide anything.',
} as const
