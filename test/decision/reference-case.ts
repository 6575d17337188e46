import reference from '../reference/decision-cases.json' with { type: 'json' }

/** A case of the reference file by its id, as the shape the test expects. */
export function referenceCase<Shape>(id: string): Shape {
  const all = [...reference.mcda, ...reference.voi_decision, ...reference.sensitivity]
  const found = all.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no reference case ${id}`)
  return found as Shape
}
