/** What can be wrong with how staff is stated, in English. */
export const problemsStaffing = {
  'staffing.shiftMustBeCertain': '“{key}” is a rule of the rota: write one number, not {found}.',
  'staffing.shiftQuarterHours': 'Shifts are planned in quarter hours; write for example 7h30m, not {found}.',
  'staffing.shiftStarts':
    'A shift cannot start from {from} until {until}: write the earlier time first, the later one before 24:00.',
  'staffing.shiftDays': '“{found}” does not name days; write for example mon-fri, sat or daily.',
  'staffing.breakOutsideShift':
    'This break of “{shift}” does not lie within the shift, or ends its window before it begins.',
  'staffing.breaksOverlap': 'This break of “{shift}” could begin before the one before it ends.',
  'staffing.shiftRest':
    'A shift of {found} worked on days running leaves less than {rest} hours of rest between them.',
  'staffing.noShifts': 'There is no shift; state at least one.',
  'staffing.efficiencyWithShifts':
    'The scheduling efficiency follows from the shifts; leave out schedulingEfficiency, or the shifts.',
  'staffing.breaksTwice':
    'The shifts say when breaks are taken; counting them in the shrinkage as well would take them off twice.',
  'staffing.shrinkageTooLarge':
    'These causes add up to {percent}% of paid time on average; more than 90% cannot be away from the position.',
  'staffing.deadlineHalfHours':
    'A deadline is kept by half hours, up to seven days; write for example 80 % in 4h.',
  'staffing.deadlinesRise': 'Each deadline promises more contacts in more time than the one before.',
  'staffing.reductionWithHiring':
    'Staff that is hired falls only as people leave; leave out reduction, or hiring.',
  'scenario.deadlinesWithoutEmail':
    'Deadlines are for contacts that can wait, and there is no e-mail among the channels.',
  'scenario.longestAnswerNeedsLive':
    'A longest mean wait is for contacts answered at once, and there are neither calls nor chats; for e-mail state deadlines.',
  'scenario.longestAnswerWithCallBack':
    'A longest mean wait and call-backs cannot be promised together: who is called back waits in another line. Leave out one of the two.',
  'scenario.longestAnswerNeedsPatience':
    'Contacts scatter from day to day: on the busiest days the mean wait has no end unless customers hang up. State demand.channels.{channel}.patience.',
  'scenario.idleUseNeedsBoth':
    'Idle time of agents on the telephone can only go into e-mail where there are both.',
  'scenario.hiringTooLate':
    'Recruiting takes {recruiting} and training {training}: staff cannot be fixed as late as {leadTime} ahead. Write a longer leadTime for the option.',
  'demand.channelNotCarried':
    'A scenario carries voice, chat and email, not {channel}; its agents are worked out by “sourcing staff --channel”. State such contacts as voice (answered at once) or email (they can wait).',
  'demand.slowDownMustBeCertain':
    'How much chats slow each other down is one number, not {found}: the staffing method needs it as it is.',
  'demand.balkingMustBeCertain':
    'How many hang up at once is one share, not {found}: the staffing method needs it as it is.',
  'demand.patienceShape':
    '“{found}” is no shape of patience: write deterministic, or gamma: and a shape from 0.01 to 1000, as gamma:0.5.',
  'demand.shapeNeedsPatience':
    '“{key}” says how callers’ patience varies, and how long they wait on average is not stated. Write patience, such as 3m, beside it.',
  'staffing.linesBelowMinimum':
    '{lines, plural, one {One line does} other {# lines do}} not reach the {minimum} agents who are always there; write more lines, or a smaller minimumAgents.',
  'scenario.linesNeedCalls':
    'Lines are for telephone calls, and there is no voice among the channels. Leave out lines.',
  'scenario.averageNeedsLive':
    'A promise on average is for contacts answered at once, and there are neither calls nor chats. Leave out average.',
  'scenario.reachedNeedsCalls':
    'What is really reached is followed for telephone calls, and there is no voice among the channels. Leave out staffTo.',
  'scenario.reachedApart':
    '“staffTo: reached” and “{other}” cannot both be stated: what is really reached is only followed for all calls of an option, whose patience varies as usual, answered in their order, with the promise kept in every half hour. Leave out one of the two.',
  'scenario.reachedFollowsTime':
    '“staffTo: reached” follows calls that last beyond their half hour by itself. Leave out timeMethod, or staffTo.',
  'scenario.reachedAboveLevel':
    'The teams of this arrangement share calls by a level, and one is staffed to what it really reaches: that is only followed for a share of all calls. Write overflowShare instead of above, or leave out staffTo.',
  'scenario.reachedTooLarge':
    'The busiest half hour has about {erlang} calls at a time in the hands of “{option}”: what is really reached is followed for up to {most}. Leave out staffTo; timeMethod: auto follows long calls at any size.',
  'scenario.queuesApart':
    '“{key}” and “{other}” cannot both be stated: there is no formula for a queue that has both. Leave out one of the two.',
} as const
