/** The formulas of the staffing calculator with the numbers put in, in English. */
export const staffFormulas = {
  'staff.formula.symbols':
    'With n = {servers}, a = {load} Erlang, h = {handle} s, t = {within} s{theta, select, none {} other {, θ = h ÷ patience = {handle} ÷ {patience} = {theta}}}:',
  'staff.formula.extreme':
    'With n = {servers} and a = {load} Erlang the terms of the sums go beyond all numbers; the share that waits is {wait}, the share served in time {level}.',
  'staff.formula.erlang-b': 'Erlang B: B = (aⁿ ÷ n!) ÷ (1 + a + a² ÷ 2! + … + aⁿ ÷ n!) = {blocking}',
  'staff.formula.below':
    'Weight of the states with a place free, where “all taken, nobody waits” weighs 1: V = Σ of the products of (ending rate ÷ arrival rate) = {below}',
  'staff.formula.erlang-c':
    'Share that waits (Erlang C): C = n × B ÷ (n − a × (1 − B)) = {servers} × {blocking} ÷ ({servers} − {load} × {passing}) = {wait}',
  'staff.formula.wait-below':
    'Share that waits: C = 1 ÷ (1 + (n − a) ÷ n × V) = 1 ÷ (1 + {idle} × {below}) = {wait}',
  'staff.formula.level-c':
    'Served within t: 1 − C × e^(−(n − a) × t ÷ h) = 1 − {wait} × e^(−{spare} × {within} ÷ {handle}) = 1 − {wait} × {decay} = {level}',
  'staff.formula.asa-c': 'Mean wait: C × h ÷ (n − a) = {wait} × {handle} ÷ {spare} = {asa} s',
  'staff.formula.line':
    'The line: S = Σ a^k ÷ ((n + θ) × (n + 2θ) × … × (n + kθ)) for k = 1, 2, …{places, select, endless {} other {, {places}}} = {line}; all states: W = V + 1 + S = {below} + 1 + {line} = {weight}, V = 1 ÷ B − 1 for telephones',
  'staff.formula.wait-a':
    'Share that waits{places, select, endless { (Erlang A)} other {}}: (1 + S{places, select, endless {} other { − last term}}) ÷ W = {waiting} ÷ {weight} = {wait}',
  'staff.formula.blocked': 'Share that finds all lines taken: last term ÷ W = {last} ÷ {weight} = {blocked}',
  'staff.formula.abandoned':
    'Share that hangs up: θ × L ÷ a, with L waiting on average = {theta} × {length} ÷ {load} = {abandoned}',
  'staff.formula.level-a':
    'Served within t: 1 − share that hangs up − share served later = 1 − {abandoned} − {late} = {level}; served later: n ÷ W × I = {servers} ÷ {weight} × {integral}, with I the integral from t ÷ h of e^(a × (1 − e^(−θx)) ÷ θ − (n + θ) × x)',
  'staff.formula.level-lines':
    'Served within t: 1 − turned away − share that hangs up − share served later = 1 − {blocked} − {abandoned} − {late} = {level}; served later: for each number k waiting, its share × the chance that fewer than k + 1 places ahead come free within t, and the caller stays',
  'staff.formula.callback':
    'All agents are busy for P = a × B′ ÷ (n − a + θ × Q + a × B′) = {busy} of the time, with B′ = {blocking} from Erlang B for n − 1 = {fewer} agents, and Q = {line} on the line while all are busy.',
  'staff.formula.callback-line':
    'The line while all are busy: each state is the one before × a × (share that stays) ÷ (n + kθ); from {offers} waiting on, {staying} stay. A call-back is taken by P × (share of states from {offers} on) × {taken} = {calledBack} of all; {late} of those on the line are served after t.',
  'staff.formula.blended':
    'Agents’ time: {busy} busy on average = calls in served {served} × {handle} s ÷ 3,600 s + calls out {out} × {each} s ÷ 3,600 s, an hour. The share that waits, {wait}, is the share of time with all {agents} busy.',
  'staff.formula.callers':
    'With k callers there, p(k + 1) = p(k) × ({callers} − k) × {ratio} ÷ the smaller of k + 1 and {agents}; all p(k) sum to 1. On average {there} are there, so ({callers} − {there}) × {contacts} ÷ {callers} = {calls} calls come. Agents are busy {calls} × {handle} s ÷ ({agents} × {per} s) = {busy}; mean wait: {queue} in the line × {per} s ÷ {calls} = {wait} s. A call finds k others there with weight ({callers} − k) × p(k): {waits} find {agents} or more and wait; of these j ahead in the line are through within {within} s with the chance of more than j ends in {agents} × {within} ÷ {handle}, so {level} are answered in time.',
  'staff.formula.callers-patience':
    'With k callers there, p(k + 1) = p(k) × ({callers} − k) × {ratio} ÷ d(k + 1), where d(k) is the smaller of k and {agents}, plus {handle} ÷ {patience} for each who waits; all p(k) sum to 1. On average {there} are there, so ({callers} − {there}) × {contacts} ÷ {callers} = {calls} calls come. Mean wait of all: {queue} in the line × {per} s ÷ {calls} = {wait} s; of these {wait} ÷ {patience} = {gone} hang up, and the others wait {answer} s. Agents are busy {busy} of the time. A call finds k others there with weight ({callers} − k) × p(k): {waits} find {agents} or more and wait; with {late} served later than {within} s, 1 − {gone} − {late} = {level} are answered in time.',
  'staff.formula.team':
    '{level, select, first {First level} other {Specialists}}: {agents} for a = {load} Erlang, C = {waits} wait (Erlang C); mean wait C × h ÷ (n − a) = {waits} × {handle} ÷ {spare} = {wait} s.',
  'staff.formula.transfer':
    'From call to answer: {first} + {handle} + {share} × ({second} + {again}) = {mean} s.',
  'staff.formula.hire':
    'Of {staff} people {attrition} a year leave, {rate} a month: in month {month} there are {staff} × e^(−{rate} × {before}) × (1 − e^(−{rate})) ÷ {rate} = {left} left of them on average. {needed} are needed{people, plural, =0 {.} other {, and with those hired before {there} are there. The first {people} begin in that month.}}',
  'staff.formula.email':
    'Between {from} and {to}{days, plural, =0 {} one { the next day} other { # days later}}: {work} hours of work come and fall due{idle, select, none {} other {, of which idle agents of live channels do {idle}}}, and it is open for {open} hours: {work}{idle, select, none {} other { − {idle}}} ÷ {open} = {agents} agents.',
} as const
