import type { AccessSite } from '../../access/row.js'
import { type StatedTransfers, transferRulesWith } from '../../access/transfer-rules.js'
import type { OptionInDraw } from './option-in-study.js'

/** Where the agents sit, under which law on transfers, and whose they are: own staff sits inside, a provider's and a rented centre's outside. */
export function siteOf(
  { transfers }: { readonly transfers?: StatedTransfers | undefined },
  option: Pick<OptionInDraw, 'model' | 'place'> & { readonly price: unknown },
): AccessSite {
  const own = option.model === 'internal' || (option.model === 'rented' && hasOwnAgents(option.price))
  return {
    place: option.place,
    staff: own ? 'own' : 'provider',
    outside: option.model !== 'internal',
    ...(transfers && { transfers: transferRulesWith(transfers) }),
  }
}

function hasOwnAgents(price: unknown): boolean {
  return (price as { agents?: { own?: unknown } }).agents?.own !== undefined
}
