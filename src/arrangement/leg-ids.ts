/** What matters of an arrangement to say which options it is made of, drawn or not. */
type LegsOfKind =
  | { readonly kind: 'phased'; readonly phases: readonly { readonly option: string }[] }
  | { readonly kind: 'blended'; readonly base: string; readonly overflow: string }
  | { readonly kind: 'split'; readonly shares: readonly { readonly option: string }[] }

/** The options an arrangement is made of, in its order. */
export function legIds(arrangement: LegsOfKind): string[] {
  switch (arrangement.kind) {
    case 'phased':
      return arrangement.phases.map(({ option }) => option)
    case 'blended':
      return [arrangement.base, arrangement.overflow]
    case 'split':
      return arrangement.shares.map(({ option }) => option)
  }
}
