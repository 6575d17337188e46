import type { AccessRowResult } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'

/** Whether agents see nothing of a data set. */
export const isClosed = ({ mode }: AccessRowResult): boolean => mode === 'none'

/** Whether data of this age counts as live: younger than a minute. */
export function isLive(hours: number): boolean {
  return hours < 1 / 60
}

/** An age of data: now, 40 min, 12.5 h, 3 days. */
export function age(messages: ReportMessages, hours: number): string {
  if (isLive(hours)) return messages.say('age.now')
  if (hours < 1) return messages.say('age.minutes', { minutes: messages.number(Math.round(hours * 60)) })
  if (hours < 10) return messages.say('age.hours', { hours: messages.number(hours, { decimals: 1 }) })
  if (hours < 72) return messages.say('age.hours', { hours: messages.number(hours, { significant: 3 }) })
  return messages.say('age.days', { days: messages.number(Math.round(hours / 24)) })
}
