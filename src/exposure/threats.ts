/**
 * The threats an option's access rows give rise to. They are disjoint: an event belongs to one of them.
 *
 * - `customer-file-diversion`: somebody with access takes records away.
 * - `industrial-espionage`: somebody with access passes on business secrets.
 * - `malicious-corruption`: somebody with write access damages records on purpose, or in mass.
 * - `fraudulent-purchase`: an order or payment got by deceit through an agent who can update.
 * - `personal-data-breach`: an outsider reaches records through a copy, a file or a connection; people with access excluded.
 * - `provider-failure`: the provider stops working.
 * - `unlawful-transfer`: a fine because personal data is seen from a third country, no event of the others needed.
 */
export const threats = [
  'customer-file-diversion',
  'industrial-espionage',
  'malicious-corruption',
  'fraudulent-purchase',
  'personal-data-breach',
  'provider-failure',
  'unlawful-transfer',
] as const
export type Threat = (typeof threats)[number]
