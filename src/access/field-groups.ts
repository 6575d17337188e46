import type { DataSet } from './schema.js'

/** Fields of a data set's records that have a row of their own in the matrix. */
export interface FieldGroup {
  /** The data set whose records they are: another one, or for what is left of a parted set the set itself. */
  readonly of: string
  /** Their share of what a whole record is worth in wrong hands, 0..1. */
  readonly worth: number
}

type PartedDataSets = Readonly<Record<string, Pick<DataSet, 'fieldsOf' | 'worth'>>>

/** Whose fields a data set holds and how much of a record they are worth; undefined for a set that is not parted. */
export function fieldGroupOf(id: string, data: PartedDataSets): FieldGroup | undefined {
  const { fieldsOf, worth = 0 } = data[id]!
  if (fieldsOf !== undefined) return { of: fieldsOf, worth }
  let rest = 1
  let parted = false
  for (const other of Object.values(data)) {
    if (other.fieldsOf !== id) continue
    parted = true
    rest -= other.worth ?? 0
  }
  return parted ? { of: id, worth: Math.max(0, rest) } : undefined
}

/** What a document or an audit says of a field group; nothing of a set that is not parted. */
export function statedFieldGroup(
  id: string,
  data: PartedDataSets,
): { readonly fieldsOf?: string; readonly worth?: number } {
  const group = fieldGroupOf(id, data)
  if (group === undefined) return {}
  return group.of === id ? { worth: group.worth } : { fieldsOf: group.of, worth: group.worth }
}

/** Data sets in the order stated, each with the groups of its fields right behind it. */
export function withGroupsBehind<DataSetLike>(
  dataSets: readonly DataSetLike[],
  idOf: (dataSet: DataSetLike) => string,
  fieldsOf: (dataSet: DataSetLike) => string | undefined,
): DataSetLike[] {
  const whole = dataSets.filter((dataSet) => fieldsOf(dataSet) === undefined)
  return whole.flatMap((set) => [set, ...dataSets.filter((group) => fieldsOf(group) === idOf(set))])
}
