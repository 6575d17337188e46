import { sourceKeys } from '../kernel/quantity/quantity.js'
import type { Figures } from '../kernel/quantity/reading.js'
import { timeUnitWords } from '../kernel/quantity/time-units.js'
import { countryMeant } from './countries.js'
import { nearestWord } from './nearest-word.js'
import { isMapping, type Plain } from './plain.js'

/** Currencies of the European trade first; others are far from one another. */
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'JPY',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'RON',
  'MAD',
  'TND',
  'INR',
]
const currencyNames: Readonly<Record<string, string>> = {
  EURO: 'EUR',
  EUROS: 'EUR',
  '€': 'EUR',
  DOLLAR: 'USD',
  DOLLARS: 'USD',
  $: 'USD',
  POUND: 'GBP',
  POUNDS: 'GBP',
  '£': 'GBP',
}
const weekdays = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** What a refused quantity, name of a country, currency or weekday was probably meant to be. */
export function quantityMeant(
  code: string,
  figures: Figures,
  written: Plain | undefined,
): string | undefined {
  const found = String(figures.found ?? '')
  const text = typeof written === 'string' ? written : undefined
  switch (code) {
    case 'scenario.country':
      return countryMeant(found)
    case 'scenario.currencyCode':
      return currencyMeant(found)
    case 'quantity.wrongUnit':
      return text === undefined ? undefined : (intervalMeant(text) ?? unitMeant(text, found))
    case 'quantity.unknownDistribution':
      return nearestWord(found, [...String(figures.known ?? '').split(', '), ...sourceKeys])
    case 'quantity.unknownSourceKey':
      return nearestWord(found, sourceKeys)
    case 'quantity.serviceTarget': {
      const [, share, seconds] = /^\s*(\d{1,3})\s*[:;,|-]\s*(\d{1,4})\s*$/u.exec(found) ?? []
      return share === undefined ? undefined : `${share}/${seconds}`
    }
    case 'quantity.reversedInterval': {
      const [, high, word, low, unit = ''] =
        /^\s*(\S+)\s+(to|à|a)\s+(\S+)(.{0,40})$/u.exec(text ?? found) ?? []
      return high === undefined || !/\d/u.test(high) ? undefined : `${low} ${word} ${high}${unit}`
    }
    case 'demand.openingHours':
      return text === undefined || text.length > 100 ? undefined : weekdaysMeant(text)
    default:
      return undefined
  }
}

/** The key of a mapping that is at fault, where one of its keys is nearly one of those a number with a source may have. */
export function misspeltSourceKey(
  written: Plain | undefined,
): { readonly key: string; readonly near: string } | undefined {
  if (!isMapping(written)) return undefined
  const keys = Object.keys(written)
  // Only beside another of them: on its own a key may be any distribution.
  if (!keys.some((key) => sourceKeys.includes(key))) return undefined
  for (const key of keys) {
    const near = sourceKeys.includes(key) ? undefined : nearestWord(key, sourceKeys)
    if (near !== undefined && !keys.includes(near)) return { key, near }
  }
  return undefined
}

/** `32 too 36`: two numbers with nearly the word of an interval between them. */
function intervalMeant(text: string): string | undefined {
  const [, low, word, high] =
    /^\s*(\d[\d.,]{0,15})\s+(too|ot|tot|t|till|until|bis)\s+(\d.{0,40})$/iu.exec(text) ?? []
  return word === undefined ? undefined : `${low} to ${high}`
}

function currencyMeant(found: string): string | undefined {
  const capitals = found.trim().toUpperCase()
  const named = Object.hasOwn(currencyNames, capitals) ? currencyNames[capitals] : undefined
  if (named !== undefined) return named
  if (/^[A-Z]{2,3}$/.test(capitals) && capitals !== found) return capitals
  return /^[A-Z]{3}$/.test(found) ? undefined : nearestWord(capitals, currencies)
}

function unitMeant(text: string, found: string): string | undefined {
  const word = found.replace(/^per\s+/u, '').trim()
  if (word.length < 3 || !text.includes(word) || text.length > 100) return undefined
  const near = nearestWord(
    word,
    // The plural first, where both are as near.
    timeUnitWords.filter((unit) => unit.length > 2).toReversed(),
  )
  return near === undefined || near === word ? undefined : text.replace(word, near)
}

function weekdaysMeant(text: string): string | undefined {
  const corrected = text.replace(/\p{L}{3,12}/gu, (word) => {
    const near = weekdays.includes(word.toLowerCase()) ? undefined : nearestWord(word, weekdays)
    return near ?? word
  })
  return corrected === text ? undefined : corrected
}
