import type { sensitivity as english } from '../en/terminal-sensitivity.js'

/** What `sensitivity` says, in French. */
export const sensitivity: Readonly<Record<keyof typeof english, string>> = {
  'help.sensitivity.summary': 'Quelles données font la dispersion des coûts, seules et par effets croisés.',
  'help.sensitivity.description':
    'Joue des paires de tirages et échange entre les deux une donnée à la fois. Dit, pour l’avance de l’option la moins chère sur la suivante et pour le coût de chaque option, quelle part de la variance chaque donnée fait seule (indice de Sobol du premier ordre) et en tout, effets croisés compris (indice total), avec leurs erreurs types, et nomme les données aux effets croisés.',
  'help.sensitivity.between': 'Options dont on explique l’écart, au lieu des deux moins chères.',
  'help.sensitivity.draws': 'Paires de tirages ; chacune est jouée deux fois par donnée incertaine.',
  'usage.not-two-options': '--between {value} : écrire deux options différentes, comme {example}.',
}
