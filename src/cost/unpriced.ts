/**
 * What a contract leaves unsaid and no source covers: not priced, never guessed, and listed in the report.
 * Each code is the key that would price it. Terms a contract may simply not have (tiers, bonus, minimum
 * term and the like) are not listed.
 */
export const unpricedCodes = [
  'valueAddedTax',
  'specialist',
  'goodwill',
  'currency',
  'overtimePremium',
  'wageGrowth',
  'supervision',
  'replacementCost',
  'teamToHire',
  'seat',
  'setUp',
  'premises',
  'licences',
  'telecoms',
  'indexation',
  'selection',
  'knowledgeTransfer',
  'exitFee',
  'travel',
  'briefing',
  'accessFee',
  'monthly',
  'governancePerMonth',
] as const

export type UnpricedCode = (typeof unpricedCodes)[number]

/** Any tree of a price schema, drawn or not: only whether a key is present matters. */
type Stated = { readonly [key: string]: unknown }

const labourKeys: readonly UnpricedCode[] = [
  'overtimePremium',
  'wageGrowth',
  'supervision',
  'replacementCost',
  'teamToHire',
]
const providerKeys: readonly UnpricedCode[] = [
  'indexation',
  'setUp',
  'selection',
  'knowledgeTransfer',
  'exitFee',
]

/** What is stated once for all options: the tax on invoices and the client's own second level. */
export function unpricedForAll(stated: {
  readonly valueAddedTax?: unknown
  readonly specialist?: unknown
  readonly goodwill?: unknown
}): UnpricedCode[] {
  return missing(stated, ['valueAddedTax', 'specialist', 'goodwill'])
}

export function unpricedInternal(price: Stated): UnpricedCode[] {
  return missing(price, [...labourKeys, 'seat', 'setUp', 'premises', 'licences', 'telecoms', 'indexation'])
}

export function unpricedDedicated(price: Stated): UnpricedCode[] {
  return missing(price, providerKeys)
}

export function unpricedOffshore(price: Stated): UnpricedCode[] {
  return missing(price, [...providerKeys, 'currency', 'travel', 'telecoms', 'briefing'])
}

export function unpricedRented(
  price: Stated & { readonly agents: { readonly own?: Stated | undefined } },
): UnpricedCode[] {
  const hosted = missing(price, [
    'accessFee',
    'monthly',
    'setUp',
    'indexation',
    'governancePerMonth',
    'exitFee',
  ])
  return price.agents.own ? [...hosted, ...missing(price.agents.own, labourKeys)] : hosted
}

function missing(price: Stated, keys: readonly UnpricedCode[]): UnpricedCode[] {
  return keys.filter((key) => price[key] === undefined)
}
