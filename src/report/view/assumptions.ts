import { errorsKept } from '../../language/typography.js'
import type { InputRecord } from '../../result/document.js'
import { dateOrMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { inputMean, inputName, inputRange } from './inputs.js'
import { visibleText } from './names.js'
import { sourceText } from './sources.js'

export interface AssumptionRow {
  readonly name: string
  /** The key in the scenario file. */
  readonly path: string
  readonly written: string
  readonly mean: string
  readonly range: string
  readonly source: string
  /** Whether the source is quoted as an older version of the program shipped it, in English. */
  readonly inEnglish: boolean
  /** The source's number in the list of all sources; empty without a source. */
  readonly sourceNumber: string
}

/** A source as it is quoted, once however many inputs rest on it. */
export interface QuotedSource {
  readonly number: string
  readonly text: string
  readonly inEnglish: boolean
}

export interface AssumptionGroup {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly caption: string
  /** Terms have neither mean nor range; where they were stated stands in its place. */
  readonly areTerms: boolean
  readonly rows: readonly AssumptionRow[]
}

const origins = ['default', 'preset', 'command-line', 'records', 'scenario'] as const

/** Every input, grouped by where it came from, what nobody stated first; and what they rest on, in the order met. */
export function assumptionsView(context: ViewContext): {
  readonly assumptions: AssumptionGroup[]
  readonly sources: QuotedSource[]
} {
  const groups = assumptionGroups(context)
  const sources = new Map<string, QuotedSource>()
  for (const { source: text, inEnglish } of groups.flatMap(({ rows }) => rows)) {
    if (text !== '' && !sources.has(text))
      sources.set(text, { number: String(sources.size + 1), text, inEnglish })
  }
  return {
    assumptions: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, sourceNumber: sources.get(row.source)?.number ?? '' })),
    })),
    sources: [...sources.values()],
  }
}

type UnnumberedRow = Omit<AssumptionRow, 'sourceNumber'>
type UnnumberedGroup = Omit<AssumptionGroup, 'rows'> & { readonly rows: readonly UnnumberedRow[] }

function assumptionGroups(context: ViewContext): UnnumberedGroup[] {
  const { say, result } = context
  const quantities = origins.flatMap((origin) => {
    const inputs = result.inputs.filter((input) => input.origin === origin)
    if (inputs.length === 0) return []
    return [
      {
        id: `inputs-${origin}`,
        title: say(`origin.${origin}.title`, { count: inputs.length }),
        note: say(`origin.${origin}.note`),
        caption: say('assumptions.caption'),
        areTerms: false,
        rows: inputs.map((input) => assumptionRow(context, input)),
      },
    ]
  })
  return [...quantities, ...termsGroup(context)]
}

/** What cannot be uncertain has neither mean nor range. */
function termsGroup(context: ViewContext): UnnumberedGroup[] {
  const { say, result } = context
  const terms = result.terms ?? []
  if (terms.length === 0) return []
  const rows = terms.map((term) => ({
    ...namedAndSourced(context, term),
    mean: '',
    range: say(`terms.origin.${term.origin}`),
  }))
  return [
    {
      id: 'inputs-terms',
      title: say('terms.title', { count: terms.length }),
      note: say('terms.note'),
      caption: say('terms.caption'),
      areTerms: true,
      rows,
    },
  ]
}

function assumptionRow(context: ViewContext, input: InputRecord): UnnumberedRow {
  return {
    ...namedAndSourced(context, input),
    mean: inputMean(context, input),
    range: inputRange(context, input),
  }
}

function namedAndSourced(
  context: ViewContext,
  input: Pick<InputRecord, 'path' | 'written' | 'origin' | 'source' | 'asOf'>,
): Omit<UnnumberedRow, 'mean' | 'range'> {
  const { say } = context
  const source = sourceText(context.messages, input.source ?? '')
  const asOf = dateOrMonth(context.messages, input.asOf ?? '')
  return {
    name: inputName(context, input.path),
    path: visibleText(input.path),
    written: errorsKept(visibleText(input.written)),
    source: source === '' ? '' : asOf === '' ? source : say('assumptions.source', { source, year: asOf }),
    inEnglish:
      (input.origin === 'default' || input.origin === 'preset') && !context.messages.has(input.source ?? ''),
  }
}
