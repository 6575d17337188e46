import { access } from './terminal-access.js'
import { authoring } from './terminal-authoring.js'
import { breakEven } from './terminal-break-even.js'
import { calibrating } from './terminal-calibrate.js'
import { editions } from './terminal-editions.js'
import { explaining } from './terminal-explain.js'
import { explainingFormulas } from './terminal-explain-formulas.js'
import { importing } from './terminal-import.js'
import { init } from './terminal-init.js'
import { optimising } from './terminal-optimise.js'
import { sending } from './terminal-send.js'
import { sensitivity } from './terminal-sensitivity.js'
import { staffing } from './terminal-staff.js'
import { staffFormulas } from './terminal-staff-formulas.js'
import { staffMore } from './terminal-staff-more.js'
import { staffSolve } from './terminal-staff-solve.js'
import { studies } from './terminal-studies.js'

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
    'Total cost: net present cost plus expected loss{goodwill, plural, =0 {} other {, with customers lost and control handed over as far as priced}}; the line is its 80% interval, {mean} the mean. Best in: share of the {draws} draws in which the option costs least. Fresh: contacts handled on current and sufficient data. Safe: years within the stated tolerance for losses.',
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
  'usage.missing-flag':
    '{count, plural, one {The flag {flags} is needed.} other {The flags {flags} are needed.}}',
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
  'usage.damaged-result': '{file} is not a whole result document ({at}); write it again with {command}.',
  'usage.newer-result':
    '{file} was written by a newer version of this program (result version {version}); this one reads up to {known}.',
  'output.is-folder': 'Cannot write {file}: there is a folder of that name.',
  'output.is-file': 'Cannot write into {file}: it is a file, not a folder. Name a folder with --out.',
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
  'help.simulate.workers':
    'Threads to use at most, two from 4,096 draws on; as many as the machine has processors unless given.',
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
  'help.flag.lang': 'Language to speak; the environment’s unless given.',
  'help.flag.color': 'Colours, or none; NO_COLOR and FORCE_COLOR are respected.',
  'help.flag.debug': 'Show where a fault of the program happened.',

  // Calculators
  'staff.answer':
    '{agents, plural, one {# agent} other {# agents}} at the position{scheduled, select, same {} other {, {scheduled} on the schedule}}',
  'staff.question':
    '{contacts} {count, plural, one {contact} other {contacts}} in {per}, {handle} each: {load} Erlang ({model, select, finiteline {a line that fills up} erlanga {Erlang A: callers hang up} generalpatience {callers hang up, patience as said} other {Erlang C: nobody hangs up}})',
  'staff.attempts': 'With those who call again: {load} Erlang',
  'staff.unstable':
    'With {agents, plural, one {# agent} other {# agents}} the line grows without end: {load} Erlang need more than {load} agents at work where nobody hangs up.',
  'staff.least':
    '{fewer, plural, one {# agent would not do} other {# agents would not do}}: {binding, select, serviceLevel {the service level would be missed} maxAbandonment {too many would hang up} maxOccupancy {agents would be busier than allowed} averageSpeedOfAnswer {the mean wait would be too long} minAgents {that is the minimum asked for} stability {the line would grow without end} other {nobody would be there}}.',
  'staff.impossible':
    'No number of agents does it: {reason, select, lines {more agents than lines would be needed} maxAgents {the limit given is below the need} other {the promise cannot be kept}} ({binding, select, serviceLevel {service level} maxAbandonment {those who hang up} maxOccupancy {occupancy} averageSpeedOfAnswer {mean wait} other {stability}}).',
  'staff.column.agents': 'Agents',
  'staff.column.service': 'In {within}',
  'staff.column.wait': 'Mean wait',
  'staff.column.abandonment': 'Hang up',
  'staff.column.occupancy': 'Occupancy',
  'staff.endless': 'endless',
  'staff.levels':
    'Service level by its four definitions: served in time over offered {servedOverOffered}; over served {servedOverServed}; without those who hang up in time {excludingShortAbandons}; served or gone in time {waitWithinThreshold}.',
  'staff.explain.load':
    'Offered load = contacts × handle time ÷ interval = {contacts} × {handleSeconds} s ÷ {perSeconds} s = {load} Erlang: so many agents would be busy if nobody ever had to wait.',
  'staff.explain.level':
    'Served within {within}: {level}. Mean wait of those served: {asa}. Agents are busy {occupancy} of the time: {load} ÷ {agents}.',
  'staff.explain.schedule':
    'On the schedule: {agents} ÷ (1 − {shrinkage}) = {exact}, rounded up: {scheduled}.',
  'staff.explain.why-spare':
    'Why more agents than Erlang? Contacts do not arrive evenly: agents who are idle now are what keeps the next caller from waiting. One contact at a time can need two agents.',
  'staff.explain.why-interval':
    'Why does the interval matter? The same contacts in half the time are twice the load; an hour’s average hides the half hour in which the line builds up.',
  'staff.explain.why-pool':
    'Why does one large team need fewer? Two teams with half of the contacts each would need {two} agents together; one needs {one}: an idle agent of the one cannot help the other.',
  'fresh.title': 'Copy taken every {every}, in use {delay} later; changes of a record a day: {changes}',
  'fresh.freshness': 'Contacts that see current data',
  'fresh.untriggered': '… not triggered by a change',
  'fresh.triggered': '… triggered by a change',
  'fresh.time-average': 'Share of time a copied record is current',
  'fresh.age': 'Mean age of the copy at a contact',
  'fresh.hours': '{hours} h',
  'fresh.cadence':
    'For {target} current, take the copy at intervals of {every} at most: {reached} are then current. The limit is {limit} h.',
  'fresh.cadence-any': 'However rarely the copy is taken, {target} see current data: nothing changes in it.',
  'fresh.cadence-never':
    'No cadence reaches {target}: even with a copy taken without end it would be {limit}. The delay or the changes must come down.',
  'fresh.moved-cut':
    'With the cut moved to {cut}, copies at intervals of {every} are enough: {reached} are then current.',
  'fresh.how-often': '--target 95% says how often the copy must be taken for that.',
  'usage.flag-value': '--{flag} {value}: {reason}',
  'usage.out-of-range': '{quantity} cannot be {value}; what is possible: {range}.',
  'usage.too-large-to-blend':
    'This team has too many states to be followed in a few seconds: more than some thousand agents, a line of many thousands, or calls in and out of very different lengths. {known, select, yes {In two teams {inbound, plural, one {# agent} other {# agents}} for calls in and {outbound, plural, one {# agent} other {# agents}} for calls out do both. } other {}}For one team give --outbound-aht as long as --aht, which a formula answers at any size; or ask for a shorter time in --target, {patience, select, yes {a shorter} other {a}} --patience, or a part of the team.',
  'usage.lag-missing':
    'Contacts triggered by a change need --lag: how long after the change they come on average.',
  'usage.hours': '--open {value}: write two times of day, such as 08:00-20:00.',
  'help.staff.summary': 'Work out agents for a load and a promise, or what a number of agents reaches.',
  'help.staff.description':
    'Exact Erlang C; Erlang A where callers hang up (--patience); a line that fills up with --lines. The least number of agents that keeps every promise, or with --agents what so many reach, and with --solve what they can carry. With a file, every interval of a day. Also chat, call-backs, e-mail with deadlines, outbound campaigns, and calls in and out together.',
  'help.staff.contacts': 'Contacts in the interval; people on the list of a campaign.',
  'help.staff.per': 'Length of the interval; 30m unless said.',
  'help.staff.aht': 'Mean handle time of a contact.',
  'help.staff.target': 'Service level to reach: 80/20 is 80 % within 20 seconds; the default.',
  'help.staff.definition': 'How the service level is counted.',
  'help.staff.patience': 'Mean patience of callers; without it nobody hangs up.',
  'help.staff.redial': 'Share of those who hang up or are turned away that call again.',
  'help.staff.shrinkage': 'Share of paid time not at the position.',
  'help.staff.max-occupancy': 'Largest share of their time that agents may be busy.',
  'help.staff.max-abandonment': 'Largest share of contacts that may hang up.',
  'help.staff.max-wait': 'Longest mean wait of those served.',
  'help.staff.lines': 'Contacts that fit in, those being served included.',
  'help.staff.min-agents': 'Never fewer agents than this.',
  'help.staff.agents': 'Evaluate this number of agents instead of searching.',
  'help.staff.explain': 'Show the formula with the numbers put in, and why the answer is what it is.',
  'help.freshness.summary': 'Work out how current a copy of the data is when contacts come.',
  'help.freshness.description':
    'Changes arrive at random; a copy is taken at intervals and used after a delay. Contacts that a change triggers meet a stale copy far more often than others.',
  'help.freshness.every': 'Time from one copy to the next.',
  'help.freshness.delay': 'Time from the copy to its use.',
  'help.freshness.changes': 'How often one record changes.',
  'help.freshness.triggered': 'Share of contacts triggered by a change.',
  'help.freshness.lag': 'Mean time from such a change to the contact.',
  'help.freshness.cut': 'Time of day at which a copy is taken.',
  'help.freshness.open': 'Times of day between which contacts come evenly.',
  'help.freshness.target': 'Say how often the copy must be taken to reach this share.',

  ...access,
  ...authoring,
  ...breakEven,
  ...calibrating,
  ...explaining,
  ...explainingFormulas,
  ...init,
  ...importing,
  ...editions,
  ...sending,
  ...sensitivity,
  ...staffing,
  ...staffFormulas,
  ...staffMore,
  ...staffSolve,
  ...optimising,
  ...studies,
} as const
