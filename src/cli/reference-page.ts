import type { Messages } from '../language/catalogue.js'
import type { SchemaKey } from '../language/schema.js'
import type { TerminalCode } from '../language/terminal.js'
import type { ReportMessages } from '../report/report-messages.js'
import { sourceText } from '../report/view/sources.js'
import { descriptionKeys } from '../scenario/description-keys.js'
import { type ReferenceEntry, type ReferenceKind, referenceEntries } from '../scenario/reference.js'

type Words = Messages<TerminalCode | SchemaKey>

/** The reference of the scenario language as Markdown: every key with its meaning, what stands under it and its default. */
export function referencePage(words: Words, report: ReportMessages): string {
  const { say } = words
  const all = referenceEntries()
  const topOf = ({ path }: ReferenceEntry) => path.split(/[.[]/)[0]!
  const sections = new Map<string, ReferenceEntry[]>()
  for (const entry of all) {
    // A key with nothing below it needs no section of its own.
    const alone = all.filter((other) => topOf(other) === topOf(entry)).length === 1
    const section = alone ? say('reference.general') : `\`${topOf(entry)}\``
    sections.set(section, [...(sections.get(section) ?? []), entry])
  }
  const header = [
    say('reference.key'),
    say('reference.meaning'),
    say('reference.written'),
    say('reference.default'),
  ]
  const lines = [`# ${say('reference.title')}`, '', say('reference.introduction'), '']
  lines.push(...kindLines(words), '')
  for (const [section, entries] of sections) {
    lines.push(`## ${section}`, '', row(header), row(header.map(() => '---')))
    lines.push(...entries.map((entry) => row(cells(entry, words, report))), '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** How each kind of value is written, with examples. */
const explained = [
  'money',
  'share',
  'seconds',
  'count',
  'factor',
  'perDay',
  'perYear',
  'contactsPerWeek',
  'serviceTarget',
  'clockTime',
  'yearMonth',
  'file',
  'namedInput',
  'monthlyFormula',
] as const

function kindLines({ say }: Words): string[] {
  return [
    row([say('reference.kind'), say('reference.examples')]),
    row(['---', '---']),
    ...explained.map((kind) => row([say(`reference.kind.${kind}`), say(`reference.examples.${kind}`)])),
  ]
}

function cells(entry: ReferenceEntry, words: Words, report: ReportMessages): string[] {
  const { say } = words
  const meaning = descriptionKeys(entry.path).find((key) => words.has(key)) as SchemaKey | undefined
  const only = entry.onlyFor.map((word) => `\`${word}\``).join(', ')
  return [
    `\`${entry.path}\``,
    [meaning === undefined ? '' : say(meaning), only === '' ? '' : say('reference.only-for', { words: only })]
      .join(' ')
      .trim(),
    written(entry.kind, words),
    standIn(entry, words, report),
  ]
}

function written(kind: ReferenceKind, { say }: Words): string {
  if (kind.kind === 'words') return kind.words.map((word) => `\`${word}\``).join(', ')
  return say(`reference.kind.${kind.kind === 'quantity' ? kind.unit : kind.kind}`)
}

function standIn(
  { required, default: value }: ReferenceEntry,
  { say }: Words,
  report: ReportMessages,
): string {
  if (required) return say('reference.required')
  if (value === undefined) return ''
  const { source = '', asOf = '' } = value
  const from =
    source === '' ? '' : ` (${[sourceText(report, source), asOf].filter((text) => text !== '').join(', ')})`
  return `\`${value.value}\`${from}`
}

function row(columns: readonly string[]): string {
  return `| ${columns.map((text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
}
