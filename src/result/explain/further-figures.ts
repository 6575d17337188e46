import type { OptionResult, ResultDocument } from '../document.js'
import { asStated } from '../futures-result.js'
import { everything, type Figure, type FigureUnit, type InputKind } from './figure.js'
import { leavesOf } from './leaves.js'

/** What is known of figures by their paths: how they come about in words, and what can lie behind. The first that fits counts. */
interface Rule {
  readonly path: RegExp
  readonly formula: string
  readonly behind?: readonly InputKind[]
}

const paid: readonly InputKind[] = ['work', 'freshness', 'errors', 'prices', 'leaving', 'discount', 'tax']
const worked: readonly InputKind[] = ['work', 'freshness']
const lost: readonly InputKind[] = ['exposure', 'work', 'discount']

const rules: readonly Rule[] = [
  { path: /^simulation\.|draws$/, formula: 'draws', behind: [['simulation']] },
  { path: /^decision\.tornado\..*\.(?:low|high)$/, formula: 'input-quantile' },
  { path: /^decision\.tornado\./, formula: 'tornado' },
  { path: /^decision\.informationValue\..*\.standardError$/, formula: 'standard-error' },
  { path: /^decision\.(?:informationValue|groupValue)\..*\.value$/, formula: 'information' },
  { path: /^decision\.studies\..*\.value$/, formula: 'study' },
  { path: /^decision\.studies\..*\.weeks$/, formula: 'stated', behind: [['findOut']] },
  { path: /^decision\.(?:thresholds|twoWayThresholds|flips|cautions)\./, formula: 'break-even' },
  { path: /^decision\.reasons\./, formula: 'reason' },
  { path: /^decision\.varianceShares\.rest$/, formula: 'variance-rest' },
  { path: /^decision\.varianceShares\./, formula: 'variance-share' },
  { path: /^decision\.futures\.draws$/, formula: 'draws', behind: [['simulation']] },
  { path: /^decision\.futures\..*meanTotalCost/, formula: 'future-cost' },
  { path: /^decision\.futures\..*reatestRegret/, formula: 'greatest-regret' },
  { path: /^decision\.futures\./, formula: 'future-regret' },
  {
    path: /^decision\.criteria\..*rankStandardErrors/,
    formula: 'rank-error',
    behind: [...everything, ['criteria']],
  },
  { path: /^decision\.criteria\.overDraws\./, formula: 'draws', behind: [['simulation']] },
  {
    path: /^decision\.criteria\..*rankAcceptability/,
    formula: 'rank',
    behind: [...everything, ['criteria']],
  },
  {
    path: /^decision\.criteria\..*centralWeights/,
    formula: 'central-weight',
    behind: [...everything, ['criteria']],
  },
  { path: /^decision\.criteria\.criteria\./, formula: 'stated', behind: [['criteria']] },
  { path: /^decision\.criteria\..*values/, formula: 'partial-value', behind: [...everything, ['criteria']] },
  { path: /^decision\.criteria\..*score/, formula: 'score', behind: [...everything, ['criteria']] },
  { path: /^decision\.criteria\./, formula: 'mean', behind: [...everything, ['criteria']] },
  {
    path: /^decision\.acceptability\..*switches/,
    formula: 'switch-price',
    behind: [...everything, ['unpriced']],
  },
  { path: /^decision\.acceptability\..*\.price$/, formula: 'stated', behind: [['unpriced']] },
  {
    path: /^decision\.acceptability\..*probability/,
    formula: 'chance',
    behind: [...everything, ['unpriced']],
  },
  { path: /^decision\.acceptability\./, formula: 'mean', behind: [...everything, ['unpriced']] },
  { path: /^decision\.pairwise\..*probabilityBetter$/, formula: 'pair-chance' },
  { path: /^decision\.pairwise\..*correlation$/, formula: 'correlation' },
  { path: /^decision\.ruleCosts\..*\.cost(?:WithRepairs)?$/, formula: 'rule-cost' },
  { path: /^decision\.frontiers\./, formula: 'per-point' },
  { path: /standardError$|StandardError$/, formula: 'standard-error' },
  { path: /Interval\.(?:low|high)$/, formula: 'interval' },
  { path: /^totalCostQuantiles\.|\.p(?:10|50|90|95)$/, formula: 'quantile' },
  { path: /^exposure\.annualLoss\.exceedance\..*loss$/, formula: 'quantile', behind: lost },
  { path: /^exposure\.annualLoss\.exceedance\./, formula: 'exceedance', behind: lost },
  { path: /^exposure\.annualLoss\.expectedShortfall95$/, formula: 'shortfall', behind: lost },
  { path: /^exposure\.tolerance$/, formula: 'stated', behind: [['exposure.tolerance']] },
  { path: /^exposure\./, formula: 'mean', behind: lost },
  { path: /^cost\.byYear\..*\.(?:year|months)$/, formula: 'calendar', behind: [['horizon']] },
  { path: /^cost\.byYear\..*capital$/, formula: 'year-capital', behind: paid },
  { path: /^cost\.byYear\./, formula: 'year-operating', behind: paid },
  { path: /^cost\.byMonth\..*\.present$/, formula: 'present-month', behind: paid },
  { path: /^cost\./, formula: 'mean', behind: paid },
  { path: /^leadTimeMonths$/, formula: 'stated', behind: [['option.leadTime']] },
  {
    path: /^staffing\.(?:target|queue)\./,
    formula: 'stated',
    behind: [['service', 'option.service', 'option.staff', 'demand.channels']],
  },
  { path: /^staffing\..*\.withinSeconds$/, formula: 'stated', behind: [['service', 'option.service']] },
  { path: /^staffing\.monthsPromiseKept$/, formula: 'promise-kept', behind: worked },
  { path: /^staffing\.week\.agents\./, formula: 'agents', behind: worked },
  {
    path: /^staffing\..*(?:serviceLevel|serviceReached|abandonment|met)\b/,
    formula: 'of-contacts',
    behind: worked,
  },
  { path: /^staffing\..*Seconds$/, formula: 'over-contacts', behind: worked },
  { path: /^staffing\./, formula: 'mean', behind: worked },
  { path: /^freshness\.extraHandlingHoursPerMonth$/, formula: 'less-perfect', behind: worked },
  { path: /^freshness\.stalenessGoodwill$/, formula: 'less-perfect' },
  { path: /^freshness\./, formula: 'mean', behind: ['freshness'] },
  { path: /^(?:access|otherAccess)\..*meanAgeHours$/, formula: 'over-contacts', behind: ['freshness'] },
  { path: /^(?:access|otherAccess)\./, formula: 'stated', behind: [['data', 'option.access', 'exposure']] },
  { path: /^accessTradeOff\./, formula: 'other-access' },
  { path: /^againstBaseline\.probabilityCheaper$/, formula: 'pair-chance' },
  { path: /^againstBaseline\.paybackMonths$/, formula: 'payback', behind: paid },
  { path: /^againstBaseline\./, formula: 'paired-difference' },
  { path: /^baseline\./, formula: 'stated', behind: [['option.baseline', 'option.price']] },
  { path: /^legs\./, formula: 'leg', behind: worked },
  { path: /^search\./, formula: 'search' },
  { path: /^drivers\..*correlation$/, formula: 'driver-correlation' },
  { path: /^drivers\./, formula: 'driver' },
  { path: /^convergence\./, formula: 'running-mean' },
]

/** Every other number of a result: of the option, or of the choice among all. What its parts are is not told, how it comes about is. */
export function furtherFigures(document: ResultDocument, option: OptionResult): Figure[] {
  const unitOf = new Map(document.inputs.map(({ path, unit }) => [path, unit]))
  const ofAll = document.options.map(({ id }) => id)
  const compared: Pick<Figure, 'compares'> = { compares: ofAll }
  const ofChoice: Partial<Figure> = { ...compared, ofChoice: true }
  const own = leavesOf(option).map((leaf) => ({ ...leaf, of: {} }))
  const chosen = leavesOf(document.decision, 'decision').map((leaf) => ({ ...leaf, of: ofChoice }))
  const { draws, seed } = document.simulation
  const simulated = leavesOf({ draws, seed }, 'simulation').map((leaf) => ({ ...leaf, of: {} }))
  return [...own, ...chosen, ...simulated].map(({ path, value, of }): Figure => {
    const rule = rules.find((candidate) => candidate.path.test(path))
    return {
      path,
      value,
      unit: unitOfLeaf(path, unitOf),
      formula: rule?.formula ?? 'mean',
      behind: rule?.behind ?? everything,
      ...futureOf(path, document.decision),
      ...aboutOf(path, document.decision),
      ...(path.startsWith('againstBaseline.') ? compared : of),
    }
  })
}

/** The future that a figure by its place among the futures is of; of a greatest regret the one in which it is greatest. */
function futureOf(path: string, { futures }: ResultDocument['decision']): Pick<Figure, 'future'> {
  const [, option, place] =
    /^decision\.futures\.options\.([^.]+)\.(?:\w+\.(\d+)|greatestRegret)$/.exec(path) ?? []
  const own = futures?.options.find((one) => one.option === option)
  if (futures === undefined || own === undefined) return {}
  const at = place === undefined ? own.regret.indexOf(own.greatestRegret) : Number(place)
  const future = futures.futures[at]?.id
  return future === undefined || future === asStated ? {} : { future }
}

/** The inputs that a figure of the choice is about, and the one that it is a value of. */
function aboutOf(path: string, decision: ResultDocument['decision']): Pick<Figure, 'about' | 'inputOf'> {
  const [, list, place, figure] = /^decision\.(flips|cautions)\.(\d+)\.figures\.(\w+)$/.exec(path) ?? []
  if (list !== undefined) {
    const { input } = decision[list as 'flips' | 'cautions'][Number(place)]!.figures
    if (typeof input !== 'string') return {}
    return { about: [input], ...(figure === 'value' && { inputOf: input }) }
  }
  const [, axis] = /^decision\.twoWayThresholds\.(first|second)\.values\.\d+$/.exec(path) ?? []
  const crossed = decision.twoWayThresholds
  if (axis !== undefined && crossed !== undefined) {
    const { input } = crossed[axis as 'first' | 'second']
    return { about: [crossed.first.input, crossed.second.input], inputOf: input }
  }
  const [, value] =
    /^decision\.(?:tornado|thresholds)\.(.+)\.(?:low|high|stretches\.\d+\.(?:from|to))$/.exec(path) ?? []
  if (value !== undefined) return { about: [value], inputOf: value }
  const together = [
    ...(decision.groupValue ?? []).map(({ group, inputs }) => ({
      at: `decision.groupValue.${group}.`,
      inputs,
    })),
    ...(decision.studies ?? []).map(({ id, inputs }) => ({ at: `decision.studies.${id}.`, inputs })),
  ].find(({ at }) => path.startsWith(at))
  return together === undefined ? {} : { about: together.inputs }
}

const keyUnits: readonly (readonly [RegExp, FigureUnit])[] = [
  [/correlation$/, 'count'],
  [/(?:^|\.)(?:year|months|draws|weeks|weight|seed)$/i, 'count'],
  [
    /probability|Share$|confidence|inForce|share(?:OfContacts|OfDifference)?$|serviceLevel|serviceReached|abandonment|met$|fields$|shown$|promise|acceptability\..*probability/i,
    'share',
  ],
  [
    /rankAcceptability|rankStandardErrors|centralWeights|criteria\.options\..*values|criteria\..*score|varianceShares|Interval\.(?:low|high)$/,
    'share',
  ],
  [/score$|Score$|scoreStandardError|protection|freshness\.by/, 'score'],
  [/Hours(?:PerMonth)?$|hours$|HoursUsed$|Every$/, 'hours'],
  [/Seconds$/, 'seconds'],
  [
    /^(?:staffing|legs|access|otherAccess|baseline|leadTime)|criteria|searchTerm|frequency|PerMonth$|Months$|amounts/i,
    'count',
  ],
]

/** The unit of a figure by its name; what is about an input's values has the input's own. */
function unitOfLeaf(path: string, unitOf: ReadonlyMap<string, string>): FigureUnit {
  const [, input] =
    /^decision\.(?:tornado|thresholds)\.(.+)\.(?:low|high|stretches\.\d+\.(?:from|to))$/.exec(path) ?? []
  if (input !== undefined) return inputUnits[unitOf.get(input) ?? ''] ?? 'count'
  if (/^decision\.(?:flips|cautions)\..*\.value$|twoWayThresholds/.test(path)) return 'count'
  return keyUnits.find(([key]) => key.test(path))?.[1] ?? 'money'
}

const inputUnits: Readonly<Record<string, FigureUnit>> = {
  money: 'money',
  share: 'share',
  seconds: 'seconds',
}
