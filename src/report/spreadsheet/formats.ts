import { localeOf } from '../../language/languages.js'
import type { ReportMessages } from '../report-messages.js'

/** Excel's number formats for the report's kinds of figures. */
export interface SheetFormats {
  /** Whole units of the scenario's currency. */
  readonly money: string
  /** Cents, too. */
  readonly price: string
  readonly percent: string
  readonly tenthsOfPercent: string
  /** For chances, which are never rounded to all or nothing. */
  readonly hundredthsOfPercent: string
  readonly whole: string
  readonly tenths: string
  readonly general: string
  /** A calendar month, whatever the reader's language. */
  readonly month: string
  readonly factor: string
}

/** Formats with the sign of a currency where one language puts it: `[$€]#,##0` or `#,##0 [$€]`. */
export function sheetFormats({ language }: ReportMessages, currency: string): SheetFormats {
  const locale = localeOf(language)
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1)
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(1)
  const sign = `[$${money.find(({ type }) => type === 'currency')?.value ?? currency}]`
  const space = literal(money.find(({ type }) => type === 'literal')?.value ?? '')
  const around = (figure: string) =>
    money[0]?.type === 'currency' ? `${sign}${space}${figure}` : `${figure}${space}${sign}`
  const percentSpace = literal(share.find(({ type }) => type === 'literal')?.value ?? '')
  return {
    money: withMinus(around('#,##0')),
    price: withMinus(around('#,##0.00')),
    percent: `0${percentSpace}%`,
    tenthsOfPercent: `0.0${percentSpace}%`,
    hundredthsOfPercent: `0.00${percentSpace}%`,
    whole: '#,##0',
    tenths: '#,##0.0',
    general: 'General',
    month: 'yyyy-mm',
    factor: '0.0000',
  }
}

const literal = (text: string): string => (text === '' ? '' : `"${text}"`)

/** The minus before the currency's sign, not behind it. */
const withMinus = (format: string): string => `${format};-${format}`

const firstSerialDay = Date.UTC(1899, 11, 30)

/** The first day of a month (`2027-01`) as the number spreadsheets keep dates in. */
export function monthSerial(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Math.round((Date.UTC(year, number - 1, 1) - firstSerialDay) / 86_400_000)
}
