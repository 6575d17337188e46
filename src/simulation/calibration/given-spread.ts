import { totalOf } from './day-clusters.js'
import type { CalibratedService } from './figures.js'
import { dayTotals, type Group } from './groups.js'
import { type HalfHoursPlayed, playedHalfHours } from './half-hours-played.js'
import { type PlayedPast, ratioIn } from './play-past.js'

/** Patience at which the queue is evaluated; between, straight lines over its logarithm. */
const patienceNodes = 7

/** What the queueing formula gives from what came, over the patience of the draws. */
export class GivenSpread {
  readonly #past: PlayedPast
  readonly #nodes: readonly { readonly logarithm: number; readonly played: HalfHoursPlayed }[]

  constructor(past: PlayedPast) {
    this.#past = past
    this.#nodes = past.question.observed.knows.agents ? nodesOf(past) : []
  }

  of(group: Group, figure: CalibratedService) {
    const last = this.#past.steps.at(-1)!
    // Without patience nothing bounds the wait of a queue that is short of agents.
    const unbounded =
      figure === 'speedOfAnswer' && this.#past.own.patienceSeconds === Number.POSITIVE_INFINITY
    if (last.step !== 'agents' || unbounded || !hasContacts(this.#past, group)) return undefined
    const ratio = (played: HalfHoursPlayed) => ratioIn(this.#past, group, figure, played, this.#past.counts)
    const values = this.#nodes.map(({ played }) => ratio(played))
    const { patienceDraws } = this.#past
    return {
      played: last.played,
      central: ratio(last.played),
      draws: Array.from(patienceDraws, (patience) => this.#between(Math.log(patience), values)),
    }
  }

  #between(logarithm: number, values: readonly number[]): number {
    const nodes = this.#nodes
    if (nodes.length === 1) return values[0]!
    const step = nodes[1]!.logarithm - nodes[0]!.logarithm
    const position = Math.min(nodes.length - 1, Math.max(0, (logarithm - nodes[0]!.logarithm) / step))
    const below = Math.min(nodes.length - 2, Math.floor(position))
    return values[below]! + (position - below) * (values[below + 1]! - values[below]!)
  }
}

function nodesOf({ patienceDraws, came, question, own }: PlayedPast) {
  const least = Math.min(...patienceDraws)
  const most = Math.max(...patienceDraws)
  const played = (patienceSeconds: number) => ({
    logarithm: Math.log(patienceSeconds),
    played: playedHalfHours(came, {
      patienceSeconds,
      queueKind: own.queueKind,
      withinSeconds: question.withinSeconds,
      busyness: 0,
    }),
  })
  if (least === most) return [played(least)]
  return Array.from({ length: patienceNodes }, (_, node) =>
    played(least * (most / least) ** (node / (patienceNodes - 1))),
  )
}

/** Whether any contact came in half hours of the group whose agents are known. */
function hasContacts({ question: { observed }, came, counts }: PlayedPast, group: Group): boolean {
  return totalOf(dayTotals(observed, group, came.contacts, counts)) > 0
}
