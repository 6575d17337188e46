import { ownLabour } from '../../cost/own-labour.js'
import type { Realised } from '../../kernel/uncertain.js'
import type { Scenario } from '../../scenario/scenario.js'

type Options = Realised<Scenario>['options']

/** An option that takes part in a candidate: how long, and with which share of the contacts. */
export interface Kept {
  readonly id: string
  /** Month in which it begins. */
  readonly from: number
  /** Month before which it ends; 0 where it never comes about. */
  readonly until: number
  readonly share: number
}

/** Months in which a part of what is done today is in use. */
export interface UseOfToday {
  readonly from: number
  readonly until: number
  readonly part: number
}

/** What is done today, where an option is marked so. */
export function baselineId(options: Readonly<Record<string, { readonly baseline?: unknown }>>) {
  for (const id in options) if (options[id]!.baseline !== undefined) return id
  return undefined
}

/** What each takes of today while it runs: today's option uses all of it, another what it says it keeps. */
export function usesOfToday(options: Options, today: string, kept: readonly Kept[]): UseOfToday[] {
  const uses: UseOfToday[] = []
  for (const { id, from, until, share } of kept) {
    const part = share * shareOfToday(options, today, id)
    if (until > 0 && part > 0) uses.push({ from, until, part })
  }
  return uses
}

/** How much of today is in use in a month: legs side by side begin and end together, phases that overlap share it. */
export function usedAt(uses: readonly UseOfToday[], month: number): number {
  let most = 0
  for (const { from, until } of uses) {
    if (from > month || until <= month) continue
    let together = 0
    for (const leg of uses) if (leg.from === from && leg.until === until) together += leg.part
    most = Math.max(most, together)
  }
  return Math.min(1, most)
}

/**
 * Share of the people that a phase takes over from today who are there when it begins: who was paid off before has to be hired.
 * 1 where today's agents are a provider's, or the phase has none of them.
 */
export function teamThere(options: Options, kept: readonly Kept[], { id, from }: Kept): number {
  const today = baselineId(options)
  if (today === undefined || from === 0 || ownLabour(options[today]!) === undefined) return 1
  const part = shareOfToday(options, today, id)
  return part > 0 ? Math.min(1, usedAt(usesOfToday(options, today, kept), from - 1) / part) : 1
}

/** The option that is today's contract, where today is one. */
function contractOfToday(options: Options) {
  const today = baselineId(options)
  return today === undefined || options[today]!.model === 'internal' ? undefined : today
}

/** Share of today's contract that is in force in a month: what is taken up again after it was left is a new one. */
function contractInForce(uses: readonly UseOfToday[], month: number): number {
  let share = usedAt(uses, 0)
  for (const { from, until } of uses) {
    if (from <= month) share = Math.min(share, usedAt(uses, from))
    if (until <= month) share = Math.min(share, usedAt(uses, until))
  }
  return share
}

/** What of a leg's contract is today's contract, and how much of that goes on after the leg. */
export interface HeldOfToday {
  readonly share: number
  readonly goesOn: number
}

/** Of an option that runs over the whole horizon, alone or beside others. */
export function heldThroughout(options: Options, id: string): HeldOfToday {
  const today = contractOfToday(options)
  const share = today === undefined ? 0 : shareOfToday(options, today, id)
  return { share, goesOn: share }
}

/** Of a phase: as far as nothing before it left today's contract, and as far as what follows goes on with it. */
export function heldInPhase(
  options: Options,
  kept: readonly Kept[],
  { id, from, until }: Kept,
  months: number,
): HeldOfToday {
  const today = contractOfToday(options)
  if (today === undefined) return { share: 0, goesOn: 0 }
  const uses = usesOfToday(options, today, kept)
  const share = Math.min(shareOfToday(options, today, id), contractInForce(uses, from))
  return { share, goesOn: until >= months ? share : Math.min(share, contractInForce(uses, until)) }
}

function shareOfToday(options: Options, today: string, id: string): number {
  return id === today ? 1 : (options[id]!.keepsToday ?? 0)
}
