import type { PhaseLength } from '../arrangement/phase-lengths.js'

/** What matters here of a phase and of an option, drawn or not. */
interface PhaseTerms {
  readonly option: string
  readonly months?: number | undefined
  readonly until?: { readonly notAfter: number } | undefined
  readonly parallelMonths?: number | undefined
}
type OptionTerms =
  | { readonly model: 'internal' }
  | {
      readonly model: 'dedicated' | 'offshore' | 'rented'
      readonly price: { readonly noticeMonths?: number | undefined }
    }

/** What the phases and the contracts behind them say of their lengths. */
export function phaseLengths(
  phases: readonly PhaseTerms[],
  options: Readonly<Record<string, OptionTerms>>,
): PhaseLength[] {
  return phases.map(({ option, months, until, parallelMonths }) => ({
    months,
    notAfter: until?.notAfter,
    parallelMonths,
    noticeMonths: noticeMonthsOf(options[option]!),
  }))
}

/** Months between giving notice and the end of an option's contract; 0 for what has none. */
export function noticeMonthsOf(option: OptionTerms): number {
  return option.model === 'internal' ? 0 : (option.price.noticeMonths ?? 0)
}
