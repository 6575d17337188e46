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
}
