/** What `calibrate` says, in English. */
export const calibrating = {
  'import.agents': '“{header}” holds the agents at work.',
  'import.agents-summed':
    'Agents of several rows of an interval are added up: those who answer several queues count more than once. Take one with --only.',
  'calibrate.no-calls': 'Nobody calls in this scenario: calibrate compares telephone calls.',
  'calibrate.unknown-option': '--option {option}: the scenario has no such option; it has {options}.',
  'calibrate.which-option':
    'Which option is done today? Mark it with “baseline: …” in the scenario, or add --option with one of {options}.',
  'calibrate.too-long':
    '{file} spans {months} months, at most {most} can be played: a date may be wrong, or leave out rows with --only.',
  'help.calibrate.summary': 'Play last year’s calls through the model: predicted beside actual.',
  'help.calibrate.description':
    'Reads the calls a desk had, as import reads them, plays the same days through the option that is done today and shows calls, handle time, agents, abandonment, service level and wait as predicted and as they were, by month and by hour, what is off and what chance explains. With a column of agents it tells the forecast, the staffing and the queueing formula apart.',
  'help.calibrate.calls': 'Calls of the past: intervals or one call a row (.csv, .txt, .xlsx).',
  'bills.columns':
    '{file}, line {line}: no header names a month and an amount (found: {found}). Write for example month,category,amount.',
  'bills.empty': '{file}, line {line}: no bill below the header.',
  'bills.month': '{file}, line {line}, cell {column}: “{found}” is no month; write 2026-03.',
  'bills.ambiguous-month':
    '{file}, line {line}, cell {column}: “{found}” may be two months; write years first, 2026-03-31.',
  'bills.amount': '{file}, line {line}, cell {column}: “{found}” is no amount.',
  'bills.ambiguous-amount':
    '{file}, line {line}, cell {column}: “{found}” may be thousands or have decimals. Say which mark decimals have: --decimal comma or --decimal point.',
  'bills.category':
    '{file}, line {line}, cell {column}: “{found}” is no category of cost.{near, select, none {} other { Did you mean {near}?}} There are {categories}.',
  'bills.currency': '{file}, line {line}, cell {column}: “{found}” is no currency; write EUR.',
  'bills.other-currency':
    '{file}, line {line}: the amount is in {found}, the scenario in {currency}, and the contract states no rate. Convert it first.',
  'bills.none-compared':
    '{file}: no bill can be compared. They run from {first} to {last}; the calls from {from} to {until}, and only whole months of this option, of what is paid every month, count.',
  'help.calibrate.bills': 'What was billed: month, amount and, if known, category, currency, option.',
  'help.calibrate.option': 'The option that answered them; the baseline, or the only one, unless said.',
  'help.calibrate.agents': 'Header of the agents at work in each interval, where it does not say so itself.',
  'help.calibrate.within':
    'Time within which the file counts calls as answered in time, where its header does not say.',
  'help.calibrate.draws': 'Draws that make the intervals; 1,000 unless said.',
} as const
