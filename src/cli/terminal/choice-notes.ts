import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import { viewContext } from '../../report/view/context.js'
import {
  brokenRulesText,
  knockedOutOptions,
  repairText,
  ruleCostTexts,
} from '../../report/view/knock-outs.js'
import { staffingShortfalls } from '../../report/view/staffing-shortfalls.js'
import { betterAccess, betterAccessText } from '../../report/view/trade-off.js'
import type { ResultDocument } from '../../result/document.js'
import type { Channel } from './console.js'

/** What a reader must know beside the recommendation: options left out and why, what brings them back, what rules cost. */
export function choiceNotes(result: ResultDocument, words: ReportMessages, out: Channel): string[] {
  const context = viewContext(result, words)
  const leftOut = knockedOutOptions(context)
  const notes = [
    ...leftOut.flatMap((option) => [brokenRulesText(context, option), repairText(context, option)]),
    ...(leftOut.length > 0 ? ruleCostTexts(context) : []),
  ]
  const better = result.decision.recommended === undefined ? undefined : betterAccess(context.recommended)
  if (better !== undefined) notes.push(betterAccessText(context, context.recommended))
  notes.push(...staffingShortfalls(context))
  return notes.flatMap((note) => wrapped(note, out.cells)).map((line) => out.style('warning', line))
}
