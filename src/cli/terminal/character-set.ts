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
