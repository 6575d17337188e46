/** What the staffing calculator says of days that change, and of further questions, in English. */
export const staffMore = {
  'staff.day.column.reached': 'Reached',
  'staff.day.column.blocked': 'Refused',
  'staff.day.reached':
    '“Reached” follows the day as it goes: every interval begins with the line the one before leaves; of agents who go, the idle go first, then those whose contacts end first; the other columns are of a steady queue. {below, select, none {Every interval reaches what is promised.} other {{count, plural, one {In one interval} other {In # intervals}} less than {promised} is reached, {below} at {when}: --staff-to reached staffs to what is reached.}}',
  'staff.day.to-reached':
    'Staffed so that every interval really reaches what is promised while the load changes, each with the fewest agents after those before: {hours} agent hours, {steady} if each were staffed as a steady queue. Of agents who go, the idle go first, then those whose contacts end first.',
  'staff.day.not-followed':
    'Each level is that of a steady queue at the mean load of its interval: a day of this size is too long to follow as it goes.',
  'staff.day.too-much':
    'A day of this size is too long to follow as it goes: staff it without --staff-to reached, or in parts.',
  'staff.day.unstable-counted':
    'In the total, contacts of {count, plural, one {this interval} other {these intervals}} count as not answered in time.',
  'help.staff.staff-to':
    'What the agents of a day keep the promise in: a steady queue at the mean load of each interval, or the day as it really goes, in which lines are carried over.',
} as const
