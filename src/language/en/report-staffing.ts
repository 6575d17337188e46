/** Words of how staff is scheduled, hired and kept busy with work that can wait, in English. */
export const reportStaffing = {
  'option.schedule': 'How the shifts cover the week',
  'schedule.seasons.caption': 'The week covered by shifts, by planning season; hours a week',
  'schedule.shifts.caption': 'People by start of their shift and day, {months}',
  'column.season': 'Months',
  'column.required-hours': 'Required',
  'column.scheduled-hours': 'At the position',
  'column.shift-paid-hours': 'Paid, absence left out',
  'column.schedule-efficiency': 'Needed share of the hours at the position',
  'column.schedule-gap': 'A better cover may save at most',
  'column.shift': 'Start',
  'schedule.span': '{day} {from}–{to}',
  'schedule.unmet':
    'The shifts leave half hours short ({months}): {when}{more, plural, =0 {} one { and # more stretch} other { and # more stretches}}. The service kept is {kept} of what full cover would give.',
  'legend.required-agents': 'Agents required',
  'legend.scheduled-agents': 'Agents scheduled',
  'legend.service-level': 'Service level reached (below)',
  'figure.week.subtitle.shifts':
    'Agents required and scheduled by shifts, offered load and service level by half hour; typical week of the first months at expected load.',

  // Inputs
  'input.shrinkage.holiday': 'paid leave',
  'input.shrinkage.sickness': 'sickness and absence',
  'input.shrinkage.training': 'training of trained agents',
  'input.shrinkage.meetings': 'meetings and coaching',
  'input.shrinkage.breaks': 'paid breaks',
  'input.shrinkage.other': 'other time off the position',
  'input.shifts.types.*.length': 'length of the shift',
  'input.starts.every': 'time between starts of the shift',
  'input.breaks.*.length': 'length of a break',
  'input.breaks.*.earliest': 'earliest time of a break',
  'input.breaks.*.latest': 'latest time of a break',
  'input.shifts.partTimeShare': 'part-time shifts at most',
  'input.shifts.minimumRest': 'least rest between shifts',
} as const
