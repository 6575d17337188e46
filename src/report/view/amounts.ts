import { localeOf } from '../../language/languages.js'
import type { ReportMessages } from '../report-messages.js'

/** How a set of amounts is written: all in the same unit with the same number of decimals. */
export interface AmountUnit {
  readonly divisor: number
  /** Amounts are rounded to multiples of this: 10 000 where the last digit said is that of ten thousands. */
  readonly step: number
}

/** Money as people say it: 3.9 M€, not 3 912 345.67 €. */
export interface Amounts {
  /** One amount by itself, to two significant digits. */
  readonly say: (value: number, options?: { readonly signed?: boolean }) => string
  /** An amount to the cent, for prices. */
  readonly price: (value: number) => string
  readonly write: (value: number, unit: AmountUnit, options?: { readonly signed?: boolean }) => string
  readonly range: (low: number, high: number, unit: AmountUnit) => string
  /** The figure without currency sign, for columns whose head names the unit. */
  readonly bare: (value: number, unit: AmountUnit) => string
  /**
   * Two amounts and what lies between them. The difference is the true one, to two digits; the amounts have the digits in
   * which it can be seen, three at most where that tells them apart.
   */
  readonly apart: (first: number, second: number) => AmountsApart
  /** An amount on an axis: no more digits than it takes. */
  readonly axis: (value: number) => string
  /** The unit's name, such as `M€`. */
  readonly unitName: (unit: AmountUnit) => string
}

export interface AmountsApart {
  readonly first: string
  readonly second: string
  /** Without a sign. */
  readonly difference: string
}

const scales = [
  { divisor: 1e9, code: 'amount.billion' },
  { divisor: 1e6, code: 'amount.million' },
  { divisor: 1e3, code: 'amount.thousand' },
] as const

/** Below this many thousands an amount is written out in full. */
const smallestScaled = 10_000

function divisorFor(size: number): number {
  if (size < smallestScaled) return 1
  return scales.find(({ divisor }) => size >= divisor * 0.9995)?.divisor ?? 1
}

function decimalsOf({ step, divisor }: AmountUnit): number {
  return Math.min(3, Math.max(0, -Math.floor(Math.log10(step / divisor) + 1e-9)))
}

const whole: AmountUnit = { divisor: 1, step: 1 }

/** The unit in which amounts of this size are said by themselves. */
function unitOf(value: number): AmountUnit {
  const size = Math.abs(value)
  if (size === 0 || !Number.isFinite(size)) return whole
  // Rounding may carry into the next unit: 999 960 is said as 1.0 M.
  const rounded = Number(size.toPrecision(2))
  return { divisor: divisorFor(rounded), step: 10 ** (Math.floor(Math.log10(rounded) + 1e-9) - 1) }
}

/** The unit, or one a digit finer where this amount would get one digit only beside larger ones. */
export function withTwoDigits(unit: AmountUnit, smallest: number): AmountUnit {
  const finest =
    smallest > 0 && Number.isFinite(smallest) ? 10 ** (Math.floor(Math.log10(smallest)) - 1) : unit.step
  return { ...unit, step: Math.min(unit.step, Math.max(finest, unit.step / 10)) }
}

/** Whether two amounts rounded to the unit lie further from, or closer to, each other than they do, by a twentieth. */
function strays(first: number, second: number, { step }: AmountUnit): boolean {
  const difference = second - first
  const seen = (Math.round(second / step) - Math.round(first / step)) * step
  return Math.abs(seen - difference) > Math.abs(difference) / 20
}

/** The unit, or a finer one of at most three digits where the difference of two amounts written in it would not be what it is. */
export function unitThatTells(unit: AmountUnit, first: number, second: number): AmountUnit {
  if (!strays(first, second, unit)) return unit
  const leading = 10 ** Math.floor(Math.log10(Math.min(Math.abs(first), Math.abs(second))))
  const finest = leading / 100
  const step = Math.min(unit.step, Math.max(finest, stepThatTells(Math.abs(second - first))))
  const stillStrays = strays(first, second, { ...unit, step })
  return { ...unit, step: stillStrays ? Math.min(step, Math.max(finest, step / 10)) : step }
}

/**
 * One unit for amounts that stand side by side. The last digit shown is about a tenth of the narrowest uncertainty
 * (`widths`: widths of intervals), but no amount gets more than three significant digits by it, nor fewer than two.
 */
export function commonUnit(values: readonly number[], widths: readonly number[] = []): AmountUnit {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size))
  const largest = Math.max(0, ...sizes)
  if (largest === 0) return whole
  const leading = 10 ** Math.floor(Math.log10(largest))
  const narrowest = Math.min(...widths.filter((width) => width > 0), Number.POSITIVE_INFINITY)
  const wanted = Number.isFinite(narrowest) ? 10 ** Math.floor(Math.log10(narrowest / 2)) : leading / 10
  const step = Math.min(leading / 10, Math.max(leading / 100, wanted))
  return { divisor: divisorFor(largest), step }
}

/**
 * The unit of two amounts of which one is taken from the other: with the digits of their difference, and one more where
 * the difference as it is said is not what the two make as they are written; three digits, more only where those are alike.
 */
function unitApart(first: number, second: number): AmountUnit {
  const { divisor, step: coarse } = commonUnit([first, second])
  const difference = Math.abs(second - first)
  if (difference === 0) return { divisor, step: coarse }
  const fine = coarse / 10
  const steps = (step: number) => Math.abs(Math.round(second / step) - Math.round(first / step))
  const said = unitOf(difference).step
  const unlikeSaid = Math.abs(steps(coarse) * coarse - Math.round(difference / said) * said) > coarse / 100
  const wanted = steps(fine) === 0 ? stepThatTells(difference) : said < coarse || unlikeSaid ? fine : coarse
  return { divisor, step: Math.max(wanted, divisor / 1000) }
}

/** A step in which a difference is at least five, and nearly always ten or more: it keeps its size when it is rounded. */
const stepThatTells = (difference: number) => 10 ** Math.floor(Math.log10(difference / 5))

/** Writers of amounts in one currency and language. `currency` is an ISO 4217 code. */
export function amounts(messages: ReportMessages, currency: string): Amounts {
  const parts = new Intl.NumberFormat(localeOf(messages.language), {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(1)
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency
  const symbolFirst = parts[0]?.type === 'currency'
  // CHF, and F CFA, which has a blank in it.
  const letters = /^\p{L}[\p{L}\s]*\p{L}$/u.test(symbol)

  const scaleName = ({ divisor }: AmountUnit) => {
    const scale = scales.find((candidate) => candidate.divisor === divisor)
    return scale === undefined ? '' : messages.say(scale.code)
  }
  /** Puts currency and scale around a figure: €3.9m, CHF 3.9m; 3,9 M€, 3,9 M CHF. */
  const around = (figure: string, unit: AmountUnit) => {
    const scale = scaleName(unit)
    if (symbolFirst) return `${symbol}${letters ? '\u00a0' : ''}${figure}${scale}`
    return `${figure}\u00a0${scale}${letters && scale !== '' ? '\u00a0' : ''}${symbol}`
  }
  const magnitude = (value: number, unit: AmountUnit) =>
    messages.number((Math.round(Math.abs(value) / unit.step) * unit.step) / unit.divisor, {
      decimals: decimalsOf(unit),
    })
  const isNil = (value: number, unit: AmountUnit) => Math.round(Math.abs(value) / unit.step) === 0
  const sign = (value: number, unit: AmountUnit, signed = false) => {
    if (isNil(value, unit)) return ''
    return value < 0 ? '\u2212' : signed ? '+' : ''
  }

  const write: Amounts['write'] = (value, unit, options = {}) =>
    `${sign(value, unit, options.signed)}${around(magnitude(value, unit), unit)}`
  const say: Amounts['say'] = (value, options) => write(value, unitOf(value), options)
  /** In the unit, or by itself where so little of it would be left that it would read as nothing. */
  const writeOrSay = (value: number, unit: AmountUnit) =>
    value !== 0 && isNil(value, unit) ? say(value) : write(value, unit)
  return {
    say,
    apart(first, second) {
      const unit = unitApart(first, second)
      return {
        first: writeOrSay(first, unit),
        second: writeOrSay(second, unit),
        difference: say(Math.abs(second - first)),
      }
    },
    price: (value) => write(value, Math.abs(value) < 100 ? { divisor: 1, step: 0.01 } : whole),
    write,
    range: (low, high, unit) =>
      low < 0
        ? messages.say('amount.range', { low: write(low, unit), high: write(high, unit) })
        : around(`${magnitude(low, unit)}–${magnitude(high, unit)}`, unit),
    bare: (value, unit) => `${sign(value, unit)}${magnitude(value, unit)}`,
    axis(value) {
      const unit = { ...whole, divisor: divisorFor(Math.abs(value)) }
      const figure = messages.number(Math.abs(value) / unit.divisor, { significant: 3 })
      return `${value < 0 ? '\u2212' : ''}${around(figure, unit)}`
    },
    unitName: (unit) => (symbolFirst ? `${symbol}${scaleName(unit)}` : `${scaleName(unit)}${symbol}`),
  }
}
