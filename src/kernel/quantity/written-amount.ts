import type { Unit } from '../uncertain.js'

/** A number in its base unit in the notation of scenarios: 0.9 of a share is `90 %`. */
export function writtenAmount(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return `${rounded(value * 100)} %`
    case 'seconds':
      return writtenDuration(value)
    case 'perDay':
      return `${rounded(value)}/day`
    case 'perYear':
      return `${rounded(value)}/year`
    case 'contactsPerWeek':
      return `${rounded(value)}/week`
    default:
      return String(rounded(value))
  }
}

const largerUnits = [
  [365.25 * 86_400, ' years'],
  [86_400, ' days'],
  [3600, 'h'],
  [60, 'm'],
] as const

/** In the largest unit that gives a whole number. */
function writtenDuration(seconds: number): string {
  const unit = largerUnits.find(([length]) => seconds !== 0 && seconds % length === 0)
  return unit ? `${seconds / unit[0]}${unit[1]}` : `${rounded(seconds)}s`
}

/** Without the last binary digits, which nobody wrote. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
