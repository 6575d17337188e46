import type { FigureFormats } from '../../language/figure-formats.js'

/** The time that is promised: a part of a second is never written as none. */
export function withinText(
  seconds: number,
  { number, duration }: Pick<FigureFormats, 'number' | 'duration'>,
): string {
  return Number.isInteger(seconds) || seconds >= 60
    ? duration(seconds)
    : `${number(seconds, { significant: 4 })} s`
}
