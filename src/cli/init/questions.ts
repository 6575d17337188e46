import { mostContactsPerWeek } from '../../demand/most-contacts.js'
import { weekOfOpeningHours } from '../../demand/opening-hours.js'
import { boundsOf } from '../../kernel/quantity/bounds.js'
import { readQuantity } from '../../kernel/quantity/quantity.js'
import { readServiceTarget } from '../../kernel/quantity/service-target.js'
import type { Unit } from '../../kernel/uncertain.js'
import type { Figures } from '../../language/catalogue.js'
import type { ProblemCode } from '../../language/problems.js'
import type { TerminalCode } from '../../language/terminal.js'
import { isCountry } from '../../scenario/countries.js'

export const questionIds = [
  'title',
  'country',
  'contacts',
  'hours',
  'handle-time',
  'promise',
  'customers',
  'changes',
  'wage',
  'provider-price',
] as const
export type QuestionId = (typeof questionIds)[number]

export type Answers = Readonly<Record<QuestionId, string>>

/** An answer as it goes into the scenario, or why it cannot. */
export type AnswerReading =
  | { readonly ok: true; readonly answer: string }
  | { readonly ok: false; readonly code: ProblemCode | TerminalCode; readonly figures: Figures }

/** Answers taken where nothing is said; `wage` and `provider-price` come from published figures where there are any. */
export const usualAnswers = {
  country: 'FR',
  contacts: '2000 to 3000',
  hours: 'mon-fri 08:00-18:00',
  'handle-time': '4m to 5m',
  promise: '80/20',
  customers: '50 000',
  changes: '1 per month',
} as const satisfies Partial<Record<QuestionId, string>>

/** Reads an answer as the scenario will; what goes without saying is added, such as “per week”. */
export function readAnswer(id: QuestionId, text: string): AnswerReading {
  const said = text.trim()
  switch (id) {
    case 'title':
      return said !== '' && said.length <= 200 && !/\p{Cc}/u.test(said)
        ? { ok: true, answer: said }
        : { ok: false, code: 'init.bad-title', figures: {} }
    case 'country': {
      const country = said.toUpperCase()
      return isCountry(country)
        ? { ok: true, answer: country }
        : { ok: false, code: 'init.bad-country', figures: { found: said } }
    }
    case 'hours': {
      const hours = withMinutes(said)
      const reading = weekOfOpeningHours(hours)
      if (reading.ok) return { ok: true, answer: hours }
      const { code: reason, found, position } = reading.problem
      return { ok: false, code: 'demand.openingHours', figures: { reason, found, position } }
    }
    case 'promise': {
      const reading = readServiceTarget(said)
      return reading.ok ? { ok: true, answer: said } : reading
    }
    case 'contacts':
      return quantity(said, 'contactsPerWeek', (bare) => `${bare} per week`, mostContactsPerWeek)
    case 'handle-time':
      return quantity(said, 'seconds', (bare) => bare.replace(/\d+(?:[.,]\d+)?(?:e[-+]?\d+)?/gi, '$&m'))
    case 'customers':
      return quantity(said, 'count')
    case 'changes':
      return quantity(said, 'perDay')
    case 'wage':
    case 'provider-price':
      return quantity(said, 'money')
  }
}

/** Times of day as a scenario has them: `9-19` and `9h-19h30` are `9:00-19:00` and `9:00-19:30`. */
function withMinutes(hours: string): string {
  return hours.replace(
    /(?<![\d:])(\d{1,2})(?:[:hH](\d{2})?)?\s*[-–]\s*(\d{1,2})(?:[:hH](\d{2})?)?(?![\d:])/gu,
    (_, from: string, fromMinutes = '00', until: string, untilMinutes = '00') =>
      `${from}:${fromMinutes}-${until}:${untilMinutes}`,
  )
}

/** Digits, and the words of a range between them. */
const bareNumbers = /^[-+\u2212]?[\d\s.,'’_]+(?:e[-+]?\d+)?(?:(?:to|à|–|…)[\d\s.,'’_]+)?$/iu
/** A range with a hyphen, as in `2000-3000`. */
const hyphenated = /^([\d\s.,'’_]*\d)\s*-\s*(\d[\d\s.,'’_]*)$/u

function quantity(
  written: string,
  unit: Unit,
  withUnit = (bare: string) => bare,
  most?: number,
): AnswerReading {
  const said = written.replace(hyphenated, '$1 to $2')
  const text = bareNumbers.test(said) ? withUnit(said) : said
  const reading = readQuantity(text, unit, boundsOf(unit, undefined, most))
  return reading.ok ? { ok: true, answer: text } : { ok: false, code: reading.code, figures: reading.figures }
}
