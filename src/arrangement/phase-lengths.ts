import type { Uncertain } from '../kernel/uncertain.js'

/** What says how long a phase lasts, and what its length has to leave room for. */
export interface PhaseLength {
  /** Its stated length. */
  readonly months?: number | undefined
  /** Where the volume decides: the last month of the phase in which it may. */
  readonly notAfter?: number | undefined
  /** Where the volume decides: the months the phase lasts at least. */
  readonly notBefore?: number | undefined
  /** Months before the phase in which its team looks on. */
  readonly parallelMonths?: number | undefined
  /** Of the phase's contract, 0 where there is none. */
  readonly noticeMonths: number
  /** Whether its contract is all of today's contract, which goes on where the next phase's is too. */
  readonly holdsToday?: boolean
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

/** Whether a stated share of today that is kept is certain to be all of it. */
export function keepsAllOfToday(keepsToday: Uncertain | undefined): boolean {
  return keepsToday?.distribution.kind === 'constant' && keepsToday.distribution.value === 1
}

/** For each phase whether its contract goes on unchanged with the next: today's contract, as long as nothing of it was left. */
export function contractGoesOn(phases: readonly Pick<PhaseLength, 'holdsToday'>[]): boolean[] {
  const left = phases.findIndex(({ holdsToday }) => !holdsToday)
  const until = left < 0 ? phases.length : left
  return phases.map((_, index) => index + 1 < until)
}

/** Months of notice that the end of each phase asks for: none where nothing ends. */
export function noticeAsked(phases: readonly Pick<PhaseLength, 'noticeMonths' | 'holdsToday'>[]): number[] {
  const goesOn = contractGoesOn(phases)
  return phases.map(({ noticeMonths }, index) => (goesOn[index] ? 0 : noticeMonths))
}

/**
 * What forbids phases of such lengths; nothing where they are admissible. A contract that has to be given notice cannot
 * end before the notice is over, counted over all phases that it goes on through; every phase needs a month within the
 * horizon; and two teams can work side by side only for as long as the earlier phase lasts. A minimum term forbids
 * nothing: its remainder is paid.
 *
 * @param horizon in months; absent where it is not known yet
 */
export function phaseObjections(
  phases: readonly PhaseLength[],
  horizon: number | undefined,
): PhaseObjection[] {
  const objections: PhaseObjection[] = []
  const goesOn = contractGoesOn(phases)
  const asked = noticeAsked(phases)
  let before = 0
  let passed = 0
  let underContract = 0
  phases.forEach((phase, index) => {
    const { months, notAfter, notBefore = 0, parallelMonths = 0 } = phase
    const notice = asked[index]!
    underContract = (goesOn[index - 1] ? underContract : 0) + (months ?? notBefore)
    const last = index === phases.length - 1
    if (before > 0 && parallelMonths > before) {
      objections.push({
        code: 'arrangement.parallelTooLong',
        phase: index,
        figures: { months: before },
      })
    }
    if (months !== undefined && !last && underContract < notice) {
      objections.push({
        code: 'arrangement.shorterThanNotice',
        phase: index,
        figures: { months: underContract, notice },
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
