/** The categories of every cash flow, in the order tables and charts show them. */
export const costCategories = [
  'wages', // agents' pay and employer charges, planned hours
  'overtime',
  'supervision',
  'recruitment', // recruitment and training of leavers' replacements and growth
  'premises',
  'technology', // licences, equipment running cost
  'investment', // seats and equipment bought
  'providerFees', // hours, contacts, minutes or positions invoiced by a provider
  'commitment', // paid but unused under take-or-pay
  'bonusMalus',
  'rental', // hosted centre: access fee, monthly charge, calls and minutes
  'telecoms',
  'governance', // client's own staff who steer the provider, travel
  'transition', // selection, set-up, knowledge transfer, exit
  'leaving', // redundancy, staff transfer and stranded seats where today's arrangement is left
  'transfers', // client's own specialists who take transferred contacts
  'dataErrors', // error cost of stale data, cost of checking files
  'controls', // what security controls and transfer instruments cost
  'irrecoverableVat',
] as const

export type CostCategory = (typeof costCategories)[number]

/**
 * What the money is for, whoever is paid: a wage and a provider's fee both pay for answering, so options are compared by
 * purpose where they are compared in words.
 */
export const costPurposes = [
  'answering',
  'workplace',
  'steering',
  'leaving',
  'dataWork',
  'irrecoverableVat',
] as const
export type CostPurpose = (typeof costPurposes)[number]

export const purposeOf: Readonly<Record<CostCategory, CostPurpose>> = {
  wages: 'answering',
  overtime: 'answering',
  supervision: 'answering',
  recruitment: 'answering',
  premises: 'workplace',
  technology: 'workplace',
  investment: 'workplace',
  providerFees: 'answering',
  commitment: 'answering',
  bonusMalus: 'answering',
  rental: 'answering',
  telecoms: 'workplace',
  governance: 'steering',
  transition: 'steering',
  leaving: 'leaving',
  transfers: 'dataWork',
  dataErrors: 'dataWork',
  controls: 'dataWork',
  irrecoverableVat: 'irrecoverableVat',
}

/** Cash flows of one option in one draw: amount[category * months + month], scenario currency, positive = paid. */
export interface CashFlows {
  readonly months: number
  readonly amounts: Float64Array
}
