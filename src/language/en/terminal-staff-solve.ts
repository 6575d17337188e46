/** The reverse questions of the staffing calculator, in English. */
export const staffSolve = {
  'staff.solve.load':
    '{agents, plural, one {# agent carries} other {# agents carry}} at most {load} Erlang: {contacts} {count, plural, one {contact} other {contacts}} of {handle} in {per}. {binding, select, serviceLevel {More would break the service level.} maxAbandonment {With more, too many would hang up.} maxOccupancy {With more, agents would be busier than allowed.} averageSpeedOfAnswer {With more, the mean wait would be too long.} other {With more, the line would grow without end.}}',
  'staff.solve.load-endless':
    '{agents, plural, one {# agent keeps} other {# agents keep}} what is promised however many contacts come: nothing asked for limits the load.',
  'staff.solve.target':
    '{agents, plural, one {# agent answers} other {# agents answer}} {reached} within {within}. {time, select, none {However long the time, {share} are never reached: too many hang up.} other {{share} are answered within {time}.}}',
  'staff.solve.handle-time':
    '{agents, plural, one {# agent keeps} other {# agents keep}} the promise for {contacts} {count, plural, one {contact} other {contacts}} in {per} {time, select, any {however long they take: nothing asked for limits the handle time.} other {while they take {time} at most.}}',
  'staff.solve.patience':
    'If {share} hang up with {agents, plural, one {# agent} other {# agents}} and {load} Erlang, callers are ready to wait {patience} on average.',
  'staff.solve.bounded':
    'The team is too large to be followed exactly, so this is a bound: every chat is taken to last as long as beside all others its agent may hold.',
  'staff.solve.no-load':
    'No load, however small, keeps the promise with {agents, plural, one {# agent} other {# agents}} ({binding, select, serviceLevel {service level} maxAbandonment {those who hang up} maxOccupancy {occupancy} averageSpeedOfAnswer {mean wait} other {stability}}).',
  'staff.solve.no-target':
    'Nothing can be promised: with {agents, plural, one {# agent} other {# agents}} and {load, number} Erlang the line grows without end, as nobody hangs up.',
  'staff.solve.no-handle-time':
    'No handle time, however short, keeps the promise for {contacts, plural, one {# contact} other {# contacts}} with {agents, plural, one {# agent} other {# agents}}.',
  'staff.solve.no-patience':
    '{reason, select, tooFew {With {agents, plural, one {# agent} other {# agents}} and {load, number} Erlang more than {share} must hang up, however patient they are: check the numbers.} other {With {agents, plural, one {# agent} other {# agents}} and {load, number} Erlang fewer than {share} have to wait at all: check the numbers.}}',
  'staff.solve.contacts':
    'Contacts = load × interval ÷ handle time = {load} × {per} s ÷ {handle} s = {contacts}.',
  'staff.solve.explain':
    '{solve, select, load {The formulas of the search for agents, turned round: the agents are given, and contacts are raised until a promise is just kept. One contact more breaks it:} target {The agents are given: the largest share is what the formula gives for the time promised, and the shortest time is that at which it gives the share promised, found to the last digits:} handletime {The formulas of the search for agents, turned round: the agents are given, and the handle time is raised until a promise is just kept. A little more breaks it:} lines {The formula turned round: the lines are given, and the load is found at which just the share allowed is turned away, to the last digits.} other {Nothing is promised here: of the formula the share that hangs up is known, and the mean patience is found that gives it. Less patient callers would hang up more often, more patient ones less often:}}',
  'staff.solve.kept': 'kept',
  'staff.solve.broken': 'broken: {which}',
  'staff.solve.promise': '{share} {kept, select, yes {reached} other {not reached}}',
  'staff.solve.seen':
    '{side, select, same {{share}, as seen} more {more than {share}} other {fewer than {share}}}',
  'staff.solve.column.within': 'Time',
  'staff.solve.column.answered': 'Answered',
  'staff.solve.column.handle-time': 'Handle time',
  'staff.solve.column.patience': 'Patience',
  'staff.explain.fractional-numbers':
    'Served in time: {less} agents {below}, {more} agents {above}; {below} + {part} × ({above} − {below}) = {level}.',
} as const
