import { csvLine } from '../../kernel/csv.js'
import type { ResultDocument } from '../../result/document.js'
import { biddersBrief } from './brief.js'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const columns = ['quantity', 'channel', 'at', 'figure', 'value'] as const

/**
 * The contacts to be handled, in long form: first attempts of each month, and of each half hour of an average week. RFC
 * 4180; names of columns and figures are the same in every language.
 */
export function renderBiddersCsv(result: ResultDocument): string {
  const { demand } = biddersBrief(result)
  const months = demand.byMonth.flatMap(({ month, firstAttempts: { mean, p10, p90 } }) =>
    Object.entries({ p10, mean, p90 }).map(([figure, value]) =>
      csvLine(['contactsPerMonth', '', month, figure, written(value)]),
    ),
  )
  const halfHours = demand.channels.flatMap(({ channel, week }) =>
    week.map((value, index) =>
      csvLine(['contactsPerHalfHour', channel, halfHour(index), 'mean', written(value)]),
    ),
  )
  return [csvLine(columns), ...months, ...halfHours].join('')
}

/** Without the noise of the last binary digits: 14.2, not 14.200000000000001. */
const written = (value: number) => Number(value.toPrecision(12))

/** `mon 08:30` for the eighteenth half hour of the week, counted from 0. */
function halfHour(index: number): string {
  const minutes = (index % 48) * 30
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${days[Math.floor(index / 48)] ?? ''} ${time.join(':')}`
}
