/**
 * Plain data as JSON that reads back to the same bits: columns of doubles as base64 of their little-endian bytes, and
 * the numbers JSON has no word for (NaN, infinities, minus zero) by name. Everything else is ordinary JSON; keys that
 * hold nothing are left out.
 *
 * @throws TypeError for anything that is no plain data: functions, maps, other typed arrays.
 */
export function toExactJson(value: unknown): string {
  return JSON.stringify(encoded(value))
}

/** @throws SyntaxError where the text is no JSON, TypeError where it holds a column that is none. */
export function fromExactJson(text: string): unknown {
  return decoded(JSON.parse(text))
}

const columnKey = '$float64'
const numberKey = '$number'

function encoded(value: unknown): unknown {
  if (typeof value === 'number') return isPlainNumber(value) ? value : { [numberKey]: nameOf(value) }
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'bigint' || typeof value === 'symbol') {
      throw new TypeError(`a ${typeof value} is no plain data`)
    }
    return value
  }
  if (value instanceof Float64Array) return { [columnKey]: base64OfColumn(value) }
  if (Array.isArray(value)) return value.map(encoded)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`a ${value.constructor.name} is no plain data`)
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, encoded(child)]))
}

function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(decoded)
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first !== undefined && typeof first[1] === 'string') {
    if (first[0] === columnKey) return columnOfBase64(first[1])
    if (first[0] === numberKey) return numberNamed(first[1])
  }
  return Object.fromEntries(entries.map(([key, child]) => [key, decoded(child)]))
}

const isPlainNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0)
const nameOf = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))
const numberNamed = (name: string): number => Number(name)

/** Characters turned into bytes at a time: more would not fit on the stack. */
const chunk = 0x8000
const bytesPerNumber = 8

function base64OfColumn(column: Float64Array): string {
  const bytes = new Uint8Array(column.length * bytesPerNumber)
  const view = new DataView(bytes.buffer)
  column.forEach((value, index) => {
    view.setFloat64(index * bytesPerNumber, value, true)
  })
  let characters = ''
  for (let start = 0; start < bytes.length; start += chunk) {
    characters += String.fromCharCode(...bytes.subarray(start, start + chunk))
  }
  return btoa(characters)
}

function columnOfBase64(text: string): Float64Array {
  const characters = atob(text)
  if (characters.length % bytesPerNumber !== 0) throw new TypeError('a column of broken numbers')
  const view = new DataView(new ArrayBuffer(characters.length))
  for (let index = 0; index < characters.length; index++) view.setUint8(index, characters.charCodeAt(index))
  return Float64Array.from({ length: characters.length / bytesPerNumber }, (_, index) =>
    view.getFloat64(index * bytesPerNumber, true),
  )
}
