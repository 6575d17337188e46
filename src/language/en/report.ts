import { reportAccess } from './report-access.js'
import { reportCalibration } from './report-calibration.js'
import { reportChannels } from './report-channels.js'
import { reportContracts } from './report-contracts.js'
import { reportEditions } from './report-editions.js'
import { reportEmail } from './report-email.js'
import { reportInputs } from './report-inputs.js'
import { reportRobustness } from './report-robustness.js'
import { reportSensitivity } from './report-sensitivity.js'
import { reportStaffing } from './report-staffing.js'
import { reportTerms } from './report-terms.js'
import { sources } from './sources.js'

/** What the report says, in English. ICU messages; figures arrive formatted unless a plural needs the number. */
export const report = {
  // Page
  'page.skip': 'Skip to the answer',
  'page.kind': 'Sourcing report',
  'page.contents': 'Contents',
  'page.to-top': 'Back to the answer',
  'page.figures-behind': 'The figures behind this chart',
  'page.made-with': 'Made with {program}. Every figure can be drawn again: see “Method and reproducibility”.',
  period: '{from} to {to}, {months, plural, one {# month} other {# months}}',
  months: '{months, plural, one {# month} other {# months}}',
  'name.quoted': '“{name}”',

  // Amounts, ages, quantities
  'amount.thousand': 'k',
  'amount.million': 'm',
  'amount.billion': 'bn',
  'amount.range': '{low} to {high}',
  'age.now': 'live',
  'age.minutes': '{minutes} min',
  'age.hours': '{hours} h',
  'age.days': '{days} days',
  'quantity.per-day': '{number} a day',
  'quantity.per-year': '{number} a year',
  'quantity.contacts-per-week': '{number} contacts a week',
  'quantity.factor': '× {number}',
  'hour.span': '{from}–{to}',
  'chance.above': 'over {share}',
  'chance.below': 'under {share}',
  'input.of': '{owner}: {input}',
  'input.numbered': '{input} ({number})',

  // The answer
  'answer.kicker': 'Recommendation',
  'answer.reasons': 'Why',
  'answer.cautions': 'What speaks against it',
  'answer.flips': 'What would change the answer',
  'answer.table-on-paper': 'Figures of this chart: on the next page, under “{part}”.',
  'answer.not-priced': 'Not in the money',
  'answer.not-priced.lead': 'Nobody stated these and no sourced figure exists, so they are left out:',
  'standing.clear': 'Clear',
  'standing.leaning': 'Leaning',
  'standing.tied': 'Tied',
  'standing.none': 'None',
  'recommendation.clear':
    'Choose “{option}”: {cost} in total over {months, plural, one {# month} other {# months}}, {difference} less than “{runnerUp}”.',
  'recommendation.leaning':
    'Lean towards “{option}”: {cost} expected in total over {months, plural, one {# month} other {# months}}, {difference} less than “{runnerUp}”, which may still turn out cheaper.',
  'recommendation.tied':
    '{options} cannot be told apart on cost; “{option}” is ahead by a hair at {cost} over {months, plural, one {# month} other {# months}}.',
  'recommendation.equal':
    '{options} cost exactly the same: {cost} over {months, plural, one {# month} other {# months}}.',
  'recommendation.unsettled':
    '{options} cannot be told apart on cost by {draws} simulated futures; “{option}” is ahead at {cost} over {months, plural, one {# month} other {# months}}, by less than the error of the simulation.',
  'recommendation.only':
    '“{option}” is expected to cost {cost} in total over {months, plural, one {# month} other {# months}}; there was nothing to compare it with.',
  'recommendation.none': 'No option keeps every hard rule, so none is recommended.',
  'confidence.clause': '{sentence} (“{option}” is the cheapest in {chance} of the simulated futures).',
  'confidence.sentence':
    '“{option}” is {likelihood} to be the cheapest: it is in {chance} of {draws} simulated futures.',
  'confidence.only': 'With a single option there is nothing to be sure about: state a second one to compare.',
  'likelihood.virtually-certain': 'virtually certain',
  'likelihood.very-likely': 'very likely',
  'likelihood.likely': 'likely',
  'likelihood.more-likely-than-not': 'more likely than not',
  'likelihood.as-likely-as-not': 'about as likely as not',
  'likelihood.unlikely': 'unlikely',
  'key.total-cost': 'Expected total cost, {months, plural, one {# month} other {# months}}',
  'key.interval': '80% interval: {range}',
  'key.chance': 'Chance of being the cheapest',
  'key.difference': 'Expected advantage',
  'key.against': 'over “{runnerUp}”',
  'key.freshness': 'Contacts handled on current data',
  'key.staleness': 'stale data costs {cost}',
  'key.protection': '{share} of years within the tolerated loss',

  // What the decision found
  'statement.savesOnCategory':
    '{category}: {saving} less than “{runnerUp}” ({recommendedCost} against {runnerUpCost}).',
  'statement.savesOnCategory.none': '{category}: none, against {runnerUpCost} with “{runnerUp}”.',
  'statement.onlyOption': 'It is the only option in the scenario.',
  'statement.onlyOptionLeft': 'It is the only option that keeps every hard rule.',
  'statement.everyOptionKnockedOut': 'Every option breaks a hard rule.',
  'statement.noCategoryDiffers': 'No kind of cost is lower than with “{runnerUp}”: the two cost the same.',
  'statement.costsMoreOnCategory':
    '{category}: {extra} more than “{runnerUp}” ({recommendedCost} against {runnerUpCost}).',
  'statement.costsMoreOnCategory.none': '{category}: {recommendedCost}, none with “{runnerUp}”.',
  'statement.anotherIsMoreOftenCheapest':
    '“{option}” is cheapest more often, in {probability} of futures, but is dearer on average because it is much dearer when it is not.',
  'statement.cheaperOnceRepaired':
    'Out only by a hard rule, “{option}” would cost less once repaired: with {rows} it keeps every rule at {cost}, {saving} less than the option chosen{loses, select, yes {, if its agents then work as fast as stated for them with writing} other {}}. Settle that before deciding.',
  'statement.moreDrawsNeeded':
    'The lead over “{option}” ({difference}) is within the error of the simulation; if it is as large as it looks, some {draws} draws would settle it.',
  'statement.smallAsSeen':
    '“{option}” costs practically the same, as far as the draws can tell: the lead is {difference}, or {share} of the cost, and within the error of the simulation.',
  'statement.noDrawsEnough':
    'The lead over “{option}” is within the error of the simulation, and no number of draws would settle it.',
  'statement.differenceNegligible':
    'The lead over “{option}” is negligible: {difference}, or {share} of the cost.',
  'statement.cheaperOnAverageOnly':
    '“{option}” costs {difference} more on average, but in {probabilityOtherCheaper} of futures it is the cheaper of the two.',
  // Only in older results.
  'statement.tossUp': 'Against “{option}” it is a toss-up: cheaper in {probabilityBetter} of futures.',
  'statement.inputAbove': '{input} above {value} ({probability} likely): “{rival}” becomes cheaper.',
  'statement.inputBelow': '{input} below {value} ({probability} likely): “{rival}” becomes cheaper.',
  'statement.inputAbove.along':
    '{input} above {value} ({probability} likely): “{rival}” becomes cheaper. This number only goes along with “{through}”, which makes the difference.',
  'statement.inputBelow.along':
    '{input} below {value} ({probability} likely): “{rival}” becomes cheaper. This number only goes along with “{through}”, which makes the difference.',
  'statement.noInputAlone': 'No single uncertain input, within its range, changes the answer.',
  'statement.rivalCheaperBy':
    '“{rival}” would have to become {amount} cheaper ({share} of its cost) to draw level.',

  // Not priced
  'not-priced.for': '“{option}”: {what}',
  'not-priced.more': '{count, plural, one {and one more option} other {and # more options}}',
  'not-priced.valueAddedTax': 'value-added tax',
  'not-priced.specialist': 'time of the client’s own specialists',
  'not-priced.currency': 'changes of the exchange rate',
  'not-priced.overtimePremium': 'overtime premium',
  'not-priced.wageGrowth': 'growth of wages',
  'not-priced.supervision': 'supervision',
  'not-priced.replacementCost': 'replacing leavers',
  'not-priced.teamToHire': 'hiring the first team',
  'not-priced.seat': 'seats',
  'not-priced.setUp': 'set-up',
  'not-priced.premises': 'premises',
  'not-priced.licences': 'licences',
  'not-priced.telecoms': 'telecommunications',
  'not-priced.indexation': 'indexation',
  'not-priced.selection': 'selecting the provider',
  'not-priced.knowledgeTransfer': 'knowledge transfer',
  'not-priced.exitFee': 'exit fee',
  'not-priced.travel': 'travel',
  'not-priced.briefing': 'briefing',
  'not-priced.accessFee': 'access fee',
  'not-priced.monthly': 'monthly charge',
  'not-priced.governancePerMonth': 'steering',
  'not-priced.exposure.threatNotPriced': 'threat: {threat}',
  'not-priced.exposure.controlWithoutEffect': 'effect of {control}',
  'not-priced.exposure.controlWithoutCost': 'cost of {control}',
  'not-priced.exposure.transferInstrumentNotPriced': 'instrument for transfers to {place}',
  'not-priced.exposure.filesNotPriced': 'loss of files on their way',
  'not-priced.access.roundTripNotPriced': 'files that bring back {dataSet}: checks, errors, conflicts',
  'not-priced.access.wrongEntriesNotPriced': 'wrong entries in {dataSet}',

  // Sections
  'section.comparison.title': 'Options compared',
  'section.comparison.lead':
    'Every option meets the same simulated demand, prices and customers. The ranking is by expected total cost: all that is paid, and the losses to be expected: from exposed data, and of customers and control lost where these are priced.',
  'section.costs.title': 'What each option costs',
  'section.costs.lead':
    'Discounted to the start of the period. Work caused by stale data is inside the costs; expected losses are shown apart.',
  'section.work.title': 'Work and staffing',
  'section.work.lead':
    'How many customers make contact and when, and how many agents it takes. Staff is planned on the forecast known beforehand, then met by the month as it turns out.',
  'section.service.title': 'Service reached against service promised',
  'section.service.lead':
    'Staff is planned to keep the promise at the forecast load. Months busier than forecast miss it; overtime, where agreed, softens the blow.',
  'section.freshness.title': 'How current the data is, and what that costs',
  'section.freshness.lead':
    'A contact is handled on fresh data when every data set it needs is current and sufficient. Where it is not, it takes longer, is passed on, or comes back. The same access that keeps data fresh also exposes it.',
  'section.access.title': 'Who sees what',
  'section.access.lead':
    'For each option and data set: how agents reach the data, how old it is, and from which country.',
  'section.exposure.title': 'What could be lost',
  'section.exposure.lead':
    'Losses from data in wrong hands in an average year of the contract. The ranking uses the expected loss; the curve shows how bad a bad year can be.',
  'section.change.title': 'What could change the answer',
  'section.change.lead':
    'Which uncertain inputs decide between the two best options, where the answer flips, and what it is worth to find out before signing.',
  'section.options.title': 'Each option in detail',
  'section.options.lead': 'Costs, staffing and service of every option, cheapest first.',
  'section.assumptions.title': 'What was assumed',
  'section.assumptions.lead':
    'Every number that went in, with where it came from. Defaults come first: nobody stated them for this case.',
  'section.method.title': 'Method and reproducibility',
  'section.method.lead':
    'How the figures come about, what the words mean, and how to get the same figures again.',

  // Columns
  'column.option': 'Option',
  'column.total': 'Total',
  'column.total-cost': 'Total cost',
  'column.paid': 'Paid',
  'column.losses': 'Expected losses',
  'column.chance-best': 'Chance of being cheapest',
  'column.regret': 'Expected regret',
  'column.per-contact': 'Cost per contact',
  'column.per-resolved-contact': 'Cost per resolved contact',
  'column.service': 'Service',
  'column.freshness': 'Freshness',
  'column.protection': 'Protection',
  'column.mean': 'Mean',
  'column.median': 'Median',
  'column.quantile': '{share} below',
  'column.error-of-mean': '± of the mean (95%)',
  'column.standard-error': '± (95%)',
  'column.hour': 'Hour',
  'column.day': 'Day',
  'column.month': 'Month',
  'column.year': 'Year',
  'column.reason': 'Contact reason',
  'column.share-of-contacts': 'Share of contacts',
  'column.handle-time': 'Handle time',
  'column.resolution': 'Resolved at once',
  'column.promised': 'Promised',
  'column.reached': 'Reached',
  'column.worst-month': 'Worst month, on average',
  'column.months-kept': 'Months kept',
  'column.abandonment': 'Abandoned',
  'column.answer-time': 'Mean wait',
  'column.headcount': 'Staff (full-time)',
  'column.positions': 'Positions',
  'column.paid-hours': 'Paid hours a month',
  'column.idle': 'Idle',
  'column.overtime': 'Overtime',
  'column.contacts-per-first': 'Contacts per first attempt',
  'column.agents-peak': 'Most agents',
  'column.agents-mean': 'Mean agents',
  'column.load-peak': 'Highest load (Erlang)',
  'column.agent-hours': 'Agent hours',
  'column.contacts': 'Contacts',
  'column.answered': 'Answered',
  'column.cost': 'Cost',
  'column.category': 'Kind of cost',
  'column.share-of-total': 'Share of total',
  'column.cash': 'Paid in the year',
  'column.per-month': 'A month',
  'column.age': 'Mean age of data',
  'column.staleness-cost': 'Cost of stale data',
  'column.extra-hours': 'Extra hours a month',
  'column.expected-loss-year': 'Expected loss a year',
  'column.loss-p95': 'Loss of 1 year in 20',
  'column.loss-es95': 'Mean of the worst 1 in 20',
  'column.input': 'Input',
  'column.low-value': 'Low value',
  'column.difference-low': 'Difference at low',
  'column.high-value': 'High value',
  'column.difference-high': 'Difference at high',
  'column.worth': 'Worth up to',
  'column.against': 'Against',
  'column.mean-difference': 'Mean difference',
  'column.probability-better': 'Cheaper in',
  'column.takes-lead': 'Takes the lead',
  'column.turning-value': 'When it is',
  'column.probability': 'Chance of that',
  'column.written': 'As written',
  'column.range': '90% range',
  'column.origin': 'Origin',
  'column.source': 'Source',

  // Legends and axes
  'legend.interval': '80% interval',
  'legend.agents': 'Agents',
  'legend.offered-load': 'Load (Erlang)',
  'legend.planned': 'Planned hours',
  'legend.required': 'Required hours',
  'legend.overtime': 'Overtime',
  'legend.reached': 'Reached, whole period',
  'legend.promised': 'Promised',
  'legend.months-range': 'Worst to best month, on average',
  'legend.staleness': 'Cost of stale data',
  'legend.losses': 'Expected losses',
  'legend.tolerance': 'Tolerated: {loss}',
  'legend.ahead': '{option} cheaper',
  'axis.annual-loss': 'Loss in a year',
  'axis.probability': 'Chance of exceeding it',

  // Comparison
  'comparison.caption': 'All options by rank; amounts in {unit}, discounted, over the whole period',
  'comparison.note':
    'Under each total: the 80% interval over {draws} simulated futures. Discount rate {rate} a year. Regret: how much dearer than the best option of each future, on average. Rounded figures may not add up exactly.',

  // Cost figures
  'figure.total-cost.subtitle':
    'Total cost over {months, plural, one {# month} other {# months}}, discounted. Dot: mean. Bar: 80% interval, with the median marked.',
  'figure.total-cost.caption': 'Total cost in {unit}',
  'figure.total-cost.only': 'In eight futures out of ten the total cost lies within {range}.',
  'figure.total-cost.tied': '“{option}” and “{runnerUp}” cost practically the same.',
  'figure.total-cost.unsettled':
    '“{option}” and “{runnerUp}” lie closer together than {draws} simulated futures can tell.',
  'figure.total-cost.apart': '“{option}” stays below “{runnerUp}” even when things go badly.',
  'figure.total-cost.clear': '“{option}” is cheapest on average and in {chance} of simulated futures.',
  'figure.total-cost.overlap': '“{option}” is cheapest on average, but overlaps with “{runnerUp}”.',
  'figure.cost-groups.finding': '{group}: {share} of the total cost of “{option}”.',
  'figure.cost-groups.subtitle': 'Mean total cost by kind of cost, discounted.',
  'figure.cost-groups.caption': 'Mean total cost by kind of cost, in {unit}',
  'figure.cost-distribution.finding':
    '“{option}” is the hardest to foresee: {width} lie between a good and a bad future.',
  'figure.cost-distribution.only': '{width} lie between a good and a bad future of “{option}”.',
  'figure.cost-distribution.subtitle':
    'Total cost: each dot is one of twenty equally likely futures. Right: 80% interval.',
  'figure.cost-distribution.caption': 'Total cost in {unit}: share of futures that stay below',
  'group.people': 'Own staff',
  'group.provider': 'Provider’s fees',
  'group.rental': 'Rent of the centre',
  'group.equipment': 'Premises and technology',
  'group.steering': 'Steering and transition',
  'group.data': 'Data: transfers, errors, controls',
  'group.tax': 'Irrecoverable value-added tax',
  'group.losses': 'Expected losses',
  'category.answering': 'Answering contacts (staff, fees or rent)',
  'category.workplace': 'Workplace (premises, technology, telecoms)',
  'category.steering': 'Steering and transition',
  'category.dataWork': 'Transfers, data errors and controls',
  'category.wages': 'Wages and employer charges',
  'category.overtime': 'Overtime',
  'category.supervision': 'Supervision',
  'category.recruitment': 'Recruitment and training',
  'category.premises': 'Premises',
  'category.technology': 'Technology',
  'category.investment': 'Investment',
  'category.providerFees': 'Provider’s fees',
  'category.commitment': 'Commitment paid but not used',
  'category.bonusMalus': 'Bonus and malus',
  'category.rental': 'Rent of the centre',
  'category.telecoms': 'Telecommunications',
  'category.governance': 'Steering the provider',
  'category.transition': 'Transition',
  'category.transfers': 'Contacts passed to specialists',
  'category.dataErrors': 'Errors from stale data, file checks',
  'category.controls': 'Security controls',
  'category.irrecoverableVat': 'Irrecoverable value-added tax',
  'category.expectedLoss': 'Expected losses',
  'category.goodwill': 'Customers lost and control handed over',

  // Work
  'heat-map.finding':
    '{channel}: {total} contacts in an average week, most on {day} between {from}:00 and {to}:00: {contacts} an hour.',
  'heat-map.caption': 'Contacts an hour in an average week, before repeats; the darker, the busier',
  'figure.demand.finding':
    '{month} is the busiest month with {contacts} contacts; {last} may bring {low} to {high}.',
  'figure.demand.subtitle': 'First attempts a month. Line: mean. Band: 80% interval.',
  'figure.demand.caption': 'First attempts a month',
  'reasons.caption': 'Why customers make contact',
  'records.note':
    'Fitted from {file}: {contacts} contacts from {from} to {to} ({days, plural, one {# day} other {# days}}{missing, plural, =0 {} one {, # missing} other {, # missing}}); {week} a week ± {error} (95%), handle time {handleTime}, {patienceKnown, select, yes {patience {patience}, } other {}}{abandonment} abandoned, day-to-day variation {busyness}.',
  'records.acknowledgement': 'Data: {text}.',
  'figure.week.finding':
    '“{option}” needs {agents, plural, one {# agent} other {# agents}} at its peak, {count, plural, one {{day} at {time}, for a load of {load} Erlang} other {in # half hours of the week, the first {day} at {time}, for a load of up to {load} Erlang}}.',
  'figure.week.subtitle':
    'Agents, offered load and service level by half hour, typical week of the first month at expected load.',
  'figure.week.caption': 'Agents, load and service level by day of the week',
  'figure.hours.finding':
    'Of 100 hours planned by “{option}”, {idle} stand idle and {overtime} more are worked as overtime.',
  'figure.hours.subtitle':
    'Productive hours a month, means: planned {months, plural, one {# month} other {# months}} ahead, and required as the month turns out.',
  'months.caption': 'Month by month, means; cost in {unit}, not discounted',
  'staffing.caption': 'Staffing, mean over the period',
  'staffing.lead-time': 'planned {months, plural, one {# month} other {# months}} ahead',

  // Service
  'figure.service.kept': '“{option}” reaches {reached} over the period; {promised} is promised.',
  'figure.service.missed': '“{option}” falls short of the promise: {reached} reached, {promised} promised.',
  'figure.service.subtitle': 'Share of contacts served within the promised time.',
  'figure.service.caption': 'Service levels over the period',
  'service.kept': '✓ promised {share}',
  'service.missed': '✗ promised {share}',
  'service.kept-short': '✓ kept',
  'service.missed-short': '✗ missed',
  'service.within': 'within {time}',
  'definition.servedOverOffered': 'served in time, of all contacts offered',
  'definition.servedOverServed': 'served in time, of contacts served',
  'definition.excludingShortAbandons': 'served in time, without those who hang up at once',
  'definition.waitWithinThreshold': 'waiting no longer than promised, served or not',

  // Freshness
  'figure.access-cost.finding':
    'Stale and exposed data together cost least with “{least}” ({leastCost}) and most with “{most}” ({mostCost}).',
  'figure.access-cost.only': 'Stale and exposed data together cost “{option}” {cost}.',
  'figure.access-cost.subtitle':
    'Over the whole period, discounted: extra work and errors from stale data, and losses to be expected from exposed data.',
  'figure.access-cost.subtitle-goodwill':
    'Over the whole period, discounted: extra work, errors and customers lost over stale data, and losses to be expected from exposed data.',
  'figure.access-cost.caption':
    'Freshness and exposure; amounts in {unit}. The cost of stale data is already inside the costs above',
  'freshness.by-data-set.caption':
    'Freshness by data set: share of looks that find current and sufficient data, and mean age',
  'freshness.by-reason.caption':
    'Freshness by contact reason: share of contacts handled on current and sufficient data',
  'freshness.good': '▲ fresh',
  'freshness.poor': '▼ stale',

  // Access
  'access.caption': 'Access by option and data set',
  'access.data-set': '{records} records, {sensitivity}',
  'access.parted-set':
    '{records} records, {sensitivity}: what is left of each beside the groups of its fields, {share} of its worth',
  'access.field-group': 'fields of the records of “{dataSet}”, {share} of their worth, {sensitivity}',
  'access.staff.own': 'own staff in {place}',
  'access.staff.provider': 'provider’s staff in {place}',
  'access.mode.none': 'Closed',
  'access.mode.extract': 'Extract',
  'access.mode.replica': 'Full copy',
  'access.mode.segmented-read': 'Live, a part, read only',
  'access.mode.live-read': 'Live, read only',
  'access.mode.live-write': 'Live, may update',
  'access.kind.closed': 'Closed: agents do not see it',
  'access.kind.copy': 'Copied: agents see it as it was',
  'access.kind.live': 'Live: agents see it as it is',
  'access.kind.live-write': 'Live with updating',
  'access.refreshed': 'refreshed every {every}',
  'access.age': '{age} old on average',
  'access.fields': '{share} of the fields',
  'access.connection.internet': 'over the Internet',
  'access.connection.leased-line': 'over a leased line',
  'access.write-back.file': 'entries return as a file',
  'access.controls': 'with {controls}',
  'control.masking': 'masking',
  'control.rate-limit': 'rate limits',
  'control.logging': 'logging',
  'control.access-codes': 'access codes',
  'control.leased-line': 'a leased line',
  'sensitivity.public': 'public',
  'sensitivity.contact': 'contact details',
  'sensitivity.personal': 'personal',
  'sensitivity.financial': 'financial',
  'transfer.adequate':
    '“{option}”: personal data reaches {place}, which has an adequacy decision (as of {asOf}).',
  'transfer.instrument-needed':
    '“{option}”: personal data reaches {place}; the transfer needs an instrument such as standard contractual clauses (as of {asOf}).',

  // Exposure
  'figure.exceedance.finding':
    'One year in twenty costs “{option}” more than {loss}, and “{highest}” more than {highestLoss}.',
  'figure.exceedance.only': 'One year in twenty costs “{option}” more than {loss}.',
  'figure.exceedance.subtitle': 'Chance that a year’s loss exceeds an amount, from simulated events.',
  'figure.exceedance.caption':
    'Losses in a year, in {unit}; protection: share of years within the tolerated loss',
  'threats.caption': 'Expected loss a year by threat in {unit}, and how often an event happens',
  'threats.per-year': '{number} a year',
  'threats.once-in': 'once in {years} years',
  'threat.customer-file-diversion': 'Customer file diverted',
  'threat.industrial-espionage': 'Industrial espionage',
  'threat.malicious-corruption': 'Data corrupted on purpose',
  'threat.fraudulent-purchase': 'Fraudulent purchases',
  'threat.personal-data-breach': 'Personal data breach',
  'threat.unlawful-transfer': 'Unlawful transfer',
  'threat.provider-failure': 'Provider fails',

  // What could change the answer
  'figure.tornado.stands': 'No single input, within its range, takes the lead from “{option}”.',
  'figure.tornado.turns':
    '{count, plural, one {One input by itself} other {# inputs, each by itself,}} can turn the answer; first of all: {input}, to “{rival}”.',
  'figure.tornado.turns-beyond':
    'Between its low and its high value no single input takes the lead from “{option}”; further out {count, plural, one {one can} other {# can}}, first of all: {input}.',
  'figure.tornado.subtitle':
    'Total cost of “{option}” minus “{runnerUp}” as each input goes from the low to the high end of its range.',
  'figure.tornado.caption': '“{option}” minus “{runnerUp}” in {unit}: below zero, “{option}” is cheaper',
  'tornado.turned': '↑ turns',
  'figure.information.finding':
    'What finding out before signing can be worth: {value} for the input that matters most ({input}), {everything} for all together.',
  'figure.information.subtitle': 'Expected saving from knowing one input exactly before choosing.',
  'figure.information.caption': 'Value of information in {unit}',
  'flips.caption': 'Where the answer flips: another option becomes the cheapest in expectation',
  'flips.above': 'above {value}',
  'flips.below': 'below {value}',
  'flips.along': 'only goes along with “{through}”, which makes the difference',
  'pairwise.caption': '“{option}” against each other option: total cost difference in {unit}',
  'pairwise.tied': 'cannot be told apart',

  // Options in detail
  'option.by-rank': 'Option {rank}',
  'option.recommended': 'Recommended',
  'option.full-name': 'Full name',
  'option.of-rank': '#{rank}: {name}',
  'option.in-main-part': 'Its weeks and months are drawn in the part “Work and staffing”.',
  'option.week': 'Agents, load and service over the week',
  'option.summary':
    'Number {rank} of {count}: {cost} in total ({range} in eight futures out of ten), {difference} more than “{recommended}”.',
  'option.summary.recommended':
    'Number {rank} of {count}: {cost} in total, {range} in eight futures out of ten.',
  'option.costs.caption': 'Costs by kind in {unit}, means, discounted',
  'option.years.caption': 'Cash by calendar year in {unit}, mean, not discounted',
  'model.internal': 'Own centre',
  'model.dedicated': 'Dedicated provider',
  'model.offshore': 'Provider abroad',
  'model.rented': 'Rented centre',
  'fact.model': 'Model',
  'fact.place': 'Where agents sit',
  'fact.lead-time': 'Staff fixed ahead',
  'fact.service': '{reached} within {time}, {promised} promised',
  'fact.definition': 'Service counted as',
  'fact.freshness.live': '{score}, live data',
  'fact.freshness.closed': '{score}, no data is open to the agents',
  'fact.freshness': '{score}, data {age} old on average',

  // Assumptions
  'terms.title': '{count, plural, one {# fixed term} other {# fixed terms}}',
  'terms.note':
    'Numbers that cannot be uncertain: months, thresholds, promises, times of day; and cost lines by formulas.',
  'terms.caption': 'Terms: as written, and where they were stated',
  'terms.origin.default': 'default',
  'terms.origin.preset': 'preset',
  'terms.origin.command-line': 'command line',
  'terms.origin.records': 'records',
  'terms.origin.scenario': 'scenario',
  'assumptions.caption':
    'Inputs: as written, their mean, the range that holds nine times in ten, and the source',
  'assumptions.not-priced.title': 'Not in the money',
  'assumptions.not-priced.none': 'Nothing the program knows of was left out.',
  'assumptions.source': '{source} ({year})',
  'assumptions.sources': 'Sources',
  'assumptions.language': 'Sources that the scenario names are quoted as they are written there.',
  'origin.default.title': '{count, plural, one {# default} other {# defaults}}',
  'origin.default.note':
    'Nobody stated these for this case; they are published figures or neutral values. State your own where you can.',
  'origin.preset.title': '{count, plural, one {# input} other {# inputs}} from a preset',
  'origin.preset.note': 'Taken from a file the scenario builds on.',
  'origin.command-line.title': '{count, plural, one {# input} other {# inputs}} changed on the command line',
  'origin.command-line.note': 'These override the scenario file.',
  'origin.records.title': '{count, plural, one {# input} other {# inputs}} fitted from records',
  'origin.records.note': 'Measured in the company’s own call records.',
  'origin.scenario.title': '{count, plural, one {# input} other {# inputs}} stated in the scenario',
  'origin.scenario.note': 'Stated by the authors of the scenario.',

  // Method
  'method.steps': 'How the figures come about',
  'method.terms': 'What the words mean',
  'method.again': 'Getting the same figures again',
  'method.again.text': 'The same scenario, seed and number of draws give the same figures to the last digit:',
  'method.workload.title': 'Workload',
  'method.workload.text':
    'First attempts follow the weekly profile, season, growth and campaigns. Unresolved contacts come back and abandoned callers redial until the loop settles (a fixed point); contacts handled on stale data take longer and come back more often.',
  'method.staffing.title': 'Staffing',
  'method.staffing.text':
    'The least number of agents that keeps every promise in each half hour, by Erlang C, or Erlang A where patience is known. Staff is planned on the forecast known one lead time earlier; the month then shows overtime, idle hours and missed service.',
  'method.cost.title': 'Cost',
  'method.cost.text':
    'Monthly cash flows by kind, indexed as contracts say and discounted to the start. Corporate tax is left out; value-added tax counts as far as it cannot be recovered. What is neither stated nor covered by a sourced default is not priced and is listed.',
  'method.freshness.title': 'Freshness',
  'method.freshness.text':
    'Records change at random (Poisson). A copy of age a is still right with probability e^(−λa); a contact triggered by a recent change also needs the copy to be younger than the change. Averaged over the times at which contacts come.',
  'method.exposure.title': 'Exposure',
  'method.exposure.text':
    'The access matrix drives how often each threat strikes and how many records it reaches. Events are simulated for the curve and the protection score; the ranking uses the expected loss, because luck is not information.',
  'method.draws.title': 'Uncertainty',
  'method.draws.text':
    'Every uncertain input is drawn anew in each simulated future, and all options meet the same draws (common random numbers), so that differences between options are seen more sharply than the options themselves.',
  'method.decision.title': 'Decision',
  'method.decision.text':
    'Ranking by expected total cost. Options whose difference is within its own error or negligible are said to be tied. Break-evens, tornado and the value of information are read off the same draws by regression.',
  'term.total-cost': 'Total cost',
  'term.total-cost.meaning':
    'Everything paid plus the losses to be expected{goodwill, plural, =0 {} other {, customers lost and control handed over}}, discounted. The ranking uses it.',
  'term.net-present-cost': 'Paid (net present cost)',
  'term.net-present-cost.meaning':
    'Everything paid over the period, discounted to its start, losses left out.',
  'term.interval': '80% interval',
  'term.interval.meaning':
    'Eight simulated futures out of ten fall inside; one in ten is below it and one in ten above.',
  'term.chance': 'Chance of being cheapest',
  'term.chance.meaning': 'Share of simulated futures in which the option has the lowest total cost.',
  'term.regret': 'Expected regret',
  'term.regret.meaning': 'How much dearer the option is than the best one of each future, on average.',
  'term.freshness': 'Freshness',
  'term.freshness.meaning':
    'Share of contacts handled on data that is both current and sufficient, in per cent.',
  'term.protection': 'Protection',
  'term.protection.meaning': 'Share of years in which losses stay within what is tolerated, in per cent.',
  'term.offered-load': 'Load (Erlang)',
  'term.offered-load.meaning':
    'Contacts per unit of time times handle time: the number of agents busy on average if nobody waited.',
  'term.information': 'Value of information',
  'term.information.meaning':
    'What knowing an input exactly before choosing would save on average: the most it is worth paying to find out.',
  'fact.scenario': 'Scenario',
  'fact.hash': 'Fingerprint of the scenario (SHA-256)',
  'fact.seed': 'Seed',
  'fact.draws': 'Draws',
  'fact.staffing': 'Staffing',
  'fact.discount-rate': 'Discount rate a year',
  'fact.currency': 'Currency',
  'fact.version': 'Program',
  'staffing.tabulated': 'from tables of the exact formulas',
  'staffing.exact': 'exact formulas in every draw',

  ...reportInputs,
  ...reportTerms,
  ...reportCalibration,
  ...reportContracts,
  ...reportStaffing,
  ...reportChannels,
  ...reportEditions,
  ...reportEmail,
  ...reportAccess,
  ...reportRobustness,
  ...reportSensitivity,
  ...sources,

  // Channels
  'channel.voice': 'telephone',
  'channel.email': 'e-mail',
} as const
