import { isMonthlyQuantity, monthlyQuantities } from '../../cost/monthly-quantities.js'
import { isCertain, meanOf } from '../../kernel/distribution-functions.js'
import type { Formula, FormulaTree } from '../../kernel/formula.js'
import { type Bounds, withinBounds } from '../../kernel/quantity/bounds.js'
import { AlreadyRead } from '../../kernel/quantity/formula-text.js'
import { inputUnits, isInputUnit, readNamedInput } from '../../kernel/quantity/named-input.js'
import { secondsPerDay, secondsPerWeek, secondsPerYear } from '../../kernel/quantity/time-units.js'
import { writtenAmount } from '../../kernel/quantity/written-amount.js'
import type { MonthlyFormula, Uncertain, Unit } from '../../kernel/uncertain.js'
import type { ValuePath } from '../place.js'
import type { Finding, PartOfText } from '../placed-problem.js'
import { isList, isMapping, type Plain } from '../plain.js'
import { compileNumber, inputNames } from './compile-formula.js'
import { bareNumber, type Dimension, dimensionOf, fits, unitOfDimension, unitWord } from './dimension.js'
import { evaluationOrder } from './evaluation-order.js'
import { type FormulaProblem, type FormulaReading, fault, reading } from './formula-problem.js'
import { type FormulaSite, formulaSites } from './formula-sites.js'
import { inferDimension } from './infer-dimension.js'
import { limitFigures } from './limit-figures.js'
import { formulaWords } from './operators.js'
import { type ExpressionParser, parseFormula } from './parse-formula.js'

/** A scenario whose formulas are read, ready for the schema. */
export interface FormulasRead {
  /** The scenario with what was read in the place of every formula. */
  readonly value: unknown
  readonly findings: readonly Finding[]
}

/** An input that formulas can refer to. */
interface KnownInput {
  readonly dimension: Dimension
  readonly unit: Unit
  /** Where every draw gives the same: its value. */
  readonly certain?: number
  /** Of a formula that is not certain: its place in the order of evaluation. */
  readonly depth?: number
}

const monthlyNames = Object.keys(monthlyQuantities)
/** Names that mean something in formulas already. */
export const reservedNames: ReadonlySet<string> = new Set([...formulaWords, ...monthlyNames])

/**
 * Reads every formula of a scenario: syntax, names, circles and units. A formula over certain inputs becomes its value;
 * of others the outcome is not known yet (see `sketchFormulas`).
 *
 * @param parse the parser; may be left out where there are no formulas
 */
export function readFormulas(root: Plain, parse: ExpressionParser | undefined): FormulasRead {
  const sites = parse ? formulaSites(root) : []
  const room = new FormulaRoom(root)
  room.checkNames()
  if (parse) room.read(sites, parse)
  return { value: room.value, findings: room.findings }
}

type SiteOf<Gives extends FormulaSite['gives']> = Extract<FormulaSite, { gives: Gives }>

class FormulaRoom {
  readonly findings: Finding[] = []
  value: unknown
  readonly #written: Readonly<Record<string, Plain>>
  readonly #known = new Map<string, KnownInput>()

  constructor(root: Plain) {
    this.value = root
    const inputs = isMapping(root) ? root.inputs : undefined
    this.#written = isMapping(inputs) ? inputs : {}
  }

  checkNames(): void {
    for (const name of Object.keys(this.#written)) {
      if (reservedNames.has(name)) {
        this.#report(['inputs', name], { code: 'inputs.reserved', figures: { found: name } }, 'key')
      }
    }
  }

  read(sites: readonly FormulaSite[], parse: ExpressionParser): void {
    const trees = new Map<FormulaSite, FormulaTree>()
    for (const site of sites) {
      const names = {
        inputs: Object.keys(this.#written),
        monthly: monthlyNames,
        monthlyAllowed: site.gives === 'monthly',
      }
      const parsed = parseFormula(site.text, names, parse)
      if (parsed.ok) trees.set(site, parsed.value)
      else this.#refuse(site, parsed.problem)
    }
    this.#readInputs(trees)
    for (const [site, tree] of trees) {
      if (site.gives === 'quantity') this.#take(site, this.#quantity(site, tree))
      else if (site.gives === 'monthly') this.#take(site, this.#monthly(site, tree))
    }
  }

  /** Inputs that are numbers first, then those that are formulas, each after those it refers to. */
  #readInputs(trees: ReadonlyMap<FormulaSite, FormulaTree>): void {
    for (const [name, raw] of Object.entries(this.#written)) {
      const input = readNamedInput(raw)
      if (!input.ok) continue
      const { quantity, bare } = input.value
      const certain = isCertain(quantity.distribution) ? { certain: meanOf(quantity.distribution) } : {}
      const dimension = bare ? bareNumber : dimensionOf(quantity.unit)
      this.#known.set(name, { dimension, unit: quantity.unit, ...certain })
    }
    const formulas = new Map<string, { site: SiteOf<'input'>; tree: FormulaTree }>()
    for (const [site, tree] of trees) if (site.gives === 'input') formulas.set(site.name, { site, tree })
    for (const name of this.#orderOf(formulas)) {
      const { site, tree } = formulas.get(name)!
      this.#take(site, this.#input(site, tree))
    }
  }

  #orderOf(formulas: ReadonlyMap<string, { site: SiteOf<'input'>; tree: FormulaTree }>): readonly string[] {
    const references = new Map([...formulas].map(([name, { tree }]) => [name, inputNames(tree)]))
    for (;;) {
      const sorted = evaluationOrder(references)
      if (sorted.ok) return sorted.order
      const first = sorted.cycle[0]!
      this.#refuse(formulas.get(first)!.site, {
        code: 'formula.cycle',
        figures: { cycle: sorted.cycle.join(' → ') },
      })
      // Whatever refers to the circle stays unknown; other circles are still to be found.
      for (const name of references.keys()) {
        if (!sorted.cycle.includes(name)) continue
        references.delete(name)
        this.#standIn(formulas.get(name)!.site)
      }
    }
  }

  #input(site: SiteOf<'input'>, tree: FormulaTree): FormulaReading<Uncertain> | undefined {
    if (!this.#allKnown(tree)) return undefined
    const declared = declaredUnit(this.#written[site.name])
    return reading(() => {
      const dimension = this.#dimensionOf(tree)
      const unit = declared ?? unitOfDimension(dimension)
      if (unit === undefined) throw fault('formula.compoundUnit')
      requireFit(dimension, unit)
      const leaf = this.#leaf(site, tree, unit)
      this.#known.set(site.name, {
        dimension: declared ? dimensionOf(declared) : dimension,
        unit,
        ...(leaf.formula ? { depth: leaf.formula.depth } : { certain: meanOf(leaf.distribution) }),
      })
      return leaf
    })
  }

  #quantity(site: SiteOf<'quantity'>, tree: FormulaTree): FormulaReading<Uncertain> | undefined {
    if (!this.#allKnown(tree)) return undefined
    return reading(() => {
      requireFit(this.#dimensionOf(tree), site.unit)
      const leaf = this.#leaf(site, tree, site.unit)
      if (!leaf.formula) requireBounds(meanOf(leaf.distribution), site.bounds, site.unit)
      return leaf.formula
        ? { ...leaf, formula: { ...leaf.formula, min: site.bounds.min, max: site.bounds.max } }
        : leaf
    })
  }

  #monthly(site: SiteOf<'monthly'>, tree: FormulaTree): FormulaReading<MonthlyFormula> | undefined {
    if (!this.#allKnown(tree)) return undefined
    return reading(() => {
      requireFit(this.#dimensionOf(tree), 'money')
      return {
        kind: 'monthlyFormula',
        tree: this.#scaled(tree, 1),
        written: `= ${site.text}`,
        origin: 'scenario',
      }
    })
  }

  /** The leaf of a formula: its value where all it refers to is certain, else how to compute it in a draw. */
  #leaf(site: FormulaSite, tree: FormulaTree, unit: Unit): Uncertain {
    const names = [...inputNames(tree)]
    const scaled = this.#scaled(tree, dimensionOf(unit).time < 0 ? secondsPer[unit]! : 1)
    const leaf = { kind: 'uncertain', unit, written: `= ${site.text}`, origin: 'scenario' } as const
    const inputs = names.map((name) => this.#known.get(name)!)
    if (inputs.every(({ certain }) => certain !== undefined)) {
      const slots = {
        values: Float64Array.from(inputs, ({ certain }) => certain!),
        positions: new Map(names.map((name, position) => [name, position])),
      }
      const value = compileNumber(scaled, slots)()
      if (!Number.isFinite(value)) throw fault('formula.notFinite', { certain: 'yes', percent: 100 })
      return { ...leaf, distribution: { kind: 'constant', value } }
    }
    const depths = inputs.map(({ depth }) => (depth === undefined ? 0 : depth + 1))
    const formula: Formula = {
      tree: scaled,
      depth: Math.max(...depths),
      min: Number.NEGATIVE_INFINITY,
      max: Number.POSITIVE_INFINITY,
      otherwise: Number.NaN,
    }
    return { ...leaf, distribution: notSketchedYet, formula }
  }

  #allKnown(tree: FormulaTree): boolean {
    return [...inputNames(tree)].every((name) => this.#known.has(name))
  }

  #dimensionOf(tree: FormulaTree): Dimension {
    return inferDimension(tree, (name) =>
      isMonthlyQuantity(name) && !this.#known.has(name)
        ? dimensionOf(monthlyQuantities[name].unit)
        : this.#known.get(name)!.dimension,
    )
  }

  /** The formula with its durations and rates brought to one unit of time, `seconds` long. */
  #scaled(tree: FormulaTree, seconds: number): FormulaTree {
    if (tree.kind === 'operation') {
      return { ...tree, operands: tree.operands.map((operand) => this.#scaled(operand, seconds)) }
    }
    if (tree.kind !== 'input') return tree
    const { unit } = this.#known.get(tree.name)!
    const { time } = dimensionOf(unit)
    if (time === 0) return tree
    return { ...tree, scale: time > 0 ? 1 / seconds : seconds / secondsPer[unit]! }
  }

  /** Puts what was read of a formula in its place, or reports why it could not be. */
  #take(site: FormulaSite, read: FormulaReading<Uncertain | MonthlyFormula> | undefined): void {
    if (read?.ok) this.value = replacedAt(this.value, site.path, new AlreadyRead(read.value))
    else if (read) this.#refuse(site, read.problem)
    else this.#standIn(site)
  }

  #refuse(site: FormulaSite, problem: FormulaProblem): void {
    const { part } = problem
    const from = site.written.trimEnd().length - site.text.length
    this.#report(site.path, problem, 'value', part && { ...part, text: site.written, from: from + part.from })
    this.#standIn(site)
  }

  /** In the place of a refused formula, so that the schema finds no second fault there. */
  #standIn(site: FormulaSite): void {
    const unit = site.gives === 'quantity' ? site.unit : 'count'
    const common = { written: `= ${site.text}`, origin: 'scenario' } as const
    const standIn =
      site.gives === 'monthly'
        ? { kind: 'monthlyFormula', tree: { kind: 'number', value: 0 }, ...common }
        : { kind: 'uncertain', unit, distribution: { kind: 'constant', value: Number.NaN }, ...common }
    this.value = replacedAt(this.value, site.path, new AlreadyRead(standIn))
  }

  #report(
    path: ValuePath,
    { code, figures, suggestion }: FormulaProblem,
    at: 'key' | 'value',
    part?: PartOfText,
  ): void {
    this.findings.push({ code, figures, path, at, suggestion, part })
  }
}

const secondsPer: Readonly<Partial<Record<Unit, number>>> = {
  perDay: secondsPerDay,
  contactsPerWeek: secondsPerWeek,
  perYear: secondsPerYear,
}

/** Uncertain, but nobody has drawn yet; the schema only asks whether a number is certain. */
const notSketchedYet = { kind: 'uniform', low: 0, high: 1 } as const

function declaredUnit(raw: Plain | undefined): Unit | undefined {
  const word = isMapping(raw) ? raw.unit : undefined
  return isInputUnit(word) ? inputUnits[word] : undefined
}

function requireFit(dimension: Dimension, unit: Unit): void {
  if (fits(dimension, unit)) return
  throw fault('formula.wrongUnit', { found: unitWord(dimension), wanted: unitWord(dimensionOf(unit)) })
}

function requireBounds(value: number, bounds: Bounds, unit: Unit): void {
  const within = withinBounds(value, bounds, unit, '')
  if (within.ok) return
  const found = writtenAmount(value, unit)
  throw fault('formula.outOfRange', {
    certain: 'yes',
    low: found,
    high: found,
    ...limitFigures(value, bounds, unit),
  })
}

function replacedAt(value: unknown, path: ValuePath, replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  if (isList(value as Plain)) {
    return (value as readonly unknown[]).map((item, index) =>
      index === key ? replacedAt(item, rest, replacement) : item,
    )
  }
  const mapping = value as Readonly<Record<string, unknown>>
  return { ...mapping, [key]: replacedAt(mapping[key], rest, replacement) }
}
