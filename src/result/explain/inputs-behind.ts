import type { InputRecord, OptionResult } from '../document.js'
import type { InputKind } from './figure.js'

type KindOfBeginning = Exclude<InputKind, readonly string[] | KindOfEnding>

/**
 * Numbers of a reason that move money alone, no work (what a wrong answer costs, and whom it loses), and those of today's
 * arrangement, which whoever leaves it pays, whosesoever they are: all but what is sunk.
 */
const endingsOfKind = {
  errors: /\.errorCost$/,
  lostCustomers: /^demand\.reasons\..+\.goodwill\./,
  leaving: /^options\.[^.]+\.baseline\.(?!sunk)/,
} as const
type KindOfEnding = keyof typeof endingsOfKind

/**
 * Beginnings of paths; `option.` stands for each option the figure's option is or is made of, `own.` and `provider.` for those of them
 * that a client runs itself and those that somebody else does, `[]` for any item of a list.
 */
const pathsOfKind: Readonly<Record<KindOfBeginning, readonly string[]>> = {
  work: [
    'demand',
    'records',
    'calendar',
    'horizon',
    'service',
    'option.service',
    'option.staff',
    'option.quality',
    'option.leadTime',
    'option.secondLevel',
    'option.place',
    'arrangement',
  ],
  prices: ['option.price', 'option.keepsToday', 'specialists', 'arrangement'],
  exposure: [
    'exposure',
    'data',
    'transfers',
    'option.access',
    'option.roles',
    'option.place',
    'option.subcontractors',
    'option.staff.attrition',
  ],
  freshness: ['data', 'option.access', 'demand.reasons'],
  discount: ['discountRate', 'discountTiming', 'horizon'],
  tax: ['valueAddedTax'],
}

/** Who a figure is of: an option, or an arrangement of several. */
export type FigureOwner = Pick<OptionResult, 'id' | 'model' | 'legs'>

/**
 * The inputs, or terms, of a scenario that can lie behind a figure of some options: those its formulas read, named inputs among
 * them. Other options' inputs never do.
 *
 * @param of the figure's option; several where it compares them; none for figures that hang on no option.
 */
export function inputsBehind<Input extends Pick<InputRecord, 'path' | 'usedIn'>>(
  kinds: readonly InputKind[],
  inputs: readonly Input[],
  of: readonly FigureOwner[],
): Input[] {
  const options = of.flatMap(({ id, model, legs = [] }) => [
    { id, model },
    ...legs.map((leg) => ({ id: leg.option, model: leg.model })),
  ])
  const beginnings = kinds.flatMap((kind) => beginningsOf(kind).flatMap((path) => written(path, options)))
  const isRead = (path: string) => {
    const kind = (Object.keys(endingsOfKind) as KindOfEnding[]).find((name) => endingsOfKind[name].test(path))
    return kind === undefined
      ? beginnings.some((beginning) => isAtOrBelow(path.replace(/\[\d+\]/g, '[]'), beginning))
      : kinds.includes(kind) && !isOwnToday(path, of)
  }
  return inputs.filter(({ path, usedIn = [] }) => isRead(path) || usedIn.some(isRead))
}

/** Whether a path is of today's arrangement and the figure of that arrangement alone, which need not leave itself. */
const isOwnToday = (path: string, of: readonly FigureOwner[]): boolean =>
  of.length > 0 && of.every(({ id }) => path.startsWith(`options.${id}.baseline.`))

function beginningsOf(kind: InputKind): readonly string[] {
  if (typeof kind !== 'string') return kind
  return isKindOfEnding(kind) ? [] : pathsOfKind[kind]
}

const isKindOfEnding = (kind: InputKind): kind is KindOfEnding =>
  typeof kind === 'string' && Object.hasOwn(endingsOfKind, kind)

/** A beginning with the options' names put in. Prices, quality and access stand below an option. */
function written(path: string, options: readonly Pick<FigureOwner, 'id' | 'model'>[]): string[] {
  const [, whose, below] =
    /^(?:(option|own|provider)\.|(?=(?:price|quality|access)(?:\.|$)))(.*)$/.exec(path) ?? []
  if (below !== undefined) {
    return options
      .filter(
        ({ model }) =>
          whose === undefined || whose === 'option' || (model === 'internal') === (whose === 'own'),
      )
      .map(({ id }) => `options.${id}.${below}`)
  }
  const [, inArrangement] = /^arrangement(.*)$/.exec(path) ?? []
  if (inArrangement !== undefined) return options.map(({ id }) => `arrangements.${id}${inArrangement}`)
  return [path]
}

function isAtOrBelow(path: string, beginning: string): boolean {
  return path === beginning || path.startsWith(`${beginning}.`) || path.startsWith(`${beginning}[`)
}
