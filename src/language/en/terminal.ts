/** What commands say, in English. ICU messages; figures arrive formatted unless a plural needs the number. */
export const terminal = {
  // Ranking in the terminal
  'rank.position': '#',
  'rank.option': 'Option',
  'rank.total-cost': 'Total cost',
  'rank.probability-best': 'Best in',
  'rank.freshness': 'Fresh',
  'rank.protection': 'Safe',
  'rank.none': '-',
  'rank.legend':
    'Total cost: net present cost plus expected loss; the line is its 80% interval, {mean} the mean. Best in: share of the {draws} draws in which the option costs least. Fresh: contacts handled on current and sufficient data. Safe: years within the stated tolerance for losses.',
  'rank.below': '<{share}',
  'rank.above': '>{share}',
  'rank.scale': '{low} to {high}',
  'run.heading':
    '{name}: {months, plural, one {# month} other {# months}} from {start}, {draws} draws, seed {seed}',
  'run.progress': '{share}, {left} left',
  'files.written': '{count, plural, one {Written:} other {Written:}}',
  'files.opened-nothing': 'No desktop to open {file} with; open it yourself.',
  'next.report': 'Next: {command}',
  'valid.file':
    '{file}: valid, {options, plural, one {# option} other {# options}}, {inputs, plural, one {# number} other {# numbers}} of which {uncertain} uncertain',

  // What is wrong with the command line
  'usage.unknown-command': 'There is no command “{command}”.',
  'usage.unknown-flag':
    '{count, plural, one {There is no flag {flags} here.} other {There are no flags {flags} here.}}',
  'usage.missing-argument':
    '{count, plural, one {Something is missing: {names}.} other {Some things are missing: {names}.}}',
  'usage.unexpected-argument':
    '{count, plural, one {Nothing was expected here: {names}.} other {Nothing was expected here: {names}.}}',
  'usage.needs-value': 'The flag --{flag} needs a value.',
  'usage.only-once': 'The flag --{flag} can be given only once.',
  'usage.other': '{message}',
  'usage.see-help': 'See {command} for what is possible.',
  'usage.did-you-mean': 'Did you mean {suggestion}?',
  'usage.not-whole': '--{flag} {value}: a whole number from {min} to {max} is needed.',
  'usage.not-a-choice': '--{flag} {value}: choose from {choices}.',
  'usage.not-an-override':
    '--set {value}: write path=value, such as options.offshore.price.perHour="14 to 18".',
  'usage.same-output':
    'Two files would write {file}: give one of the scenarios another name, or run them one at a time.',
  'usage.not-a-result': '{file} is not a result document. One is written by {command}.',
  'usage.newer-result':
    '{file} was written by a newer version of this program (result version {version}); this one reads up to {known}.',
  'output.is-folder': 'Cannot write {file}: there is a folder of that name.',
  'output.not-writable': 'Cannot write {file}: not allowed there.',
  'output.disk-full': 'Cannot write {file}: the disk is full.',
  'output.nothing-written': 'Nothing was written.',
  'tool.no-charts':
    'The drawing library @napi-rs/canvas does not load on this machine, so there can be no charts. Install again with: npm ci. ({reason})',

  // What is wrong with a file
  'problem.count': '{count, plural, one {# problem} other {# problems}}. Nothing was written.',
  'problem.unknown': 'problem {code}',
  'problem.more': '… and {count, plural, one {# more} other {# more}}; --json lists all of them.',

  // A fault of the program
  'bug.what': 'This is a fault of the program, not yours: {message}',
  'bug.report': 'Please report it with the scenario and what {command} prints.',

  // Help
  'help.program':
    'Who should handle your customer contacts, with which of your data, and what will it cost and risk?\nStates demand, promises, data and candidate options in one YAML file; staffs, prices, ages, exposes and draws each option; says which one to take and how sure that is.',
  'help.section.USAGE': 'USAGE',
  'help.section.COMMANDS': 'COMMANDS',
  'help.section.TOPICS': 'TOPICS',
  'help.section.VERSION': 'VERSION',
  'help.section.ARGUMENTS': 'ARGUMENTS',
  'help.section.FLAGS': 'FLAGS',
  'help.section.EVERYWHERE FLAGS': 'FLAGS OF EVERY COMMAND',
  'help.section.DESCRIPTION': 'DESCRIPTION',
  'help.section.EXAMPLES': 'EXAMPLES',
  'help.help.summary': 'Show help for a command.',
  'help.help.command': 'Command to show help for.',
  'help.help.nested': 'Show every command.',
  'help.simulate.summary': 'Simulate scenarios: ranking, recommendation, result document and report.',
  'help.simulate.description':
    'For each FILE, prints the ranking and the recommendation and writes DIR/<name>.result.json and DIR/<name>.html. The same seed gives the same bytes for any number of workers.',
  'help.simulate.file': 'Scenario files (YAML).',
  'help.simulate.out': 'Folder to write to; made if it does not exist.',
  'help.simulate.draws': 'Number of draws; the scenario’s own number unless given.',
  'help.simulate.seed': 'Seed of the draws; the scenario’s own unless given.',
  'help.simulate.workers': 'Threads to use; as many as the machine has processors unless given.',
  'help.simulate.set': 'Put another value at a path of the scenario; may be repeated.',
  'help.simulate.format': 'Formats of the report, separated by commas.',
  'help.simulate.lang': 'Languages of the report, separated by commas; the first one is used here, too.',
  'help.simulate.open': 'Open the report afterwards.',
  'help.validate.summary': 'Check scenarios and show every problem with its line.',
  'help.validate.description':
    'Reads the scenarios and all they refer to, as simulate would, and computes nothing.',
  'help.report.summary': 'Render a result document again.',
  'help.report.description':
    'Gives the same bytes as simulate wrote. Other languages and formats can be rendered without simulating again.',
  'help.report.result': 'Result document (.result.json) written by simulate.',
  'help.report.out': 'Folder to write to; the one of the result document unless given.',
  'help.schema.summary': 'Print the JSON Schema of scenario files.',
  'help.schema.description':
    'Editors that know the schema complete and check scenarios while they are written. Put it in a file and name it in the first line of a scenario: # yaml-language-server: $schema=scenario.schema.json',
  'help.flag.json': 'Print data as JSON and nothing else.',
  'help.flag.lang': 'Language: en or fr; the environment’s unless given.',
  'help.flag.color': 'Colours, or none; NO_COLOR and FORCE_COLOR are respected.',
  'help.flag.debug': 'Show where a fault of the program happened.',
} as const
