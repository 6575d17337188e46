/** What a YAML file says once aliases are followed: mappings with text keys, lists, texts, numbers, booleans, null. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMapping
export interface PlainMapping {
  readonly [key: string]: Plain
}

export function isMapping(value: Plain | undefined): value is PlainMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value)
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: Plain, path: readonly (string | number)[]): Plain | undefined {
  let value: Plain | undefined = root
  for (const part of path) {
    if (isList(value)) value = typeof part === 'number' ? value[part] : undefined
    else if (isMapping(value)) value = Object.hasOwn(value, part) ? value[part] : undefined
    else return undefined
  }
  return value
}
