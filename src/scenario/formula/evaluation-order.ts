/** Names in an order in which each comes after those it refers to, or the first circle of references there is. */
export type EvaluationOrder =
  | { readonly ok: true; readonly order: readonly string[] }
  | { readonly ok: false; readonly cycle: readonly string[] }

/** @param references the names each name refers to; names without an entry refer to nothing */
export function evaluationOrder(references: ReadonlyMap<string, Iterable<string>>): EvaluationOrder {
  const done = new Set<string>()
  const order: string[] = []
  const chain: string[] = []
  const visit = (name: string): readonly string[] | undefined => {
    const referred = references.get(name)
    if (referred === undefined || done.has(name)) return undefined
    const start = chain.indexOf(name)
    if (start >= 0) return [...chain.slice(start), name]
    chain.push(name)
    for (const next of referred) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    chain.pop()
    done.add(name)
    order.push(name)
    return undefined
  }
  for (const name of references.keys()) {
    const cycle = visit(name)
    if (cycle) return { ok: false, cycle }
  }
  return { ok: true, order }
}
