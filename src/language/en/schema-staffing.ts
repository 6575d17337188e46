/** What each key of an option's staff means, in English, by its path. */
export const schemaStaffing = {
  'options.*.staff.shrinkage':
    'Share of paid time not at the position: leave, sickness, training, breaks. One number, or by cause.',
  'options.*.staff.shrinkage.holiday': 'Paid leave and public holidays, as a share of paid time.',
  'options.*.staff.shrinkage.sickness': 'Sickness and other absence, as a share of paid time.',
  'options.*.staff.shrinkage.training': 'Training of trained agents, as a share of paid time.',
  'options.*.staff.shrinkage.meetings': 'Meetings and coaching, as a share of paid time.',
  'options.*.staff.shrinkage.breaks':
    'Paid breaks, as a share of paid time; left out where shifts say their breaks.',
  'options.*.staff.shrinkage.other': 'Anything else, as a share of paid time.',
  'options.*.staff.shifts':
    'The shifts people can be given; the schedule that covers the week for the least paid hours is worked out.',
  'options.*.staff.shifts.types': 'The kinds of shift, by name.',
  'options.*.staff.shifts.types.*.length': 'From start to end, breaks included, in quarter hours.',
  'options.*.staff.shifts.types.*.starts': 'When it may start.',
  'options.*.staff.shifts.types.*.starts.from': 'Earliest start, such as 08:00.',
  'options.*.staff.shifts.types.*.starts.until': 'Latest start; the earliest where it is left out.',
  'options.*.staff.shifts.types.*.starts.every': 'Time from one possible start to the next; 30m if left out.',
  'options.*.staff.shifts.types.*.days':
    'Days on which it may be worked, or first worked: mon-fri, sat, daily. Every day if left out.',
  'options.*.staff.shifts.types.*.breaks': 'Breaks, in order.',
  'options.*.staff.shifts.types.*.breaks[].length': 'Length of the break, in quarter hours.',
  'options.*.staff.shifts.types.*.breaks[].earliest': 'Earliest time after the shift’s start.',
  'options.*.staff.shifts.types.*.breaks[].latest':
    'Latest time after the shift’s start at which it begins; the earliest where it is left out.',
  'options.*.staff.shifts.types.*.breaks[].paid': 'Whether the break is paid.',
  'options.*.staff.shifts.types.*.partTime': 'Whether it counts against partTimeShare.',
  'options.*.staff.shifts.types.*.consecutiveDays': 'Days running on which it is worked at the same hours.',
  'options.*.staff.shifts.types.*.atMost': 'Most people on it, all days of a week together.',
  'options.*.staff.shifts.partTimeShare': 'Largest share of part-time shifts among all shifts.',
  'options.*.staff.shifts.minimumRest': 'Least rest between days running of one shift.',
  'options.*.staff.idleUse':
    'Share of the time telephone agents wait for calls that goes into e-mail; separate teams if left out.',
  'options.*.staff.hiring':
    'How people come to be there on the day. Left out, planned staff is simply there.',
  'options.*.staff.hiring.leadTime': 'From the decision to hire to the first day.',
  'options.*.staff.hiring.training': 'From the first day to the first contact; paid.',
  'options.*.staff.hiring.learningCurve':
    'Share of full skill in each month after training, such as [60 %, 80 %, 95 %]; full at once if left out.',
  'options.*.staff.hiring.placesPerMonth': 'Most people who can begin in one month.',
  'service.deadlines':
    'For e-mail: shares answered within a time, such as 80 % in 4h and 100 % in 24h. The time runs while the channel is open. Without them what counts is what is done by the month’s end.',
  'service.deadlines[].share': 'Share of contacts, up to 100 %.',
  'service.deadlines[].within': 'Time within which they are answered, such as 4h.',
  'demand.channels.chat': 'Chat: answered at once, several conversations an agent.',
  'demand.channels.chat.week': 'How chats spread over the week, from exactly one source.',
  'demand.channels.chat.week.records':
    'CSV file of half-hourly records; also gives handle time and patience.',
  'demand.channels.chat.week.open': 'Opening hours, chats flat over them: mon-fri 08:00-20:00.',
  'demand.channels.chat.week.halfHours': '336 numbers in proportion, Monday 00:00 first.',
  'demand.channels.chat.patience':
    'Mean time until a customer leaves before the first answer. Without it nobody does.',
  'demand.channels.chat.concurrency': 'Chats one agent holds at the same time at most.',
  'demand.channels.chat.slowDown':
    'Share of its length by which a chat gets longer for every other one its agent holds.',
  'demand.channels.chat.busyness': 'How much a day’s chats scatter beyond chance: coefficient of variation.',
} as const
