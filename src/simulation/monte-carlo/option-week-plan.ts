import { gammaQuadrature } from '../../kernel/gamma-quadrature.js'
import type { Band } from '../../staffing/band.js'
import { BandWeekPlan } from '../../staffing/band-week-plan.js'
import { chatsAtATime } from '../../staffing/chat-half-hour.js'
import { ExactWeekPlan } from '../../staffing/exact-week-plan.js'
import { plannedProfile, timeMethodOf } from '../../staffing/planned-profile.js'
import { TabulatedWeekPlan } from '../../staffing/tabulated-week-plan.js'
import type { WeekPlan, WeekPlanSpecification } from '../../staffing/week-plan.js'
import type { ChannelName } from '../study.js'
import { type OptionInStudy, promiseOf, queueKindOf } from './option-in-study.js'
import { statedHandleTime } from './time-method.js'

/** The plan of a live channel's weeks as draws are played with it: exact or tabulated, as the study says. */
export function weekPlanOf(
  setting: OptionInStudy,
  name: ChannelName,
  tells: WeekPlanSpecification['tells'] = 'service',
): WeekPlan {
  const specification = { ...weekSpecification(setting, name), tells }
  const band = bandOf(setting, name)
  const tables = setting.study.staffing === 'exact' ? undefined : setting.tables.of(specification)
  if (band !== undefined) return new BandWeekPlan(specification, band, tables)
  return tables === undefined
    ? new ExactWeekPlan(specification)
    : new TabulatedWeekPlan(specification, tables)
}

/** The plan of one week by the formulas themselves, whatever the draws are played with. */
export function plainWeekPlan(setting: OptionInStudy, name: ChannelName): ExactWeekPlan | BandWeekPlan {
  const specification = weekSpecification(setting, name)
  const band = bandOf(setting, name)
  return band === undefined ? new ExactWeekPlan(specification) : new BandWeekPlan(specification, band)
}

/** When contacts of a channel come, what the option promises them, and the queue they wait in. */
export function weekSpecification(setting: OptionInStudy, name: ChannelName): WeekPlanSpecification {
  const { study, drawn, option } = setting
  const { busyness } = study.weeks[name]!
  const promise = promiseOf(setting)
  const kind = queueKindOf(setting, name)
  const mostUseful = kind.lines ?? kind.callers
  // How many chats an agent holds; only asked for where there is chat.
  const chat = name === 'chat' ? drawn.scenario.demand.channels.chat! : undefined
  return {
    shape: { profile: profileOf(setting, name), monthDays: study.months.map(({ days }) => [...days]) },
    targets: {
      serviceLevel: promise.target.share,
      maxAbandonment: promise.maxAbandonment ?? 1,
      ...(promise.maxAverageSpeedOfAnswer !== undefined && {
        maxAnswerSeconds: promise.maxAverageSpeedOfAnswer,
      }),
      // Of the work an agent can do in an hour, which is more than an hour's where several contacts are held at a time.
      maxOccupancy: promise.maxOccupancy * (chat === undefined ? 1 : chatsAtATime(chat)),
      minimumAgents: option.staff.minimumAgents,
      // The weeks of a month are alike: what is kept over one is kept over all.
      ...(promise.average !== undefined && {
        averageOver: promise.average === 'day' ? ('day' as const) : ('week' as const),
      }),
      ...(name === 'voice' && promise.staffTo === 'reached' && { staffTo: promise.staffTo }),
      ...(mostUseful !== undefined && { mostUseful }),
    },
    conditions: {
      withinSeconds: promise.target.withinSeconds,
      definition: promise.definition,
      ...(name === 'voice' &&
        promise.callBack && {
          callBack: {
            offeredAfterSeconds: promise.callBack.offeredAfter,
            acceptance: promise.callBack.acceptance,
          },
        }),
      ...kind,
      ...(chat && { chat: { concurrency: chat.concurrency, slowDown: chat.slowDown } }),
      busyness: gammaQuadrature(busyness, busyness > 0 ? busynessPoints : 1),
    },
  }
}

/** When the work of a channel is to be done: when its contacts come, unless the option says that work under way is followed. */
function profileOf({ study, drawn, option }: OptionInStudy, name: ChannelName): Float64Array {
  const { profile } = study.weeks[name]!
  const stated = option.staff.timeMethod
  if (stated === undefined) return profile
  const handleTime = statedHandleTime(drawn.scenario, drawn.records, option, name)
  return handleTime > 0 ? plannedProfile(profile, handleTime, timeMethodOf(stated, handleTime)) : profile
}

/** A level of the contacts is one of calls: all of the others stay with the leg that has them. */
function bandOf({ leg }: OptionInStudy, name: ChannelName): Band | undefined {
  return name === 'voice' ? leg?.band : undefined
}

/** Gauss points for the day's busyness: service is smooth in load, seven points give five digits. */
const busynessPoints = 7
