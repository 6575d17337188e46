/**
 * The ways a data set can be put into an agent's hands, from closed to open.
 *
 * - `none`: the data set stays closed.
 * - `extract`: a file with some fields, cut at intervals and handed over.
 * - `replica`: a whole copy, refreshed at intervals.
 * - `segmented-read`: live, a part of the fields, read only.
 * - `live-read`: live, read only.
 * - `live-write`: live, the agent may update the central system.
 */
export const accessModes = [
  'none',
  'extract',
  'replica',
  'segmented-read',
  'live-read',
  'live-write',
] as const
export type AccessMode = (typeof accessModes)[number]

/** How what the agent enters comes back to the central system. */
export const writeBackWays = ['none', 'file', 'live'] as const
export type WriteBack = (typeof writeBackWays)[number]

/**
 * How a provider's file is checked before it goes into the central system: not at all, by a program that looks at every
 * record and costs nothing a record, or by people who look at some or all of them.
 */
export const fileChecks = ['none', 'automatic', 'manual'] as const
export type FileCheckWay = (typeof fileChecks)[number]

/** How a live session or a file travels between the two sites. */
export const connections = ['internet', 'leased-line'] as const
export type Connection = (typeof connections)[number]

/** What can be put around an access row to make it safer. */
export const accessControls = ['masking', 'rate-limit', 'logging', 'access-codes'] as const
export type AccessControl = (typeof accessControls)[number]

/**
 * What kind of harm the data set can do in wrong hands. `contact`: names and addresses the client does not hold to be
 * confidential; the law on personal data and its transfers applies to them all the same.
 */
export const sensitivities = ['public', 'contact', 'personal', 'financial'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Whether the law on personal data applies. */
export function isPersonal(sensitivity: Sensitivity): boolean {
  return sensitivity !== 'public'
}

/** Whether the data set is worth stealing or costs something when it gets out. */
export function isConfidential(sensitivity: Sensitivity): boolean {
  return sensitivity === 'personal' || sensitivity === 'financial'
}

/** A copy that ages between two refreshes, as opposed to a look at the central system. */
export function isCopy(mode: AccessMode): mode is 'extract' | 'replica' {
  return mode === 'extract' || mode === 'replica'
}

/** The agent looks at the central system itself, over a connection that stays open. */
export function isLive(mode: AccessMode): mode is 'segmented-read' | 'live-read' | 'live-write' {
  return mode === 'segmented-read' || mode === 'live-read' || mode === 'live-write'
}

/** The write-back a mode has where the row does not say: live updating for `live-write`, else none. */
export function impliedWriteBack(mode: AccessMode): WriteBack {
  return mode === 'live-write' ? 'live' : 'none'
}

/** Whether a mode and a write-back go together: a read-only session cannot update live, a closed set takes nothing. */
export function isAdmissible(mode: AccessMode, writeBack: WriteBack): boolean {
  if (mode === 'none') return writeBack === 'none'
  if (mode === 'live-write') return writeBack === 'live'
  return writeBack !== 'live'
}
