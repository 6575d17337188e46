/** How many digits a figure is shown with; `significant` wins over `decimals`. */
export interface Digits {
  readonly decimals?: number
  readonly significant?: number
  /** Thousands and millions in words or signs: 3.9 M. */
  readonly compact?: boolean
  /** Shows `+` before positive figures. */
  readonly signed?: boolean
}

/** A calendar month; `month` from 1 to 12. */
export interface CalendarMonth {
  readonly year: number
  readonly month: number
}

/** Numbers, money, dates and durations as one locale writes them. */
export interface FigureFormats {
  number(value: number, digits?: Digits): string
  /** `currency` is an ISO 4217 code. Without digits: whole units. */
  money(value: number, currency: string, digits?: Digits): string
  /** Two amounts as one range, the currency written once where the language does so. */
  moneyRange(low: number, high: number, currency: string, digits?: Digits): string
  /** A fraction as a percentage: 0.85 is 85 %. */
  percent(share: number, digits?: Digits): string
  /** The two largest units of a time in seconds: 4 min 30 s. */
  duration(seconds: number): string
  /** An ISO date (`2026-05-31`) in full. */
  date(isoDate: string): string
  month(month: CalendarMonth): string
  /** `a, b and c`. */
  list(items: readonly string[]): string
  /** `a, b or c`. */
  choice(items: readonly string[]): string
}

const durationUnits = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const

function digitOptions(digits: Digits, decimalsWhenUnsaid: number | undefined): Intl.NumberFormatOptions {
  const options: Intl.NumberFormatOptions = {}
  if (digits.significant !== undefined) options.maximumSignificantDigits = digits.significant
  else {
    const decimals = digits.decimals ?? decimalsWhenUnsaid
    if (decimals !== undefined) {
      options.minimumFractionDigits = decimals
      options.maximumFractionDigits = decimals
    }
  }
  if (digits.compact) {
    options.notation = 'compact'
    options.compactDisplay = 'short'
  }
  if (digits.signed) options.signDisplay = 'exceptZero'
  return options
}

/** Formats of one locale, such as `en-GB` or `fr-FR`. Formatters are made on first use and kept. */
export function figureFormats(locale: string): FigureFormats {
  const kept = new Map<string, Intl.NumberFormat>()
  function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options)
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = new Intl.NumberFormat(locale, options)
    kept.set(key, made)
    return made
  }
  function moneyFormatter(currency: string, digits: Digits): Intl.NumberFormat {
    const decimals = digits.compact ? 1 : 0
    return formatter({ style: 'currency', currency, ...digitOptions(digits, decimals) })
  }
  function inUnit(value: number, unit: string): string {
    return formatter({ style: 'unit', unit, unitDisplay: 'short' }).format(value)
  }
  // -0 would print as "-0": nothing was lost or gained.
  const unsigned = (value: number) => (value === 0 ? 0 : value)

  return {
    number: (value, digits = {}) => formatter(digitOptions(digits, undefined)).format(unsigned(value)),
    money: (value, currency, digits = {}) => moneyFormatter(currency, digits).format(unsigned(value)),
    moneyRange: (low, high, currency, digits = {}) =>
      moneyFormatter(currency, digits).formatRange(unsigned(low), unsigned(high)),
    percent: (share, digits = {}) =>
      formatter({ style: 'percent', ...digitOptions(digits, 0) }).format(unsigned(share)),
    duration(seconds) {
      const largestFor = (time: number) =>
        durationUnits.findIndex((unit) => unit.seconds === 1 || Math.abs(time) >= unit.seconds)
      const shown = durationUnits[largestFor(seconds) + 1]?.seconds ?? 1
      const rounded = Math.round(seconds / shown) * shown
      // Rounding may reach the next larger unit: 59 min 59.8 s is one hour.
      const position = largestFor(rounded)
      const largest = durationUnits[position]!
      const next = durationUnits[position + 1]
      const whole = Math.trunc(rounded / largest.seconds)
      const rest = next === undefined ? 0 : Math.round(Math.abs(rounded % largest.seconds) / next.seconds)
      const text = inUnit(whole, largest.unit)
      return rest === 0 || next === undefined ? text : `${text} ${inUnit(rest, next.unit)}`
    },
    date: (isoDate) =>
      firstOfTheMonth(
        new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(`${isoDate.slice(0, 10)}T00:00:00Z`),
        ),
        locale,
      ),
    month: ({ year, month }) =>
      new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(year, month - 1, 1),
      ),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    choice: (items) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
  }
}

/** In French the first day of a month is an ordinal, the others are not; Intl does not know it. */
function firstOfTheMonth(date: string, locale: string): string {
  return locale.startsWith('fr') ? date.replace(/^1(?=\s)/u, '1er') : date
}
