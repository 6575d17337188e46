import type { Understood } from '../../demand/import/statement.js'

/** Within how many seconds the records count calls as answered in time; undefined where they do not say how many were. */
export function recordedThreshold(
  understood: readonly Understood[],
  known: { readonly waits: 'all' | 'ofAnswered' | 'none' },
  asked: number | undefined,
  promised: number,
): number | undefined {
  if (understood.some(({ code }) => code === 'import.calls')) {
    return known.waits === 'none' ? undefined : (asked ?? promised)
  }
  const column = understood.find(
    ({ code, figures }) => code === 'import.column' && figures.role === 'answeredWithin',
  )
  if (column === undefined) return undefined
  const [written] = /\d+/.exec(String(column.figures.header)) ?? []
  return asked ?? (written === undefined ? promised : Number(written))
}
