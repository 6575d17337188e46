import { keepsAllOfToday, type PhaseLength } from '../arrangement/phase-lengths.js'
import type { Uncertain } from '../kernel/uncertain.js'

/** What matters here of a phase and of an option before it is drawn. */
interface PhaseTerms {
  readonly option: string
  readonly months?: number | undefined
  readonly until?: { readonly notAfter: number; readonly notBefore: number } | undefined
  readonly parallelMonths?: number | undefined
}
type OptionTerms = {
  readonly baseline?: object | undefined
  readonly keepsToday?: Uncertain | undefined
} & (
  | { readonly model: 'internal' }
  | {
      readonly model: 'dedicated' | 'offshore' | 'rented'
      readonly price: { readonly noticeMonths?: number | undefined }
    }
)

/** What the phases and the contracts behind them say of their lengths. */
export function phaseLengths(
  phases: readonly PhaseTerms[],
  options: Readonly<Record<string, OptionTerms>>,
): PhaseLength[] {
  const todayIsContract = Object.values(options).some(
    ({ baseline, model }) => baseline !== undefined && model !== 'internal',
  )
  return phases.map(({ option, months, until, parallelMonths }) => ({
    months,
    notAfter: until?.notAfter,
    notBefore: until?.notBefore,
    parallelMonths,
    noticeMonths: noticeMonthsOf(options[option]!),
    holdsToday: todayIsContract && usesAllOfToday(options[option]!),
  }))
}

/** Months between giving notice and the end of an option's contract; 0 for what has none. */
function noticeMonthsOf(option: OptionTerms): number {
  return option.model === 'internal' ? 0 : (option.price.noticeMonths ?? 0)
}

const usesAllOfToday = ({ baseline, keepsToday }: OptionTerms): boolean =>
  baseline !== undefined || keepsAllOfToday(keepsToday)
