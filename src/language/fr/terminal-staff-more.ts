import type { staffMore as english } from '../en/terminal-staff-more.js'

/** Ce que dit le calculateur d’effectifs des journées qui changent, et d’autres questions, en français. */
export const staffMore: Readonly<Record<keyof typeof english, string>> = {
  'staff.day.column.reached': 'Atteint',
  'staff.day.column.blocked': 'Refoulés',
  'staff.day.reached':
    '« Atteint » suit la journée telle qu’elle va : chaque intervalle commence avec la file que laisse le précédent ; parmi les agents qui partent, les inoccupés d’abord, puis ceux qui finissent les premiers ; les autres colonnes sont celles du régime établi. {below, select, none {Chaque intervalle atteint ce qui est promis.} other {{count, plural, one {Dans un intervalle} other {Dans # intervalles}}, on atteint moins que {promised}, dont {below} à {when} : --staff-to reached compte les agents pour ce qui est atteint.}}',
  'staff.day.to-reached':
    'Chaque intervalle atteint vraiment ce qui est promis alors que la charge change, avec le moins d’agents vu ceux d’avant : {hours} heures d’agent, contre {steady} si chacun était calculé en régime établi. Parmi les agents qui partent, les inoccupés d’abord, puis ceux qui finissent les premiers.',
  'staff.day.not-followed':
    'Chaque niveau est celui d’une file en régime établi, à la charge moyenne de son intervalle : une journée de cette taille est trop longue à suivre telle qu’elle va.',
  'staff.day.too-much':
    'Une journée de cette taille est trop longue à suivre telle qu’elle va : calculez-la sans --staff-to reached, ou en plusieurs parties.',
  'staff.day.unstable-counted':
    'Dans le total, les contacts de {count, plural, one {cet intervalle} other {ces intervalles}} comptent comme non servis à temps.',
  'help.staff.staff-to':
    'Où les agents d’une journée tiennent la promesse : dans une file en régime établi à la charge moyenne de chaque intervalle (steady), ou dans la journée telle qu’elle va vraiment, où les files se reportent (reached).',
  'staff.wait-percentile':
    '{share} des contacts attendent {time} au plus avant d’avoir une réponse ou de raccrocher.',
  'staff.explain.patience':
    'La patience est {kind, select, deterministic {la même pour tous} gamma {de loi gamma, de forme {shape}} other {exponentielle}}{balking, select, none {} other { ; {balking} raccrochent aussitôt s’il faut attendre}}. L’attente proposée a une densité proportionnelle à e^(a × H(x) − n × x), en durées moyennes de traitement, où H(x) est la moyenne de la patience limitée à x ; chaque part en est une intégrale (Baccelli et Hébuterne ; Zeltyn et Mandelbaum).',
  'staff.explain.busyness':
    'Le débit est incertain : loi gamma, d’écart {busyness} de sa moyenne. À la longue, chaque niveau est un rapport de sommes de contacts, E[B × niveau(B)] ÷ E[B], car les moments chargés en apportent davantage ; il est inférieur au niveau du débit moyen.',
  'staff.explain.fractional':
    'Agents en nombre non entier : {convention, select, spreadsheet {la droite entre les mesures aux nombres entiers voisins, comme dans les tableurs} other {les formules prolongées aux nombres réels (--fractional linear prend la droite des tableurs)}}.',
  'staff.whole-agents': '--agents {value} : ici, seulement un nombre entier d’agents.',
  'staff.not-fractional':
    '--fractional dit comment comprendre un nombre d’agents non entier : il en faut un à --agents, par exemple 12.5.',
  'staff.patience-shape':
    '--patience-shape {value} : écrivez deterministic, ou gamma: et une forme de 0.01 à 1000, par exemple gamma:0.5.',
  'staff.percentile':
    '--percentile {value} : écrivez une part des contacts entre 0 % et 100 %, par exemple 90%.',
  'usage.not-a-number': '--{flag} {value} : écrivez un nombre de {min} à {max, number}.',
  'help.staff.fractional':
    'Comment comprendre un nombre d’agents non entier : les formules prolongées (par défaut), ou la droite entre les entiers, comme dans les tableurs.',
  'help.staff.patience-shape':
    'Patience non exponentielle, de même moyenne que --patience : la même pour tous, ou gamma avec une forme.',
  'help.staff.balking': 'Part des appelants qui raccrochent aussitôt s’il faut attendre.',
  'help.staff.busyness':
    'Écart du débit des contacts, en parts de sa moyenne : niveaux et agents sont ceux de la longue durée.',
  'help.staff.percentile':
    'Dire l’attente que cette part des contacts ne dépasse pas ; --json donne toujours celle de 90 %.',
}
