/** What is said of the past played through the model, in English. */
export const reportCalibration = {
  'calibration.kind': 'Calibration',
  'calibration.title': 'The past played through the model: {scenario}',
  'calibration.about':
    '{option}: {contacts} calls on {days, plural, one {# day} other {# days}} from {first} to {last}; {draws} draws.',
  'calibration.outside':
    '{count} of {of} figures of months and hours are outside their 90% interval; about {byChance} would be by chance alone.',
  'calibration.all': 'All days together, with the range in which nine in ten should be',
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
  'calibration.agents': 'Agents (h)',
  'calibration.abandonment': 'Given up',
  'calibration.serviceLevel': 'Within {seconds} s',
  'calibration.speedOfAnswer': 'Wait (s)',
  'calibration.wait': 'Wait (s)',
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
  'calibration.note.far':
    'The calls are {months} months before the scenario’s start: its volume is run backwards by its growth over all of them.',
  'calibration.note.patient':
    'The scenario states no patience: in its model nobody gives up, and a queue that has too few agents has no answer.',
  'calibration.inputs': 'Inputs that would reconcile, each by itself, with its 90% range',
  'calibration.input': 'Input',
  'calibration.input.stated': 'Stated',
  'calibration.input.reconciles': 'Reconciles',
  'calibration.input.change': 'Change',
  'calibration.input.level': 'In time',
  'calibration.input.volume': 'Volume',
  'calibration.input.busyness': 'Busyness',
  'calibration.input.handleTime': 'Handle time',
  'calibration.input.patience': 'Patience (s)',
  'calibration.input.unrecordedHandleTime': 'Or handle time',
  'calibration.input.agentsElsewhere': 'Or agents elsewhere',
  'calibration.input.agentsPlanned': 'Or agents planned',
  'calibration.input.none': 'no value',
  'calibration.input.needed': 'yes',
  'calibration.input.fits': 'fits',
  'calibration.input.likeliest': 'likeliest',
  'calibration.place.stated': '{path} ({file}, line {line}: {written})',
  'calibration.place.unstated': '{path} (not stated: from records, or a default)',
  'calibration.place.too-much':
    '{path}: would have to be more than {most}, the largest legal value. No value of it reconciles.',
  'calibration.notes': 'How to read it',
  'calibration.place.follows':
    '{path} ({file}, line {line}: {written}): the agents planned follow from it and from how they are scheduled; there is no one number to set.',
  'calibration.places': 'To take them over:',
  'calibration.place': 'Number of the scenario',
  'calibration.place.set': 'Set',
  'calibration.note.none':
    '{input}: no value from {least} to {most} makes {actual} give up; they make {from} and {to}.',
  'calibration.note.alternatives':
    'Patience, handle time and agents are alternatives: each alone makes as many give up as did. The likeliest is the one whose service level and wait come closest to the actual ones.',
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
