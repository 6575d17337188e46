export interface CodeFrameLine {
  readonly number: number
  readonly text: string
  /** Columns to underline, past the end exclusive; only on the faulty line. */
  readonly marked?: readonly [from: number, to: number]
}

const around = 1
const longestLine = 160

/**
 * The offending line with a line before and after, for the terminal to print. Tabs become single spaces so that
 * columns stay columns; a very long line is cut around the fault.
 */
export function codeFrame(
  text: string,
  line: number,
  column: number,
  endColumn = column + 1,
): CodeFrameLine[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u)
  const frame: CodeFrameLine[] = []
  for (let number = Math.max(1, line - around); number <= Math.min(lines.length, line + around); number++) {
    const characters = [...printable(lines[number - 1]!)]
    if (number !== line) {
      frame.push({ number, text: characters.slice(0, longestLine).join('') })
      continue
    }
    const cut = column > longestLine ? column - longestLine / 2 : 0
    const from = column - cut
    const to = Math.min(Math.max(endColumn - cut, from + 1), longestLine + 1)
    frame.push({ number, text: characters.slice(cut, cut + longestLine).join(''), marked: [from, to] })
  }
  return frame
}

/** Control characters (terminal escapes among them) become a visible sign. */
function printable(line: string): string {
  return line.replace(/\t/gu, ' ').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e]/gu, '\ufffd')
}
