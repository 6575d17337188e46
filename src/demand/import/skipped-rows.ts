import { roleOf } from './column-roles.js'
import type { ImportProblem, Understood } from './statement.js'

/** Rows that hold no interval and no call, by what they are. */
export class SkippedRows {
  #totals = 0
  #headers = 0
  #unreadable = 0
  #first: { readonly line: number; readonly found: string } | undefined

  /** Takes a row whose date or time cannot be read. */
  skip(row: readonly string[], line: number): void {
    const isHeader = row.filter((cell) => roleOf(cell) !== undefined).length >= 2
    const isTotal = row.some((cell) =>
      /^(?:grand |sub ?|sous[- ]|zwischen)?(?:total|totals|totaux|totale|sum|summary|somme|summe|gesamt\w*|insgesamt|suma|average|avg|moyenne|mean|media|promedio|mittelwert|durchschnitt)\b/iu.test(
        cell,
      ),
    )
    if (isHeader) this.#headers++
    else if (isTotal) this.#totals++
    else {
      this.#unreadable++
      this.#first ??= {
        line,
        found: row
          .filter((cell) => cell !== '')
          .join(' ')
          .slice(0, 80),
      }
    }
  }

  /** A row that adds up others, as its date or time shows. */
  skipTotal(): void {
    this.#totals++
  }

  understood(): Understood[] {
    const said: Understood[] = []
    if (this.#totals > 0) said.push({ code: 'import.totals-skipped', figures: { count: this.#totals } })
    if (this.#headers > 0) said.push({ code: 'import.headers-skipped', figures: { count: this.#headers } })
    if (this.#unreadable > 0 && this.#first) {
      const { line, found } = this.#first
      said.push({ code: 'import.unreadable-skipped', figures: { count: this.#unreadable, line, found } })
    }
    return said
  }

  /** A file of which more than a few rows cannot be read is not understood. */
  problem(rows: number): ImportProblem | undefined {
    if (this.#first === undefined || this.#unreadable <= Math.max(5, 0.02 * rows)) return undefined
    const { line, found } = this.#first
    return { code: 'import.unreadable', figures: { count: this.#unreadable, found }, line }
  }
}
