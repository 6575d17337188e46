import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * The discrete Fourier transform in place, Σ x_j e^(-2πi jk/n): radix 2, decimation in time (Cooley & Tukey 1965).
 *
 * @param real and imaginary parts, of one length that is a power of two
 * @throws OutOfRangeError
 */
export function fourierTransform(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real
  if (length === 0 || (length & (length - 1)) !== 0 || imaginary.length !== length) {
    throw new OutOfRangeError('length', length, 'a power of two')
  }
  reverseBits(real, imaginary)
  const angle = (-2 * Math.PI) / length
  const cosines = Float64Array.from({ length: length / 2 }, (_, at) => Math.cos(angle * at))
  const sines = Float64Array.from({ length: length / 2 }, (_, at) => Math.sin(angle * at))
  for (let half = 1; half < length; half *= 2) {
    const stride = length / (2 * half)
    for (let start = 0; start < length; start += 2 * half) {
      for (let at = 0; at < half; at++) {
        const cosine = cosines[at * stride]!
        const sine = sines[at * stride]!
        const even = start + at
        const odd = even + half
        const x = real[odd]! * cosine - imaginary[odd]! * sine
        const y = real[odd]! * sine + imaginary[odd]! * cosine
        real[odd] = real[even]! - x
        imaginary[odd] = imaginary[even]! - y
        real[even]! += x
        imaginary[even]! += y
      }
    }
  }
}

function reverseBits(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real
  for (let at = 1, turned = 0; at < length; at++) {
    let bit = length >> 1
    for (; turned & bit; bit >>= 1) turned ^= bit
    turned ^= bit
    if (at >= turned) continue
    for (const part of [real, imaginary]) {
      const kept = part[at]!
      part[at] = part[turned]!
      part[turned] = kept
    }
  }
}
