import { OutOfRangeError } from './out-of-range-error.js'
import { philox4x32 } from './philox.js'
import { type StreamKey, uniformAt } from './stream.js'

const rounds = 8
const belowOne = 1 - 2 ** -53
const twoTo32 = 0x100000000
const mostDraws = 2 ** 27
/** Digits of a draw's number are below the square root of the most draws. */
const digitsApart = 2 ** 16
const words = new Uint32Array(4)

/**
 * The uniform number of one draw of one input when `draws` draws are spread evenly: the interval from 0 to 1 is cut
 * into as many cells, and each cell holds the number of exactly one draw (McKay, Beckman and Conover 1979). Which cell
 * a draw has is a random permutation of its own for every key and index; the place within the cell is the plain
 * uniform number. A pure function of its arguments, like {@link uniformAt}: nothing is kept, draws may come in any
 * order.
 *
 * The permutation is a cipher on the numbers below `draws`: alternating additions to the two digits of a mixed-base
 * number, repeated until the result is below `draws` (Black and Rogaway 2002, "Ciphers with arbitrary finite
 * domains"), with Philox as the round function.
 *
 * @param draws how many are spread, 1 <= draws <= 2^27
 * @param draw whole, 0 <= draw < draws
 * @param hypercube which of several that are independent of each other, whole, 0 to 15
 * @throws OutOfRangeError
 */
export function latinHypercubeAt(
  seed: number,
  key: StreamKey,
  draws: number,
  draw: number,
  index = 0,
  hypercube = 0,
): number {
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= mostDraws)) {
    throw new OutOfRangeError('draws', draws, 'whole, 1 <= draws <= 2^27')
  }
  if (!(draw < draws)) throw new OutOfRangeError('draw', draw, `< ${draws}`)
  const within = uniformAt(seed, key, hypercube * mostDraws + draw, index)
  // Adding may round up to the next cell, and out of the last one.
  return Math.min((cellOf(seed, key, draws, draw, index, hypercube) + within) / draws, belowOne)
}

/** The draw's place in the permutation of 0 … draws − 1. */
function cellOf(
  seed: number,
  key: StreamKey,
  draws: number,
  draw: number,
  index: number,
  hypercube: number,
): number {
  const own = hypercube * digitsApart
  const high = Math.ceil(Math.sqrt(draws))
  const low = Math.ceil(draws / high)
  let cell = draw
  do {
    let left = Math.floor(cell / low)
    let right = cell % low
    for (let round = 0; round < rounds; round += 2) {
      left = (left + mixed(seed, key, own + right, index, round)) % high
      right = (right + mixed(seed, key, own + left, index, round + 1)) % low
    }
    cell = left * low + right
  } while (cell >= draws)
  return cell
}

/** 32 random bits of a digit in a round: a stream apart from the plain numbers by its last counter. */
function mixed(seed: number, key: StreamKey, digit: number, index: number, round: number): number {
  philox4x32(
    digit,
    (permutationMark + index * rounds + round) % twoTo32,
    key.low,
    key.high,
    seed % twoTo32,
    Math.floor(seed / twoTo32),
    words,
  )
  return words[0]!
}

/** Plain numbers have the draw in the second counter; no study has as many draws as this. */
const permutationMark = 0x80000000
