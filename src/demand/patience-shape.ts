const shapes = '0\\.0[1-9]\\d*|0\\.[1-9]\\d*|[1-9]\\d{0,2}(?:\\.\\d+)?|1000(?:\\.0+)?'

/** Regular-expression source of a shape of patience: `deterministic`, the same for all, or `gamma:` and 0.01 to 1000. */
export const patienceShapePattern = `(?:deterministic|gamma:(?:${shapes}))`

const written = new RegExp(`^${patienceShapePattern}$`)

/** A shape of patience as read. */
export type WrittenShape =
  | { readonly kind: 'deterministic' }
  | { readonly kind: 'gamma'; readonly shape: number }

/** The shape of patience that a text names; undefined where it names none, or one out of range. */
export function readPatienceShape(text: string): WrittenShape | undefined {
  if (!written.test(text)) return undefined
  if (text === 'deterministic') return { kind: 'deterministic' }
  return { kind: 'gamma', shape: Number(text.slice('gamma:'.length)) }
}
