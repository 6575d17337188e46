import type { ReportMessages } from '../../report/report-messages.js'
import { chatBoundLines } from '../../report/view/chat-bound.js'
import { type ViewContext, viewContext } from '../../report/view/context.js'
import { droppedCorrelationNotes } from '../../report/view/dropped-correlations.js'
import {
  brokenRulesText,
  knockedOutOptions,
  repairText,
  ruleCostTexts,
} from '../../report/view/knock-outs.js'
import { findOutText, groupNotes, studyNotes } from '../../report/view/robustness/find-out.js'
import { formulaLines, recordCostLines } from '../../report/view/source-warnings.js'
import { staffingShortfalls } from '../../report/view/staffing-shortfalls.js'
import { betterAccess, betterAccessText, partBeatsCopyTexts } from '../../report/view/trade-off.js'
import type { ResultDocument } from '../../result/document.js'
import type { Channel } from './console.js'

/** What a reader must know beside the recommendation: options left out and why, what brings them back, what rules cost. */
export function choiceNotes(result: ResultDocument, words: ReportMessages, out: Channel): string[] {
  const context = viewContext(result, words)
  const leftOut = knockedOutOptions(context)
  const notes = [
    ...leftOut.flatMap((option) => [brokenRulesText(context, option), repairText(context, option)]),
    ...(leftOut.length > 0 ? ruleCostTexts(context) : []),
    ...staffingShortfalls(context),
    ...droppedCorrelationNotes(context, result.scenario.droppedCorrelations ?? []),
    ...formulaLines(context),
    ...recordCostLines(context),
    ...chatBoundLines(context),
  ]
  const warnings = notes.flatMap((note) => out.wrapped(note)).map((line) => out.style('warning', line))
  return [...warnings, ...adviceLines(context, out)]
}

/** Other access that would save money, and what to find out before signing. */
function adviceLines(context: ViewContext, out: Channel): string[] {
  const { recommended, isChosen } = context
  const other = isChosen(recommended.id) && betterAccess(recommended) !== undefined
  const advice = [
    ...(other ? [betterAccessText(context, recommended)] : []),
    ...partBeatsCopyTexts(context),
    findOutText(context),
    ...groupNotes(context),
    ...studyNotes(context),
  ]
  return advice.filter((text) => text !== '').flatMap((text) => out.wrapped(text))
}
