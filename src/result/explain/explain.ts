import { nearestWord } from '../../scenario/nearest-word.js'
import type { InputRecord, OptionResult, ResultDocument, TermRecord } from '../document.js'
import type { Figure, FigurePart } from './figure.js'
import { figuresOf } from './figures.js'
import { inputsBehind } from './inputs-behind.js'
import { namesInPath } from './leaves.js'

/** An input behind a figure, with where it is written. */
export interface InputBehind extends InputRecord {
  /** Change of the figure's mean as the input goes from its 5 % to its 95 % quantile; absent where it is not known or too small to tell. */
  readonly change?: number
  /** Of the change; absent in documents of earlier programs. */
  readonly changeError?: number
}

/** A figure traced back. */
export interface Explanation
  extends Omit<Figure, 'about' | 'behind' | 'compares' | 'drivenAs' | 'drivenScale' | 'ofChoice' | 'parts'> {
  /** Absent for figures that all options share, and for those of the choice among them. */
  readonly option?: string
  readonly composition?: NonNullable<Figure['parts']>['composition']
  readonly parts: readonly FigurePart[]
  /** Whether the parts make the figure, as their composition says, within rounding; absent without parts. */
  readonly reconciles?: boolean
  /** What the figure's future changes or the figure is about by its path, then those that move the figure most, then the other uncertain ones, then the certain ones. */
  readonly inputs: readonly InputBehind[]
  /** What is certain by its nature and lies behind it: promises, months of contracts and phases, opening hours, access modes. */
  readonly terms: readonly TermRecord[]
  /** Whether it is known how strongly inputs move the figure. */
  readonly driversKnown: boolean
}

export type Explained =
  | { readonly ok: true; readonly explanation: Explanation }
  /** `nearest`: paths that may have been meant, best first. */
  | { readonly ok: false; readonly code: 'figure' | 'option'; readonly nearest: readonly string[] }

/** Rounding of sums of many parts. */
const rounding = 1e-9
const mostSuggestions = 3

/**
 * Traces a figure of a result back to its parts and to the inputs of the scenario.
 *
 * @param path such as `cost.netPresentCost`; `.mean` at its end and `options.<id>.` before it are understood.
 * @param optionId the recommended option where it is not said, or the first.
 */
export function explainFigure(document: ResultDocument, path: string, optionId?: string): Explained {
  const named = /^options\.([^.]+)\.(.+)$/.exec(path)
  const asked =
    optionId ?? idOf(document, named?.[1]) ?? document.decision.recommended ?? document.options[0]!.id
  const option = document.options.find(({ id }) => id === asked)
  if (option === undefined) {
    const ids = document.options.map(({ id }) => id)
    const nearest = nearestWord(asked, ids)
    return { ok: false, code: 'option', nearest: nearest === undefined ? ids : [nearest] }
  }
  const figures = figuresOf(document, option)
  const wanted = (named?.[2] ?? path).replace(/\.mean$/, '')
  const at = (of: string) =>
    figures.find((candidate) => candidate.path === of) ??
    figures.find((candidate) => candidate.path === `${of}.mean`)
  const figure = at(wanted) ?? at(namedPath(document, option, wanted))
  if (figure === undefined) {
    return {
      ok: false,
      code: 'figure',
      nearest: nearestPaths(
        wanted,
        figures.map((known) => known.path),
      ),
    }
  }
  return { ok: true, explanation: explanationOf(option, figure, behindOf(document, option, figure)) }
}

/** An option by its id, or by its place in the document from 0. */
function idOf({ options }: ResultDocument, word: string | undefined): string | undefined {
  if (word === undefined || options.some(({ id }) => id === word)) return word
  return (/^\d+$/.test(word) ? options[Number(word)]?.id : undefined) ?? word
}

/** The path with items of lists by what they are of, where it has them by their place. */
function namedPath({ decision, demand }: ResultDocument, option: OptionResult, path: string): string {
  return namesInPath({ ...option, decision, demand }, path)
}

/** Every figure of an option and of the choice, explained. */
export function explainEveryFigure(document: ResultDocument, option: OptionResult): Explanation[] {
  const behind = new Map<string, Behind>()
  return figuresOf(document, option).map((figure) => {
    const key = JSON.stringify([figure.behind, figure.compares, figure.future, isShared(figure)])
    const known = behind.get(key) ?? behindOf(document, option, figure)
    behind.set(key, known)
    return explanationOf(option, figure, known)
  })
}

/** Paths of every figure of a result that can be explained. */
export function explainablePaths(document: ResultDocument, option: OptionResult): string[] {
  return figuresOf(document, option).map(({ path }) => path)
}

interface Behind {
  readonly inputs: readonly InputRecord[]
  readonly terms: readonly TermRecord[]
  /** Paths of numbers that the figure's future states. */
  readonly changed: ReadonlySet<string>
}

const isShared = ({ path }: Pick<Figure, 'path'>): boolean => /^(?:demand|simulation)\./.test(path)

function behindOf(document: ResultDocument, option: OptionResult, figure: Figure): Behind {
  const { behind, compares } = figure
  const own = compares === undefined ? [option] : document.options.filter(({ id }) => compares.includes(id))
  const of = isShared(figure) ? [] : own
  const { inputs, terms = [], changed } = numbersIn(document, figure.future)
  const stated = [...terms, ...(document.choices ?? [])]
  return { inputs: inputsBehind(behind, inputs, of), terms: inputsBehind(behind, stated, of), changed }
}

/** The numbers of a scenario, or as they are in one of its named futures. */
function numbersIn(
  { inputs, terms = [], futureNumbers }: ResultDocument,
  future: string | undefined,
): Pick<ResultDocument, 'inputs' | 'terms'> & Pick<Behind, 'changed'> {
  const own = futureNumbers?.find((numbers) => numbers.future === future)
  if (own === undefined) return { inputs, terms, changed: new Set() }
  const changed = new Set([...own.inputs, ...own.terms].map(({ path }) => path))
  const left = ({ path }: { readonly path: string }) => !changed.has(path) && !own.absent.includes(path)
  return {
    inputs: [...own.inputs, ...inputs.filter(left)],
    terms: [...own.terms, ...terms.filter(left)],
    changed,
  }
}

function explanationOf(option: OptionResult, figure: Figure, known: Behind): Explanation {
  const {
    about = [],
    behind: _behind,
    compares: _compares,
    drivenAs,
    drivenScale = 1,
    ofChoice = false,
    parts,
    ...own
  } = figure
  const drivers = drivenAs === undefined ? undefined : option.drivers?.[drivenAs]
  const changes = new Map(drivers?.map((driver) => [driver.input, driver]))
  const inputs = known.inputs.map((input): InputBehind => {
    const driver = changes.get(input.path)
    if (driver === undefined) return input
    const { change, standardError } = driver
    return {
      ...input,
      change: change * drivenScale,
      ...(standardError !== undefined && { changeError: Math.abs(standardError * drivenScale) }),
    }
  })
  const isAbout = (path: string) =>
    known.changed.has(path) || about.includes(path) || own.path.includes(`.${path}.`)
  const place = (input: InputBehind) =>
    isAbout(input.path) ? -1 : input.change !== undefined ? 0 : input.certain ? 2 : 1
  return {
    ...own,
    ...(!isShared(own) && !ofChoice && { option: option.id }),
    ...(parts && { composition: parts.composition, reconciles: reconciles(figure) }),
    parts: parts?.list ?? [],
    inputs: inputs.sort((a, b) => place(a) - place(b) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0)),
    terms: known.terms,
    driversKnown: drivers !== undefined,
  }
}

function reconciles({ value, parts }: Figure): boolean {
  const values = parts!.list.map((part) => part.value)
  const size = Math.max(Math.abs(value), ...values.map(Math.abs))
  const near = (made: number) => Math.abs(made - value) <= rounding * size
  switch (parts!.composition) {
    case 'sum':
      return near(values.reduce((total, part) => total + part, 0))
    case 'product':
      return near(values.reduce((total, part) => total * part, 1))
    case 'quotient':
      return values[1] === 0 ? value === 0 : near(values[0]! / values[1]!)
    case 'average':
      return value >= Math.min(...values) - rounding * size && value <= Math.max(...values) + rounding * size
  }
}

/** Mistyped paths, and paths that end in what was written. */
function nearestPaths(wanted: string, known: readonly string[]): string[] {
  const ending = wanted.slice(wanted.lastIndexOf('.') + 1).toLowerCase()
  const nearest = nearestWord(wanted, known)
  const alike = known.filter((path) => path.toLowerCase().split('.').includes(ending))
  const begun = known.filter((path) => path.toLowerCase().startsWith(`${wanted.toLowerCase()}.`))
  const lastNearest = nearestWord(ending, known.map(lastName))
  const byLast = lastNearest === undefined ? [] : known.filter((path) => lastName(path) === lastNearest)
  return [...new Set([...(nearest === undefined ? [] : [nearest]), ...begun, ...alike, ...byLast])].slice(
    0,
    mostSuggestions,
  )
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
