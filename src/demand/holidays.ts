import { dayNumberOf, isoDateOf, parseIsoDate } from './calendar-date.js'

const MILLISECONDS_PER_DAY = 86_400_000

/**
 * Whole days a holiday covers. Clock changes make a day an hour longer or shorter; feasts that begin the
 * evening before or end at noon are counted by their whole days, half days not at all.
 */
const wholeDays = (start: Date, end: Date): number =>
  Math.floor((end.getTime() - start.getTime()) / MILLISECONDS_PER_DAY + 0.1)

/**
 * Dates of the public holidays of a country, or of one of its regions, in order.
 * Only holidays of the type *public* that last whole days; observances and bank holidays are left out.
 * Depends on neither the clock nor the time zone of the machine: dates are those of the country itself.
 *
 * @param place ISO 3166 country such as `FR`, or region such as `FR-57` (Moselle)
 * @param firstYear first calendar year, included
 * @param lastYear last calendar year, included
 * @returns ISO dates; undefined where the place is not known
 * Source: the date-holidays package (its data under CC BY 3.0), loaded only when called.
 */
export const publicHolidays = async (
  place: string,
  firstYear: number,
  lastYear: number,
): Promise<readonly string[] | undefined> => {
  const { default: Holidays } = await import('date-holidays')
  const separator = place.indexOf('-')
  const country = (separator < 0 ? place : place.slice(0, separator)).toUpperCase()
  const region = separator < 0 ? undefined : place.slice(separator + 1).toUpperCase()
  const known = new Holidays()
  if (!(country in known.getCountries())) return undefined
  if (region !== undefined && !(region in (known.getStates(country) ?? {}))) return undefined
  const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region)
  const first = dayNumberOf(firstYear, 1, 1)
  const last = dayNumberOf(lastYear, 12, 31)
  const days = new Set<number>()
  // A feast of the year before may last into the first year.
  for (let year = firstYear - 1; year <= lastYear; year += 1)
    for (const holiday of calendar.getHolidays(year)) {
      // The text is the country's own date; the Date objects are only used for the length.
      const start = parseIsoDate(holiday.date.slice(0, 10))
      if (holiday.type !== 'public' || start === undefined) continue
      for (let day = start; day < start + wholeDays(holiday.start, holiday.end); day += 1)
        if (day >= first && day <= last) days.add(day)
    }
  return [...days].sort((a, b) => a - b).map(isoDateOf)
}
