import { chance, statement } from '../../text-words.js'
import type { ViewContext } from '../context.js'

const mostReasons = 3
/** Options named in one sentence; more are counted. */
const mostNamed = 3
/** Points of freshness or protection that count as better. */
const clearlyBetter = 3

/**
 * Three reasons for the recommendation: what it saves against the runner-up first, most money first; where that makes
 * fewer, how surely it is cheaper and what else it does better.
 */
export function reasonTexts(context: ViewContext): string[] {
  const { result, runnerUp } = context
  const savings = result.decision.reasons.map((reason) => statement(context, reason))
  if (runnerUp === undefined || savings.length >= mostReasons) return savings
  return [...savings, ...cheaperEverywhere(context), ...moreOften(context), ...betterData(context)].slice(
    0,
    mostReasons,
  )
}

function cheaperEverywhere({ result, say, messages, named, recommended }: ViewContext): string[] {
  const beaten = (result.decision.dominance ?? []).filter(
    ({ option, order }) => option === recommended.id && order === 'everyDraw',
  )
  if (beaten.length === 0) return []
  if (beaten.length > mostNamed)
    return [say('dominance.everyDraw.many', { option: named(recommended.id), count: beaten.length })]
  return [
    say('dominance.everyDraw', {
      option: named(recommended.id),
      others: messages.list(beaten.map(({ other }) => say('name.quoted', { name: named(other) }))),
    }),
  ]
}

function moreOften({ result, say, messages, named, recommended, runnerUp }: ViewContext): string[] {
  const pair = result.decision.pairwise.find(
    ({ option, other }) => option === recommended.id && other === runnerUp?.id,
  )
  if (pair === undefined || pair.probabilityBetter <= 0.5 || pair.probabilityBetter === 1) return []
  return [
    say('reason.more-often', {
      share: chance(messages, pair.probabilityBetter),
      runnerUp: named(pair.other),
    }),
  ]
}

function betterData({ say, messages, named, recommended, runnerUp }: ViewContext): string[] {
  if (runnerUp === undefined) return []
  const own = recommended.freshness.score
  const other = runnerUp.freshness.score
  if (own < other + clearlyBetter) return []
  return [
    say('reason.fresher', {
      own: messages.percent(own / 100),
      other: messages.percent(other / 100),
      runnerUp: named(runnerUp.id),
    }),
  ]
}
