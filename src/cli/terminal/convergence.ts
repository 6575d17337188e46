import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import { wrapped } from '../../report/text/width.js'
import { halfWidth } from '../../report/view/half-width.js'
import type { ResultDocument } from '../../result/document.js'
import type { CharacterSet } from './character-set.js'
import { tableLines } from './table.js'

/**
 * How exactly the draws tell the mean total costs: a sentence, and where the simulation could stop at a precision the
 * widest interval at each number of draws it looked at.
 */
export function convergenceLines(
  { options, simulation }: ResultDocument,
  { say, number, percent }: Messages<TerminalCode>,
  characters: CharacterSet,
  cells: number,
): string[] {
  const share = (width: number) => percent(width, { significant: 2 })
  const courses = options.flatMap(({ convergence }) => (convergence ? [convergence] : []))
  const steps = (courses[0] ?? []).map(({ draws }, step) => ({
    draws,
    width: Math.max(...courses.map((course) => widthOf(course[step]!))),
  }))
  const last = steps.at(-1)
  if (last === undefined || !Number.isFinite(last.width)) return []
  const reached =
    simulation.sampling === 'latin-hypercube' ? 'convergence.reachedSpread' : 'convergence.reached'
  const lines = [...wrapped(say(reached, { width: share(last.width) }), cells)]
  const { stopping } = simulation
  if (stopping === undefined) return lines
  const figures = {
    draws: number(simulation.draws),
    most: number(stopping.mostDraws),
    precision: share(stopping.precision),
  }
  lines.push(...wrapped(say(stopping.reached ? 'convergence.stopped' : 'convergence.missed', figures), cells))
  const columns = [
    { header: say('convergence.draws'), align: 'right' as const },
    { header: say('convergence.width'), align: 'right' as const },
  ]
  const rows = steps.map(({ draws, width }) => [number(draws), `±${share(width)}`])
  return [...lines, '', ...tableLines(columns, rows, cells, characters)]
}

/** Half the 95 % interval of a mean as a share of it. */
function widthOf({ mean, standardError }: { readonly mean: number; readonly standardError: number }): number {
  return standardError === 0 ? 0 : halfWidth(standardError) / Math.abs(mean)
}
