import type { OptionResult, ResultDocument } from '../document.js'
import { asStated } from '../futures-result.js'
import { everything, type Figure, type FigurePart } from './figure.js'

const money = 'money' as const
/** Figures of the choice that are made of others: an option's chance of being best, its regret, and what page 1 says. */
export function decisionFigures(document: ResultDocument, option: OptionResult): Figure[] {
  const { decision } = document
  const compared = document.options.filter(({ knockedOut }) => knockedOut === undefined)
  const ids = compared.map(({ id }) => id)
  const among = { behind: everything, compares: [...new Set([option.id, ...ids])] }
  const best = compared.find(({ id }) => id === decision.recommended)
  return [
    chanceFigure(document, option, 'probabilityBest', option.probabilityBest, among),
    regretFigure(option, best, 'expectedLoss', option.expectedLoss, among),
    ...(best === undefined
      ? []
      : [
          chanceFigure(document, best, 'decision.confidence', decision.confidence, among),
          regretFigure(
            compared.find(({ id }) => id === decision.ranking[0]) ?? best,
            best,
            'decision.expectedValueOfPerfectInformation',
            decision.expectedValueOfPerfectInformation,
            among,
          ),
        ]),
    ...pairFigures(document, option),
    ...futureFigures(document, option),
    ...criteriaFigures(document, option),
  ]
}

type Among = Pick<Figure, 'behind' | 'compares'>

/** Share of the draws in which an option is the cheapest; equal ones share a draw. */
function chanceFigure(
  { simulation }: ResultDocument,
  { probabilityBest }: OptionResult,
  path: string,
  value: number,
  among: Among,
): Figure {
  return {
    path,
    value,
    unit: 'share',
    formula: 'chance',
    parts: {
      composition: 'quotient',
      list: [
        { label: 'explain.draws-best', value: probabilityBest * simulation.draws, unit: 'count' },
        { label: 'explain.draws', value: simulation.draws, unit: 'count' },
      ],
    },
    ...among,
  }
}

/** Mean cost less the mean of the least cost of each draw, which is the same for all options. */
function regretFigure(
  { totalCost }: OptionResult,
  best: OptionResult | undefined,
  path: string,
  value: number,
  among: Among,
): Figure {
  if (best === undefined) return { path, value, unit: money, formula: 'regret', ...among }
  return {
    path,
    value,
    unit: money,
    formula: path === 'expectedLoss' ? 'regret' : 'perfect-information',
    parts: {
      composition: 'sum',
      list: [
        { path: 'totalCost', label: 'explain.total-cost', value: totalCost.mean, unit: money },
        {
          label: 'explain.least-of-each-draw',
          value: best.expectedLoss - best.totalCost.mean,
          unit: money,
        },
      ],
    },
    ...among,
  }
}

/** The option against each other one it is compared with. */
function pairFigures({ decision, options }: ResultDocument, { id }: OptionResult): Figure[] {
  const costOf = (option: string) => options.find((one) => one.id === option)?.totalCost.mean ?? Number.NaN
  return decision.pairwise
    .filter(({ option, other }) => option === id || other === id)
    .map(({ option, other, meanDifference }) => ({
      path: `decision.pairwise.${option}-${other}.meanDifference`,
      value: meanDifference,
      unit: money,
      formula: 'paired-difference',
      parts: {
        composition: 'sum',
        list: [
          { label: option, value: costOf(option), unit: money },
          { label: other, value: -costOf(other), unit: money },
        ],
      },
      behind: everything,
      compares: [option, other],
    }))
}

/** In each named future the option's mean cost, and its regret: that less the least of all options' there. */
function futureFigures({ decision }: ResultDocument, { id }: OptionResult): Figure[] {
  const { futures } = decision
  const own = futures?.options.find(({ option }) => option === id)
  if (futures === undefined || own === undefined) return []
  const compares = futures.options.map(({ option }) => option)
  return futures.futures.flatMap(({ id: future }, place): Figure[] => {
    const cost = own.meanTotalCost[place]!
    const least = Math.min(...futures.options.map(({ meanTotalCost }) => meanTotalCost[place]!))
    const at = (figure: string) => `decision.futures.${future}.${figure}`
    const inside = future === asStated ? {} : { future }
    return [
      {
        path: at('regret'),
        value: own.regret[place]!,
        unit: money,
        formula: 'future-regret',
        parts: {
          composition: 'sum',
          list: [
            { path: at('meanTotalCost'), label: 'explain.total-cost', value: cost, unit: money },
            { label: 'explain.least-cost', value: -least, unit: money },
          ],
        },
        behind: everything,
        compares,
        ...inside,
      },
      {
        path: at('meanTotalCost'),
        value: cost,
        unit: money,
        formula: 'future-cost',
        behind: everything,
        ...inside,
      },
    ]
  })
}

/** The weighted score: each criterion's value times its weight. */
function criteriaFigures({ decision }: ResultDocument, { id }: OptionResult): Figure[] {
  const { criteria } = decision
  const own = criteria?.options.find(({ option }) => option === id)
  if (criteria === undefined || own === undefined) return []
  return [
    {
      path: 'decision.criteria.score',
      value: own.score,
      unit: 'share',
      formula: 'score',
      parts: {
        composition: 'sum',
        list: criteria.criteria.map(
          ({ id: label, weight }, place): FigurePart => ({
            label,
            value: weight * own.values[place]!,
            unit: 'share',
          }),
        ),
      },
      behind: [...everything, ['criteria']],
    },
  ]
}
