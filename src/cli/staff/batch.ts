import { clockText } from '../../demand/import/planned-intervals.js'
import { readClockTime } from '../../kernel/quantity/clock-time.js'
import type { Language } from '../../language/languages.js'
import { wrapped } from '../../report/text/width.js'
import { dailyBatch } from '../../staffing/daily-batch.js'
import { UsageError } from '../failures.js'
import { optionalQuantity, quantity } from '../flags.js'
import { required, type StaffFlags } from './flags.js'
import { readPlannedFile } from './planned-file.js'
import { countOf, readHours, requiredShare, requiredTime, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

const hoursPerDay = 24

/** Contacts handed on once a day to specialists, and the time until they are settled. */
export async function batch(file: string, flags: StaffFlags, language: Language): Promise<StaffReport> {
  const { intervals, intervalSeconds } = await readPlannedFile(file, timeOf(flags, 'per'), language)
  const perDay = (hoursPerDay * 3600) / intervalSeconds
  if (!Number.isInteger(perDay))
    throw new UsageError('plan.not-of-a-day', { file, minutes: intervalSeconds / 60 })
  const days = new Set(intervals.map(({ dayNumber }) => dayNumber)).size
  const share = requiredShare(flags, 'second-level')
  const transfers = new Array<number>(perDay).fill(0)
  for (const { startSeconds, contacts } of intervals)
    transfers[Math.floor(startSeconds / intervalSeconds)]! += (contacts * share) / days
  const handleTimeSeconds = requiredTime(flags, 'second-aht')
  const specialists = required(flags, 'specialists')
  const sentAtHour = quantity('batch-at', required(flags, 'batch-at'), readClockTime) % hoursPerDay
  const works = optionalQuantity('specialist-hours', flags['specialist-hours'], readHours) ?? {
    fromHour: 9,
    untilHour: 17,
  }
  const costPerHour = countOf(flags, 'specialist-cost')
  const answer = dailyBatch({ transfers, sentAtHour, works, specialists, handleTimeSeconds })
  if (!answer.stable) throw new UsageError('staff.batch.impossible', { needed: answer.specialistsNeeded })
  const perTransfer = costPerHour === undefined ? undefined : (handleTimeSeconds * costPerHour) / 3600
  const total = transfers.reduce((sum, count) => sum + count, 0)
  return {
    data: {
      model: 'batch',
      specialists,
      transfersPerDay: total,
      specialistHoursPerDay: answer.specialistHoursPerDay,
      occupancy: answer.occupancy,
      averageResolutionHours: answer.averageResolutionHours,
      longestHours: answer.longestHours,
      resolvedWithinHours: Object.fromEntries(
        [12, 24, 36, 48].map((hours) => [hours, answer.resolvedWithin(hours)]),
      ),
      ...(perTransfer !== undefined && { transferCost: perTransfer }),
    },
    lines: (words, _characters, cells) => {
      const { say, number, percent } = words
      const clock = (hour: number) => (hour === hoursPerDay ? '24:00' : clockText(Math.round(hour * 3600)))
      const hours = (value: number) => number(value, { decimals: 1 })
      return [
        say('staff.batch.answer', {
          transfers: number(total, { decimals: 0 }),
          at: clock(sentAtHour),
          from: clock(works.fromHour),
          until: clock(works.untilHour),
          hours: hours(answer.specialistHoursPerDay),
          specialists,
          busy: percent(answer.occupancy),
        }),
        say('staff.batch.times', {
          mean: hours(answer.averageResolutionHours),
          longest: hours(answer.longestHours),
          day: percent(answer.resolvedWithin(24), { decimals: 1 }),
          days: percent(answer.resolvedWithin(48), { decimals: 1 }),
        }),
        ...(perTransfer === undefined
          ? []
          : [say('staff.batch.cost', { cost: number(perTransfer, { decimals: 2 }) })]),
      ].flatMap((line) => wrapped(line, cells))
    },
    explanation: (words, cells) => ['', ...wrapped(words.say('staff.batch.explain'), cells)],
  }
}
