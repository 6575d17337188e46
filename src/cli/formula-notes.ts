import type { ReportMessages } from '../report/report-messages.js'
import type { FormulaWarning } from '../result/document.js'
import { visible } from './terminal/visible.js'

/** Cost lines by formulas that gave no number in some of the months played, in words. */
export function formulaNotes(
  warnings: readonly FormulaWarning[] | undefined,
  report: ReportMessages,
  named: (option: string) => string,
): string[] {
  return (warnings ?? []).map(({ code, input, option, share }) =>
    report.say(code, {
      line: visible(input),
      option: named(option),
      share: report.percent(share, { significant: 2 }),
    }),
  )
}
