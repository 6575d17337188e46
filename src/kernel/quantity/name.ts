/** Regular-expression source of the name of an option, reason, data set or threat. */
export const namePattern = '(?!\\p{N}+$)[\\p{L}\\p{N}][\\p{L}\\p{N}_\\-]*'

const legalName = new RegExp(`^${namePattern}$`, 'u')

/**
 * Letters, digits, hyphen and underscore, a letter or digit first, not digits alone (JavaScript would reorder
 * those), and nothing every JavaScript object already has (`constructor`, `toString`).
 */
export function isLegalName(name: string): boolean {
  return legalName.test(name) && name.length <= 100 && !(name in {})
}
