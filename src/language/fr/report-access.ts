import type { reportAccess as english } from '../en/report-access.js'

/** Ce que disent le rapport et le terminal des règles impératives, des exclusions, des arbitrages d’accès et des retours. */
export const reportAccess: Readonly<Record<keyof typeof english, string>> = {
  // Hard rules
  'rule.text': '{subject} : {demand}',
  'rule.subject.any data': 'toutes données',
  'rule.subject.personal data': 'données personnelles',
  'rule.subject.financial data': 'données financières',
  'rule.subject.provider': 'prestataire',
  'rule.demand.never outside': 'jamais hors de l’entreprise',
  'rule.demand.EEA only': 'Espace économique européen seulement',
  'rule.demand.EEA or adequate country': 'EEE ou pays au niveau adéquat',
  'rule.demand.read only': 'lecture seule',
  'rule.demand.no copies outside': 'pas de copie au-dehors',
}
