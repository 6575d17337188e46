import type { ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { facts, heading, list, paragraph, subheading, table, textOf } from '../text/page.js'
import { heatMapTable, masthead, section } from '../text/report.js'
import { biddersBrief } from './brief.js'
import { biddersView } from './view.js'

/** The edition for bidders as plain text of 80 columns. */
export function renderBiddersText(result: ResultDocument, messages: ReportMessages): string {
  const { say } = messages
  const view = biddersView(biddersBrief(result), messages)
  return textOf([
    ...masthead(view, say('bidders.kind')),
    ...heading(say('bidders.edition')),
    ...paragraph(say('bidders.lead')),
    ...subheading(say('bidders.left-out')),
    ...list(view.leftOut),
    ...heading(say('bidders.promise.title')),
    ...facts(view.promise, say),
    ...heading(say('bidders.work.title')),
    ...view.heatMaps.flatMap((map) => [...subheading(map.finding), ...table(heatMapTable(map))]),
    ...section({ figures: view.figures, tables: [view.reasons], notes: view.notes }),
    ...heading(say('bidders.data.title')),
    ...(view.rules.length === 0 ? [] : [...subheading(say('bidders.rules')), ...list(view.rules)]),
    ...(view.dataSets === null ? paragraph(say('bidders.no-data')) : table(view.dataSets)),
    ...(view.ways === null ? [] : table(view.ways)),
    ...(view.inputs === null ? [] : [...heading(say('bidders.inputs.title')), ...table(view.inputs)]),
  ])
}
