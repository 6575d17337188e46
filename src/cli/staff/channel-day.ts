import { isoDateOf } from '../../demand/calendar-date.js'
import { clockText, type PlannedInterval } from '../../demand/import/planned-intervals.js'
import type { Language } from '../../language/languages.js'
import { wrapped } from '../../report/text/width.js'
import { type CountedInterval, type StaffTotals, staffTotals } from '../calculators/staff-totals.js'
import { UsageError } from '../failures.js'
import { compactTime } from '../terminal/neighbour-table.js'
import { staffChart } from '../terminal/staff-chart.js'
import { firstOfDay } from '../terminal/staff-day-lines.js'
import { type TableColumn, tableLines } from '../terminal/table.js'
import { withinText } from '../terminal/within-text.js'
import type { StaffFlags } from './flags.js'
import { readPlannedFile } from './planned-file.js'
import { definitionOf, shareOf, staffQuestion, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

const impossible: readonly string[] = ['staff.channel.impossible', 'staff.impossible']

interface ChannelInterval extends CountedInterval {
  readonly date?: string
  readonly start: string
  readonly handleTimeSeconds: number
}

/**
 * A day, or several, of a channel from a file: every interval answered by itself as the channel's question is.
 *
 * @param one the answer of one interval
 */
export async function channelDay(
  file: string,
  flags: StaffFlags,
  language: Language,
  one: (flags: StaffFlags) => StaffReport,
): Promise<StaffReport> {
  const { intervals, intervalSeconds } = await readPlannedFile(file, timeOf(flags, 'per'), language, true)
  const handleTime = timeOf(flags, 'aht')
  const without = intervals.find(
    ({ handleTimeSeconds, contacts }) => handleTimeSeconds === undefined && contacts > 0,
  )
  if (handleTime === undefined && without !== undefined)
    throw new UsageError('plan.no-handle-time', { file, line: without.line })
  const answers = intervals.map((interval): ChannelInterval => {
    const { contacts, handleTimeSeconds = handleTime ?? 1 } = interval
    const own = {
      ...flags,
      contacts: contacts.toFixed(9),
      per: `${intervalSeconds}s`,
      aht: `${handleTimeSeconds}s`,
    }
    const place = placeOf(interval)
    if (contacts === 0) {
      const agents = flags.agents ?? flags['min-agents'] ?? 0
      const nobody = { agents, scheduledAgents: agents, stable: true, offeredLoad: 0, attemptedLoad: 0 }
      return { ...place, contacts, handleTimeSeconds, ...nobody }
    }
    try {
      const data = one(own).data as Omit<CountedInterval, 'attemptedLoad'>
      return { ...place, handleTimeSeconds, ...data, contacts, attemptedLoad: data.offeredLoad }
    } catch (error) {
      if (!(error instanceof UsageError) || !impossible.includes(error.code)) throw error
      throw new UsageError('staff.day.impossible', {
        place: [place.date, place.start].filter(Boolean).join(' '),
        reason: 'maxAgents',
        binding: String(error.figures.binding),
      })
    }
  })
  const totals = staffTotals(answers, intervalSeconds, definitionOf(flags))
  const question = staffQuestion({ ...flags, contacts: '1', aht: flags.aht ?? '1s' })
  const withinSeconds = question.targets.serviceLevel?.withinSeconds ?? 0
  return {
    data: { intervalSeconds, definition: definitionOf(flags), intervals: answers, totals },
    lines: (words, characters, cells) => {
      const { say, number, percent } = words
      const scheduled = (shareOf(flags, 'shrinkage') ?? 0) > 0
      const right = (header: string): TableColumn => ({ header, align: 'right' })
      const columns: TableColumn[] = [
        { header: say('staff.day.column.time'), align: 'left' },
        right(say('staff.day.column.contacts')),
        right(say('staff.column.agents')),
        ...(scheduled ? [right(say('staff.day.column.scheduled'))] : []),
        right(say('staff.column.service', { within: withinText(withinSeconds, words) })),
        right(say('staff.day.column.wait')),
        right(say('staff.day.column.lost')),
        right(say('staff.day.column.busy')),
      ]
      const measured = (data: CountedInterval | StaffTotals): string[] =>
        data.contacts === 0
          ? ['', '', '', '']
          : data.serviceLevel === undefined
            ? [percent(0, { decimals: 1 }), say('staff.endless'), '', '']
            : [
                percent(data.serviceLevel, { decimals: 1 }),
                data.averageSpeedOfAnswer === undefined
                  ? say('staff.endless')
                  : compactTime(data.averageSpeedOfAnswer, words),
                percent(data.probabilityOfAbandonment ?? 0, { decimals: 1 }),
                percent(data.occupancy ?? 0),
              ]
      const hours = (value: number) => say('staff.day.hours', { hours: number(value, { decimals: 1 }) })
      const rows = answers.map((data) => [
        [data.date?.slice(5), data.start].filter(Boolean).join(' '),
        number(data.contacts, { significant: 7 }),
        number(data.agents),
        ...(scheduled ? [number(data.scheduledAgents)] : []),
        ...measured(data),
      ])
      const all = [
        say('staff.day.all'),
        number(totals.contacts, { significant: 7 }),
        hours(totals.agentHours),
        ...(scheduled ? [hours(totals.scheduledHours)] : []),
        ...measured(totals),
      ]
      const lines = tableLines(columns, [...rows, all], cells, characters)
      const severalDays = answers.some(({ date }) => date !== answers[0]!.date)
      const chart = staffChart(
        answers.map((one, at) => ({
          agents: one.agents,
          ...(one.contacts === 0
            ? { occupancy: 0 }
            : one.occupancy !== undefined && { occupancy: one.occupancy }),
          label: severalDays ? firstOfDay(one, at, answers) : one.start,
        })),
        words,
        characters,
        cells,
      )
      return [
        ...(chart.length === 0 ? [] : [...chart, '']),
        ...lines.slice(0, -1),
        lines[1]!,
        lines.at(-1)!,
        ...(totals.unstableIntervals === 0
          ? []
          : [
              '',
              ...wrapped(
                `${say('staff.day.unstable', { count: totals.unstableIntervals })} ${say('staff.day.unstable-counted', { count: totals.unstableIntervals })}`,
                cells,
              ),
            ]),
        '',
        ...wrapped(say('staff.channel-day'), cells),
      ]
    },
    explanation: (words, cells) => [
      '',
      ...wrapped(words.say('staff.day.explain.sipp'), cells),
      '',
      ...wrapped(words.say('staff.day.explain.totals', { level: 'none' }), cells),
    ],
  }
}

function placeOf({ dayNumber, startSeconds }: PlannedInterval): { date?: string; start: string } {
  return { ...(dayNumber !== undefined && { date: isoDateOf(dayNumber) }), start: clockText(startSeconds) }
}
