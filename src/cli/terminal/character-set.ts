import { textWidth, wrapped } from '../../report/text/width.js'

/** The signs tables and bars are drawn with. */
export interface CharacterSet {
  readonly ascii: boolean
  readonly ellipsis: string
  readonly rule: string
  readonly intervalStart: string
  readonly intervalEnd: string
  readonly intervalLine: string
  readonly intervalMean: string
  readonly barDone: string
  readonly barLeft: string
}

export const unicodeCharacters: CharacterSet = {
  ascii: false,
  ellipsis: '…',
  rule: '─',
  intervalStart: '├',
  intervalEnd: '┤',
  intervalLine: '─',
  intervalMean: '●',
  barDone: '█',
  barLeft: '░',
}

export const asciiCharacters: CharacterSet = {
  ascii: true,
  ellipsis: '...',
  rule: '-',
  intervalStart: '|',
  intervalEnd: '|',
  intervalLine: '-',
  intervalMean: 'o',
  barDone: '#',
  barLeft: '.',
}

/** ASCII where the locale names another character set than UTF-8 or the terminal is a bare one, else Unicode. */
export function characterSetOf(environment: Readonly<Record<string, string | undefined>>): CharacterSet {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || ''
  const bareTerminal = environment.TERM === 'dumb' || environment.TERM === 'linux'
  const otherCharacters = /^(c|posix)$/i.test(locale) || (/\./.test(locale) && !/utf-?8/i.test(locale))
  return bareTerminal || otherCharacters ? asciiCharacters : unicodeCharacters
}

const asciiFor: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '×': 'x',
  '±': '+/-',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
}

/** A text in ASCII alone: accents dropped, known signs spelt, anything else a question mark. */
export function inAscii(text: string): string {
  return text
    .replace(/\P{ASCII}/gu, (sign) => asciiFor[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/\P{ASCII}/gu, '?')
}

/** Text in ASCII whose sentences still keep within the line: spelt out, a sign may be longer, as +/- is than ±. */
export function asciiLines(text: string, cells: number): string {
  return text
    .split('\n')
    .map((line) => {
      const spelt = inAscii(line)
      const grew = spelt.length > cells && textWidth(line) <= cells
      return grew && isSentence(spelt) ? wrappedAlike(spelt, cells) : spelt
    })
    .join('\n')
}

/** A table and what is drawn have gaps between their words; colours have no width that could be counted. */
const isSentence = (line: string) => !/\S\s{2,}\S/.test(line) && !line.includes('\u001b')

function wrappedAlike(line: string, cells: number): string {
  const indent = /^\s*(- )?/.exec(line)?.[0] ?? ''
  const [first = '', ...rest] = wrapped(line.slice(indent.length), cells - indent.length)
  return [`${indent}${first}`, ...rest.map((more) => `${' '.repeat(indent.length)}${more}`)].join('\n')
}
