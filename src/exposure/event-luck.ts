import { normalQuantile } from '../kernel/special/normal-quantile.js'
import { streamKey, uniformAt } from '../kernel/stream.js'

/** Events of one kind in one year that have numbers of their own; beyond them the first ones' serve again. */
const mostEvents = 2 ** 12

/**
 * The chance in simulated years: what befalls one option or one way to open the data befalls every other alike. Each kind
 * of event has a stream of its own, and in it every year and every event has its place, so that one kind more, or more
 * events of one kind, changes nothing else.
 */
export class EventLuck {
  readonly #kinds = new Map<string, KindLuck>()
  readonly #legs = new Map<number, EventLuck>()
  #draw = 0

  constructor(
    private readonly seed: number,
    /** Simulated years of each draw, at least 1. */
    readonly years: number,
    private readonly name = 'exposure events',
  ) {}

  /** Chance of another draw. */
  take(draw: number): void {
    this.#draw = draw
    for (const leg of this.#legs.values()) leg.take(draw)
  }

  /** Chance of one kind of event in the draw. */
  of(kind: string): KindLuck {
    let luck = this.#kinds.get(kind)
    if (luck === undefined) {
      luck = new KindLuck(this.seed, `${this.name}: ${kind}`, this.years)
      this.#kinds.set(kind, luck)
    }
    luck.take(this.#draw)
    return luck
  }

  /** Chance of one leg of an arrangement: the first has that of an option by itself, the others their own. */
  leg(index: number): EventLuck {
    if (index === 0) return this
    let luck = this.#legs.get(index)
    if (luck === undefined) {
      luck = new EventLuck(this.seed, this.years, `${this.name}, leg ${index + 1}`)
      luck.take(this.#draw)
      this.#legs.set(index, luck)
    }
    return luck
  }
}

/** Chance of one kind of event. */
export class KindLuck {
  /** One uniform number a year, which says how many events there are. */
  readonly counts: Float64Array
  readonly #countKey: ReturnType<typeof streamKey>
  readonly #eventKey: ReturnType<typeof streamKey>
  #draw = -1

  constructor(
    private readonly seed: number,
    name: string,
    years: number,
  ) {
    this.counts = new Float64Array(years)
    this.#countKey = streamKey(`${name}, how many`)
    this.#eventKey = streamKey(`${name}, how large`)
  }

  take(draw: number): void {
    if (draw === this.#draw) return
    this.#draw = draw
    for (let year = 0; year < this.counts.length; year++) {
      this.counts[year] = uniformAt(this.seed, this.#countKey, draw, year)
    }
  }

  /** How large an event of a year is: standard normal. */
  size(year: number, event: number): number {
    return normalQuantile(uniformAt(this.seed, this.#eventKey, this.#draw, at(year, event)))
  }

  /** What an event needs to get past controls: uniform, controls that let a share pass stop it above that share. */
  passing(year: number, event: number): number {
    return uniformAt(this.seed, this.#eventKey, this.#draw, at(year, event) + 1)
  }
}

const at = (year: number, event: number): number => 2 * (year * mostEvents + (event % mostEvents))
