/** Local clocks of a time zone, from moments in UTC. */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat
  readonly #offsets = new Map<number, number>()

  /** @throws RangeError for a zone there is not */
  constructor(readonly zone: string) {
    this.#format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  }

  /** Seconds the clocks are ahead of UTC at a moment, in seconds since 1970; zones change on whole quarters of an hour. */
  ahead(seconds: number): number {
    const quarter = Math.floor(seconds / 900)
    const known = this.#offsets.get(quarter)
    if (known !== undefined) return known
    const parts = Object.fromEntries(
      this.#format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    const ahead = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - quarter * 900
    this.#offsets.set(quarter, ahead)
    return ahead
  }
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Seconds ahead of UTC that a time of day states: `Z`, `+01:00`; undefined where it states none. */
export function statedOffset(time: string): number | undefined {
  // A minus after hours and minutes alone is a span: 08:00-08:30.
  const match =
    /\d(?:(z)|\s*([+])(\d{2}):?(\d{2}))$/iu.exec(time.trim()) ??
    /:\d{2}:\d{2}(?:[.,]\d+)?\s*(z)?([+-])(\d{2}):?(\d{2})$/iu.exec(time.trim())
  if (!match) return undefined
  if (match[1]) return 0
  const seconds = Number(match[3]) * 3600 + Number(match[4]) * 60
  return match[2] === '-' ? -seconds : seconds
}
