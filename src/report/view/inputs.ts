import type { InputRecord } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import type { Amounts } from './amounts.js'
import { calendarMonthName, countryName } from './calendar.js'
import type { ViewContext } from './context.js'
import { clipped, isolated, visibleText } from './names.js'

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

const longestLabel = 60

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
 * "Provider abroad: handle time against the reference". A named input is called by its label or its own name, written as words; any
 * other path without words is shown as it stands.
 */
export function inputName(
  { messages, named, result }: Pick<ViewContext, 'messages' | 'named'> & Partial<Pick<ViewContext, 'result'>>,
  path: string,
): string {
  const label = result?.inputs.find((input) => input.path === path)?.label
  if (label !== undefined) return isolated(capitalised(clipped(visibleText(label), longestLabel)))
  const studied = /^findOut\.studies\.([^.]+)\.weeklyError\.(.+)$/u.exec(path)
  if (studied !== null) {
    const [, study = '', of = ''] = studied
    return messages.say('input.weeklyError', {
      study: isolated(visibleText(study)),
      input: inputName({ messages, named, ...(result && { result }) }, of),
    })
  }
  const { pattern, names, place } = splitPath(path)
  const words = endingInWords(messages, pattern)
  if (words === undefined) return visibleText(ownName(path) ?? path)
  const input =
    place === undefined
      ? words
      : messages.say('input.numbered', {
          input: words,
          // The season is a factor for each month of the year.
          number: pattern.at(-2) === 'season' ? calendarMonthName(messages, place + 1) : place + 1,
        })
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

/** Two values of an input one after the other, the words of its unit said once. */
export function inputValues(
  context: Pick<ViewContext, 'messages' | 'amounts' | 'result'>,
  path: string,
  values: readonly [number, number],
): string {
  const { messages, result } = context
  const unit = result.inputs.find((input) => input.path === path)?.unit ?? ''
  const counted = countedIn[unit]
  const both = (write: (value: number) => string) => values.map(write).join(' … ')
  if (counted === undefined) return both((value) => quantity(context, unit, value))
  return messages.say(counted, { number: both((value) => messages.number(value, { significant: 3 })) })
}

/** Units whose words follow the number: a range says them once. */
const countedIn: Readonly<
  Record<string, `quantity.${'per-day' | 'per-year' | 'contacts-per-week'}` | undefined>
> = {
  perDay: 'quantity.per-day',
  perYear: 'quantity.per-year',
  contactsPerWeek: 'quantity.contacts-per-week',
}

function quantity(
  { messages, amounts }: { readonly messages: ReportMessages; readonly amounts: Amounts },
  unit: InputRecord['unit'],
  value: number,
): string {
  const number = messages.number(value, { significant: 3 })
  const counted = countedIn[unit]
  if (counted !== undefined) return messages.say(counted, { number })
  switch (unit) {
    case 'money':
      return Math.abs(value) < 10_000 ? amounts.price(value) : amounts.say(value)
    case 'share':
      return messages.percent(value, { significant: Math.abs(value) < 0.995 ? 2 : 3 })
    case 'seconds':
      return time(messages, value)
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
  const { messages } = context
  const counted = countedIn[input.unit]
  const write = (end: number) =>
    counted === undefined ? quantity(context, input.unit, end) : messages.number(end, { significant: 3 })
  const range = messages.say('amount.range', { low: write(low!), high: write(high!) })
  return counted === undefined ? range : messages.say(counted, { number: range })
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
