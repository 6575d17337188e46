import type { Operation } from './operation.js'

/**
 * A month in which the team is there and looks on while another still answers: what was planned is worked and idle, and no
 * contact counts.
 */
export function lookOn(operation: Operation, month: number): void {
  const planned = operation.plannedHours[month]!
  for (const series of contacts) operation[series][month] = 0
  for (const series of Object.values(operation.callBacks ?? {})) series[month] = 0
  for (const series of handedOn) if (operation.secondLevel) operation.secondLevel[series][month] = 0
  operation.requiredHours[month] = 0
  operation.overtimeHours[month] = 0
  operation.workedHours[month] = planned
  operation.idleHours[month] = planned
  operation.serviceLevel[month] = 1
}

/**
 * A month in which agents get less done than experienced ones: the same contacts take so many more hours and people.
 *
 * @param productivity share of an experienced agent's work, above 0, at most 1
 */
export function withLearners(operation: Operation, month: number, productivity: number): void {
  for (const series of effort) operation[series][month]! /= productivity
}

const contacts = [
  'contactsOffered',
  'contactsAnswered',
  'contactsAbandoned',
  'contactsResolved',
  'contactsTransferred',
  'contactsStale',
  'transferHours',
  'handlingHours',
  'abandonment',
  'averageSpeedOfAnswer',
] as const

const handedOn = ['liveContacts', 'liveHours', 'waitingContacts', 'waitingHours'] as const

const effort = [
  'plannedHours',
  'requiredHours',
  'workedHours',
  'overtimeHours',
  'idleHours',
  'handlingHours',
  'paidHours',
  'headcount',
  'positions',
] as const
