/** What the staffing calculator says beyond a single interval, in English. */
export const staffing = {
  // A day from a file
  'staff.day.heading':
    '{intervals, plural, one {# interval} other {# intervals}} of {length}, {contacts} {count, plural, one {contact} other {contacts}}: most agents {peak, number} at {when}, {hours} agent hours{scheduled, select, none {} other {, {scheduled} on the schedule}}',
  'staff.day.steep':
    'Each level is that of a steady queue at the mean load of its interval. The load changes quickly here: while it rises, less is reached than printed (in simulations of steep days, up to 20 points less in single intervals).',
  'staff.day.legend': 'Agents at the position: {busy} busy on average, {ready} ready for the next contact.',
  'staff.day.column.time': 'Time',
  'staff.day.column.date': 'Date',
  'staff.day.column.contacts': 'Contacts',
  'staff.day.column.load': 'Erlang',
  'staff.day.column.peak': 'Most',
  'staff.day.column.hours': 'Hours',
  'staff.day.column.scheduled': 'Sched.',
  'staff.day.column.wait': 'Wait',
  'staff.day.column.lost': 'Lost',
  'staff.day.column.busy': 'Busy',
  'staff.day.all': 'All',
  'staff.day.hours': '{hours} h',
  'staff.day.unstable':
    '{count, plural, one {In # interval the line grows} other {In # intervals the line grows}} without end: more agents than Erlang are needed where nobody hangs up.',
  'staff.day.average':
    'The promise is kept over the {period, select, day {day} week {week} other {month}}, not in each interval: {hours} agent hours, {gap, select, none {and no staffing keeps it with fewer} other {at most {gap} more than the least}}.{each, select, none {} other { Kept in each interval it would take {each}.}}{lowest, select, none {} other { Lowest: {lowest} at {when}; --min-agents says who is always there.}}',
  'staff.day.method':
    '{method, select, sipp {Load of each interval by itself (SIPP)} lagsipp {Load of one handle time earlier (lag-SIPP)} other {Load with what is carried over from earlier intervals (modified offered load)}}{chosen, select, auto {, because a mean handle time of {handle} is {method, select, sipp {at most} other {more than}} a fifth of the interval} other {}}.',
  'staff.day.impossible':
    '{place}: no number of agents does it: {reason, select, lines {more agents than lines would be needed} maxAgents {the limit given is below the need} other {the promise cannot be kept}} ({binding, select, serviceLevel {service level} maxAbandonment {those who hang up} maxOccupancy {occupancy} averageSpeedOfAnswer {mean wait} other {stability}}).',
  'staff.day.explain.peak':
    'The busiest interval, {when}: {contacts} contacts × {handleSeconds} s ÷ {perSeconds} s = {load} Erlang{carried, select, none {} other {; {carried} with what comes over from before and goes on after}}. {agents} agents answer {level} within {within}{given, select, yes {} other {; one fewer would break the promise}}.',
  'staff.day.explain.sipp':
    'Each interval is staffed as if it had always been so. That holds while handle times are short: what is still under way when the interval begins is little. --time-method mol counts it.',
  'staff.day.explain.lag-sipp':
    'The busy follow the calls by about one handle time, so each interval gets the load of one handle time earlier. That holds where the load swings slowly; --time-method mol needs no such lag.',
  'staff.day.explain.mol':
    'The load of an interval is the mean number that would be busy if nobody ever waited: contacts that began earlier are still under way, and some of those that begin now end later.',
  'staff.day.explain.totals':
    'Shares of the whole are sums over contacts, not means of intervals: a busy half hour counts for more than a quiet one.{level, select, none {} other { Whole agents are rounded up in every interval, so that the whole reaches {level}.}}',
  'staff.day.explain.average':
    'Kept on average, agents go where one more serves most contacts in time: to the busy intervals. Quiet ones fall below the promise, busy ones rise above it.',

  // Channels
  'staff.channel.least':
    '{fewer, plural, one {# agent would not do} other {# agents would not do}}: {binding, select, serviceLevel {the service level would be missed} maxAbandonment {too many would leave} maxOccupancy {agents would be busier than allowed} averageSpeedOfAnswer {the mean wait would be too long} callBackWait {call-backs would come too late} outbound {too few calls out could be made} stability {the line would grow without end} other {that is the minimum asked for}}.',
  'staff.channel.impossible':
    'No number of agents within the limit does it ({binding, select, serviceLevel {service level} maxAbandonment {those who leave} maxOccupancy {occupancy} averageSpeedOfAnswer {mean wait} callBackWait {wait for a call-back} outbound {calls out} minAgents {minimum} other {stability}}).',
  'staff.chat.question':
    '{contacts} {count, plural, one {chat} other {chats}} in {per}, {handle} each alone: {load} Erlang; up to {concurrency} at a time for each agent{slower, select, none {, none the slower for it} other {, each {slower} longer for every other}}',
  'staff.chat.column.chats': 'At once',
  'staff.chat.column.time': 'Chat',
  'staff.chat.bound':
    'The team is too large to be followed exactly, so these are bounds on the safe side: every chat is taken to last as long as beside all others its agent may hold.{least, plural, =0 {} other { # agents might do if chats were spread evenly at every moment, and fewer could not; {agents, plural, one {# agent is} other {# agents are}} sure to.}}',
  'staff.chat.bounded-rows':
    '{count, plural, one {The row of {rows} agents is a bound} other {The rows of {rows} agents are bounds}} on the safe side: a team too large to be followed exactly may do much better than shown.',
  'staff.chat.fewer-bounded':
    '{agents, plural, one {# agent is} other {# agents are}} sure to do: that team was followed exactly. Smaller ones were not, as their queues have too many states: what stands for them is the worst that can be. From {least, plural, one {# agent} other {# agents}} on they might do, fewer could not.',
  'staff.chat.explain':
    '{agents, plural, one {# agent} other {# agents}} × {concurrency} chats = {places} places. A chat takes {alone} alone and {longest} beside as many others as there may be; new chats go to the agent with the fewest. “At once” is how many chats a busy agent holds on average. {exact, select, yes {The answer comes from the chain of how many agents hold how many chats, and is exact.} other {The answer comes from the chain of how many chats there are, each as long as beside all others: the worst that can be.}}',
  'staff.callback.question':
    '{contacts} {count, plural, one {call} other {calls}} in {per}, {handle} each: {load} Erlang; who would wait longer than {after} is offered a call-back, and {share} accept',
  'staff.callback.column.share': 'Called back',
  'staff.callback.column.wait': 'After',
  'staff.callback.explain':
    'With {agents, plural, one {# agent} other {# agents}} a call-back is offered from {waiting} waiting on: then the wait to expect is longer than {after}. Agents call back when nobody waits on the line. Shares within the time are of those who stay on the line. Work is only put off, not saved: call-backs lower the waits of others, and the agents that the load needs stay the same.',
  'staff.blended.question':
    '{contacts} {count, plural, one {call} other {calls}} in {per}, {handle} each: {load} Erlang; and {outbound} calls out an hour, {each} each, made while more than {reserve, plural, one {# agent is} other {# agents are}} free',
  'staff.blended.unstable':
    '{agents, plural, one {# agent does} other {# agents do}} not get round to the calls that come in: the line grows without end, and nobody calls out.',
  'staff.blended.table':
    'With {agents, plural, one {# agent} other {# agents}}, by how many are kept free for calls that come in:',
  'staff.blended.column.reserve': 'Kept free',
  'staff.blended.column.outbound': 'Out/h',
  'staff.blended.explain':
    'Agents never wait idly while more than {reserve, plural, one {# is} other {# are}} free: they call out. So almost all are busy almost all the time, and who calls in relies on the few kept free. Exact: every state of the team, so many calls in and so many out with their own lengths, is reckoned.',
  'staff.email.heading':
    '{contacts} {count, plural, one {contact} other {contacts}}, {work} hours of work: most agents {peak, number}, {hours} agent hours{scheduled, select, none {} other {, {scheduled} on the schedule}}{idle, select, none {} other {, and {idle} hours done by idle agents of live channels}}',
  'staff.email.kept':
    '{share} within {within}: {done} done in time{late, select, none {} other {, {late} hours of work too late}}',
  'staff.email.all-kept':
    '{broken, plural, =0 {Deadlines kept} one {# deadline broken} other {# deadlines broken}}: {kept}.',
  'staff.email.growing':
    'Less is done than comes: with {agents, plural, one {# agent} other {# agents}} what waits grows from day to day.',
  'staff.email.column.idle': 'Idle',
  'staff.email.column.backlog': 'Waiting',
  'staff.email.closed': '-',
  'staff.email.binding':
    'What comes and falls due between {from} and {to}{days, plural, =0 {} one { the next day} other { # days later}} needs most: {constant} agents if they were always the same.',
  'staff.email.explain':
    '{contacts} contacts are {work} hours of work. Nobody waits at the line, so the work may be put off until its deadline: done earliest deadline first, all is in time if in every stretch of time what comes and falls due in it fits into the hours of the agents. Expected numbers: leave room for chance with --max-occupancy.',
  'staff.email.impossible':
    'The deadlines cannot be kept: what comes and falls due between {from} and {to}{days, plural, =0 {} one { the next day} other { # days later}} meets nobody, because no interval in it is open.',
  'staff.campaign.answer':
    '{contacts} of {records} people reached ({share}) with {attempts} attempts, up to {most} each: {hours} agent hours, done after {needed} of {within} calling hours.',
  'staff.campaign.explain':
    'Each attempt reaches the person wanted with {rate}; {most, plural, one {# attempt reaches} other {# attempts reach}} {reachable} of the list. An attempt takes {talk} when it succeeds and {missed} when not: {mean} on average. {attempts} attempts × {mean} = {hours} agent hours. Progressive: the next number is dialled when an agent is free, so nobody is called and kept waiting.',
  'staff.campaign.impossible':
    '{wanted, number} conversations cannot be had: {attempts, plural, one {# attempt} other {# attempts}} for everybody on the list {attempts, plural, one {reaches} other {reach}} {reachable, number}.',

  'staff.full-time.clock':
    'Kept day and night, seven days a week, {agents, plural, one {# position takes} other {# positions take}} {people} full-time people.',
  'staff.full-time.days':
    '{days, plural, one {With seven days like this a week it} other {With weeks of such days it}} takes {people} full-time people.',

  // A second level
  'staff.transfer.answer':
    '{agents, plural, one {# agent} other {# agents}} at the first level, {specialists, plural, one {# specialist} other {# specialists}} at the second, busy {busy} of the time by what they are handed on here.',
  'staff.transfer.times':
    'From call to answer: {mean} on average, half within {half}, nine of ten within {nine}. Who is handed on ({share}) waits {wait} for a specialist.',
  'staff.transfer.cost':
    'Handing on takes {hours} specialist hours an hour{cost, select, none {} other { and costs {cost} a contact, spread over all}}.',
  'staff.transfer.unstable':
    'The line of the {growing, select, firstLevel {first level} other {specialists}} grows without end: there must be more of them than Erlang.',
  'staff.transfer.explain':
    'A contact waits, is handled and, with chance {share}, waits for a specialist and is handled again: four random times in a row, two of them skipped by some. The times in the two teams do not depend on each other (Burke), so that the distribution is exact.',
  'staff.batch.answer':
    '{transfers} contacts a day are collected until {at} and worked off from {from} to {until}: {hours} hours of work for {specialists, plural, one {# specialist} other {# specialists}}, busy {busy} of that time.',
  'staff.batch.times':
    'From contact to answer: {mean} h on average, {longest} h at most. Within 24 hours: {day}; within 48 hours: {days}.',
  'staff.batch.cost': 'That costs {cost} for each contact handed on.',
  'staff.batch.explain':
    'A message waits for the batch, the batch for the specialists, and its place in the batch is chance: grouped by category, the order has nothing to do with who came first. Expected numbers.',
  'staff.batch.impossible':
    'A day’s batch is more than a day’s work: {needed, plural, one {# specialist} other {# specialists}} would keep up.',

  // What is wrong
  'staff.hours': '{value}: write two times of day, such as 08:00-18:00.',
  'staff.flag-missing': '--{flag} is needed.',
  'staff.flag-not-here':
    '--{flag} has no meaning for {mode, select, interval {one interval} day {a day from a file} solve {a reverse question} chat {chat} callback {calls with a call-back} blended {calls in and out together} email {e-mail} transfer {live transfers} batch {a daily batch} hire {a hiring plan} loss {lines on which nobody waits} callers {a limited number of callers} other {an outbound campaign}}.',
  'staff.one-only': '--{flag} {value}: only one of them at a time.',
  'staff.nobody-goes':
    '--{flag} has no meaning where nobody hangs up or is turned away: say --patience or --lines.',
  'staff.blocked': '{share} of contacts find all {lines} lines taken and are turned away.',
  'staff.all-within':
    'A promise for 100% is read as all but one contact in a million million: a queue with chance in it never keeps exactly all.',
  'staff.kept': '{agents, plural, one {# agent keeps} other {# agents keep}} what is promised.',
  'staff.broken': '{agents, plural, one {# agent breaks} other {# agents break}} what is promised: {which}.',
  'staff.broken.name':
    '{name, select, serviceLevel {service level} maxAbandonment {share that hangs up} maxOccupancy {occupancy} averageSpeedOfAnswer {mean wait} outbound {calls out} other {the line grows without end}}',
  'staff.transfer.promise':
    'Of those handed on, {level} reach a specialist within {within}.{broken, plural, =0 {} other { {specialists, plural, one {# specialist breaks} other {# specialists break}} what is promised: {which}.}}',
  'staff.lines-exponential':
    '--{flag} and --lines have no formula together: a line that fills up is known for exponential patience.',
  'staff.steady-alone':
    '--{flag} with --{other} has no formula: a day is followed with exponential patience and a known number of contacts. Leave one of the two out.',
  'staff.flags-together': '--{flag} and --{other} do not go together.',
  'staff.no-file-here':
    'A file of a day is read for calls, chat, call-backs and e-mail, not for {mode, select, solve {a reverse question} transfer {live transfers} hire {a hiring plan} loss {lines on which nobody waits} other {an outbound campaign}}.',
  'staff.file-missing':
    'E-mail and daily batches need a file of the day: time and contacts of each interval.',
  'staff.deadline-step':
    '--deadline {deadline}: the time must be a multiple of the interval, {minutes, number} minutes.',
  'staff.deadlines-rise': '--deadline: a longer time must promise a larger share.',
  'plan.columns':
    '{file}, line {line}: no columns of times and contacts. Seen: {found}. Write a header such as time,contacts,aht.',
  'plan.no-rows': '{file}: there are no intervals under the header.',
  'plan.time':
    '{file}, line {line}, column {column}: “{found}” is no time of day, such as 08:30.{others, select, none {} other { Lines wrong as well: {others}.}}',
  'plan.date':
    '{file}, line {line}, column {column}: “{found}” is no date, such as 2027-01-15.{others, select, none {} other { Lines wrong as well: {others}.}}',
  'plan.ambiguous-date':
    '{file}, line {line}, column {column}: “{found}” reads in two ways. Write dates as year-month-day.',
  'plan.ambiguous-figure':
    '{file}, line {line}, column {column}: “{found}” may have decimals or part thousands, and nothing else in the file tells. Write it without the mark.',
  'plan.contacts':
    '{file}, line {line}, column {column}: “{found}” is no number of contacts.{others, select, none {} other { Lines wrong as well: {others}.}}',
  'plan.handle-time':
    '{file}, line {line}, column {column}: “{found}” is no handle time, such as 180 or 3m.{others, select, none {} other { Lines wrong as well: {others}.}}',
  'plan.idle':
    '{file}, line {line}, column {column}: “{found}” is no number of agents.{others, select, none {} other { Lines wrong as well: {others}.}}',
  'plan.repeated': '{file}, line {line}, column {column}: {found} stands there a second time.',
  'plan.one-row': '{file}, line {line}: one interval alone does not show how long it is; say it with --per.',
  'plan.other-step': '{file}, line {line}: the times are {found} minutes apart, and --per says otherwise.',
  'plan.uneven': '{file}, line {line}, column {column}: {found} does not lie on the step of the other times.',
  'plan.no-handle-time': '{file}, line {line}: no handle time; give --aht or a column aht.',
  'plan.average-needs-dates': '{file}: a promise over a week or a month needs a column of dates.',
  'plan.not-of-a-day': '{file}: intervals of {minutes, number} minutes do not fit into a day.',

  // Help
  'help.staff.file': 'File of intervals to staff (.csv, .txt, .xlsx): time, contacts, and aht if it changes.',
  'help.staff.max-agents': 'Never more agents than this; what cannot be kept then is named.',
  'help.staff.solve': 'With --agents: what load, promise, handle time or patience goes with them.',
  'help.staff.seen-abandonment': 'Share seen to hang up, for --solve patience.',
  'help.staff.time-method':
    'How the load of an interval follows from the day: each by itself, one handle time earlier, or with what is carried over; auto takes the first where handle times are at most a fifth of the interval, else the last.',
  'help.staff.average':
    'Keep the promise over the day, week or month, not in each interval; somebody is there in each that has contacts, unless --min-agents says otherwise.',
  'help.staff.channel': 'What is staffed; voice unless said.',
  'help.staff.concurrency': 'Chats an agent holds at the same time at most.',
  'help.staff.slow-down': 'How much longer a chat gets for every other chat of its agent; 0 % unless said.',
  'help.staff.call-back-after': 'Offer a call-back to those who would wait longer than this.',
  'help.staff.call-back-share': 'Share of them who accept.',
  'help.staff.max-call-back-wait': 'Longest mean wait for a call-back.',
  'help.staff.outbound-per-hour': 'Calls the same agents make out in an hour, between those that come in.',
  'help.staff.outbound-aht': 'Mean time of a call out; that of the others unless said.',
  'help.staff.deadline': 'Promise for e-mail; can be repeated, longer times with larger shares.',
  'help.staff.open': 'Hours in which agents work on e-mail; the intervals of the file unless said.',
  'help.staff.clock': 'Whether the time promised runs always or only while open.',
  'help.staff.right-party': 'Chance that one attempt reaches the person wanted.',
  'help.staff.attempts': 'Attempts at most for each person of the list (--contacts); 1 unless said.',
  'help.staff.missed': 'Mean time of an attempt that does not reach the person; 40 s unless said.',
  'help.staff.within': 'Calling hours until the date by which the campaign must be done.',
  'help.staff.conversations': 'Conversations wanted by then; as many as the attempts give unless said.',
  'help.staff.full-time':
    'Paid hours of a full-time week: says how many people keep the positions day and night, or staff days like these.',
  'help.staff.second-level': 'Share of contacts handed on to specialists.',
  'help.staff.second-aht': 'Mean time a specialist takes.',
  'help.staff.specialists': 'Specialists; with live transfers, as many as keep the same promise unless said.',
  'help.staff.specialist-cost': 'What an hour of a specialist costs.',
  'help.staff.batch-at':
    'Time of day at which the day’s contacts are sent to the specialists, instead of live.',
  'help.staff.specialist-hours': 'Hours in which specialists work off the batch; 09:00-17:00 unless said.',
} as const
