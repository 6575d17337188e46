/**
 * Transfers of personal data out of the European Economic Area, as data with a date.
 * Reading remotely from a third country is a transfer just as a file sent there is.
 */
export interface TransferRules {
  /** Whether such a law binds the client at all; where none does, nothing is a transfer. */
  readonly applies: boolean
  /** Day or month these rules were read. */
  readonly asOf: string
  readonly source: string
  /** ISO 3166-1 alpha-2 countries of the European Economic Area: no transfer. */
  readonly economicArea: readonly string[]
  /** Territories with a country code of their own in which the law of the area applies just as well: no transfer. */
  readonly alsoInside: readonly { readonly country: string; readonly ground: string }[]
  /** Countries with an adequacy decision; `onlyFor` limits it to some recipients. */
  readonly adequate: readonly { readonly country: string; readonly onlyFor?: string }[]
  /** On what a transfer stands: the article, and the clauses to be signed where no decision covers the country. */
  readonly basis: Readonly<Record<Exclude<TransferStatus, 'none'>, LegalBasis>>
  /** What stands for an instrument between whom, where no decision covers the country. */
  readonly instruments: Readonly<Record<Recipient, Instrument>>
  /** Recommendations on measures that supplement an instrument where the impact assessment finds it too weak. */
  readonly supplementaryMeasures: string
  /** Guidelines by which passing data on inside one legal person is no transfer. */
  readonly insideOnePerson: string
}

/** Who receives the data abroad: the client's own centre, a provider, or a provider's subcontractor. */
export type Recipient = 'own' | 'provider' | 'subcontractor'

/** Which article an instrument stands on, and which module of the standard contractual clauses. */
export interface Instrument {
  readonly article: string
  /** Controller to controller 1, controller to processor 2, processor to processor 3. */
  readonly module?: string
}

/** Article of the General Data Protection Regulation, and the decision that holds the standard contractual clauses. */
export interface LegalBasis {
  readonly article: string
  readonly clauses?: string
}

/** Status of a place for a client in the European Economic Area. */
export type TransferStatus = 'none' | 'adequate' | 'instrument-needed'

/** The rules in force for a client in the European Economic Area (GDPR, articles 44 to 49). */
export const transferRules: TransferRules = {
  applies: true,
  asOf: '2026-04',
  source:
    'GDPR art. 44-49; adequacy decisions as listed by the CNPD (Luxembourg), https://cnpd.public.lu/en/dossiers-thematiques/transferts-internationaux-donnees-personnelles/transferts-dehors-eee-protection-adequate.html',
  economicArea: [
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
    'IE',
    'IS',
    'IT',
    'LI',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'NO',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ],
  // Overseas countries and territories (TFEU annex II: PF, NC, PM, WF, GL, AW, CW…) and the Faroes are outside.
  alsoInside: [
    ...['GF', 'GP', 'MF', 'MQ', 'RE', 'YT'].map((country) => ({ country, ground: 'TFEU art. 349, 355(1)' })),
    { country: 'AX', ground: 'TFEU art. 355(4)' },
  ],
  adequate: [
    { country: 'AD' },
    { country: 'AR' },
    { country: 'CA', onlyFor: 'PIPEDA' },
    { country: 'FO' },
    { country: 'GG' },
    { country: 'IL' },
    { country: 'IM' },
    { country: 'JP' },
    { country: 'JE' },
    { country: 'NZ' },
    { country: 'KR' },
    { country: 'CH' },
    { country: 'GB' },
    { country: 'US', onlyFor: 'DPF-certified' },
    { country: 'UY' },
  ],
  basis: {
    adequate: { article: '45' },
    'instrument-needed': { article: '46', clauses: '2021/914' },
  },
  instruments: {
    own: { article: '47' },
    provider: { article: '46', module: '2' },
    subcontractor: { article: '46', module: '3' },
  },
  supplementaryMeasures: 'EDPB 01/2020',
  insideOnePerson: 'EDPB 05/2021',
}

/** Whether agents who sit in `place` and see personal data make a transfer, and on what basis it can stand. */
export function transferStatus(place: string, rules: TransferRules = transferRules): TransferStatus {
  if (!rules.applies || isInsideArea(place, rules)) return 'none'
  if (isAdequate(place, rules)) return 'adequate'
  return 'instrument-needed'
}

/** Whether a place lies in the European Economic Area, whatever law binds the client. */
export function isInsideArea(place: string, rules: TransferRules = transferRules): boolean {
  return rules.economicArea.includes(place) || rules.alsoInside.some(({ country }) => country === place)
}

/** Whether a decision finds the protection of data in a place adequate. */
export function isAdequate(place: string, rules: TransferRules = transferRules): boolean {
  return rules.adequate.some(({ country }) => country === place)
}

/** What a scenario states of the law on transfers, over the rules shipped. */
export interface StatedTransfers {
  /** `none` where the client is bound by no such law. */
  readonly law?: TransferLaw | undefined
  /** Countries found adequate since the shipped rules were read. */
  readonly adequate?: readonly string[] | undefined
  /** Countries whose decision has fallen since, or is not to be relied on. */
  readonly withdrawn?: readonly string[] | undefined
}

export const transferLaws = ['GDPR', 'none'] as const
export type TransferLaw = (typeof transferLaws)[number]

/** The shipped rules with what a scenario states; what it withdraws is out even where it also adds it. */
export function transferRulesWith({ law, adequate = [], withdrawn = [] }: StatedTransfers): TransferRules {
  const added = adequate.filter((country) => !isAdequate(country)).map((country) => ({ country }))
  return {
    ...transferRules,
    applies: law !== 'none',
    adequate: [...transferRules.adequate, ...added].filter(({ country }) => !withdrawn.includes(country)),
  }
}

/** To whom an adequacy decision is limited, such as `PIPEDA`; undefined where it covers everybody or there is none. */
export function adequacyLimit(place: string, rules: TransferRules = transferRules): string | undefined {
  return rules.adequate.find(({ country }) => country === place)?.onlyFor
}
