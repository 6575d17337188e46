import type { VarianceShare } from '../../decision/sobol-indices.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { textWidth, wrapped } from '../../report/text/width.js'
import { lettered } from '../../report/view/break-even.js'
import { halfWidth } from '../../report/view/half-width.js'
import {
  costsTable,
  pairsTable,
  percent,
  type SensitivityContext,
  sensitivityContext,
  sensitivityNotes,
  shownSources,
  sourceName,
  spreadName,
  spreadText,
} from '../../report/view/sensitivity.js'
import type { SensitivityDocument } from '../../result/sensitivity-result.js'
import type { CharacterSet } from './character-set.js'
import { tableLines } from './table.js'
import { viewTableLines } from './view-table.js'
import { visible } from './visible.js'

const shortestName = 16
const barCells = 20
/** Between the columns of a table. */
const gapCells = 2

/** What makes the spread of the lead, as a table with bars; which inputs act together; and of each option's cost. */
export function sensitivityLines(
  document: SensitivityDocument,
  report: ReportMessages,
  characters: CharacterSet,
  cells: number,
): string[] {
  const context = sensitivityContext(document, report)
  const paragraph = (text: string) => wrapped(visible(text), cells)
  if (context === undefined) return paragraph(report.say('sensitivity.nothing'))
  const pairs = pairsTable(context)
  const { letter, legend } = lettered(document)
  return [
    ...paragraph(spreadText(context)),
    '',
    ...sourceLines(context, characters, cells),
    '',
    ...sensitivityNotes(context).flatMap((note) => [...paragraph(note), '']),
    ...(pairs === null ? [] : [...viewTableLines(pairs, characters, cells), '']),
    ...viewTableLines(costsTable(context, letter), characters, cells),
    '',
    ...legend.map(visible),
  ]
}

/** Bars: solid for what an input makes alone, light for what it makes together with others. Long names go on below. */
function sourceLines(context: SensitivityContext, characters: CharacterSet, cells: number): string[] {
  const { messages, spread } = context
  const { say } = messages
  const shown = shownSources(spread)
  const longest = Math.max(...shown.map(({ total }) => total.share))
  const right = (header: string) => ({ header, align: 'right' as const })
  const share = ({ share: part, standardError }: VarianceShare) =>
    `${percent(messages, part)} ${say('sensitivity.error', { error: percent(messages, halfWidth(standardError)) })}`
  const rows = shown.map((source) => [
    share(source.first),
    share(source.total),
    barOf(source.first.share / longest, source.total.share / longest, characters),
  ])
  const columns = [right(say('sensitivity.alone')), right(say('sensitivity.in-all'))]
  const figureCells = columns.map(({ header }, column) =>
    Math.max(textWidth(header), ...rows.map((row) => textWidth(row[column]!))),
  )
  const besideName = figureCells.reduce((sum, width) => sum + width + gapCells, barCells + gapCells)
  const nameCells = Math.max(shortestName, cells - besideName)
  return [
    ...wrapped(visible(spreadName(context)), cells),
    '',
    ...tableLines(
      [{ header: say('column.input'), align: 'left' }, ...columns, { header: '', align: 'left' }],
      shown.flatMap((source, place) => {
        const [name = '', ...more] = wrapped(visible(sourceName(context, source)), nameCells)
        return [[name, ...rows[place]!], ...more.map((line) => [line])]
      }),
      cells,
      characters,
    ),
  ]
}

function barOf(alone: number, all: number, { barDone, barLeft }: CharacterSet): string {
  const solid = Math.round(barCells * Math.min(1, Math.max(0, alone)))
  return barDone.repeat(solid) + barLeft.repeat(Math.max(0, Math.round(barCells * all) - solid))
}
