import { poissonCounts } from '../kernel/poisson-counts.js'
import type { EventLuck } from './event-luck.js'
import { type LognormalSize, limitedMeanSize } from './event-size.js'

/** How often a kind of event happens in a year, and what it costs on average. */
export interface KindFigures {
  readonly frequency: number
  readonly expectedLoss: number
}

/** Records that the kind about to be ended can reach; see `reach`. */
interface Reached {
  set: number
  line: number
  records: number
  costOfRecord: number
  open: number
}

/**
 * Kinds of loss events of a year, each a Poisson process of its own: events of a fixed loss, and events that take a
 * lognormal number of records from what they reach, the dearest first. Arrays grow to what is needed and are then kept.
 */
export class EventKinds {
  #size: LognormalSize = { location: 0, spread: 0 }
  readonly #names: string[] = []
  readonly #attempts: number[] = []
  /** Loss of one event; NaN for kinds that take records. */
  readonly #fixedLoss: number[] = []
  readonly #firstLevel: number[] = [0]
  /** By level: share of attempts that get at it (falling within a kind), and its stretches of records. */
  readonly #open: number[] = []
  readonly #firstStretch: number[] = [0]
  /** By stretch: cost of each record (falling within a level), and records up to the end. */
  readonly #costOfRecord: number[] = []
  readonly #recordsUpTo: number[] = []
  #kinds = 0
  #levels = 0
  #stretches = 0
  readonly #reached: Reached[] = []
  #reachedCount = 0
  /** Whether some line is reached in more than one way by the kind about to be ended. */
  #inTwoWays = false
  #counts = new Float64Array(0)

  /** Forget all kinds; events to come are of this size. */
  clear(size: LognormalSize): void {
    this.#size = size
    this.#kinds = 0
    this.#levels = 0
    this.#stretches = 0
    this.#reachedCount = 0
    this.#inTwoWays = false
  }

  addFixed(name: string, frequency: number, loss: number): KindFigures {
    this.#end(name, frequency, loss)
    return { frequency, expectedLoss: frequency * loss }
  }

  /**
   * Records that the kind to be ended next can reach.
   *
   * @param set several groups of fields of one set's records add up to these records
   * @param line the group of fields; who gets at it in two ways has got at it once, in the dearer way
   * @param records most that an event reaches, at least 0
   * @param costOfRecord of these fields of one record, at least 0
   * @param open share of the attempts that get at them, 0..1; such an attempt also gets at all that lets more pass
   */
  reach(set: number, line: number, records: number, costOfRecord: number, open: number): void {
    if (!(records > 0 && costOfRecord > 0 && open > 0)) return
    for (let before = 0; before < this.#reachedCount; before++) {
      if (this.#reached[before]!.line === line) this.#inTwoWays = true
    }
    const at = this.#reachedCount++
    const known = this.#reached[at]
    if (known === undefined) {
      this.#reached[at] = { set, line, records, costOfRecord, open }
      return
    }
    known.set = set
    known.line = line
    known.records = records
    known.costOfRecord = costOfRecord
    known.open = open
  }

  /** Ends a kind of which so many events a year are attempted. */
  endSized(name: string, attempts: number): KindFigures {
    const highest = this.#highestOpenBelow(Number.POSITIVE_INFINITY)
    let expectedLoss = 0
    for (let open = highest; open > 0; ) {
      const meanLoss = this.#addLevel(open)
      const next = this.#highestOpenBelow(open)
      expectedLoss += (open - next) * meanLoss
      open = next
    }
    this.#reachedCount = 0
    this.#inTwoWays = false
    this.#end(name, highest > 0 ? attempts : 0, Number.NaN)
    return { frequency: attempts * highest, expectedLoss: attempts * expectedLoss }
  }

  /**
   * Adds each simulated year's loss.
   *
   * @param losses one a year of the luck
   * @param share of the year in which the events can happen
   */
  addYears(luck: EventLuck, losses: Float64Array, share: number): void {
    if (this.#counts.length !== losses.length) this.#counts = new Float64Array(losses.length)
    const counts = this.#counts
    for (let kind = 0; kind < this.#kinds; kind++) {
      const rate = this.#attempts[kind]! * share
      if (rate === 0) continue
      const kindLuck = luck.of(this.#names[kind]!)
      poissonCounts(rate, kindLuck.counts, counts)
      const fixed = this.#fixedLoss[kind]!
      for (let year = 0; year < counts.length; year++) {
        const count = counts[year]!
        if (count === 0) continue
        if (!Number.isNaN(fixed)) {
          losses[year]! += count * fixed
          continue
        }
        for (let event = 0; event < count; event++) {
          const level = this.#levelPassed(kind, kindLuck.passing(year, event))
          if (level < 0) continue
          const records = Math.exp(this.#size.location + this.#size.spread * kindLuck.size(year, event))
          losses[year]! += this.#lossOf(level, records)
        }
      }
    }
  }

  #end(name: string, attempts: number, fixedLoss: number): void {
    const kind = this.#kinds++
    this.#names[kind] = name
    this.#attempts[kind] = attempts
    this.#fixedLoss[kind] = fixedLoss
    this.#firstLevel[kind + 1] = this.#levels
  }

  #highestOpenBelow(limit: number): number {
    let highest = 0
    for (let at = 0; at < this.#reachedCount; at++) {
      const { open } = this.#reached[at]!
      if (open < limit && open > highest) highest = open
    }
    return highest
  }

  /** What attempts get at where nothing less open than this passes; returns the mean loss of one. */
  #addLevel(open: number): number {
    const level = this.#levels++
    this.#open[level] = open
    const first = this.#stretches
    for (let at = 0; at < this.#reachedCount; at++) {
      const { set, records, open: own } = this.#reached[at]!
      if (own < open || this.#seenBefore(at, open)) continue
      this.#insert(first, this.#costOfSet(set, records, open), records - this.#nextFewer(set, records, open))
    }
    this.#firstStretch[level + 1] = this.#stretches
    let meanLoss = 0
    let records = 0
    let takenBefore = 0
    for (let at = first; at < this.#stretches; at++) {
      records += this.#recordsUpTo[at]!
      this.#recordsUpTo[at] = records
      const taken = limitedMeanSize(this.#size, records)
      meanLoss += this.#costOfRecord[at]! * (taken - takenBefore)
      takenBefore = taken
    }
    return meanLoss
  }

  /** Whether an earlier row of the level reaches as many records of the same set. */
  #seenBefore(at: number, open: number): boolean {
    const { set, records } = this.#reached[at]!
    for (let before = 0; before < at; before++) {
      const other = this.#reached[before]!
      if (other.set === set && other.records === records && other.open >= open) return true
    }
    return false
  }

  /** The next lower number of records of the same set that some row of the level is limited to; 0 where none is. */
  #nextFewer(set: number, records: number, open: number): number {
    let fewer = 0
    for (let at = 0; at < this.#reachedCount; at++) {
      const other = this.#reached[at]!
      if (other.set === set && other.open >= open && other.records < records && other.records > fewer) {
        fewer = other.records
      }
    }
    return fewer
  }

  /** What one record of a set costs where at least so many are within reach. */
  #costOfSet(set: number, records: number, open: number): number {
    let cost = 0
    for (let at = 0; at < this.#reachedCount; at++) {
      const row = this.#reached[at]!
      if (row.set !== set || row.open < open || row.records < records) continue
      if (!this.#inTwoWays || !this.#reachedDearer(at, records, open)) cost += row.costOfRecord
    }
    return cost
  }

  /** Whether the same line is within reach of so many records in a dearer way, or as dear and noted before. */
  #reachedDearer(at: number, records: number, open: number): boolean {
    const { line, costOfRecord } = this.#reached[at]!
    for (let other = 0; other < this.#reachedCount; other++) {
      const way = this.#reached[other]!
      if (other === at || way.line !== line || way.open < open || way.records < records) continue
      if (way.costOfRecord > costOfRecord || (way.costOfRecord === costOfRecord && other < at)) return true
    }
    return false
  }

  /** Insertion in falling order of cost: an event takes the dearest records first. */
  #insert(first: number, cost: number, records: number): void {
    let at = this.#stretches++
    for (; at > first && this.#costOfRecord[at - 1]! < cost; at--) {
      this.#costOfRecord[at] = this.#costOfRecord[at - 1]!
      this.#recordsUpTo[at] = this.#recordsUpTo[at - 1]!
    }
    this.#costOfRecord[at] = cost
    this.#recordsUpTo[at] = records
  }

  /** The level of a kind that an attempt gets at; -1 for none. */
  #levelPassed(kind: number, passing: number): number {
    for (let level = this.#firstLevel[kind + 1]! - 1; level >= this.#firstLevel[kind]!; level--) {
      if (passing < this.#open[level]!) return level
    }
    return -1
  }

  /** Loss of one event that takes so many records where there are enough. */
  #lossOf(level: number, records: number): number {
    let loss = 0
    let before = 0
    const after = this.#firstStretch[level + 1]!
    for (let at = this.#firstStretch[level]!; at < after && before < records; at++) {
      const upTo = this.#recordsUpTo[at]!
      loss += this.#costOfRecord[at]! * (Math.min(upTo, records) - before)
      before = upTo
    }
    return loss
  }
}
