import { readPatienceShape } from '../../demand/patience-shape.js'
import type { Realised } from '../../kernel/uncertain.js'
import type { RealisedScenario, Scenario } from '../../scenario/scenario.js'
import type { QueueKind } from '../../staffing/interval-service.js'
import type { SharedWeekTables } from '../../staffing/week-tables.js'
import type { ChannelName, Study } from '../study.js'
import type { RealisedStudy } from './drawn-study.js'
import type { LegTerms } from './leg-terms.js'

export type OptionInDraw = Realised<Scenario>['options'][string]

/** An option in the study it is played in, by itself or as a leg of an arrangement. */
export interface OptionInStudy {
  readonly study: Study
  /** Redrawn in place. */
  readonly drawn: RealisedStudy
  readonly id: string
  /** The option's own part of what is drawn. */
  readonly option: OptionInDraw
  readonly tables: SharedWeekTables
  readonly leg: LegTerms | undefined
}

/** The service promised: the option's own, else the scenario's. */
export function promiseOf({ option, drawn }: OptionInStudy) {
  return option.service ?? drawn.scenario.service
}

/** Patience stated, else fitted, else endless: then nobody hangs up and Erlang C holds. */
export function patienceOf(
  { drawn: { scenario, records } }: Pick<OptionInStudy, 'drawn'>,
  name: ChannelName,
): number {
  const { voice, chat } = scenario.demand.channels
  // A limited number of callers wait until they are served, unless the scenario itself says how patient they are.
  if (name === 'voice' && voice?.callers !== undefined) return voice.patience ?? Number.POSITIVE_INFINITY
  return (name === 'chat' ? chat : voice)?.patience ?? records[name]?.patience ?? Number.POSITIVE_INFINITY
}

/** What is stated of a channel’s queue that is not Erlang’s: by the scenario of its callers, by the option of its lines. */
export function queueKindOf(
  {
    drawn: { scenario },
    option: { staff },
  }: {
    readonly drawn: { readonly scenario: Pick<RealisedScenario, 'demand'> }
    readonly option: Pick<OptionInDraw, 'staff'>
  },
  name: ChannelName,
): QueueKind {
  const { voice } = scenario.demand.channels
  if (name !== 'voice' || voice === undefined) return {}
  const { patienceShape: written, balking = 0 } = voice
  const patienceShape = written === undefined ? undefined : readPatienceShape(written)
  return {
    ...(patienceShape && { patienceShape }),
    ...(balking > 0 && { balkingShare: balking }),
    ...(staff.lines !== undefined && { lines: staff.lines }),
    ...(voice.callers !== undefined && { callers: voice.callers }),
  }
}
