// Writes shift-cover-week.json: `node test/bench/shift-cover-instance.mjs > test/bench/shift-cover-week.json`.
// A week of a centre that never closes, 672 quarter hours, and 100 shift types.
import { pathToFileURL } from 'node:url'

/** Erlang: two humps a day and an evening shoulder over a base, less at the weekend. */
const loadAt = (day, hour) => {
  const hump = (centre, width) => Math.exp(-((hour - centre) ** 2) / (2 * width * width))
  const ofDay = 0.06 + hump(10.5, 2.2) + 0.85 * hump(15, 2.6) + 0.35 * hump(20, 1.8)
  return 50 * [1, 1.02, 0.98, 0.97, 0.9, 0.55, 0.4][day] * ofDay
}

/** Square-root staffing, two agents at least. */
const requiredAgents = Array.from({ length: 672 }, (_, interval) => {
  const load = loadAt(Math.floor(interval / 96), (interval % 96) / 4)
  return Math.max(2, Math.ceil(load + 0.9 * Math.sqrt(load)))
})

const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const starts = (from, count, every) => Array.from({ length: count }, (_, index) => from * 60 + index * every)
/** Eight and ten paid hours with an hour's lunch somewhere in the middle; four and six hours without. */
const family = (paidHours, startMinutes) =>
  startMinutes.map((start) => ({
    name: `${paidHours} h from ${clock(start)}`,
    lengthMinutes: paidHours * 60 + (paidHours > 6 ? 60 : 0),
    startMinutes: [start],
    ...(paidHours > 6
      ? {
          breaks: [
            {
              lengthMinutes: 60,
              earliestMinutes: (paidHours / 2 - 1) * 60,
              latestMinutes: (paidHours / 2 + 1) * 60,
              paid: false,
            },
          ],
        }
      : { partTime: true }),
  }))

const shiftTypes = [
  ...family(8, [...starts(6, 20, 30), ...starts(20, 4, 60)]),
  ...family(10, [...starts(5.5, 16, 30), ...starts(19, 4, 60)]),
  ...family(6, starts(6.5, 26, 30)),
  ...family(4, starts(7, 30, 30)),
]

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify({ intervalMinutes: 15, requiredAgents, shiftTypes }))
}
