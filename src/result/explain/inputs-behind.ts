import type { InputRecord, OptionResult } from '../document.js'
import type { InputKind } from './figures.js'

type KindOfBeginning = Exclude<InputKind, readonly string[] | KindOfEnding>

/** Numbers of a reason that move money alone, no work: what a wrong answer costs, and whom it loses. */
const endingsOfKind = { errors: /\.errorCost$/, lostCustomers: /^demand\.reasons\..+\.goodwill\./ } as const
type KindOfEnding = keyof typeof endingsOfKind

/** Beginnings of paths; `option.` stands for each option the figure's option is or is made of. */
const pathsOfKind: Readonly<Record<KindOfBeginning, readonly string[]>> = {
  work: [
    'demand',
    'records',
    'service',
    'option.service',
    'option.staff',
    'option.quality',
    'option.leadTime',
    'arrangement',
  ],
  prices: ['option.price', 'specialists', 'arrangement'],
  exposure: ['exposure', 'data', 'option.access', 'option.staff.attrition'],
  freshness: ['data', 'option.access', 'demand.reasons'],
  discount: ['discountRate'],
  tax: ['valueAddedTax'],
}

/**
 * The inputs of a scenario that can lie behind a figure of an option: those its formulas read, named inputs among them. Other
 * options' inputs never do.
 *
 * @param of the figure's option; none for figures that all options share.
 */
export function inputsBehind(
  kinds: readonly InputKind[],
  inputs: readonly InputRecord[],
  of: Pick<OptionResult, 'id' | 'legs'> | undefined,
): InputRecord[] {
  const options = of === undefined ? [] : [of.id, ...(of.legs ?? []).map(({ option }) => option)]
  const beginnings = kinds.flatMap((kind) => beginningsOf(kind).flatMap((path) => written(path, options)))
  const isRead = (path: string) => {
    const kind = (Object.keys(endingsOfKind) as KindOfEnding[]).find((name) => endingsOfKind[name].test(path))
    return kind === undefined
      ? beginnings.some((beginning) => isAtOrBelow(path, beginning))
      : kinds.includes(kind)
  }
  return inputs.filter(({ path, usedIn = [] }) => isRead(path) || usedIn.some(isRead))
}

function beginningsOf(kind: InputKind): readonly string[] {
  if (typeof kind !== 'string') return kind
  return isKindOfEnding(kind) ? [] : pathsOfKind[kind]
}

const isKindOfEnding = (kind: InputKind): kind is KindOfEnding =>
  typeof kind === 'string' && Object.hasOwn(endingsOfKind, kind)

/** A beginning with the options' names put in. Prices, quality and access stand below an option. */
function written(path: string, options: readonly string[]): string[] {
  const below = /^(?:option\.|(?=(?:price|quality|access)(?:\.|$)))(.*)$/.exec(path)?.[1]
  if (below !== undefined) return options.map((option) => `options.${option}.${below}`)
  if (path === 'arrangement') return options.map((option) => `arrangements.${option}`)
  return [path]
}

function isAtOrBelow(path: string, beginning: string): boolean {
  return path === beginning || path.startsWith(`${beginning}.`) || path.startsWith(`${beginning}[`)
}
