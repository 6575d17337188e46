/** Values added up together before the block's sum joins the total. Part of the promise of equal bytes. */
export const BLOCK_SIZE = 256

/**
 * Sum in blocks of 256 in order: block sums first, then their sum in order.
 * Workers that each add up whole blocks give the same bytes as one worker that adds up all,
 * and rounding grows with n / 256 rather than with n.
 */
export const blockedSum = (values: ArrayLike<number>): number => {
  let total = 0
  for (let start = 0; start < values.length; start += BLOCK_SIZE) {
    const end = Math.min(start + BLOCK_SIZE, values.length)
    let block = 0
    for (let position = start; position < end; position += 1) block += values[position]!
    total += block
  }
  return total
}
