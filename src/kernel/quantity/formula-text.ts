/** Longest formula, in characters behind the equals sign. */
export const longestFormula = 500

const formulaBody = `\\S(?:[\\s\\S]{0,${longestFormula - 2}}\\S)?\\s*`

/** Regular-expression source of a formula: an equals sign first. */
export const formulaPattern = `\\s*=\\s*${formulaBody}`

/** Regular-expression source of a formula where nothing else can stand: without its equals sign, too. */
export const monthlyFormulaPattern = `\\s*(?:=\\s*)?(?!=)${formulaBody}`

/** What a text that starts with an equals sign says after it; undefined for anything else. */
export function formulaText(raw: unknown): string | undefined {
  const match = typeof raw === 'string' ? /^\s*=(.*)$/su.exec(raw) : null
  return match ? match[1]!.trim() : undefined
}

/**
 * A value that needs more than its own text to be read (a formula needs the named inputs) and was read before the
 * rest of the scenario. It stands in the place of the text; nothing a file contains can look like it.
 */
export class AlreadyRead<Value> {
  constructor(readonly read: Value) {}
}
