/** The first month that has not begun yet, on this machine's clock and calendar: `2027-01`. */
export function nextMonth(): string {
  const now = new Date()
  const month = new Date(now.getFullYear(), now.getMonth() + 1, 1)
  return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`
}
