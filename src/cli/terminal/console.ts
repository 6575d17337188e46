import { type TextStyle, textStyle, wantsColour } from '../../platform/text-style.js'
import { wrapped } from '../../report/text/width.js'
import { asciiLines, type CharacterSet, characterSetOf, inAscii } from './character-set.js'

/** One of the two outputs: text goes out in the characters and colours it can show. */
export interface Channel {
  readonly write: (text: string) => void
  /** Writes the text and ends the line. */
  readonly line: (text?: string) => void
  /** A text as the lines it takes, measured in the characters it goes out in. */
  readonly wrapped: (text: string) => string[]
  readonly style: TextStyle
  readonly isTerminal: boolean
  /** Cells in a line: 80 where nothing is known, and never more than reads well. */
  readonly cells: number
}

/** Data goes to `out`, talk to `err`. */
export interface Console {
  readonly out: Channel
  readonly err: Channel
  readonly characters: CharacterSet
}

const usualCells = 80
const longestCells = 100

export function systemConsole(color: boolean | undefined): Console {
  const characters = characterSetOf(process.env)
  const channel = (stream: NodeJS.WriteStream): Channel => {
    const isTerminal = stream.isTTY === true
    const cells = isTerminal ? Math.min(stream.columns || usualCells, longestCells) : usualCells
    const write = (text: string) => {
      stream.write(characters.ascii ? asciiLines(text, cells) : text)
    }
    return {
      write,
      line: (text = '') => write(`${text}\n`),
      wrapped: (text) => wrapped(characters.ascii ? inAscii(text) : text, cells),
      style: textStyle(wantsColour({ flag: color, environment: process.env, isTerminal })),
      isTerminal,
      cells,
    }
  }
  return { out: channel(process.stdout), err: channel(process.stderr), characters }
}
