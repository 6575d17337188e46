import { type HandoverWait, handoverWait } from '../../freshness/handover-wait.js'
import { hoursPresent } from '../../staffing/hours-present.js'
import { type HandoverSource, SecondLevelPool, type SecondLevelSeries } from '../../staffing/second-level.js'
import { halfHoursPerWeek } from '../../staffing/week-plan.js'
import type { ChannelName } from '../study.js'
import { type OptionInStudy, promiseOf } from './option-in-study.js'
import type { ChannelRun } from './played-option.js'

/** An option, or a leg of an arrangement, that hands contacts on in a stated way. */
export interface HandingOn {
  readonly setting: OptionInStudy
  /** With the contacts of mean inputs. */
  readonly channels: readonly ChannelRun[]
  readonly series: SecondLevelSeries
}

/** The client's specialists as a draw's contacts reach them: one pool for all legs. */
export class SecondLevelRun {
  readonly #pool: SecondLevelPool
  readonly #parts: readonly SecondLevelSeries[]

  /** @param legs not empty */
  constructor(legs: readonly HandingOn[]) {
    const { study, drawn } = legs[0]!.setting
    const { people, open } = drawn.scenario.specialists!
    this.#parts = legs.map(({ series }) => series)
    this.#pool = new SecondLevelPool(
      {
        specialists: people!,
        present: hoursPresent(open!),
        maxOccupancy: promiseOf(legs[0]!.setting).maxOccupancy,
        monthDays: study.months.map(({ days }) => [...days]),
      },
      legs.map(handoverSource),
    )
  }

  /** How long what was handed on in the draw just played takes, into `whole`. */
  meet(whole: SecondLevelSeries): void {
    this.#pool.meet(whole, this.#parts)
  }
}

/** Whether contacts of a channel are put through at once; mail is not, nor what is collected for the day's batch. */
export function isPutThrough({ option }: OptionInStudy, name: string): boolean {
  return option.secondLevel?.handover === 'live' && name !== 'email'
}

/** How long contacts of a channel wait for the day's batch to be read; undefined where nothing is collected for one. */
export function handoverWaitOf(
  { study, drawn, option }: OptionInStudy,
  name: ChannelName,
): HandoverWait | undefined {
  const { secondLevel } = option
  const open = drawn.scenario.specialists?.open
  if (secondLevel?.handover !== 'daily-batch' || open === undefined) return undefined
  return handoverWait({
    week: study.weeks[name]!.profile,
    sentAtHour: secondLevel.sentAt % 24,
    present: hoursPresent(open),
  })
}

function handoverSource({ setting, channels }: HandingOn): HandoverSource {
  const { study, option } = setting
  const { secondLevel } = option
  const week = (ofLive: boolean) => {
    const profile = new Float64Array(halfHoursPerWeek)
    let weight = 0
    for (const { name, work, transferredShare } of channels) {
      if (isPutThrough(setting, name) !== ofLive) continue
      // Nobody is handed on at mean inputs: then the weeks count alike.
      const contacts = work.contacts(0) * Math.max(transferredShare, 1e-6)
      weight += contacts
      study.weeks[name]!.profile.forEach((share, slot) => {
        profile[slot]! += contacts * share
      })
    }
    return weight > 0 ? { profile: profile.map((contacts) => contacts / weight), weight } : undefined
  }
  const [live, waiting] = [week(true), week(false)]
  return {
    ...(live && { live }),
    ...(waiting && { waiting }),
    ...(secondLevel?.handover === 'daily-batch' && { sentAtHour: secondLevel.sentAt % 24 }),
  }
}
