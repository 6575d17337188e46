/** What says how long a phase lasts, and what its length has to leave room for. */
export interface PhaseLength {
  /** Its stated length. */
  readonly months?: number | undefined
  /** Where the volume decides: the last month of the phase in which it may. */
  readonly notAfter?: number | undefined
  /** Months before the phase in which its team looks on. */
  readonly parallelMonths?: number | undefined
  /** Of the phase's contract, 0 where there is none. */
  readonly noticeMonths: number
}

/** Why phases cannot be as long as they are said to be, at the phase (from 0) that is to blame. */
export type PhaseObjection = {
  readonly phase: number
  readonly figures: Readonly<Record<string, number>>
} & {
  readonly code:
    | 'arrangement.shorterThanNotice'
    | 'arrangement.phasesBeyondHorizon'
    | 'arrangement.parallelTooLong'
}

/**
 * What forbids phases of such lengths; nothing where they are admissible. A contract that has to be given notice cannot
 * end before the notice is over; every phase needs a month within the horizon; and two teams can work side by side only
 * for as long as the earlier phase lasts. A minimum term forbids nothing: its remainder is paid.
 *
 * @param horizon in months; absent where it is not known yet
 */
export function phaseObjections(
  phases: readonly PhaseLength[],
  horizon: number | undefined,
): PhaseObjection[] {
  const objections: PhaseObjection[] = []
  let before = 0
  let passed = 0
  phases.forEach((phase, index) => {
    const { months, notAfter, parallelMonths = 0, noticeMonths: notice } = phase
    const last = index === phases.length - 1
    if (before > 0 && parallelMonths > before) {
      objections.push({
        code: 'arrangement.parallelTooLong',
        phase: index,
        figures: { months: before },
      })
    }
    if (months !== undefined && !last && months < notice) {
      objections.push({
        code: 'arrangement.shorterThanNotice',
        phase: index,
        figures: { months, notice },
      })
    }
    const lasts = months ?? (notAfter === undefined ? undefined : notAfter + notice)
    if (lasts === undefined) return
    before = lasts
    passed += lasts
    if (horizon !== undefined && passed >= horizon && passed - lasts < horizon) {
      objections.push({
        code: 'arrangement.phasesBeyondHorizon',
        phase: index,
        figures: { months: passed, horizon },
      })
    }
  })
  return objections
}
