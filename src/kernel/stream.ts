import { sha256Bytes } from './hash.js'
import { OutOfRangeError } from './out-of-range-error.js'
import { philox4x32 } from './philox.js'
import { isSeed } from './seed.js'
import { logGamma } from './special/log-gamma.js'
import { normalQuantile } from './special/normal-quantile.js'

/** 64 bits that name a stream of random numbers, as two unsigned 32-bit words. */
export interface StreamKey {
  readonly low: number
  readonly high: number
}

/**
 * The key of the stream with this name: the first 64 bits of the name's SHA-256.
 * A name is the path of an input, so adding an input, an option or a draw changes no other stream.
 */
export const streamKey = (name: string): StreamKey => {
  const view = new DataView(sha256Bytes(name).buffer)
  return { low: view.getUint32(0), high: view.getUint32(4) }
}

const TWO_TO_26 = 0x4000000
const TWO_TO_MINUS_52 = 2 ** -52
const TWO_TO_32 = 0x100000000

/** 52 random bits centred in their cell, so that neither 0 nor 1 can come out. */
const uniformOfWords = (a: number, b: number): number =>
  ((a >>> 6) * TWO_TO_26 + (b >>> 6) + 0.5) * TWO_TO_MINUS_52

const checkPosition = (seed: number, draw: number): void => {
  if (!isSeed(seed)) throw new OutOfRangeError('seed', seed, 'whole, 0 <= seed <= 2^53 - 1')
  if (!(Number.isInteger(draw) && draw >= 0 && draw < TWO_TO_32))
    throw new OutOfRangeError('draw', draw, 'whole, 0 <= draw < 2^32')
}

const scratch = new Uint32Array(4)
/** Whose words `scratch` holds: who asks for one index after another asks for each block twice. */
const last = { block: -1, draw: -1, keyLow: -1, keyHigh: -1, seed: -1 }

/**
 * The random number of one draw of one input, whatever was computed before it.
 *
 * @param seed the run's seed, whole, 0 <= seed <= 2^53 − 1
 * @param key the input's stream
 * @param draw whole, 0 <= draw < 2^32
 * @param index which number of the draw, whole, 0 <= index < 2^33
 * @returns a number strictly between 0 and 1, with 52 random bits
 * @throws OutOfRangeError
 */
export const uniformAt = (seed: number, key: StreamKey, draw: number, index = 0): number => {
  checkPosition(seed, draw)
  if (!(Number.isInteger(index) && index >= 0 && index < 2 * TWO_TO_32))
    throw new OutOfRangeError('index', index, 'whole, 0 <= index < 2^33')
  // Each block of 128 bits holds the numbers of an even index and of the odd one after it.
  const block = Math.floor(index / 2)
  const isKnown =
    block === last.block &&
    draw === last.draw &&
    key.low === last.keyLow &&
    key.high === last.keyHigh &&
    seed === last.seed
  if (!isKnown) {
    const { low, high } = key
    philox4x32(block, draw, low, high, seed % TWO_TO_32, Math.floor(seed / TWO_TO_32), scratch)
    last.block = block
    last.draw = draw
    last.keyLow = low
    last.keyHigh = high
    last.seed = seed
  }
  return index % 2 === 0 ? uniformOfWords(scratch[0]!, scratch[1]!) : uniformOfWords(scratch[2]!, scratch[3]!)
}

/** Below this mean a Poisson count is found by adding up probabilities; above it by transformed rejection. */
const POISSON_REJECTION_FROM = 10

/**
 * The numbers of one draw of one input in order: `uniformAt` with index 0, 1, 2, …
 * For simulations that need an unknown number of them. Allocates nothing after construction.
 */
export class Stream {
  private readonly keyLow: number
  private readonly keyHigh: number
  private readonly seedLow: number
  private readonly seedHigh: number
  private readonly words = new Uint32Array(4)
  private position = 0

  /** @throws OutOfRangeError for an illegal seed or draw */
  constructor(
    seed: number,
    key: StreamKey,
    private readonly draw: number,
  ) {
    checkPosition(seed, draw)
    this.keyLow = key.low
    this.keyHigh = key.high
    this.seedLow = seed % TWO_TO_32
    this.seedHigh = Math.floor(seed / TWO_TO_32)
  }

  /** The next uniform number, strictly between 0 and 1. */
  next(): number {
    const index = this.position
    this.position = index + 1
    if (index % 2 === 1) return uniformOfWords(this.words[2]!, this.words[3]!)
    philox4x32(
      Math.floor(index / 2),
      this.draw,
      this.keyLow,
      this.keyHigh,
      this.seedLow,
      this.seedHigh,
      this.words,
    )
    return uniformOfWords(this.words[0]!, this.words[1]!)
  }

  /** The next standard normal number, by inversion: one uniform number each. */
  normal(): number {
    return normalQuantile(this.next())
  }

  /** The next exponential number with mean 1, by inversion. */
  exponential(): number {
    return -Math.log(this.next())
  }

  /**
   * The next Poisson count.
   * @param mean 0 <= mean <= 1e9
   * @throws OutOfRangeError
   * Source: inversion by sequential search below 10; above, Hörmann 1993, "The transformed rejection
   * method for generating Poisson random variables" (PTRS), Insurance: Mathematics and Economics 12:39–45.
   */
  poisson(mean: number): number {
    if (!(mean >= 0 && mean <= 1e9)) throw new OutOfRangeError('mean', mean, '0 <= mean <= 1e9')
    return mean < POISSON_REJECTION_FROM ? this.poissonBySearch(mean) : this.poissonByRejection(mean)
  }

  private poissonBySearch(mean: number): number {
    const uniform = this.next()
    let probability = Math.exp(-mean)
    let cumulative = probability
    let count = 0
    // Rounding could leave the sum of all probabilities a hair below the uniform number.
    while (uniform > cumulative && probability > 0) {
      count += 1
      probability *= mean / count
      cumulative += probability
    }
    return count
  }

  private poissonByRejection(mean: number): number {
    const root = Math.sqrt(mean)
    const logMean = Math.log(mean)
    const b = 0.931 + 2.53 * root
    const a = -0.059 + 0.02483 * b
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    const acceptAtOnce = 0.9277 - 3.6224 / (b - 2)
    for (;;) {
      const u = this.next() - 0.5
      const v = this.next()
      const distance = 0.5 - Math.abs(u)
      const count = Math.floor(((2 * a) / distance + b) * u + mean + 0.43)
      if (distance >= 0.07 && v <= acceptAtOnce) return count
      if (count < 0 || (distance < 0.013 && v > distance)) continue
      const logHat = Math.log(v * inverseAlpha) - Math.log(a / (distance * distance) + b)
      if (logHat <= count * logMean - mean - logGamma(count + 1)) return count
    }
  }

  /**
   * The next gamma number with this shape and scale 1 (mean and variance both equal the shape).
   * @param shape 0 < shape <= 1e9
   * @throws OutOfRangeError
   * Source: Marsaglia & Tsang 2000, "A simple method for generating gamma variables", ACM TOMS 26:363–372.
   */
  gamma(shape: number): number {
    if (!(shape > 0 && shape <= 1e9)) throw new OutOfRangeError('shape', shape, '0 < shape <= 1e9')
    // A shape below one is a shape one higher, shrunk by a power of a uniform number.
    if (shape < 1) return this.gammaByRejection(shape + 1) * this.next() ** (1 / shape)
    return this.gammaByRejection(shape)
  }

  private gammaByRejection(shape: number): number {
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const base = 1 + c * x
      if (base <= 0) continue
      const v = base * base * base
      if (Math.log(this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
}
