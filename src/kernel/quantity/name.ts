/** Regular-expression source of the name of an option, reason, data set or threat. */
export const namePattern = '(?!\\p{N}+$)[\\p{L}\\p{N}][\\p{L}\\p{N}_\\-]*'

/** Regular-expression source of what every JavaScript object already has: no key may be called so. */
export const objectPropertyPattern = `(?:${Object.getOwnPropertyNames(Object.prototype).toSorted().join('|')})`

/** Characters of a name at most. */
export const longestName = 100

const legalName = new RegExp(`^${namePattern}$`, 'u')

/**
 * Letters, digits, hyphen and underscore, a letter or digit first, not digits alone (JavaScript would reorder
 * those), and nothing every JavaScript object already has (`constructor`, `toString`).
 */
export function isLegalName(name: string): boolean {
  return legalName.test(name) && name.length <= longestName && !(name in {})
}

/** Regular-expression source of the name of an input of formulas: letters, digits and underscores, a letter first. */
export const inputNamePattern =
  '[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f0-9_]{0,59}'

const inputName = new RegExp(`^${inputNamePattern}$`, 'u')

/** Names that can stand in a formula; hyphens would be minus signs there. */
export function isInputName(name: string): boolean {
  return inputName.test(name) && !(name in {})
}
