import type { ShiftCover, ShiftCoverInput } from '../../src/staffing/shift-cover.js'

/**
 * Rebuilds a cover person by person from its shifts and breaks alone, without the program's own figures, and returns
 * agents at the position in each interval. Throws where a break lies outside its window or somebody misses one.
 */
export const agentsAtThePosition = (input: ShiftCoverInput, cover: ShiftCover): number[] => {
  const { intervalMinutes, shiftTypes } = input
  const intervals = input.requiredAgents.length
  const perDay = 1440 / intervalMinutes
  const days = intervals / perDay
  const agents = new Array<number>(intervals).fill(0)
  const breaksDue = new Map<string, number>()
  for (const { shiftType, day, startMinutes, agents: people } of cover.shifts) {
    const type = shiftTypes[shiftType]!
    if (!(Number.isInteger(people) && people > 0)) throw new Error(`${people} people on a shift`)
    if (!type.startMinutes.includes(startMinutes)) throw new Error(`no shift starts at ${startMinutes}`)
    if (type.days !== undefined && !type.days.includes(day)) throw new Error(`no shift on day ${day}`)
    for (let worked = 0; worked < (type.consecutiveDays ?? 1); worked += 1) {
      const on = (day + worked) % days
      const start = on * perDay + startMinutes / intervalMinutes
      for (let offset = 0; offset < type.lengthMinutes / intervalMinutes; offset += 1) {
        if (input.repeats === false && start + offset >= intervals) throw new Error('runs past the end')
        agents[(start + offset) % intervals]! += people
      }
      type.breaks?.forEach((_, breakOfShift) => {
        const key = `${shiftType}/${on}/${startMinutes}/${breakOfShift}`
        breaksDue.set(key, (breaksDue.get(key) ?? 0) + people)
      })
    }
  }
  for (const pause of cover.breaks) {
    const key = `${pause.shiftType}/${pause.day}/${pause.shiftStartMinutes}/${pause.breakOfShift}`
    const left = (breaksDue.get(key) ?? 0) - pause.agents
    if (left < 0) throw new Error(`more breaks than people: ${key}`)
    breaksDue.set(key, left)
    const window = shiftTypes[pause.shiftType]!.breaks![pause.breakOfShift]!
    const shiftStart = pause.day * perDay + pause.shiftStartMinutes / intervalMinutes
    const sinceStart = ((pause.start - shiftStart + intervals) % intervals) * intervalMinutes
    if (sinceStart < window.earliestMinutes || sinceStart > window.latestMinutes)
      throw new Error(`a break ${sinceStart} minutes into shift ${key}`)
    if (pause.length * intervalMinutes !== window.lengthMinutes) throw new Error('a break of another length')
    for (let offset = 0; offset < pause.length; offset += 1)
      agents[(pause.start + offset) % intervals]! -= pause.agents
  }
  for (const [key, left] of breaksDue) if (left !== 0) throw new Error(`${left} people miss break ${key}`)
  return agents
}

/** Least paid minutes over all covers with at most `most` people on each placement, by trying every one. */
export const cheapestCover = (input: ShiftCoverInput, most: number): number | undefined => {
  const { intervalMinutes, shiftTypes, requiredAgents } = input
  const intervals = requiredAgents.length
  const perDay = 1440 / intervalMinutes
  // every shift with every combination of its breaks is a column of its own
  const columns: { paid: number; present: Int8Array; partTime: boolean }[] = []
  for (const type of shiftTypes) {
    for (const startMinutes of type.startMinutes) {
      for (const day of type.days ?? Array.from({ length: intervals / perDay }, (_, index) => index)) {
        const start = day * perDay + startMinutes / intervalMinutes
        const length = type.lengthMinutes / intervalMinutes
        if (input.repeats === false && start + length > intervals) continue
        const paid =
          type.lengthMinutes - (type.breaks ?? []).reduce((sum, b) => sum + (b.paid ? 0 : b.lengthMinutes), 0)
        const place = (index: number, present: Int8Array): void => {
          const pause = type.breaks?.[index]
          if (pause === undefined) {
            columns.push({ paid, present, partTime: type.partTime === true })
            return
          }
          for (let at = pause.earliestMinutes; at <= pause.latestMinutes; at += intervalMinutes) {
            const copy = present.slice()
            for (let offset = 0; offset < pause.lengthMinutes; offset += intervalMinutes)
              copy[(start + (at + offset) / intervalMinutes) % intervals]! -= 1
            place(index + 1, copy)
          }
        }
        const present = new Int8Array(intervals)
        for (let offset = 0; offset < length; offset += 1) present[(start + offset) % intervals]! += 1
        place(0, present)
      }
    }
  }
  let best: number | undefined
  const choose = (
    column: number,
    left: Int8Array,
    paid: number,
    people: number,
    partTimers: number,
  ): void => {
    if (best !== undefined && paid >= best) return
    if (left.every((agents) => agents <= 0)) {
      if (partTimers <= (input.partTimeShareLimit ?? 1) * people + 1e-9) best = paid
    }
    if (column === columns.length) return
    const { present, paid: each, partTime } = columns[column]!
    let rest = left
    for (let count = 0; count <= most; count += 1) {
      choose(column + 1, rest, paid + count * each, people + count, partTimers + (partTime ? count : 0))
      rest = rest.map((agents, interval) => agents - present[interval]!)
    }
  }
  choose(0, Int8Array.from(requiredAgents), 0, 0, 0)
  return best
}
