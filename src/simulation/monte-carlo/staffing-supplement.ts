import type { Operation } from '../../staffing/operation.js'
import type { resolutionHours } from '../../staffing/waiting-week.js'
import type { Study } from '../study.js'

/** Contacts settled by the specialists within each time that is told. */
export const settledFigures = [
  'settled1',
  'settled2',
  'settled3',
  'settled4',
  'settled5',
  'settled6',
  'settled7',
  'settled8',
] as const satisfies { readonly length: (typeof resolutionHours)['length'] }

/** Month figures kept only where deadlines of deferred work, use of idle time, hiring or a second level are stated; sums over draws. */
export const supplementFigures = [
  /** Deferred contacts that came, and those within the first, second and third deadline. */
  'deferredContacts',
  'deferredInTime1',
  'deferredInTime2',
  'deferredInTime3',
  'backlogHours',
  'idleHoursUsed',
  /** People: who begin, who leave, in training, skilled and counted by their skill, and missing. */
  'hires',
  'leavers',
  'inTraining',
  'effectiveStaff',
  'missingStaff',
  /** Callers who take a call-back, seconds until those get it who do, and those who do not. */
  'callBacks',
  'callBackWaitSeconds',
  'callBacksNotMade',
  /** Attempts and conversations of calls out; those wanted and missed by campaigns that end; hours spent, also between calls. */
  'outboundAttempts',
  'outboundConversations',
  'outboundWanted',
  'outboundMissed',
  'outboundHours',
  'outboundBetweenCalls',
  /** Contacts handed on to specialists, what they take of the hours specialists are there, and how long until they are settled. */
  'handedOn',
  'handedOnHours',
  'specialistHours',
  'resolutionHours',
  'handedOnBacklog',
  ...settledFigures,
] as const
export type SupplementFigure = (typeof supplementFigures)[number]

/** Values that a study keeps: none where nothing of this is stated, so that other studies carry nothing along. */
export function supplementSize({ scenario, months }: Study): number {
  const { service, options, demand } = scenario
  const stated =
    service.deadlines !== undefined ||
    service.callBack !== undefined ||
    demand.outbound !== undefined ||
    Object.values(options).some(
      ({ service: own, staff, secondLevel }) =>
        own?.deadlines !== undefined ||
        own?.callBack !== undefined ||
        staff.idleUse !== undefined ||
        staff.hiring !== undefined ||
        secondLevel !== undefined,
    )
  return stated ? supplementFigures.length * months.length : 0
}

export function addSupplement(
  sums: Float64Array,
  { months, deferred, hiring, callBacks, outbound, secondLevel }: Operation,
): void {
  if (sums.length === 0) return
  const add = (figure: SupplementFigure, series: Float64Array | undefined) => {
    if (series === undefined) return
    const start = supplementFigures.indexOf(figure) * months
    for (let month = 0; month < months; month++) sums[start + month]! += series[month]!
  }
  if (deferred !== undefined) {
    add('deferredContacts', deferred.contacts)
    add('deferredInTime1', deferred.inTime[0])
    add('deferredInTime2', deferred.inTime[1])
    add('deferredInTime3', deferred.inTime[2])
    add('backlogHours', deferred.backlogHours)
    add('idleHoursUsed', deferred.idleHoursUsed)
  }
  if (hiring !== undefined) {
    add('hires', hiring.hires)
    add('leavers', hiring.leavers)
    add('inTraining', hiring.inTraining)
    add('effectiveStaff', hiring.effective)
    add('missingStaff', hiring.missing)
  }
  if (outbound !== undefined) {
    add('outboundAttempts', outbound.attempts)
    add('outboundConversations', outbound.conversations)
    add('outboundWanted', outbound.wanted)
    add('outboundMissed', outbound.missed)
    add('outboundHours', outbound.handlingHours)
    add('outboundBetweenCalls', outbound.betweenCallsHours)
  }
  if (callBacks !== undefined) {
    add('callBacks', callBacks.accepted)
    add('callBackWaitSeconds', callBacks.waitSeconds)
    add('callBacksNotMade', callBacks.notMade)
  }
  if (secondLevel !== undefined) {
    add('handedOn', secondLevel.liveContacts)
    add('handedOn', secondLevel.waitingContacts)
    add('handedOnHours', secondLevel.liveHours)
    add('handedOnHours', secondLevel.waitingHours)
    add('specialistHours', secondLevel.capacityHours)
    add('resolutionHours', secondLevel.resolutionHours)
    add('handedOnBacklog', secondLevel.backlogHours)
    settledFigures.forEach((figure, index) => {
      add(figure, secondLevel.settled[index])
    })
  }
}

/** Sum over draws of a figure in a month. */
export function supplementOf(
  sums: Float64Array,
  figure: SupplementFigure,
  month: number,
  months: number,
): number {
  return sums[supplementFigures.indexOf(figure) * months + month] ?? 0
}
