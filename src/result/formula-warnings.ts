import { pathText } from '../scenario/place.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import type { OptionSums } from '../simulation/monte-carlo/columns.js'
import { DrawnStudy } from '../simulation/monte-carlo/drawn-study.js'
import type { Outcome } from '../simulation/monte-carlo/outcome.js'
import type { Study } from '../simulation/study.js'
import type { FormulaWarning } from './document.js'
import { NoAmountError } from './no-amount-error.js'

/** Cost lines by formulas that gave no number in some of the months with contacts; these months were counted as nought. */
export function formulaWarnings(study: Study, { options }: Pick<Outcome, 'options'>): FormulaWarning[] {
  const lines = new DrawnStudy(study).monthlyFormulas
  return options.flatMap(({ id, sums: { formulaMonths } }) =>
    lines.flatMap(({ path }, line): FormulaWarning[] => {
      const [months, withoutAmount] = [formulaMonths[2 * line]!, formulaMonths[2 * line + 1]!]
      if (withoutAmount === 0) return []
      const share = withoutAmount / months
      return [{ code: 'cost.formulaWithoutAmount', input: pathText(path), option: id, share }]
    }),
  )
}

/** The same of studies played many times over with numbers changed: what is told is the share of all months played. */
export class PlayedFormulas {
  readonly #months = new Map<string, { input: string; option: string; months: number; without: number }>()

  /** Takes what was played into account. Throws {@link NoAmountError} as {@link requireAmounts} does. */
  add(study: Study, played: readonly PlayedOption[], terms: readonly ScenarioTerm[]): void {
    requireAmounts(
      study,
      played.flatMap(({ blocks }) => blocks),
      terms,
    )
    new DrawnStudy(study).monthlyFormulas.forEach(({ path }, line) => {
      const input = pathText(path)
      for (const { id, blocks } of played) {
        const key = `${id} ${input}`
        const known = this.#months.get(key) ?? { input, option: id, months: 0, without: 0 }
        for (const { formulaMonths } of blocks) {
          known.months += formulaMonths[2 * line]!
          known.without += formulaMonths[2 * line + 1]!
        }
        this.#months.set(key, known)
      }
    })
  }

  warnings(): FormulaWarning[] {
    return [...this.#months.values()].flatMap(({ input, option, months, without }) =>
      without === 0 ? [] : [{ code: 'cost.formulaWithoutAmount', input, option, share: without / months }],
    )
  }
}

interface PlayedOption {
  readonly id: string
  readonly blocks: readonly Pick<OptionSums, 'formulaMonths'>[]
}

/**
 * Throws {@link NoAmountError} where a line gave no number in any month it was paid for, whoever it was paid by.
 *
 * @param played sums of whatever was played
 */
export function requireAmounts(
  study: Study,
  played: readonly Pick<OptionSums, 'formulaMonths'>[],
  terms: readonly ScenarioTerm[],
): void {
  new DrawnStudy(study).monthlyFormulas.forEach(({ path }, line) => {
    const total = (at: number) =>
      played.reduce((sum, { formulaMonths }) => sum + formulaMonths[2 * line + at]!, 0)
    if (total(0) === 0 || total(1) < total(0)) return
    const position = terms.find((term) => term.path === pathText(path))?.position
    const { file = '', line: lineNumber = 1, column = 1 } = position ?? {}
    const found = { code: 'formula.neverFinite', figures: {}, path, file }
    throw new NoAmountError({ ...found, line: lineNumber, column, endColumn: column + 1 })
  })
}
