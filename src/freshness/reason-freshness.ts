import type { AccessRow } from '../access/row.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type AgePieces, agePieces } from './age-pieces.js'
import type { BusyHours } from './busy-hours.js'
import type { ContactProfile } from './contact-profile.js'
import { agePattern, type CopyTiming, daysBetweenCuts } from './copy-age.js'
import { decay, meanDecay, triggeredRatePerHour } from './decay.js'
import { meanOverCycle } from './freshness.js'

/** One data set that a contact reason may need. */
export interface NeededDataSet {
  readonly row: Pick<AccessRow, 'mode' | 'fields'> & CopyTiming
  /** Changes of one record per day, at least 0. */
  readonly changesPerDay: number
  /** Share of the reason's contacts that need the data set, 0..1, independently of other data sets. */
  readonly share: number
  /** When in the day its changes come; at any hour alike where it is not said. */
  readonly busyHours?: BusyHours | undefined
}

/** Contacts that come because a record changed. */
export interface TriggeredContacts {
  /** Index of the data set whose change triggers them. */
  readonly by: number
  /** Share of the reason's contacts that are triggered, 0..1. They need that data set: at most the share that does. */
  readonly share: number
  /** Mean hours from the change to the contact (exponential), at least 0. */
  readonly lagHours: number
}

/** The triggered contacts among those that need data set `index`, as a share of them. */
function triggeredAmongNeeding(
  triggered: TriggeredContacts | undefined,
  index: number,
  needingShare: number,
): number {
  if (triggered?.by !== index || needingShare === 0) return 0
  return Math.min(1, triggered.share / needingShare)
}

/** How well one contact reason is served by the data in the agent's hands. */
export interface ReasonFreshness {
  /** Share of contacts whose every needed data set is current and has the field needed; those that need nothing count. */
  currentAndSufficientShare: number
  /** Mean age in hours of what the agent looks at, over looks at open data sets; NaN where none is open. */
  meanAgeHours: number
  /** In the order of the needs. */
  readonly byDataSet: readonly DataSetFreshness[]
}

export interface DataSetFreshness {
  /** Share of the contacts needing this data set that find it current and sufficient; 0 where it is closed. */
  currentAndSufficientShare: number
  /** Mean age in hours at a contact; NaN where it is closed. */
  meanAgeHours: number
}

const hoursPerDay = 24
/** Numbers remembered per data set to tell whether anything changed since the last evaluation. */
const numbersPerNeed = 9
/** Layouts kept for coming back to: enough for the matrices that are weighed against each other in one draw. */
const layoutsKept = 128

/**
 * Evaluates one reason under one option, draw after draw: what depends on the clock is laid out once for each
 * combination of modes, cuts, cadences and delays; nothing is allocated otherwise, and unchanged inputs give the last
 * result back at once. The result object is the same every time: copy what must last.
 *
 * The averages are exact: within a slot of the profile contacts come evenly, and the product over the
 * needed data sets of (1 - share + share fields e^(-rate age)) is a sum of exponentials of time.
 *
 * `evaluate` throws OutOfRangeError where a set with busy hours is copied at no stated hour: its age and its changes would
 * both go with the clock, but not together.
 */
export class ReasonFreshnessEvaluator {
  private readonly result: ReasonFreshness
  private readonly remembered: Float64Array
  private readonly rememberedModes: string[]
  private layout: Layout | undefined
  private readonly layouts = new Map<string, Layout>()

  constructor(
    private readonly profile: ContactProfile,
    /** How many data sets the reason may need. */
    private readonly dataSets: number,
  ) {
    this.remembered = new Float64Array(dataSets * numbersPerNeed + 3).fill(Number.NaN)
    this.rememberedModes = new Array<string>(dataSets).fill('')
    this.result = {
      currentAndSufficientShare: Number.NaN,
      meanAgeHours: Number.NaN,
      byDataSet: Array.from({ length: dataSets }, () => ({
        currentAndSufficientShare: Number.NaN,
        meanAgeHours: Number.NaN,
      })),
    }
  }

  evaluate(needs: readonly NeededDataSet[], triggered?: TriggeredContacts): ReasonFreshness {
    const { timingChanged, anyChanged } = this.remember(needs, triggered)
    if (!anyChanged) return this.result
    if (timingChanged || !this.layout) this.layout = this.layoutOf(needs)
    return fill(this.result, this.layout, needs, triggered)
  }

  private layoutOf(needs: readonly NeededDataSet[]): Layout {
    const key = needs
      .map(({ row: { mode, everyHours, cutAtHour, delayHours }, busyHours: busy }) =>
        [mode, everyHours, cutAtHour, delayHours, busy?.fromHour, busy?.untilHour, busy?.share].join(' '),
      )
      .join()
    let layout = this.layouts.get(key)
    if (layout === undefined) {
      // Drawn cadences never come back: what they leave behind is thrown away together.
      if (this.layouts.size >= layoutsKept) this.layouts.clear()
      layout = layOut(this.profile, needs)
      this.layouts.set(key, layout)
    }
    return layout
  }

  /** Take note of the inputs, and say whether they differ from those of the last evaluation. */
  private remember(needs: readonly NeededDataSet[], triggered: TriggeredContacts | undefined) {
    let timingChanged = false
    let anyChanged = false
    for (let index = 0; index < this.dataSets; index++) {
      const { row, changesPerDay, share, busyHours } = needs[index]!
      const at = index * numbersPerNeed
      if (this.rememberedModes[index] !== row.mode) {
        this.rememberedModes[index] = row.mode
        timingChanged = true
      }
      if (this.differs(at, row.everyHours)) timingChanged = true
      if (this.differs(at + 1, row.cutAtHour)) timingChanged = true
      if (this.differs(at + 2, row.delayHours)) timingChanged = true
      if (this.differs(at + 3, row.fields)) anyChanged = true
      if (this.differs(at + 4, changesPerDay)) anyChanged = true
      if (this.differs(at + 5, share)) anyChanged = true
      if (this.differs(at + 6, busyHours?.fromHour ?? -1)) timingChanged = true
      if (this.differs(at + 7, busyHours?.untilHour ?? -1)) timingChanged = true
      if (this.differs(at + 8, busyHours?.share ?? -1)) timingChanged = true
    }
    const at = this.dataSets * numbersPerNeed
    if (this.differs(at, triggered ? triggered.by : -1)) anyChanged = true
    if (this.differs(at + 1, triggered ? triggered.share : 0)) anyChanged = true
    if (this.differs(at + 2, triggered ? triggered.lagHours : 0)) anyChanged = true
    return { timingChanged, anyChanged: anyChanged || timingChanged }
  }

  private differs(at: number, value: number): boolean {
    if (Object.is(this.remembered[at], value)) return false
    this.remembered[at] = value
    return true
  }
}

/** One evaluation by itself. */
export function reasonFreshness(
  profile: ContactProfile,
  needs: readonly NeededDataSet[],
  triggered?: TriggeredContacts,
): ReasonFreshness {
  return new ReasonFreshnessEvaluator(profile, needs.length).evaluate(needs, triggered)
}

/** What depends on modes and timing only, with room to compute in. */
interface Layout {
  /** Needs whose age, or the changes within it, are a function of the clock. */
  readonly clocked: readonly number[]
  readonly pieces: AgePieces
  /** Mean age at a contact by need, hours; NaN where closed. */
  readonly meanAge: Float64Array
  /** Per clocked copy: what remains current at the current piece's start, untriggered and triggered. */
  readonly untriggered: Float64Array
  readonly triggered: Float64Array
  /** Per clocked copy, sums over pieces for the data set by itself. */
  readonly untriggeredMean: Float64Array
  readonly triggeredMean: Float64Array
  /** Terms of the expanded product: value at the piece's start, total rate, mean decay over each width. */
  readonly terms: Float64Array
  readonly termRates: Float64Array
  readonly termDecay: Float64Array
  /** Per clocked copy and width: decay over the width and mean decay over it, untriggered then triggered. */
  readonly copyDecay: Float64Array
}

function layOut(profile: ContactProfile, needs: readonly NeededDataSet[]): Layout {
  const clocked = needs.flatMap((need, index) => (goesWithTheClock(need) ? [index] : []))
  const pieces = agePieces(
    profile,
    clocked.map((index) => ({ ...needs[index]!.row, busyHours: needs[index]!.busyHours })),
  )
  const mostTerms = 3 ** Math.min(1, clocked.length) * 2 ** Math.max(0, clocked.length - 1)
  return {
    clocked,
    pieces,
    meanAge: Float64Array.from(needs, ({ row }, index) => meanAge(row, pieces, clocked.indexOf(index))),
    untriggered: new Float64Array(clocked.length),
    triggered: new Float64Array(clocked.length),
    untriggeredMean: new Float64Array(clocked.length),
    triggeredMean: new Float64Array(clocked.length),
    terms: new Float64Array(mostTerms),
    termRates: new Float64Array(mostTerms),
    termDecay: new Float64Array(mostTerms * pieces.classes.length),
    copyDecay: new Float64Array(clocked.length * pieces.classes.length * 4),
  }
}

function goesWithTheClock({ row, busyHours }: NeededDataSet): boolean {
  if (row.mode === 'none') return false
  const pattern = agePattern(row)
  if (pattern === 'drifting' && busyHours !== undefined) {
    throw new OutOfRangeError('cutAtHour', row.cutAtHour, 'a stated hour, for a cadence that divides the day')
  }
  return pattern === 'clocked' || (pattern === 'constant' && busyHours !== undefined && row.delayHours > 0)
}

function meanAge(row: NeededDataSet['row'], pieces: AgePieces, copy: number): number {
  if (row.mode === 'none') return Number.NaN
  if (Number.isNaN(row.everyHours)) return row.delayHours
  if (copy < 0) return row.delayHours + row.everyHours / 2
  let mean = ((daysBetweenCuts(row.everyHours) - 1) * hoursPerDay) / 2
  for (let piece = 0; piece < pieces.count; piece++) {
    const middle = pieces.classes[pieces.classOf[piece]!]!.hours / 2
    mean += pieces.weight[piece]! * (pieces.startAge[copy * pieces.count + piece]! + middle)
  }
  return mean
}

function fill(
  result: ReasonFreshness,
  layout: Layout,
  needs: readonly NeededDataSet[],
  triggered: TriggeredContacts | undefined,
): ReasonFreshness {
  const clockedProduct = averageOverPieces(layout, needs, triggered)
  let product = clockedProduct
  let ageSum = 0
  let looks = 0
  for (let index = 0; index < needs.length; index++) {
    const { row, changesPerDay, share } = needs[index]!
    const dataSet = result.byDataSet[index]!
    const copy = layout.clocked.indexOf(index)
    let served = 0
    const triggeredShare = triggeredAmongNeeding(triggered, index, share)
    if (copy >= 0) {
      served =
        row.fields *
        ((1 - triggeredShare) * layout.untriggeredMean[copy]! + triggeredShare * layout.triggeredMean[copy]!)
    } else if (row.mode !== 'none') {
      const lagHours = triggered?.by === index ? triggered.lagHours : undefined
      served = row.fields * unclockedMean(row, changesPerDay / hoursPerDay, triggeredShare, lagHours)
    }
    if (copy < 0) product *= 1 - share + share * served
    dataSet.currentAndSufficientShare = served
    dataSet.meanAgeHours = layout.meanAge[index]!
    if (row.mode !== 'none') {
      ageSum += share * layout.meanAge[index]!
      looks += share
    }
  }
  // The profile sums to 1 up to rounding: a share never passes 1.
  result.currentAndSufficientShare = Math.min(1, product)
  result.meanAgeHours = looks > 0 ? ageSum / looks : Number.NaN
  return result
}

/** Share current for a live look, or a copy whose cut may fall at any time. */
function unclockedMean(
  row: CopyTiming,
  rate: number,
  triggeredShare: number,
  lagHours: number | undefined,
): number {
  const untriggered = meanAtAnyTime(row, rate)
  if (lagHours === undefined) return untriggered
  const triggered = meanAtAnyTime(row, triggeredRatePerHour(rate, lagHours))
  return (1 - triggeredShare) * untriggered + triggeredShare * triggered
}

function meanAtAnyTime({ everyHours, delayHours }: CopyTiming, rate: number): number {
  return Number.isNaN(everyHours) ? decay(rate, delayHours) : meanOverCycle(rate, everyHours, delayHours)
}

/**
 * Mean over contacts of the product over clocked copies of
 * (1 - share) + share fields ((1 - q) e^(-λ a) + q e^(-(λ + 1/m) a)), and each copy's own means on the way.
 */
function averageOverPieces(
  layout: Layout,
  needs: readonly NeededDataSet[],
  triggeredContacts: TriggeredContacts | undefined,
): number {
  const { clocked, pieces, terms, termDecay, untriggered, triggered, untriggeredMean, triggeredMean } = layout
  const copies = clocked.length
  if (copies === 0) return 1
  const classes = pieces.classes.length
  const termCount = prepareTerms(layout, needs, triggeredContacts)
  prepareCopies(layout, needs, triggeredContacts)
  let total = 0
  for (let piece = 0; piece < pieces.count; piece++) {
    const inClass = pieces.classOf[piece]!
    const before = piece > 0 ? pieces.classOf[piece - 1]! : 0
    const weight = pieces.weight[piece]!
    terms[0] = 1
    let filled = 1
    for (let copy = 0; copy < copies; copy++) {
      const { row, changesPerDay, share } = needs[clocked[copy]!]!
      const own = triggeredContacts?.by === clocked[copy] ? triggeredContacts : undefined
      if (pieces.restarts[copy * pieces.count + piece]) {
        const rate = changesPerDay / hoursPerDay
        const change = pieces.startChange[copy * pieces.count + piece]!
        const days = pieces.ageing[copy]! > 0 ? daysBetweenCuts(row.everyHours) : 1
        untriggered[copy] = decayOverDays(rate, change, days)
        if (own) {
          const age = pieces.startAge[copy * pieces.count + piece]!
          const byLag = decay(1 / own.lagHours, age)
          triggered[copy] = byLag === 0 ? 0 : byLag * decayOverDays(rate, change, days, own.lagHours)
        }
      } else {
        untriggered[copy]! *= layout.copyDecay[(copy * classes + before) * 4]!
        if (own) triggered[copy]! *= layout.copyDecay[(copy * classes + before) * 4 + 2]!
      }
      const at = (copy * classes + inClass) * 4
      untriggeredMean[copy]! += weight * untriggered[copy]! * layout.copyDecay[at + 1]!
      if (own) triggeredMean[copy]! += weight * triggered[copy]! * layout.copyDecay[at + 3]!

      const served = share * row.fields
      const triggeredShare = triggeredAmongNeeding(own, clocked[copy]!, share)
      const untriggeredPart = served * (1 - triggeredShare) * untriggered[copy]!
      const triggeredPart = own ? served * triggeredShare * triggered[copy]! : 0
      for (let term = 0; term < filled; term++) {
        const value = terms[term]!
        terms[term] = value * (1 - share)
        terms[filled + term] = value * untriggeredPart
        if (own) terms[2 * filled + term] = value * triggeredPart
      }
      filled *= own ? 3 : 2
    }
    for (let term = 0; term < termCount; term++) {
      total += weight * terms[term]! * termDecay[term * classes + inClass]!
    }
  }
  return total
}

/**
 * Mean of e^(-rate (change + 24 k)) over the days k between two cuts: a day adds a day's changes whatever their hours.
 * With a lag, each day's term also falls by that day's e^(-24 k / lag).
 */
function decayOverDays(
  rate: number,
  change: number,
  days: number,
  lagHours = Number.POSITIVE_INFINITY,
): number {
  let sum = 0
  for (let day = 0; day < days; day++) {
    sum += decay(rate, change + hoursPerDay * day) * decay(1 / lagHours, hoursPerDay * day)
  }
  return sum / days
}

/** Mean decays of the expanded product's terms over each class of pieces, in the order in which pieces fill them. */
function prepareTerms(
  { clocked, pieces, termRates, termDecay }: Layout,
  needs: readonly NeededDataSet[],
  triggered: TriggeredContacts | undefined,
): number {
  const count = pieces.classes.length
  let filled = 1
  pieces.classes.forEach(({ hours, pace }, inClass) => {
    termRates[0] = 0
    filled = 1
    clocked.forEach((index, copy) => {
      const rate = (needs[index]!.changesPerDay / hoursPerDay) * pace[copy]!
      const own = triggered?.by === index ? triggered : undefined
      for (let term = 0; term < filled; term++) {
        termRates[filled + term] = termRates[term]! + rate
        if (own) {
          termRates[2 * filled + term] = termRates[term]! + rate + lagRate(pieces.ageing[copy]!, own.lagHours)
        }
      }
      filled *= own ? 3 : 2
    })
    for (let term = 0; term < filled; term++) {
      termDecay[term * count + inClass] = meanDecay(termRates[term]!, hours)
    }
  })
  return filled
}

/** Decay and mean decay of each clocked copy over each class of pieces, and its sums set to zero. */
function prepareCopies(
  { clocked, pieces, copyDecay, untriggeredMean, triggeredMean }: Layout,
  needs: readonly NeededDataSet[],
  triggered: TriggeredContacts | undefined,
): void {
  const count = pieces.classes.length
  clocked.forEach((index, copy) => {
    untriggeredMean[copy] = 0
    triggeredMean[copy] = 0
    pieces.classes.forEach(({ hours, pace }, inClass) => {
      const rate = (needs[index]!.changesPerDay / hoursPerDay) * pace[copy]!
      const at = (copy * count + inClass) * 4
      copyDecay[at] = decay(rate, hours)
      copyDecay[at + 1] = meanDecay(rate, hours)
      if (triggered?.by !== index) return
      const triggeredRate = rate + lagRate(pieces.ageing[copy]!, triggered.lagHours)
      copyDecay[at + 2] = decay(triggeredRate, hours)
      copyDecay[at + 3] = meanDecay(triggeredRate, hours)
    })
  })
}

/** How fast the chance that the trigger is older than the copy falls, per hour; a live look does not age. */
const lagRate = (ageing: number, lagHours: number): number => (ageing === 0 ? 0 : ageing / lagHours)
