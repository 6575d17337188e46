/**
 * The report's colours. Every colour of `series` has a contrast of at least 3:1 against white, and any two of them stay
 * apart for readers with normal sight, protanopia, deuteranopia and tritanopia (checked by a test, Machado 2009).
 */
export const palette = {
  ink: '#16202e',
  muted: '#556170',
  grid: '#e1e6ec',
  paper: '#ffffff',
  /** The recommended option, and the first of two things compared. */
  accent: '#0082ca',
  /** The other options. */
  other: '#8f949c',
  /** What turns the answer or breaks a promise. */
  alarm: '#9f4622',
  series: ['#0b2145', '#0082ca', '#326f6f', '#a87d25', '#9f4622', '#632d6e', '#8f949c', '#3a1d06'],
} as const

/** A colour of the series; they repeat after eight. */
export function seriesColour(index: number): string {
  return palette.series[index % palette.series.length] ?? palette.ink
}

/** The colour at an opacity from 0 to 1. */
export function translucent(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`
}
