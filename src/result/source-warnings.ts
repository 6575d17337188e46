import type { InputRecord, SourceWarning } from './document.js'

/** A source older than this many years at the start of the horizon is called stale. */
export const staleAfterYears = 5

/** Words by which a source says that it sells what it measures. */
const sellers = /(?<!\p{L})(?:vendors?|brokers?|fournisseurs?|éditeurs?|courtiers?|vendeurs?)(?!\p{L})/iu

/**
 * What there is to say against the sources of a study's numbers: older than five years when the horizon starts, without a
 * year, or from nobody but a seller. Numbers of the author's own, without a source, are not warned of. In the order of the
 * inputs.
 */
export function sourceWarnings(
  inputs: readonly Pick<InputRecord, 'path' | 'source' | 'asOf'>[],
  startYear: number,
): SourceWarning[] {
  return inputs.flatMap(({ path, source, asOf }): SourceWarning[] => {
    if (source === undefined) return []
    const year = /^\d{4}/.exec(asOf ?? '')?.[0]
    const years = startYear - Number(year)
    const warnings: SourceWarning[] = []
    if (year === undefined) warnings.push({ code: 'source.undated', input: path, source })
    else if (years > staleAfterYears) {
      warnings.push({ code: 'source.stale', input: path, source, asOf: asOf!, years })
    }
    if (sellers.test(source)) warnings.push({ code: 'source.vendor', input: path, source })
    return warnings
  })
}
