import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShiftCoverInput } from '../../src/staffing/shift-cover.js'

/** GLPK's stand-alone solver, an independent program (Debian: glpk-utils). */
export const glpkIsInstalled = (): boolean => spawnSync('glpsol', ['--version']).status === 0

/**
 * The cover problem stated anew in CPLEX LP format, every placement of every break a shift of its own; paid time
 * counted in intervals.
 */
export const explicitCover = ({ intervalMinutes, requiredAgents, shiftTypes }: ShiftCoverInput): string => {
  const intervals = requiredAgents.length
  const perDay = 1440 / intervalMinutes
  const cover: string[][] = requiredAgents.map(() => [])
  const cost: string[] = []
  const columns: string[] = []
  const place = (
    present: Set<number>,
    start: number,
    paid: number,
    breaks: ShiftCoverInput['shiftTypes'][number]['breaks'] = [],
  ): void => {
    const [pause, ...others] = breaks
    if (pause === undefined) {
      const name = `x${columns.length}`
      columns.push(name)
      cost.push(`+ ${paid} ${name}`)
      for (const interval of present) cover[interval]!.push(`+ ${name}`)
      return
    }
    const length = pause.lengthMinutes / intervalMinutes
    for (let at = pause.earliestMinutes; at <= pause.latestMinutes; at += intervalMinutes) {
      const rest = new Set(present)
      for (let offset = 0; offset < length; offset += 1)
        rest.delete((start + at / intervalMinutes + offset) % intervals)
      place(rest, start, paid - (pause.paid ? 0 : length), others)
    }
  }
  for (let day = 0; day < intervals / perDay; day += 1) {
    for (const { startMinutes, lengthMinutes, breaks } of shiftTypes) {
      for (const minutes of startMinutes) {
        const start = day * perDay + minutes / intervalMinutes
        const length = lengthMinutes / intervalMinutes
        const present = new Set(Array.from({ length }, (_, offset) => (start + offset) % intervals))
        place(present, start, length, breaks)
      }
    }
  }
  const rows = cover.map(
    (terms, interval) => `c${interval}: ${terms.join('\n ')} >= ${requiredAgents[interval]}`,
  )
  return [
    'Minimize',
    `paid: ${cost.join('\n ')}`,
    'Subject To',
    ...rows,
    'Generals',
    ...columns,
    'End',
    '',
  ].join('\n')
}

/** GLPK's least cost without whole numbers: no cover can be cheaper. */
export const glpkBound = (lpText: string): number => {
  const folder = mkdtempSync(join(tmpdir(), 'glpk-'))
  try {
    const model = join(folder, 'model.lp')
    const report = join(folder, 'report.txt')
    writeFileSync(model, lpText)
    execFileSync('glpsol', ['--lp', model, '--nomip', '-o', report], { stdio: 'ignore' })
    const text = readFileSync(report, 'utf8')
    const objective = /^Objective:\s+paid = (\S+)/m.exec(text)
    if (!/^Status:\s+OPTIMAL/m.test(text) || objective === null) throw new Error(text.slice(0, 400))
    return Number(objective[1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
