/** What a slip in the grammar of YAML was probably meant to be. */
export interface Slip {
  readonly code: 'yaml.missingSpace' | 'yaml.commaInNumber' | 'yaml.decimalComma'
  readonly found: string
  readonly meant: string
  /** The same with its thousands set off by a space. */
  readonly spaced: string
}

/** `currency:EUR` is a text to YAML; with a space after the colon it is a key and its value. */
export function missingSpace(text: string): Slip | undefined {
  const match = /^([\p{L}_][\p{L}\p{N}_.-]*):([^\s/:].*)$/su.exec(text.trim())
  if (!match) return undefined
  const found = `${match[1]}:${match[2]!.split('\n')[0]!.trim()}`
  const meant = found.replace(':', ': ')
  return { code: 'yaml.missingSpace', found, meant, spaced: meant }
}

/**
 * `{ price: 1,500 }`: inside braces a comma ends the value, and the rest of the number becomes a key without a value.
 *
 * @param before the value before the comma, as written
 * @param rest what stands behind each comma
 */
export function commaInNumber(before: string, rest: readonly string[]): Slip | undefined {
  const digits = /(?:^|\D)\d{1,3}$/u.test(before)
  if (!digits || rest.length === 0) return undefined
  const found = [before, ...rest].join(',')
  if (rest.every((part) => /^\d{3}(?!\d)/u.test(part))) {
    const [meant, spaced] = [[before, ...rest].join(''), [before, ...rest].join(' ')]
    return { code: 'yaml.commaInNumber', found, meant, spaced }
  }
  const meant = [before, ...rest].join('.')
  return rest.length === 1 && /^\d/u.test(rest[0]!)
    ? { code: 'yaml.decimalComma', found, meant, spaced: meant }
    : undefined
}
