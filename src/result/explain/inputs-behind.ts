import type { InputRecord, OptionResult } from '../document.js'
import type { InputKind } from './figures.js'

/** Beginnings of paths; `option.` stands for each option the figure's option is or is made of. */
const pathsOfKind: Readonly<Record<Exclude<InputKind, readonly string[]>, readonly string[]>> = {
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
 * The inputs of a scenario that can lie behind a figure of an option: those its formulas read. Other options' inputs never do.
 *
 * @param of the figure's option; none for figures that all options share.
 */
export function inputsBehind(
  kinds: readonly InputKind[],
  inputs: readonly InputRecord[],
  of: Pick<OptionResult, 'id' | 'legs'> | undefined,
): InputRecord[] {
  const options = of === undefined ? [] : [of.id, ...(of.legs ?? []).map(({ option }) => option)]
  const beginnings = kinds.flatMap((kind) =>
    (typeof kind === 'string' ? pathsOfKind[kind] : kind).flatMap((path) => written(path, options)),
  )
  return inputs.filter(({ path }) => beginnings.some((beginning) => isAtOrBelow(path, beginning)))
}

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
