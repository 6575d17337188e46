import { Flags } from '@oclif/core'
import type { Reading } from '../kernel/quantity/reading.js'
import { languages } from '../language/languages.js'
import type { TerminalCode } from '../language/terminal.js'
import type { SliceNumber } from '../result/slice.js'
import { FlagValueError, UsageError } from './failures.js'

/** A help text's code: the help looks it up in the reader's language. */
export const help = (code: TerminalCode): TerminalCode => code

/** A flag that takes a whole number within bounds. */
export const wholeNumber = Flags.custom<number, { min: number; max: number }>({
  helpValue: 'N',
  async parse(input, _context, { name, min, max }) {
    const value = /^\d{1,16}$/.test(input.trim()) ? Number(input) : Number.NaN
    if (!(value >= min && value <= max)) {
      throw new UsageError('usage.not-whole', { flag: name, value: input, min, max })
    }
    return value
  },
})

/** A flag that takes a number within bounds, which need not be whole. */
export const decimalNumber = Flags.custom<number, { min: number; max: number }>({
  helpValue: 'N',
  async parse(input, _context, { name, min, max }) {
    const value = /^\d{1,16}(?:[.,]\d{1,12})?$/.test(input.trim())
      ? Number(input.replace(',', '.'))
      : Number.NaN
    if (!(value >= min && value <= max)) {
      throw new UsageError('usage.not-a-number', { flag: name, value: input, min, max })
    }
    return value
  },
})

/** A flag that takes one part of several, such as 3/20: the third of twenty. */
export const shard = Flags.custom<SliceNumber>({
  helpValue: '3/20',
  async parse(input, _context, { name }) {
    const [, number = Number.NaN, count = Number.NaN] =
      /^(\d{1,6})\/(\d{1,6})$/.exec(input.trim())?.map(Number) ?? []
    if (!(number >= 1 && number <= count && count <= mostSlices)) {
      throw new UsageError('usage.not-a-shard', { flag: name, value: input, most: mostSlices })
    }
    return { number, count }
  },
})
const mostSlices = 100_000

/** Reads a flag's text as the same quantity in a scenario is read: `4m30s`, `85 %`, `80/20`. */
export function quantity<Value>(flag: string, text: string, read: (text: string) => Reading<Value>): Value {
  const reading = read(text)
  if (!reading.ok) throw new FlagValueError(flag, text, reading)
  return reading.value
}

/** The same for a flag that may be left out. */
export function optionalQuantity<Value>(
  flag: string,
  text: string | undefined,
  read: (text: string) => Reading<Value>,
): Value | undefined {
  return text === undefined ? undefined : quantity(flag, text, read)
}

/** A flag that takes one or several of a few words, separated by commas; each word once, in the order given. */
export function chosenFrom<Choice extends string>(choices: readonly Choice[]) {
  const isChoice = (word: string): word is Choice => (choices as readonly string[]).includes(word)
  return Flags.custom<Choice[]>({
    helpValue: choices.join(','),
    async parse(input, _context, { name }) {
      const chosen = new Set<Choice>()
      for (const word of input.split(',').map((part) => part.trim())) {
        if (!isChoice(word)) {
          throw new UsageError('usage.not-a-choice', {
            flag: name,
            value: input,
            choices: choices.join(', '),
          })
        }
        chosen.add(word)
      }
      return [...chosen]
    },
  })
}

export const languageList = chosenFrom(languages)
