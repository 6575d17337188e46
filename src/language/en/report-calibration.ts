/** What is said of the past played through the model, in English. */
export const reportCalibration = {
  'calibration.kind': 'Calibration',
  'calibration.title': 'The past played through the model: {scenario}',
  'calibration.about':
    '{option}: {contacts} calls on {days, plural, one {# day} other {# days}} from {first} to {last}; {draws} draws.',
  'calibration.outside':
    '{count} of {of} figures of months and hours are outside their 90% interval; about {byChance} would be by chance alone.',
  'calibration.all': 'All days together (in brackets: where it should be nine times in ten)',
  'calibration.figure': 'Figure',
  'calibration.own': 'Scenario',
  'calibration.given': 'With what came',
  'calibration.actual': 'Actual',
  'calibration.verdict': 'Verdict',
  'calibration.within': 'within',
  'calibration.above': 'above',
  'calibration.below': 'below',
  'calibration.contacts': 'Calls',
  'calibration.handleTime': 'Handle time (s)',
  'calibration.agents': 'Agent hours',
  'calibration.abandonment': 'Given up',
  'calibration.serviceLevel': 'Within {seconds} s',
  'calibration.speedOfAnswer': 'Wait (s)',
  'calibration.months': 'By month: model / actual, * outside the 90% interval',
  'calibration.month': 'Month',
  'calibration.hours': 'By hour of the day, on a mean day: model / actual, * outside the 90% interval',
  'calibration.hour': 'Hour',
  'calibration.hour-agents': 'Agents',
  'calibration.steps': 'From the scenario to what was: its numbers replaced by the actual ones in turn',
  'calibration.step.own': 'Scenario',
  'calibration.step.contacts': '+ calls',
  'calibration.step.handleTime': '+ handle time',
  'calibration.step.agents': '+ agents',
  'calibration.note.given':
    'Given up, answered in time and wait are predicted from the calls, handle times and agents there were: what is off there is the queueing formula or the patience, not the forecast.',
  'calibration.note.own':
    'The file has no agents: given up, answered in time and wait are predicted with the agents the model would plan. Name their column with --agents to tell staffing from the queueing formula.',
  'calibration.note.last-step':
    'What is left between the last step and the actual figure is neither forecast nor staffing: the patience, or what the formula does not know.',
  'calibration.note.missing':
    '{days, plural, one {# day} other {# days}} without a row between the first and the last: left out on both sides.',
  'calibration.note.threshold':
    'The file counts calls answered within {seconds} s, by a share the promise does not use: the scenario’s own share has no interval.',
  'calibration.note.patient':
    'The scenario states no patience: in its model nobody gives up, and a queue that has too few agents has no answer.',
  'calibration.bills': 'Bills: the scenario’s contract beside what was billed ({currency})',
  'calibration.bills.categories': 'Bills by category ({currency})',
  'calibration.bills.category': 'Category',
  'calibration.bills.total': 'Together',
  'calibration.bills.as-it-was': 'Month as it was',
  'calibration.bills.billed': 'Billed',
  'calibration.bills.factor':
    'All prices times {factor} (between {low} and {high}) would make the contract’s total of the months as they were the one billed.',
  'calibration.bills.left-out.otherOption':
    'Not compared: {bills, plural, one {# bill} other {# bills}} of other options, {amount} together.',
  'calibration.bills.left-out.outside':
    'Not compared: {bills, plural, one {# bill} other {# bills}} of months the calls do not cover, {amount} together.',
  'calibration.bills.left-out.incomplete':
    'Not compared: {bills, plural, one {# bill} other {# bills}} of months in which days without a row are missing, {amount} together.',
  'calibration.bills.left-out.paidOnce':
    'Not compared: {bills, plural, one {# bill} other {# bills}} of what is paid once (investment, transition, leaving), {amount} together.',
} as const
