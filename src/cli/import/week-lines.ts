import { padToWidth, textWidth } from '../../report/text/width.js'
import type { CharacterSet } from '../terminal/character-set.js'

const halfHoursPerDay = 48
const blocks = ' ▁▂▃▄▅▆▇█'
const asciiBlocks = ' .:-=+*#@'

/** The week as seven lines of 48 signs, midnight to midnight, each as high as its half hour is busy; and each day's share. */
export function weekLines(
  week: ArrayLike<number>,
  weekdays: readonly string[],
  percent: (share: number) => string,
  { ascii }: CharacterSet,
): string[] {
  const signs = ascii ? asciiBlocks : blocks
  const values = Array.from(week)
  const highest = Math.max(...values)
  const widest = Math.max(...weekdays.map(textWidth))
  const sign = (share: number) => signs[share > 0 ? Math.max(1, Math.ceil((share / highest) * 8)) : 0] ?? ' '
  const clock = `${' '.repeat(widest + 2)}${[0, 6, 12, 18].map((hour) => String(hour).padEnd(12)).join('')}24`
  return [
    ...weekdays.map((weekday, day) => {
      const shares = values.slice(day * halfHoursPerDay, (day + 1) * halfHoursPerDay)
      const sum = shares.reduce((total, share) => total + share, 0)
      const bars = shares.map(sign).join('')
      return `${padToWidth(weekday, widest, 'left')}  ${bars}  ${percent(sum)}`
    }),
    clock,
  ]
}
