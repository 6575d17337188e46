/** What the shipped presets know of the country a desk is in. */
export interface Home {
  readonly currency: string
  /** Presets; absent where there is no published figure. */
  readonly staff?: string
  readonly provider?: string
  readonly abroad?: string
  readonly abroadPlace?: string
  readonly rented?: string
}

const euro = {
  currency: 'EUR',
  abroad: 'price/provider-morocco',
  abroadPlace: 'MA',
  rented: 'price/rented-per-user-eur',
} as const

const euroCountries = 'AT BE CY DE EE ES FI GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ')

const homes: Readonly<Record<string, Home>> = {
  ...Object.fromEntries(
    euroCountries.map((country) => [country, { ...euro, staff: 'country/european-union' }]),
  ),
  FR: { ...euro, staff: 'country/france', provider: 'price/provider-france' },
  BG: { ...euro, staff: 'country/bulgaria' },
  RO: { ...euro, staff: 'country/romania' },
  GB: { currency: 'GBP' },
  CH: { currency: 'CHF' },
  US: {
    currency: 'USD',
    staff: 'country/united-states',
    provider: 'price/provider-united-states',
    abroad: 'price/provider-philippines',
    abroadPlace: 'PH',
    rented: 'price/rented-per-user-usd',
  },
}

/** A country nothing is known of reckons in euros. */
export function homeOf(country: string): Home {
  return homes[country] ?? { currency: 'EUR' }
}
