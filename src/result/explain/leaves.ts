/** A number of a result with the path it is named by. */
export interface Leaf {
  readonly path: string
  readonly value: number
}

/** Keys that name an item of a list, the first it has: its place in the list says nothing to a reader. */
const namingKeys = [
  'id',
  'month',
  'year',
  'category',
  'threat',
  'reason',
  'dataSet',
  'cause',
  'input',
  'group',
  'channel',
  'measure',
  'months',
  'draws',
  'weeks',
  'price',
  'share',
] as const

/**
 * Every number of a part of a result: items of lists are named by what they are of (`byMonth.2027-03.plannedHours`), a pair of
 * options by both (`pairwise.porto-lille.meanDifference`), other items by their place from 0.
 */
export function leavesOf(part: unknown, path = ''): Leaf[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (typeof part === 'number') return [{ path, value: part }]
  if (Array.isArray(part)) {
    const keys = keysOf(part)
    return part.flatMap((item, place) => leavesOf(item, below(keys[place]!)))
  }
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => leavesOf(value, below(key)))
}

/** What each item of a list is named by: what no other one is named, else its place. */
function keysOf(list: readonly unknown[]): string[] {
  const names = list.map(nameOf)
  return names.map((name, place) =>
    name !== undefined && names.indexOf(name) === names.lastIndexOf(name) ? name : String(place),
  )
}

/**
 * A path as `leavesOf` gives it, from one in which items of lists may also stand by their place from 0. A number that is
 * the name of an item is that item's: the study of 2 weeks before the third one. As it is where it leads nowhere.
 */
export function namesInPath(part: unknown, path: string): string {
  if (path === '' || typeof part !== 'object' || part === null) return path
  const [first = ''] = path.split('.', 1)
  const goOn = (key: string, item: unknown, rest: string) => {
    const below = rest.replace(/^\./, '')
    return below === '' ? key : `${key}.${namesInPath(item, below)}`
  }
  if (!Array.isArray(part)) {
    if (!Object.hasOwn(part, first)) return path
    return goOn(first, (part as Readonly<Record<string, unknown>>)[first], path.slice(first.length))
  }
  const keys = keysOf(part)
  // Names may have dots in them, as those of inputs have.
  const own = keys.findIndex((key) => path === key || path.startsWith(`${key}.`))
  if (own >= 0) return goOn(keys[own]!, part[own], path.slice(keys[own]!.length))
  const place = /^\d+$/.test(first) ? Number(first) : -1
  return place >= 0 && place < part.length ? goOn(keys[place]!, part[place], path.slice(first.length)) : path
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
  const named = item as Readonly<Record<string, unknown>>
  const { option, other } = named
  if (typeof option === 'string') return typeof other === 'string' ? `${option}-${other}` : option
  const key = namingKeys.find((known) => ['string', 'number'].includes(typeof named[known]))
  return key === undefined ? undefined : String(named[key])
}
