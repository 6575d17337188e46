import type { ReportMessages } from '../report-messages.js'

/** An age of data: now, 40 min, 14 h, 3 days. */
export function age(messages: ReportMessages, hours: number): string {
  if (hours < 1 / 60) return messages.say('age.now')
  if (hours < 1) return messages.say('age.minutes', { minutes: messages.number(Math.round(hours * 60)) })
  if (hours < 10) return messages.say('age.hours', { hours: messages.number(hours, { decimals: 1 }) })
  if (hours < 72) return messages.say('age.hours', { hours: messages.number(Math.round(hours)) })
  return messages.say('age.days', { days: messages.number(Math.round(hours / 24)) })
}

/** A wait or handle time in seconds, to the second. */
export function seconds(messages: ReportMessages, value: number): string {
  return messages.duration(value)
}
