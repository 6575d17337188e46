import { isoDateOf, weekdayOf } from '../../src/demand/calendar-date.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'

/** A desk whose calls are simulated one by one, to be found again by formulas. */
export interface SimulatedDesk {
  readonly firstDay: number
  readonly days: number
  /** Open from Monday to Friday between these half hours. */
  readonly opens: number
  readonly shuts: number
  readonly callsPerHalfHour: number
  /** Coefficient of variation of a day's busyness. */
  readonly busyness: number
  readonly handleTimeSeconds: number
  readonly patienceSeconds: number
  readonly agents: number
  readonly withinSeconds: number
  readonly seed: number
}

interface HalfHour {
  offered: number
  answered: number
  abandoned: number
  handleSeconds: number
  waitSeconds: number
  waitOfAbandoned: number
  inTime: number
}

const secondsPerHalfHour = 1800

/** The desk's interval export: exponential times throughout, first come first served, days one by one. */
export function simulatedExport(desk: SimulatedDesk): string {
  const lines = ['Date,Time,Calls offered,Answered,Abandoned,AHT,ASA,Abandon wait,Answered within 20s,Agents']
  for (let day = 0; day < desk.days; day++) {
    const dayNumber = desk.firstDay + day
    if (weekdayOf(dayNumber) > 4) continue
    simulatedDay(desk, day).forEach((half, index) => {
      const at = desk.opens + index
      const clock = `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`
      const mean = (sum: number, count: number) => (count > 0 ? (sum / count).toFixed(3) : '')
      lines.push(
        [
          isoDateOf(dayNumber),
          clock,
          half.offered,
          half.answered,
          half.abandoned,
          mean(half.handleSeconds, half.answered),
          mean(half.waitSeconds, half.answered),
          mean(half.waitOfAbandoned, half.abandoned),
          half.inTime,
          desk.agents,
        ].join(','),
      )
    })
  }
  return lines.join('\n')
}

function simulatedDay(desk: SimulatedDesk, day: number): HalfHour[] {
  const stream = new Stream(desk.seed, streamKey('simulated desk'), day)
  const shape = 1 / desk.busyness ** 2
  const busy = desk.busyness > 0 ? stream.gamma(shape) / shape : 1
  const between = secondsPerHalfHour / (desk.callsPerHalfHour * busy)
  const halves = Array.from(
    { length: desk.shuts - desk.opens },
    (): HalfHour => ({
      ...{ offered: 0, answered: 0, abandoned: 0, handleSeconds: 0 },
      ...{ waitSeconds: 0, waitOfAbandoned: 0, inTime: 0 },
    }),
  )
  // When each agent is free again: first come, first served, so calls take the earliest one in the order in which they came.
  const free = new Array<number>(desk.agents).fill(0)
  const end = halves.length * secondsPerHalfHour
  for (let now = between * stream.exponential(); now < end; now += between * stream.exponential()) {
    const half = halves[Math.floor(now / secondsPerHalfHour)]!
    const patience = desk.patienceSeconds * stream.exponential()
    const handle = desk.handleTimeSeconds * stream.exponential()
    const agent = free.indexOf(Math.min(...free))
    const wait = Math.max(0, free[agent]! - now)
    half.offered++
    if (wait > patience) {
      half.abandoned++
      half.waitOfAbandoned += patience
      continue
    }
    half.answered++
    half.handleSeconds += handle
    half.waitSeconds += wait
    if (wait <= desk.withinSeconds) half.inTime++
    free[agent] = now + wait + handle
  }
  return halves
}
