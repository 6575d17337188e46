/** What import says and writes, in English. */
export const importing = {
  // What was understood
  'import.text':
    'Text in {encoding}, {rows, plural, one {# line} other {# lines}}, {delimiter, select, tab {separated by tabs} other {separated by “{delimiter}”}}.',
  'import.sheet': 'Sheet “{sheet}”, {rows, plural, one {# row} other {# rows}}.',
  'import.intervals': 'Totals of intervals of {minutes} minutes: {rows, plural, one {# row} other {# rows}}.',
  'import.calls': 'One call a row: {rows, plural, one {# call} other {# calls}}.',
  'import.wide':
    'Counts of intervals of {minutes} minutes, {dates, plural, one {# date} other {# dates}}; {across, select, dates {dates} other {times}} stand across.',
  'import.header': 'The columns’ names stand in line {line}.',
  'import.columns-are': 'Columns: {columns}.',
  'import.column': '“{header}” is {role}',
  'import.role.start': 'the date and time',
  'import.role.date': 'the date',
  'import.role.time': 'the time of day',
  'import.role.offered': 'contacts offered',
  'import.role.answered': 'contacts answered',
  'import.role.abandoned': 'contacts given up',
  'import.role.handleTime': 'handle time',
  'import.role.talkTime': 'talk time',
  'import.role.wrapTime': 'wrap-up time',
  'import.role.speedOfAnswer': 'wait until answered',
  'import.role.abandonWait': 'wait until given up',
  'import.role.answeredWithin': 'answered within the promised time',
  'import.role.held': 'contacts put on hold',
  'import.role.outcome': 'how the call ended',
  'import.role.holdTime': 'time on hold',
  'import.role.reason': 'what kind of call it was',
  'import.role.queuedAt': 'when the call joined the queue, from which its wait counts',
  'import.role.answeredAt': 'when the call was answered',
  'import.role.end': 'when the call ended',
  'import.role.wrapEnd': 'when wrap-up ended',
  'import.role.callTime': 'how long the call lasted from the first ring',
  'import.role.intervalEnd': 'when the interval ends',
  'import.role.queue': 'the queue',
  'import.role.direction': 'the direction of the call',
  'import.role.medium': 'the channel',
  'import.grid':
    'Counts of intervals of {minutes} minutes without dates: {down, select, days {{days, plural, one {# day} other {# days}} down, {rows, plural, one {# interval} other {# intervals}} across.} other {{rows, plural, one {# interval} other {# intervals}} down, {days, plural, one {# day} other {# days}} across.}}',
  'import.other-work':
    '{count, plural, one {# row} other {# rows}} of outgoing calls or other channels left out.',
  'import.queues':
    '“{header}” tells {count} apart, which are added up: {names}{more, plural, =0 {} other { and # more}}. --only "{header}={first}" takes one.',
  'import.utc':
    'Times are in UTC and read as they stand. If the desk lives by another clock, say so: --zone Europe/Paris.',
  'import.zone': 'Times state their offset from UTC and are read on the clocks of {zone}.',
  'import.dates': 'Dates are {order}.',
  'import.order.ymd': 'year, month, day',
  'import.order.dmy': 'day, month, year',
  'import.order.words': 'written with the month’s name',
  'import.order.mdy': 'month, day, year',
  'import.thousands':
    '{header, select, none {} other {“{header}”: }}{example} is read as {value}: the mark parts thousands, not decimals.',
  'import.total': '“{header}” holds sums, not means.',
  'import.unit': '“{header}” counts in units of {seconds} s.',
  'import.handle-time-is': 'Handle time = {parts}.',
  'import.handle-time-part':
    '“{header}”{holds, select, calls { of each call} sums { (sums, over the contacts {over, select, offered {offered} other {answered}})} other { (means per contact {over, select, held {put on hold, weighted by their number} offered {offered} other {answered}})}}',
  'import.hold-of-all':
    '“{header}” is taken as a mean over all contacts answered, for the file does not say how many were put on hold. If it is a mean over these alone, handle time comes out too long: add their number as a column “Held calls”.',
  'import.sums-or-means':
    'Doubtful: “{header}” is taken to hold {taken} ({seconds, number} s a contact), {says, select, contrary {as its name says, but its figures behave like {taken, select, sums {means} other {sums}}} other {for its figures do not tell}}; as {taken, select, sums {means} other {sums}} a contact would take {instead, number} s. If so, call the column “{taken, select, sums {Average} other {Total}} handle time”.',
  'import.unit-guessed':
    '“{header}” states no unit: {seconds, number} s a contact is not plausible, so it is read in {taken, select, 60 {minutes} 3600 {hours} 86400 {days} other {milliseconds}} ({mean, number} s). If that is wrong, put the unit in the header, such as “{header} (s)”.',
  'import.strange-handle-time':
    'Doubtful: by “{header}” a contact takes {seconds, number} s on average. Handle times are between 15 seconds and two hours nearly everywhere; check the column and its unit.',
  'import.wait-in-duration':
    '“{header}” holds the wait: {count, plural, one {# call that was given up lasts} other {# calls that were given up last}} just as long as they waited. So the wait is taken off every call’s “{header}”. If it is the time with an agent alone, call the column “Talk time” and leave it empty for calls given up.',
  'import.repeated-calls':
    'Under “{header}”, {count, plural, one {# row repeats} other {# rows repeat}} a call of an earlier row (a transfer, perhaps); each row counts as a call. If they are one, keep one row a call.',
  'import.totals-skipped': '{count, plural, one {# row of totals} other {# rows of totals}} left out.',
  'import.total-columns': '{count, plural, one {# column of totals} other {# columns of totals}} left out.',
  'import.headers-skipped': '{count, plural, one {# repeated header} other {# repeated headers}} left out.',
  'import.unreadable-skipped':
    '{count, plural, one {# row} other {# rows}} without a date or time that can be read left out; the first is line {line}: {found}',
  'import.repeated-skipped':
    '{count, plural, one {# row stands} other {# rows stand}} twice word for word and count once.',
  'import.summed':
    '{count, plural, one {# interval has a further row} other {# further rows of the same intervals}} (a queue or a skill each) added up.',
  'import.clock-back':
    'The clock was set back on {count, plural, one {# night} other {# nights}}: the hour that came twice is added up.',
  'import.clock-forward':
    'The clock was set forward on {date}: the hour from {from} to {to} did not exist{written, select, zero {, so the 0 the file writes there is no lack of contacts} other {, so no row is missing}}. It is taken at the level of the rest of the day.',
  'import.other-outcomes':
    '{count, plural, one {# call} other {# calls}} that reached neither the queue nor an agent (ended in the menu, hung up at once, or engaged) left out{names, select, none {} other {: {names}}}.',
  'import.never-queued':
    '{count, plural, one {# call} other {# calls}} without a second of waiting or talk left out: others who gave up did wait, so these are taken to have ended in the menu. If they stood in the queue, correct their waits.',
  'import.unread-outcomes':
    'Under “{header}”, {count, plural, one {# call has an outcome that is} other {# calls have outcomes that are}} not understood: {names}. They count as contacts, but neither as answered nor as given up, so patience may be wrong: write “Answered” or “Abandoned” in their place.',
  'import.blank-handle-times':
    '{count, plural, one {# answered call has} other {# answered calls have}} no handle time that can be read: taken to last as long as the others.',
  'import.blank-waits':
    '{count, plural, one {# call that was given up has} other {# calls that were given up have}} no wait that can be read: taken to have waited as long as the others that were.',
  'import.unused-columns': 'Columns not used: {headers}{more, plural, =0 {} other { and # more}}.',
  'import.queues-beside':
    'Queues stand side by side and are added up{weighed, select, yes {, times weighted by the contacts of each} other {}}: {names}. For one alone, name its column: --column {role}="{first}".',
  'import.columns-added': '{headers} are added up as {role}.',
  'import.negative':
    '“{header}”: {count, plural, one {# cell holds a number} other {# cells hold numbers}} below 0, the first in line {line} ({found}): taken as 0.',
  'import.days-across':
    'Each row is taken as a day, with its intervals across: across, counts vary as they do over a day. If each column is a day, turn the table.',
  'import.sums-of-offered':
    '“{header}” is divided by the contacts offered, for the file does not say how many were answered: if some gave up, handle time comes out too short. Add the contacts answered or given up as a column.',
  'import.waits-in-minutes':
    'Doubtful: all waits are whole minutes. Rounded so, patience can be wrong by half and more; export them in seconds.',
  'import.days': '{days, plural, one {# day} other {# days}} from {first} to {last}, {contacts} contacts.',
  'import.missing-days':
    '{count, plural, one {# date is} other {# dates are}} missing: taken as not observed, not as days without contacts.',
  'import.total-queue':
    'Under “{header}”, {named, plural, =0 {rows without a name add} one {“{name}” adds} other {“{name}” add}}{named, plural, =0 {} other {{blank, select, yes { (and rows without a name)} other {}}}} up others: {count, plural, one {# row} other {# rows}} left out, so that no contact counts twice.',
  'import.total-unclear':
    'Doubtful: under “{header}”, “{name}” {named, plural, one {is called a total but does} other {are called totals but do}} not add up the others, so {count, plural, one {its row counts} other {these {count} rows count}} as {named, plural, one {a queue} other {queues}} beside them. If they repeat contacts, take them out of the file.',
  'import.missing-intervals':
    '{count, plural, =0 {} one {# half hour is missing on a day that has others: taken as not observed, at the level of the rest of the day.} other {# half hours are missing on {days, plural, one {# day} other {# days}} that have others: taken as not observed, at the level of the rest of the day.}}{dropped, plural, =0 {} one { # day is hardly there and left out.} other { # days are hardly there and left out.}}',
  'import.cut-day':
    'The list has no call on {date} from {from} to {to}, when other days have many: taken as cut within that day, {dropped, select, yes {which is left out} other {and that time as not observed, at the level of the rest of the day}}. If the desk was shut then, leave that day out of the file, or keep it and give a further day after (or before) it.',
  'import.no-number':
    '“{header}”: {count, plural, one {# cell holds} other {# cells hold}} no number, the first in line {line} ({found}). {instead, select, offered {There those answered and given up stand for the volume; a row without them is left out.} answered {There the other counts stand for it.} unused {The column is not used.} other {They count as none.}}',
  'import.no-count':
    'Among the counts, {count, plural, one {# cell holds} other {# cells hold}} no number, the first in line {line} ({found}): taken as not observed.',
  'import.zero-days':
    '{count, plural, one {One day holds} other {# days hold}} noughts alone though {count, plural, one {its weekday has} other {their weekdays have}} contacts ({dates}): taken as a holiday or an outage and left out of the ordinary weeks.',
  'import.zero-runs':
    '{count, plural, one {# half hour holds} other {# half hours hold}} 0 where there usually are many contacts ({dates}), and count as they stand. If the desk could not be reached, take these rows out of the file.',
  'import.interval-ends':
    '“{header}” says when intervals end: each count is put to the {minutes} minutes before.',
  'import.numbered': 'Interval {first} of a day is taken to begin at {time}; each lasts {minutes} minutes.',
  'import.no-duration':
    '“{header}”: {count, plural, one {# cell holds} other {# cells hold}} no time that can be read, the first in line {line} ({found}). {instead, select, unused {The column is not used.} needed {Give --handle-time, or state it in the scenario.} other {Their contacts are taken to last as long as the others.}}',
  'import.closed-days': '{weekdays} never {count, plural, one {occurs} other {occur}}: taken as shut.',
  'import.empty-intervals':
    '{count, plural, one {# half hour has} other {# half hours have}} no row on days that have some: taken as without contacts.',
  'import.more-than-offered':
    'In {count, plural, one {# row} other {# rows}} more were answered and given up than offered: offered is raised to their sum.',
  'import.wait-assumed':
    'How long those waited who gave up is not said: taken to be as long as those who were answered.',
  'import.no-handle-time':
    'The file does not say how long contacts take: give --handle-time, or state it in the scenario.',
  'import.no-abandonment': 'The file does not say who gave up, so nothing about patience.',
  'import.no-waits': 'The file does not say how long people waited, so nothing about patience.',

  // The fit
  'import.estimate': '{value} ± {error} (95%)',
  'import.volume': 'Contacts a week: {volume}',
  'import.growth': 'Growth a year: {growth}; the volume is that of {date}',
  'import.trend':
    'Trend within the period: {trend} a week; not carried on, for less than thirteen months do not tell it from the season',
  'import.handle-time':
    'Handle time in seconds: {time}{spread, select, none {} other {; single contacts spread by {spread} s}}',
  'import.patience': 'Patience in seconds: {time}; {abandonment} gave up',
  'import.strange-patience':
    'Doubtful: callers seldom wait more than 20 minutes before they give up. Check which column is taken for the wait; name another with --column speedOfAnswer="…" or --column handleTime="…".',
  'import.busyness': 'Busyness: days differ by {variation} beyond chance',
  'import.next': 'Take it over in a scenario with: extends: {file}',
  'import.picture.observed': 'Contacts of the day',
  'import.picture.expected': 'Expected: weekday and trend',
  'import.picture.band': 'Nine days in ten, if the fit holds',
  'import.block.head': 'Demand from {file}, {first} to {last}, as sourcing import read it.',
  'import.block.use': 'A scenario takes it over by extends and may state any of it anew.',
  'import.block.week': 'Mean contacts of each half hour, Monday 00:00 first; only their proportions count.',
  'import.block.growth': 'The volume is that of {date}; set a horizon that begins soon after it.',
  'import.block.share': 'For several reasons of contact, share the volume out among them.',
  'import.block.spread': 'Single contacts spread around it by {seconds} s (standard deviation).',
  'import.block.no-handle-time': 'The file does not say how long contacts take.',

  // Why not
  'import.unit-needed':
    '{file}: by “{header}” a contact would take {seconds, number} s on average, and no unit, or more than one, makes that plausible. Put the unit in the header: “{header} (s)”, “(min)”, “(h)” or “(ms)”.',
  'import.counts-contradict':
    '{file}: in {count} of {rows} rows more were answered (“{answered}”) and given up (“{abandoned}”) than offered (“{offered}”), so a column is taken for another. Name them, such as --column offered="Calls In".',
  'import.empty': '{file} is empty.',
  'import.tooLarge':
    '{file} is too large: at most 450,000 rows, 4 million cells and 80 million characters. Keep fewer columns (when, queue, counts or outcome, times), or fewer months a file.',
  'import.malformed': '{file}, line {line}: a quotation mark is opened and never closed.',
  'import.longRow':
    '{file}, line {line}: the line has more than 100,000 characters; call records have none so long.',
  'import.times-beside':
    '{file}: {headers} all stand for {key}, and no column says how many contacts each is of. Choose one: --column {key}="{first}", or add the contacts of each as columns.',
  'import.beside-unclear':
    '{file}: {headers} all stand for {key}, and not all their cells are whole numbers, so they are not added up. Choose one: --column {key}="{first}".',
  'import.header-twice':
    '{file}, line {line}: “{first}” stands {count} times ({headers}), and nothing tells which queue each is of. Write the queue into the header, such as “Sales {first}”, or put each queue in rows of its own.',
  'import.numbered-days':
    '{file}: days are numbered {first} to {last}, without dates. Say when the first one begins, how long an interval is and which weekdays are numbered: --first 2026-01-05T{time} --every {minutes}m --days mon-fri.',
  'import.columns':
    '{file}: the columns cannot be identified. Needed are a date and a time (or both in one), and contacts offered or answered, or for each call its handle time, wait or outcome. Seen: {saw}. Name them, such as --column offered="Calls In".',
  'import.no-time':
    '{file} has a date but no time of day. Half hours (or calls) are needed: daily totals do not show how contacts spread over the day. Seen: {saw}. If a column holds times, name it: --column time="…".',
  'import.unreadable-moments':
    '{file}, line {line}: “{header}” should hold {what, select, date {dates, but {found} cannot be read as one. Write them like 2026-03-02 or 02/03/2026.} other {times of day, but {found} cannot be read as one. Write them like 08:30.}}',
  'import.unknown-header': '{file} has no column “{header}”. Seen: {saw}.',
  'import.ambiguous-dates':
    '{file}: {example} can be read in two ways. Say which: --dates dmy (day first) or --dates mdy (month first).',
  'import.ambiguous-figures':
    '{file}: {example}{header, select, none {} other { under “{header}”}} may be {value}, or have decimals, and nothing else in the file tells. Say which mark decimals have: --decimal comma or --decimal point.',
  'import.unreadable':
    '{file}: {count, plural, one {# row has} other {# rows have}} no date or time that can be read; the first is line {line}: {found}',
  'import.interval-length':
    '{file}: rows are {minutes} minutes apart. Intervals must be a part of half an hour (5, 6, 10, 15, 30 minutes) or an hour.',
  'import.no-contacts': '{file} holds no contacts.',
  'import.no-numbers':
    '{file}, line {line}: “{header}” should hold counts of contacts, but {count, plural, one {# cell holds} other {# cells hold}} no number, such as {found}. Save the file with values instead of formulas, or name the column: --column offered=HEADER.',
  'import.nothing-chosen': '{file}: no row has “{value}” under “{header}”. Seen there: {saw}.',
  'import.grid-needed':
    '{file} holds counts alone, {rows} rows by {columns} columns, without dates. Say where they begin and how long an interval is: --first 2026-01-05T07:00 --every 5m --days mon-fri.',
  'import.grid-differs':
    '{file}, line {line}: the flags say {said}, the file says “{saw}”. Correct --first, --every or --days.',
  'import.grid-strange':
    '{file}, line {line}: among the counts stands what is no count of an interval: {saw}. Take it out of the file.',
  'import.dates-without-year':
    '{file}: dates such as “{example}” have no year. Say when the first column begins and how long an interval is, such as --first 2026-01-05T{time} --every {minutes}m, with the day “{example}” stands for.',
  'import.numbered-intervals':
    '{file}: intervals are numbered {first} to {last}, which does not fill a day. Say when the first one of a day begins and how long they are: --first 07:00 --every 5m.',
  'usage.only': '--only {value}: write HEADER=VALUE, such as "Queue Name=Sales".',
  'usage.zone': '--zone {value}: there is no such time zone; write for example Europe/Paris.',
  'usage.first': '--first {value}: write a date and a time such as 2026-01-05T07:00, or the time alone.',
  'usage.every': '--every {value}: write the length of an interval, such as 5m, 15m or 30m.',
  'usage.grid-both':
    '--first and --every go together: one says where the counts begin, the other how long an interval is.',
  'usage.days': '--days {value}: write weekdays such as mon-fri or mon-sat, in the words of opening hours.',
  'import.old-spreadsheet': '{file} is a spreadsheet of the old kind (.xls): save it as .xlsx or .csv.',
  'import.broken-spreadsheet': '{file} cannot be read as a spreadsheet (.xlsx).',
  'import.far-cell':
    '{file}: cell {cell} is filled, far from the others. Delete it, or save the sheet as .csv.',
  'import.too-many-cells': '{file} has more than {limit} filled cells: save the sheet you need as .csv.',
  'import.no-sheet': 'There is no sheet “{sheet}”. There are: {sheets}.',
  'usage.column':
    '--column {value}: write ROLE=HEADER, such as offered="Calls In". Roles: {roles}.{near, select, none {} other { Did you mean {near}?}}',
  'usage.column-twice':
    '--column {role} is given {count, plural, one {once} other {# times}}: only counts (offered, answered, abandoned) of several columns are added up. Name one column.',
  'usage.reason-name': '--reason {name}: a name is letters, digits, hyphens and underscores.',

  // Help
  'help.import.summary': 'Read call records and write the demand they tell as a part of a scenario.',
  'help.import.description':
    'Reads totals of intervals or single calls, as telephone systems export them, from CSV or .xlsx: whatever the columns are called, commas or semicolons, decimal commas, French or English, titles and totals among the rows. Says what it understood. The demand block has the week by half hours, the volume and handle time with their uncertainty, patience, busyness, and the season where the records span a year.',
  'help.import.file': 'File of call records (.csv, .txt, .xlsx).',
  'help.import.out': 'YAML file to write, with a picture of the fit beside it; standard output unless given.',
  'help.import.column': 'Name the header of a column; may be repeated.',
  'help.import.dates': 'Order of day, month and year, where the file leaves it open.',
  'help.import.decimal': 'Mark of decimals, where the file leaves it open.',
  'help.import.sheet': 'Sheet of the spreadsheet; the first unless given.',
  'help.import.only': 'Take only rows that have this under that header; may be repeated.',
  'help.import.zone': 'Read times that state their offset from UTC on the clocks of this zone.',
  'help.import.first': 'Where counts without dates or with numbered intervals begin.',
  'help.import.every': 'Length of an interval of such counts.',
  'help.import.days': 'Weekdays that have columns in counts without dates.',
  'help.import.reason': 'Name of the contact reason.',
  'help.import.handle-time': 'Handle time, for files that do not say it.',
} as const
