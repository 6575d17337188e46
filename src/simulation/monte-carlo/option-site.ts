import type { AccessSite } from '../../access/row.js'
import type { OptionInDraw } from './option-in-study.js'

/** Where the agents sit and whose they are: own staff sits inside, a provider's and a rented centre's outside. */
export function siteOf(
  option: Pick<OptionInDraw, 'model' | 'place'> & { readonly price: unknown },
): AccessSite {
  const own = option.model === 'internal' || (option.model === 'rented' && hasOwnAgents(option.price))
  return { place: option.place, staff: own ? 'own' : 'provider', outside: option.model !== 'internal' }
}

function hasOwnAgents(price: unknown): boolean {
  return (price as { agents?: { own?: unknown } }).agents?.own !== undefined
}
