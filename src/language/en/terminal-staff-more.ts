/** What the staffing calculator says of days that change, and of further questions, in English. */
export const staffMore = {
  'staff.day.column.reached': 'Reached',
  'staff.day.column.real-wait': 'Real wait',
  'staff.day.column.blocked': 'Refused',
  'staff.day.reached':
    '“Reached” follows the day as it goes: every interval begins with the line the one before leaves; of agents who go, the idle go first, then those whose contacts end first. The real wait is that of all contacts then; the other columns are of a steady queue. {below, select, none {Every interval reaches what is promised.} other {{count, plural, one {In one interval} other {In # intervals}} less than {promised} is reached, {below} at {when}: --staff-to reached staffs to what is reached.}}',
  'staff.day.to-reached':
    'Staffed so that every interval really reaches what is promised while the load changes, each with the fewest agents after those before: {hours} agent hours, {steady} if each were staffed as a steady queue. Of agents who go, the idle go first, then those whose contacts end first.',
  'staff.day.not-followed':
    'Each level is that of a steady queue at the mean load of its interval: {why, select, refined {a day is followed as it goes with exponential patience and a known number of contacts only} other {a day of this size, or with so long a threshold, takes too long to follow as it goes}}.',
  'staff.day.too-much':
    'A day of this size, or with so long a threshold, takes too long to follow as it goes: staff it without --staff-to reached, or in parts.',
  'staff.day.unstable-counted':
    'In the total, contacts of {count, plural, one {this interval} other {these intervals}} count as not answered in time.',
  'help.staff.staff-to':
    'What the agents of a day keep the promise in: a steady queue at the mean load of each interval, or the day as it really goes, in which lines are carried over.',
  'staff.wait-percentile': '{share} of contacts wait {time} at most until they are answered or hang up.',
  'staff.explain.patience':
    'Patience is {kind, select, deterministic {the same for everybody} gamma {gamma distributed with shape {shape}} other {exponential}}{balking, select, none {} other {; {balking} hang up at once when they have to wait}}. The wait offered has a density proportional to e^(a × H(x) − n × x), times in mean handle times, where H(x) is the mean of the patience cut off at x; every share is an integral against it (Baccelli and Hebuterne; Zeltyn and Mandelbaum).',
  'staff.explain.patience-numbers':
    'With a = {load} and n = {agents}: 1 ÷ B − 1 = {idle} for the time when not all are busy (Erlang B), and the integral of that density is I = {integral}; so n × I ÷ (1 ÷ B − 1 + n × I) = {wait} have to wait. On average {busy} agents are busy: {busy} ÷ {load} = {answered} are answered, and {gone} hang up.',
  'staff.explain.busyness-numbers':
    'Here: {quiet} at {less} times the mean rate, {mean} at the mean rate, {crowded} at {more} times; over all times, weighted with their contacts, {long}.',
  'staff.explain.busyness':
    'The rate is uncertain: gamma distributed with a spread of {busyness} of its mean. In the long run each level is a ratio of sums over contacts, E[B × level(B)] ÷ E[B], because busy times bring more of them; it is below the level at the mean rate.',
  'staff.explain.fractional':
    'Agents that are not whole: {convention, select, spreadsheet {the straight line between the measures at the whole numbers below and above, as spreadsheets do} other {the formulas continued to real numbers (--fractional linear takes the straight line of spreadsheets)}}.',
  'staff.whole-agents': '--agents {value}: only whole agents here.',
  'staff.not-fractional':
    '--fractional says how agents that are not whole are understood: it needs such an --agents, as 12.5.',
  'staff.busyness': '--busyness {value}: write a spread from 0% to 300% of the mean, as 15%.',
  'staff.patience-shape':
    '--patience-shape {value}: write deterministic, or gamma: and a shape from 0.01 to 1000, as gamma:0.5.',
  'staff.percentile': '--percentile {value}: write a share of contacts between 0% and 100%, as 90%.',
  'usage.not-a-number': '--{flag} {value}: write a number from {min} to {max, number}.',
  'help.staff.fractional':
    'How agents that are not whole are understood: the formulas continued (unless said), or the straight line between whole numbers, as spreadsheets do.',
  'help.staff.patience-shape':
    'Patience that is not exponential, of the mean of --patience: the same for all, or gamma with a shape.',
  'help.staff.balking': 'Share of callers who hang up at once when they have to wait.',
  'help.staff.busyness':
    'Spread of the rate of contacts in parts of its mean: levels and agents are those of the long run.',
  'help.staff.percentile':
    'Say the wait that this share of contacts does not exceed; --json always has that of 90%.',
  'staff.loss.answer': '{lines, plural, one {# line} other {# lines}}',
  'staff.loss.question':
    '{contacts} {count, plural, one {contact} other {contacts}} in {per}, {handle} each: {load} Erlang ({model, select, engset {Engset: {callers, number} callers, who do not call while they talk} extendederlangb {extended Erlang B: of those turned away, some try again} other {Erlang B: who finds no line is turned away}})',
  'staff.loss.column.lines': 'Lines',
  'staff.loss.column.blocked': 'Turned away',
  'staff.loss.column.carried': 'Carried Erlang',
  'staff.loss.verdict':
    '{given, select, no {{fewer, plural, one {# line would turn} other {# lines would turn}} more than {share} away.} kept {{lines, plural, one {# line keeps} other {# lines keep}} what is promised: at most {share} turned away.} other {{lines, plural, one {# line breaks} other {# lines break}} what is promised: more than {share} are turned away.}}',
  'staff.loss.carried':
    '{lines, plural, one {# line carries} other {# lines carry}} {load} Erlang at most: {contacts} {count, plural, one {contact} other {contacts}} in {per}, {share} of them turned away.',
  'staff.loss.explain':
    '{model, select, engset {Engset: each of {callers, number} callers who has no line calls {ratio} times in a mean handle time. E = C(N, n) × rⁿ ÷ Σ C(N, k) × r^k: all {lines} lines are taken {time} of the time; a caller sees the others only, N − 1 of them, and is turned away with {blocked}.} extendederlangb {Extended Erlang B: all attempts A = a + share that tries again × A × B(n, A), with a = {load} Erlang; A = {attempts}, and B(n, A) = {blocked} with n = {lines}.} other {Erlang B: B = (aⁿ ÷ n!) ÷ (1 + a + a² ÷ 2! + … + aⁿ ÷ n!) = {blocked} with n = {lines} and a = {load}. It holds whatever the distribution of handle times.}}',
  'staff.loss.two-of-three':
    'Lines without waiting: give two of --contacts, --lines and --max-blocked (and --aht); the third is answered.',
  'staff.loss.share': '--max-blocked {value}: write a share above 0% and below 100%, as 1%.',
  'staff.callers.question':
    '{callers, plural, one {# caller} other {# callers}}, who would call {contacts} {count, plural, one {time} other {times}} in {per} if nobody had to wait or talk, {handle} each; as they do, {calls} come',
  'staff.callers.column.calls': 'Calls',
  'staff.callers.explain':
    'A limited number of callers: each of {callers, number} who is neither in the line nor served calls {ratio} times in a mean handle time. With {agents} agents the state is how many are there, up at (callers not there) × rate, down at the agents busy; a caller sees the line of the others.{patience, select, yes { Who hangs up is one of the callers as before, and calls again at the rate of all.} other {}} The fuller the line, the fewer call: fewer agents do than Erlang {patience, select, yes {A} other {C}} asks for.',
  'staff.campaign.unfinished':
    'Not done by the date: {by} of {contacts} conversations ({share}) with {attempts} of {all} attempts in the {within} calling hours. The {hours} agent hours would take {needed} calling hours; {least, plural, one {# agent is} other {# agents are}} done in time.',
  'help.staff.max-blocked':
    'Lines on which nobody waits (Erlang B): the largest share that may find all of them taken.',
  'help.staff.model':
    'erlang-b: nobody waits; says what --lines turn away, or with --max-blocked how many are needed.',
  'help.staff.callers':
    'A limited number of callers, who do not call while they wait or talk; --contacts are the calls they would make if they never did.',
  'staff.shifts.heading':
    '{people, plural, one {# shift covers} other {# shifts cover}} {short, select, none {} other {as much as can be of }}{days, plural, one {the day} other {the # days}}: {paid} paid hours, of the hours at the position {efficiency} are needed{proved, select, none {; no cover is paid fewer hours} other {; at most {proved} more than the least}}.',
  'staff.shifts.no-rest':
    'No shift runs over several days (consecutiveDays), so minimumRest, {rest}, decides nothing: who works which days is not part of the cover.',
  'staff.shifts.unmet':
    '{count, plural, one {One interval stays} other {# intervals stay}} short: no shift that is allowed covers all. Short of so many agents: {short}.',
  'staff.shifts.none':
    '{reason, select, days {Shifts on certain weekdays need a column of dates in the file of the day.} interval {The intervals of the day do not go together with shifts of quarter hours: use intervals of 5, 10, 15, 20, 30 or 60 minutes.} other {No cover was found in 20 seconds: allow fewer starts.}}',
  'staff.shifts.column.shift': 'Shift',
  'staff.shifts.column.start': 'Start',
  'staff.shifts.column.people': 'People',
  'help.staff.shifts':
    'Cover the day with shifts: a file with what a scenario says under shifts (types, partTimeShare, minimumRest).',
  'staff.hire.answer':
    '{people, plural, =0 {Nobody has} one {# person has} other {# people have}} to be hired over {months, plural, one {# month} other {# months}}{short, select, none {: trained staff is then there in every one} other {; months too short of staff, because nobody could be there in time: {short}}}.',
  'staff.hire.column':
    '{name, select, month {Month} required {Needed} effective {There} training {Training} leavers {Leave} hires {Begin} other {Short}}',
  'staff.hire.explain':
    'People leave at a constant rate, trainees too; each hire begins as late as does, lead time after the decision, and counts from the end of training, by the skill of the learning curve. “There” is staff counted by its skill, on average over the month. Where places in training are limited, some begin earlier.',
  'help.staff.hire': 'A hiring plan: full-time staff needed in each month, this month first.',
  'help.staff.staff': 'Trained staff at the beginning.',
  'help.staff.lead-months': 'Months from the decision to hire to the first day; 0 unless said.',
  'help.staff.training-months': 'Months of training; 1 unless said.',
  'help.staff.learning': 'Skill in each month after training, as shares; full at once unless said.',
  'help.staff.places': 'Most people who can begin in one month.',
  'help.staff.attrition': 'Leavers in a year over the average staff.',
  'staff.channel-day': 'Each interval is answered by itself, as if it had always been so.',
  'staff.contacts-and-file': '--contacts and a file do not go together: the file has the contacts.',
} as const
