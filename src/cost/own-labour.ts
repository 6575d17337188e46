import type { DedicatedPrice, InternalPrice, LabourTerms, OffshorePrice, RentedPrice } from './schema.js'

type PricedModel =
  | { readonly model: 'internal'; readonly price: InternalPrice }
  | { readonly model: 'dedicated'; readonly price: DedicatedPrice }
  | { readonly model: 'offshore'; readonly price: OffshorePrice }
  | { readonly model: 'rented'; readonly price: RentedPrice }

/** On what terms the company employs the agents; none where they are a provider's or put at its disposal. */
export function ownLabour(option: PricedModel): LabourTerms | undefined {
  if (option.model === 'internal') return option.price
  return option.model === 'rented' ? option.price.agents.own : undefined
}
