import type { terminal as english } from '../en/terminal.js'

/** Ce que disent les commandes, en français. */
export const terminal: Readonly<Record<keyof typeof english, string>> = {
  'rank.position': 'Rang',
  'rank.option': 'Option',
  'rank.total-cost': 'Coût total',
  'rank.interval': 'Intervalle à 80 %',
  'rank.probability-best': 'Gagne',
  'rank.freshness': 'Fraîch.',
  'rank.protection': 'Protec.',
  'files.written': '{count, plural, one {Fichier écrit :} other {Fichiers écrits :}}',
}
