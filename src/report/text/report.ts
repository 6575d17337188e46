import type { ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import type { AccessMatrixView } from '../view/access-matrix.js'
import type { AssumptionGroup } from '../view/assumptions.js'
import type { HeatMapView } from '../view/demand.js'
import type { OptionSectionView } from '../view/option-section.js'
import { type ReportView, reportView, type SectionId, type SectionView } from '../view/report-view.js'
import { cell, figures, type TableView } from '../view/table.js'
import { totalCostBars } from './bars.js'
import { command, facts, figure, heading, list, paragraph, subheading, table, textOf, title } from './page.js'

/**
 * The report as plain text of 80 columns: what the page says, its tables in characters, no charts. A pure function of
 * the result.
 */
export function renderText(result: ResultDocument, messages: ReportMessages): string {
  const view = reportView(result, messages)
  const part = (id: SectionId): string[] => [
    ...heading(`${sectionNumber(view, id)} ${messages.say(`section.${id}.title`)}`),
    ...paragraph(messages.say(`section.${id}.lead`)),
  ]
  return textOf([
    ...masthead(view, messages.say('page.kind')),
    ...answer(result, view, messages),
    ...part('comparison'),
    ...section(view.comparison),
    ...part('costs'),
    ...section(view.costs),
    ...part('work'),
    ...view.heatMaps.flatMap((map) => [...subheading(map.finding), ...table(heatMapTable(map))]),
    ...section(view.work),
    ...part('service'),
    ...section(view.service),
    ...part('freshness'),
    ...section(view.freshness),
    ...part('access'),
    ...access(view.access, messages),
    ...section({ ...view.access, tables: [] }),
    ...part('exposure'),
    ...section(view.exposure),
    ...(view.robustness === null ? [] : [...part('robustness'), ...section(view.robustness)]),
    ...part('change'),
    ...section(view.change),
    ...part('options'),
    ...view.options.flatMap((one) => option(one, messages)),
    ...part('assumptions'),
    ...assumptions(view, messages),
    ...part('method'),
    ...method(view, messages),
  ])
}

function sectionNumber({ contents }: ReportView, id: SectionId): string {
  return contents.find((entry) => entry.id === id)?.number ?? ''
}

type Masthead = Pick<ReportView, 'title' | 'client' | 'author' | 'confidentiality' | 'period'>

/** Title, and who it is for, by whom, over what period, and who may read it. */
export function masthead(view: Masthead, kind: string): string[] {
  const about = [view.client, view.period, view.author, view.confidentiality]
  return [kind, '', ...title(view.title), ...about.filter((text) => text !== '').flatMap(paragraph)]
}

type AnswerPart = `answer.${'repairs' | 'left-out' | 'cautions' | 'flips' | 'find-out'}`

function answer(result: ResultDocument, view: ReportView, messages: ReportMessages): string[] {
  const { say } = messages
  const { answer: view_ } = view
  const part = (code: AnswerPart, lines: string[]) =>
    lines.length === 0 ? [] : [...subheading(say(code)), ...lines]
  return [
    ...heading(`${say('answer.kicker')} (${view_.standing})`),
    ...paragraph(view_.sentence),
    ...paragraph([view_.confidence, ...view_.besides].join(' ')),
    '',
    ...facts(
      view_.keyFigures.map(({ name, value, note }) => ({
        name,
        value: note === '' ? value : `${value} (${note})`,
      })),
      say,
    ),
    ...subheading(view_.reasonsTitle),
    ...list(view_.reasons, (index) => `${index + 1}.`),
    ...part('answer.repairs', list(view_.repairs)),
    ...part('answer.left-out', list(view_.leftOut)),
    ...part('answer.cautions', list(view_.cautions)),
    ...part('answer.flips', list(view_.flips)),
    ...part('answer.find-out', view_.findOut === '' ? [] : list([view_.findOut])),
    ...subheading(view_.figure.finding),
    '',
    ...totalCostBars(result, messages),
    ...(view_.namesCutOnPhones ? [] : ['', ...list(view_.fullNames)]),
    ...(view_.notPriced.length === 0
      ? []
      : [
          ...subheading(say('answer.not-priced')),
          ...paragraph(say('answer.not-priced.lead')),
          ...list([...view_.notPriced, ...(view_.notPricedMore === '' ? [] : [view_.notPricedMore])]),
        ]),
  ]
}

/** Figures, tables and notes of a part in the order of the page. */
export function section({
  figures: drawn,
  tables,
  notes,
}: Pick<SectionView, 'figures' | 'tables' | 'notes'>): string[] {
  return [
    ...drawn.flatMap(figure),
    ...tables.flatMap(table),
    ...(notes.length === 0 ? [] : ['', ...list(notes)]),
  ]
}

/** A heat map as the table it is. */
export function heatMapTable(map: HeatMapView): TableView {
  return {
    id: map.id,
    caption: map.caption,
    corner: map.corner,
    columns: figures(...map.days.map(({ short }) => short)),
    rows: map.rows.map(({ hour, cells }) => ({
      header: hour,
      note: '',
      marked: false,
      cells: cells.map(({ text }) => cell(text)),
    })),
  }
}

function access(view: AccessMatrixView, { say }: ReportMessages): string[] {
  return [
    ...view.rows.flatMap(({ header, note, cells }) => [
      ...subheading(`${header} (${note})`),
      ...facts(
        cells.map(({ mode, details, broken }, index) => ({
          name: view.dataSets[index]?.name ?? '',
          value: [mode, ...details, ...broken].join(', '),
        })),
        say,
      ),
    ]),
    ...(view.transfers.length === 0
      ? []
      : ['', ...list(view.transfers.map(({ text, source }) => `${text} ${source}`))]),
  ]
}

function option(view: OptionSectionView, { say }: ReportMessages): string[] {
  return [
    ...subheading(view.fullName === '' ? view.name : view.fullName),
    ...paragraph(view.summary),
    '',
    ...facts(view.facts, say),
    ...[view.legs, view.costs, view.years].flatMap((one) => (one === null ? [] : table(one))),
    ...(view.schedule === null ? [] : section({ ...view.schedule, figures: [] })),
    ...section({ figures: view.figures, tables: [...view.people, ...view.channels], notes: [] }),
    ...(view.alternatives === null ? [] : table(view.alternatives)),
  ]
}

function assumptions(view: ReportView, { say }: ReportMessages): string[] {
  return [
    ...subheading(say('assumptions.not-priced.title')),
    ...(view.notPriced.length === 0 ? paragraph(say('assumptions.not-priced.none')) : list(view.notPriced)),
    ...(view.sourceWarnings.length === 0
      ? []
      : [...subheading(say('source.title')), ...list(view.sourceWarnings)]),
    ...view.assumptions.flatMap((group) => inputs(group, say)),
  ]
}

function inputs({ title: name, note, rows }: AssumptionGroup, say: ReportMessages['say']): string[] {
  return [
    ...subheading(name),
    ...paragraph(note),
    '',
    ...list(
      rows.map((row) => {
        const range = row.range === '' ? '' : ` (${row.range})`
        // A term has no mean: it is what is written.
        const value = `${row.mean === '' ? row.written : row.mean}${range}`
        return say('fact.line', {
          name: row.name,
          value: row.source === '' ? value : `${value}; ${row.source}`,
        })
      }),
    ),
  ]
}

function method(view: ReportView, { say }: ReportMessages): string[] {
  const explained = (entries: readonly { readonly name: string; readonly value: string }[]) =>
    facts(entries, say)
  return [
    ...subheading(say('method.steps')),
    ...explained(view.method.paragraphs.map(({ title: name, text }) => ({ name, value: text }))),
    ...subheading(say('method.terms')),
    ...explained(view.method.terms.map(({ term, meaning }) => ({ name: term, value: meaning }))),
    ...subheading(say('method.again')),
    ...paragraph(say('method.again.text')),
    '',
    ...command(view.method.command),
    '',
    ...facts(view.method.facts, say),
  ]
}
