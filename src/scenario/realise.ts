import type { Distribution } from '../kernel/distribution.js'
import { isCertain, meanOf } from '../kernel/distribution-functions.js'
import type { MonthlyAmounts } from '../kernel/formula.js'
import type { MonthlyFormula, Realised, Uncertain } from '../kernel/uncertain.js'
import { compileNumber, type InputSlots } from './formula/compile-formula.js'
import { monthlyAmounts } from './formula/monthly-amounts.js'
import { pathText } from './place.js'
import { isUncertain } from './uncertain-leaves.js'

/** An uncertain number of a realised tree: its distribution, and how to put a drawn value in its place. */
export interface UncertainInput {
  readonly path: string
  readonly distribution: Distribution
  /** Paths of further numbers that are the same one: a currency's course, stated in every contract that names it. */
  readonly alsoAt: readonly string[]
  set(value: number): void
}

/** An uncertain number that follows from named inputs by a formula. */
export interface FormulaNumber {
  readonly path: string
  /** Its value since the last `settle`. */
  value(): number
}

export interface Realisation<Tree> {
  /** Numbers in the place of distributions; uncertain ones stand at their mean until they are set. */
  readonly tree: Realised<Tree>
  /** In the order of the tree; certain numbers and formulas are not among them. */
  readonly uncertain: readonly UncertainInput[]
  /** In the order of the tree. */
  readonly formulas: readonly FormulaNumber[]
  /** The cost lines by formulas, in the order of the tree. */
  readonly monthly: readonly { readonly path: ValuePath; readonly amounts: MonthlyAmounts }[]
  /** The named inputs of the tree, as formulas find them. */
  readonly inputs: InputSlots
  /** Brings the numbers that are formulas up to date with the inputs they refer to; to be called once these are set. */
  settle(): void
}

/** Where formulas over named inputs find them, by the tree they stand in. */
const inputsKey = 'inputs'

/**
 * A copy of a tree with plain numbers, made once; a simulation then sets the uncertain ones draw by draw and
 * allocates nothing.
 */
export function realisation<Tree>(tree: Tree): Realisation<Tree> {
  const uncertain: UncertainInput[] = []
  const formulas: PlacedFormula[] = []
  const monthly: { path: ValuePath; amounts: MonthlyAmounts }[] = []
  const slots = slotsOf(tree)
  const shared = new Map<string, { readonly alsoAt: string[]; set(value: number): void }>()
  const place = (leaf: Uncertain, at: ValuePath, put: (value: number) => void, currency?: string) => {
    const slot = at[0] === inputsKey && at.length === 2 ? slots.positions.get(String(at[1])) : undefined
    const set = slot === undefined ? put : settingBoth(put, slots.values, slot)
    set(meanOf(leaf.distribution))
    if (leaf.formula) formulas.push(placedFormula(pathText(at), leaf.formula, slots, set))
    else if (!isCertain(leaf.distribution)) {
      const name = currency === undefined ? undefined : `${currency} ${at.at(-1)}`
      const first = name === undefined ? undefined : shared.get(name)
      if (first === undefined) {
        const input = { path: pathText(at), distribution: leaf.distribution, alsoAt: [], set }
        uncertain.push(input)
        if (name !== undefined) shared.set(name, input)
      } else {
        const { set: setFirst } = first
        first.alsoAt.push(pathText(at))
        first.set = (value) => {
          setFirst(value)
          set(value)
        }
      }
    }
  }
  const copy = (value: unknown, path: ValuePath): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const holder: Record<string | number, unknown> = Array.isArray(value) ? ([] as never) : {}
    for (const [key, child] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (isMonthlyFormula(child)) {
        const amounts = monthlyAmounts(child.tree, slots)
        holder[key] = amounts
        monthly.push({ path: at, amounts })
      } else if (!isUncertain(child)) holder[key] = copy(child, at)
      else {
        const put = (drawn: number) => {
          holder[key] = drawn
        }
        place(child, at, put, currencyCode(value))
      }
    }
    return holder
  }
  const realised = copy(tree, []) as Realised<Tree>
  const inOrder = [...formulas].sort((a, b) => a.depth - b.depth)
  const settle = () => {
    for (const formula of inOrder) formula.settle()
  }
  settle()
  return { tree: realised, uncertain, formulas, monthly, inputs: slots, settle }
}

/** The currency whose terms an object states, by its code: one course of it for all contracts that name it. */
function currencyCode(terms: object): string | undefined {
  const { code, rate } = terms as { readonly code?: unknown; readonly rate?: unknown }
  return typeof code === 'string' && rate !== undefined ? code : undefined
}

type ValuePath = readonly (string | number)[]

interface PlacedFormula extends FormulaNumber {
  readonly depth: number
  settle(): void
}

function placedFormula(
  path: string,
  { tree, depth, min, max, otherwise }: NonNullable<Uncertain['formula']>,
  slots: InputSlots,
  set: (value: number) => void,
): PlacedFormula {
  const evaluate = compileNumber(tree, slots)
  let value = otherwise
  return {
    path,
    depth,
    value: () => value,
    settle() {
      const result = evaluate()
      value = Number.isFinite(result) ? Math.min(Math.max(result, min), max) : otherwise
      set(value)
    },
  }
}

function slotsOf(tree: unknown): InputSlots {
  const inputs = (tree as { readonly [inputsKey]?: object } | null)?.[inputsKey] ?? {}
  const names = Object.keys(inputs)
  return {
    values: new Float64Array(names.length),
    positions: new Map(names.map((name, position) => [name, position])),
  }
}

function settingBoth(put: (value: number) => void, slots: Float64Array, slot: number) {
  return (value: number) => {
    put(value)
    slots[slot] = value
  }
}

export function isMonthlyFormula(value: unknown): value is MonthlyFormula {
  return (
    typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'monthlyFormula'
  )
}
