import type { breakEven as english } from '../en/terminal-break-even.js'

/** What `break-even` says, in French. */
export const breakEven: Record<keyof typeof english, string> = {
  'help.break-even.summary':
    'À quel volume, salaire, prix ou temps de traitement l’ordre des options change.',
  'help.break-even.description':
    'Rejoue le scénario avec des volumes, des salaires, des prix et des temps de traitement allant du quart au quadruple de ceux indiqués, en peu de tirages, et dit pour chaque paire d’options où la moins chère change et dans quelle plage on ne peut trancher, puis quelle option est la moins chère selon le volume et la dispersion des mois.',
  'help.break-even.draws': 'Nombre de tirages sur lesquels chaque cas est joué ; sinon 128.',
  'help.break-even.html': 'L’écrire aussi sous forme de page.',
}
