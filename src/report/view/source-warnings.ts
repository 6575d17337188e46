import { publishedCostPerRecord } from '../../exposure/schema.js'
import type { RecordCostWarning, ResultDocument, SourceWarning } from '../../result/document.js'
import type { ViewContext } from './context.js'
import { inputName } from './inputs.js'
import { visibleText } from './names.js'
import { sourceText } from './sources.js'

/** Inputs named in one line; the others are counted. */
const mostNamed = 4

const order = [
  'source.stale',
  'source.vendor',
  'source.undated',
] as const satisfies readonly SourceWarning['code'][]

/** What formulas left out; one line a source and reason, oldest first: what it lacks and what rests on it; figures too sure. */
export function sourceWarningLines(context: ViewContext): string[] {
  return [...formulaLines(context), ...sourceLines(context), ...recordCostLines(context)]
}

/** A record's cost stated with less doubt than is published. */
export function recordCostLines({ result, amounts, say }: ViewContext): string[] {
  return (result.warnings ?? []).flatMap((warning) =>
    isOfRecordCost(warning)
      ? [
          say(warning.code, {
            low: amounts.say(warning.low),
            high: amounts.say(warning.high),
            publishedLow: amounts.say(publishedCostPerRecord.low),
            publishedHigh: amounts.say(publishedCostPerRecord.high),
          }),
        ]
      : [],
  )
}

/** Cost lines whose formulas gave no number in some months. */
export function formulaLines(context: ViewContext): string[] {
  const { result, say, messages, named } = context
  return (result.warnings ?? []).flatMap((warning) => {
    if (warning.code !== 'cost.formulaWithoutAmount') return []
    const share = messages.percent(warning.share, { significant: 2 })
    return [
      say(warning.code, { line: inputName(context, warning.input), option: named(warning.option), share }),
    ]
  })
}

type Warning = NonNullable<ResultDocument['warnings']>[number]

function isOfRecordCost(warning: Warning): warning is RecordCostWarning {
  return 'low' in warning
}

function isOfSource(warning: Warning): warning is SourceWarning {
  return 'source' in warning
}

function sourceLines(context: ViewContext): string[] {
  const { result, messages, say } = context
  const warnings = (result.warnings ?? []).filter(isOfSource)
  return order.flatMap((code) => {
    const bySource = new Map<string, SourceWarning[]>()
    for (const warning of warnings) {
      if (warning.code !== code) continue
      const source = `${warning.source}\u0000${warning.code === 'source.stale' ? warning.asOf : ''}`
      bySource.set(source, [...(bySource.get(source) ?? []), warning])
    }
    return [...bySource.values()]
      .sort((a, b) => ageOf(b[0]) - ageOf(a[0]))
      .map((group) => {
        const [first] = group as [SourceWarning, ...SourceWarning[]]
        const names = [...new Set(group.map(({ input }) => inputName(context, input)))]
        const shown = names.slice(0, mostNamed)
        const more = names.length - shown.length
        const inputs = messages.list(more > 0 ? [...shown, say('source.more', { count: more })] : shown)
        const source = sourceText(messages, first.source)
        return first.code === 'source.stale'
          ? say(first.code, { source, year: visibleText(first.asOf), years: first.years, inputs })
          : say(first.code, { source, inputs })
      })
  })
}

function ageOf(warning: SourceWarning | undefined): number {
  return warning?.code === 'source.stale' ? warning.years : 0
}
