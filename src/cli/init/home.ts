import type { Published } from './published.js'

/** What the shipped presets know of the country a desk is in. */
export interface Home {
  /** The scenario's: that of the country where published figures can be used in it, else the euro or the US dollar. */
  readonly currency: string
  /** Presets; absent where there is no published figure. */
  readonly staff?: string
  readonly provider?: string
  /** The preset is of a provider abroad to others: only its price holds for one at home. */
  readonly providerPriceOnly?: boolean
  /** Whose figure stands in, where it is another country's (or the union's): its two capitals. */
  readonly staffOf?: string
  readonly providerOf?: string
  readonly abroad?: string
  readonly abroadPlace?: string
  readonly rented?: string
  /** What the scenario's currency pays for a dollar, where the presets of providers abroad and of rented centres are in it. */
  readonly dollar?: Published
}

const euro = {
  currency: 'EUR',
  abroad: 'price/provider-morocco',
  abroadPlace: 'MA',
  rented: 'price/rented-per-user-eur',
} as const

const dollar = { currency: 'USD', rented: 'price/rented-per-user-usd' } as const

/** Members of the European Union of which nothing of their own is known: its mean pay, a provider's price in France. */
const union = 'AT BE CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT SE SI SK'.split(' ')

const neighbourInUnion: Home = {
  ...euro,
  staff: 'country/european-union',
  staffOf: 'EU',
  provider: 'price/provider-france',
  providerOf: 'FR',
}

const morocco: Home = {
  currency: 'EUR',
  staff: 'country/morocco',
  provider: 'price/provider-morocco',
  providerPriceOnly: true,
  rented: 'price/rented-per-user-eur',
}

const homes: Readonly<Record<string, Home>> = {
  ...Object.fromEntries(union.map((country) => [country, neighbourInUnion])),
  FR: { ...euro, staff: 'country/france', provider: 'price/provider-france' },
  BG: { ...euro, staff: 'country/bulgaria', provider: 'price/provider-bulgaria' },
  RO: { ...euro, staff: 'country/romania', provider: 'price/provider-romania' },
  MA: morocco,
  DZ: { ...morocco, staffOf: 'MA', providerOf: 'MA' },
  TN: { ...morocco, staffOf: 'MA', providerOf: 'MA' },
  GB: {
    currency: 'GBP',
    staff: 'country/united-kingdom',
    provider: 'price/provider-united-kingdom',
    abroad: 'price/provider-philippines',
    abroadPlace: 'PH',
    rented: 'price/rented-per-user-usd',
    dollar: {
      value: '0.815',
      source: 'ContactBabel 2023: 6.26 GBP are 7.68 USD (https://www.contactcentrehelper.com/?p=228537)',
      asOf: '2023',
    },
  },
  CH: { currency: 'CHF' },
  LI: { currency: 'CHF' },
  IN: { ...dollar, staff: 'country/india', provider: 'price/provider-india', providerPriceOnly: true },
  PH: {
    ...dollar,
    staff: 'country/philippines',
    provider: 'price/provider-philippines',
    providerPriceOnly: true,
  },
  US: {
    ...dollar,
    staff: 'country/united-states',
    provider: 'price/provider-united-states',
    abroad: 'price/provider-philippines',
    abroadPlace: 'PH',
  },
}

/** Countries of which nothing is known that are nearer to the euro than to the dollar: some have it or hold theirs to it. */
const inEuros = 'AD MC SM VA ME XK BA AL MK RS IS NO MD UA SN CI CM MG MU'.split(' ')

/** A country nothing is known of reckons in dollars, as most of what is published does. */
export function homeOf(country: string): Home {
  return homes[country] ?? { currency: inEuros.includes(country) ? 'EUR' : 'USD' }
}
