import type { ReportMessages } from '../report-messages.js'
import { visibleText } from './names.js'

/** A source in the reader's language where the program ships it; what a scenario names stays as it is written there. */
export function sourceText(messages: Pick<ReportMessages, 'has' | 'say'>, source: string): string {
  return messages.has(source) ? messages.say(source) : visibleText(source)
}
