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
    const names = part.map(nameOf)
    return part.flatMap((item, place) => {
      const name = names[place]
      const isOwn = name !== undefined && names.indexOf(name) === names.lastIndexOf(name)
      return leavesOf(item, below(isOwn ? name : String(place)))
    })
  }
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => leavesOf(value, below(key)))
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
  const named = item as Readonly<Record<string, unknown>>
  const { option, other } = named
  if (typeof option === 'string') return typeof other === 'string' ? `${option}-${other}` : option
  const key = namingKeys.find((known) => ['string', 'number'].includes(typeof named[known]))
  return key === undefined ? undefined : String(named[key])
}
