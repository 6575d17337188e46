import type { InputRecord } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import type { Amounts } from './amounts.js'
import { countryName } from './calendar.js'
import type { ViewContext } from './context.js'
import { isolated, visibleText } from './names.js'

/** Keys of the scenario whose next key is a name the author chose. */
const namingKeys = new Set([
  'options',
  'arrangements',
  'reasons',
  'data',
  'access',
  'roles',
  'needs',
  'channels',
  'records',
  'places',
  'outbound',
  'services',
  'otherCosts',
  'criteria',
  'scores',
  'unpriced',
  'perYear',
  'studies',
  'weeklyError',
  'types',
])

interface SplitPath {
  /** The path with every chosen name and list place replaced by `*`. */
  readonly pattern: readonly string[]
  /** The chosen names, outermost first, with the key they stand under. */
  readonly names: readonly { readonly under: string; readonly name: string }[]
  /** The last place in a list, counted from 0. */
  readonly place: number | undefined
}

function splitPath(path: string): SplitPath {
  const names: { under: string; name: string }[] = []
  let place: number | undefined
  const pattern = path.split(/\.|(?=\[)/).map((segment, index, all) => {
    const under = all[index - 1] ?? ''
    const listPlace = /^\[(\d+)\]$/.exec(segment)
    if (listPlace !== null) {
      place = Number(listPlace[1])
      return '*'
    }
    if (!namingKeys.has(under)) return segment
    names.push({ under, name: segment })
    return '*'
  })
  return { pattern, names, place }
}

/** The words of the longest ending of a path that the catalogue has. */
function endingInWords(messages: ReportMessages, pattern: readonly string[]): string | undefined {
  for (let start = 0; start < pattern.length; start++) {
    const code = `input.${pattern.slice(start).join('.')}`
    if (messages.has(code)) return messages.say(code)
  }
  return undefined
}

/**
 * An input's path in words, with whose it is: `options.offshore.quality.handleTime` is
 * "Provider abroad: handle time against the reference". A named input is called by its own name, written as words; any
 * other path without words is shown as it stands.
 */
export function inputName(
  { messages, named }: Pick<ViewContext, 'messages' | 'named'>,
  path: string,
): string {
  const { pattern, names, place } = splitPath(path)
  const words = endingInWords(messages, pattern)
  if (words === undefined) return visibleText(ownName(path) ?? path)
  const input =
    place === undefined ? words : messages.say('input.numbered', { input: words, number: place + 1 })
  const owners = names.map(({ under, name }) => {
    if (under === 'options' || under === 'arrangements' || under === 'scores') return named(name)
    if (under === 'channels' || under === 'records') return capitalised(channelName(messages, name))
    if (under === 'places') return countryName(messages, name)
    return isolated(visibleText(name))
  })
  return owners.length === 0
    ? capitalised(input)
    : messages.say('input.of', { owner: owners.join(' · '), input })
}

/** The name an author gave a number for formulas, as words: `adviceSought` and `advice-sought` are "Advice sought". */
function ownName(path: string): string | undefined {
  const name = /^inputs\.(.+)$/u.exec(path)?.[1]
  if (name === undefined) return undefined
  const words = name
    .replace(/[-_]+/gu, ' ')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replace(/(?<= )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
  return capitalised(words.trim())
}

export function channelName(messages: ReportMessages, channel: string): string {
  const code = `channel.${channel}`
  return messages.has(code) ? messages.say(code) : visibleText(channel)
}

/** The first letter as a capital: catalogue words for the middle of a sentence, put at its start. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** A value of an input in the unit the input is measured in. */
export function inputValue(
  { messages, amounts, result }: Pick<ViewContext, 'messages' | 'amounts' | 'result'>,
  path: string,
  value: number,
): string {
  const unit = result.inputs.find((input) => input.path === path)?.unit ?? ''
  return quantity({ messages, amounts }, unit, value)
}

function quantity(
  { messages, amounts }: { readonly messages: ReportMessages; readonly amounts: Amounts },
  unit: InputRecord['unit'],
  value: number,
): string {
  const number = messages.number(value, { significant: 3 })
  switch (unit) {
    case 'money':
      return Math.abs(value) < 10_000 ? amounts.price(value) : amounts.say(value)
    case 'share':
      return messages.percent(value, { significant: Math.abs(value) < 0.995 ? 2 : 3 })
    case 'seconds':
      return time(messages, value)
    case 'perDay':
      return messages.say('quantity.per-day', { number })
    case 'perYear':
      return messages.say('quantity.per-year', { number })
    case 'contactsPerWeek':
      return messages.say('quantity.contacts-per-week', { number })
    case 'factor':
      return messages.say('quantity.factor', { number })
    default:
      return number
  }
}

const secondsPerMonth = (365.25 / 12) * 86_400

/** A time as people say it: lead times in months, handle times in minutes and seconds. */
function time(messages: ReportMessages, seconds: number): string {
  if (seconds < 1.9 * secondsPerMonth) return messages.duration(seconds)
  return messages.say('months', { months: Math.round((seconds / secondsPerMonth) * 10) / 10 })
}

/** The middle 90 % of an uncertain input; empty for one that is certain. */
export function inputRange(
  context: Pick<ViewContext, 'messages' | 'amounts'>,
  input: Pick<InputRecord, 'unit' | 'p5' | 'p95' | 'certain'>,
): string {
  if (input.certain) return ''
  const [low, high] = [input.p5, input.p95].map((end) => withoutRounding(end, input))
  return context.messages.say('amount.range', {
    low: quantity(context, input.unit, low!),
    high: quantity(context, input.unit, high!),
  })
}

/** An end stated as nought comes back from the distribution as a rounding of it. */
function withoutRounding(end: number, { p5, p95 }: Pick<InputRecord, 'p5' | 'p95'>): number {
  return Math.abs(end) <= 1e-12 * Math.max(Math.abs(p5), Math.abs(p95)) ? 0 : end
}

export function inputMean(
  context: Pick<ViewContext, 'messages' | 'amounts'>,
  input: Pick<InputRecord, 'unit' | 'mean'>,
): string {
  return quantity(context, input.unit, input.mean)
}
