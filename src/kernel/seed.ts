import { sha256Bytes } from './hash.js'

/** The largest legal seed: 2^53 − 1, so that a seed survives JSON and the command line unchanged. */
export const LARGEST_SEED = Number.MAX_SAFE_INTEGER

/** A seed is a whole number from 0 to 2^53 − 1. */
export const isSeed = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** A seed that depends on nothing but a text: the first 53 bits of its SHA-256. */
export const seedOfText = (text: string): number => {
  const view = new DataView(sha256Bytes(text).buffer)
  return view.getUint32(0) * 0x200000 + (view.getUint32(4) >>> 11)
}
