import type { OptionResult } from '../../result/document.js'
import type { ViewContext } from './context.js'
import { schedulesOf, unmetText } from './schedule.js'

/** Where an option's staff cannot do what is promised: half hours no shift covers, deadlines missed, people who cannot be trained in time. */
export function staffingShortfalls(context: ViewContext): string[] {
  return context.options.flatMap((option) => [
    ...unmet(context, option),
    ...deadlinesMissed(context, option),
    ...peopleMissing(context, option),
    ...specialistsOverrun(context, option),
    ...peopleNotReached(context, option),
  ])
}

function unmet(context: ViewContext, option: OptionResult): string[] {
  const { id } = option
  const season = schedulesOf(context, option)
    .flatMap(({ seasons }) => seasons)
    .find((one) => one.unmet.length > 0)
  if (season === undefined) return []
  return [context.say('shortfall.unmet', { option: context.named(id), unmet: unmetText(context, season) })]
}

function deadlinesMissed({ say, messages, named }: ViewContext, { id, staffing }: OptionResult): string[] {
  const missed = (staffing.deferred?.deadlines ?? []).filter(({ share, met }) => met < share - tolerated)
  if (missed.length === 0) return []
  const list = missed.map(({ share, withinSeconds, met }) =>
    say('shortfall.deadline', {
      promised: messages.percent(share),
      time: messages.duration(withinSeconds),
      kept: messages.percent(met),
    }),
  )
  return [say('shortfall.deadlines', { option: named(id), missed: messages.list(list) })]
}

function peopleMissing({ say, messages, named }: ViewContext, { id, staffing }: OptionResult): string[] {
  const missing = (staffing.hiring?.byMonth ?? []).map((month) => month.missing)
  const most = Math.max(0, ...missing)
  if (most < 0.5) return []
  const months = missing.filter((people) => people >= 0.5).length
  return [
    say('shortfall.people', {
      option: named(id),
      most: messages.number(most, { decimals: 1 }),
      months,
    }),
  ]
}

/** Where what is passed on is more than the specialists can do in some months, on average over the draws. */
function specialistsOverrun({ say, messages, named }: ViewContext, { id, staffing }: OptionResult): string[] {
  const months = staffing.secondLevel?.byMonth ?? []
  const busiest = Math.max(0, ...months.map(({ occupancy }) => occupancy))
  if (busiest <= 1) return []
  const hours = Math.max(...months.map(({ backlogHours }) => backlogHours))
  return [
    say('shortfall.specialists', {
      option: named(id),
      busy: messages.percent(busiest),
      hours: messages.number(hours, { decimals: 0 }),
    }),
  ]
}

function peopleNotReached({ say, messages, named }: ViewContext, { id, staffing }: OptionResult): string[] {
  const { wanted, missed } = staffing.outbound ?? { wanted: 0, missed: 0 }
  if (missed <= tolerated * wanted) return []
  const whole = (value: number) => messages.number(value, { significant: 3 })
  return [say('shortfall.outbound', { option: named(id), missed: whole(missed), wanted: whole(wanted) })]
}

/** Below a point of a per cent a share is what was promised, but for chance. */
const tolerated = 0.01
