import type { reportContracts as english } from '../en/report-contracts.js'

/** What the report says of arrangements, budgets and contracts, in French. */
export const reportContracts: Record<keyof typeof english, string> = {
  'model.phased': 'L’une après l’autre',
  'model.blended': 'Socle et débordement',
  'model.split': 'Partage',
  'input.transitionCost': 'coût de la transition',
  'input.until.spreadBelow': 'dispersion du volume qui met fin à la phase',
  'input.learning.productivity': 'productivité d’une nouvelle équipe',
  'input.knowledgeCarriedOver': 'savoir transmis',
  'input.overflowShare': 'part qui déborde',
  'input.shares.*.share': 'part des contacts',
  'input.takesOver': 'part reprise des contacts d’un prestataire défaillant',
  'legs.caption': 'De quoi se compose {option}',
  'legs.corner': 'Élément',
  'legs.from': 'Répond à partir de',
  'legs.months': 'Mois',
  'legs.share': 'Part des contacts',
  'legs.chance': 'Se réalise',
  'search.finding':
    '{option} coûte le moins avec {best} ; de {first} à {last}, ces tirages ne permettent pas de trancher.',
  'search.finding.sure': '{option} coûte le moins avec {best}.',
  'search.stated': 'Comme indiqué, avec {stated}, le surcoût est de {more}.',
  'search.newsvendor':
    'Une règle simple (le marchand de journaux, pour un socle payé en permanence : {base} l’heure, contre {overflow} l’heure de débordement) donne {agents, plural, one {# agent} other {# agents}}.',
  'search.subtitle.takeOverMonth':
    'Coût total selon le mois de la relève : moyenne et intervalle à 80 % sur {draws} tirages',
  'search.subtitle.agents':
    'Coût total selon le nombre d’agents du socle : moyenne et intervalle à 80 % sur {draws} tirages',
  'search.subtitle.contactsPerHalfHour':
    'Coût total selon les contacts par demi-heure pris par le socle : moyenne et intervalle à 80 % sur {draws} tirages',
  'search.subtitle.overflowShare':
    'Coût total selon la part qui déborde : moyenne et intervalle à 80 % sur {draws} tirages',
  'search.caption': 'Coût total, en {unit}',
  'search.term.takeOverMonth': 'Relève',
  'search.term.agents': 'Socle',
  'search.term.contactsPerHalfHour': 'Le socle prend',
  'search.term.overflowShare': 'Débordement',
  'search.beyond-best': 'Au-delà du meilleur',
  'search.as-stated': 'comme indiqué',
  'search.agents': 'socle de {agents}',
  'search.contacts': '{contacts} contacts par demi-heure',
}
