import type { explainingFormulas as english } from '../en/terminal-explain-formulas.js'

/** How figures come about, in words, in French. */
export const explainingFormulas: Readonly<Record<keyof typeof english, string>> = {
  'explain.formula.agents':
    'Le plus petit nombre entier d’agents qui tient la promesse dans cette demi-heure, aux données moyennes.',
  'explain.formula.break-even':
    'Valeur de la donnée, ou sa probabilité, à laquelle les coûts attendus de deux options sont égaux, cette donnée étant connue ; les autres varient.',
  'explain.formula.calendar': 'Compté dans le calendrier.',
  'explain.formula.central-weight':
    'Moyenne des pondérations sous lesquelles l’option est première, tirages compris pour les critères qui varient (SMAA).',
  'explain.formula.chance':
    'Tirages où son coût total, avec la perte attendue et non la perte simulée, est le plus bas, sur tous les tirages ; les ex æquo se partagent un tirage.',
  'explain.formula.correlation': 'Corrélation de Pearson des deux coûts totaux sur les tirages.',
  'explain.formula.draws': 'Ce qui a été demandé : --draws et --seed, ou le scénario.',
  'explain.formula.driver':
    'Pente de la droite des moindres carrés sur les tirages, l’effet des données plus fortes étant ôté, multipliée par l’écart entre les quantiles à 5 % et à 95 % de la donnée.',
  'explain.formula.driver-correlation':
    'La pente de cette droite multipliée par l’écart type de la donnée, sur celui du chiffre.',
  'explain.formula.exceedance': 'Part des années simulées dont les pertes dépassent le montant.',
  'explain.formula.future-cost': 'Coût total moyen sur les premiers tirages, avec ce que ce futur change.',
  'explain.formula.future-regret':
    'Coût total moyen dans ce futur, moins le plus bas des coûts totaux moyens de toutes les options.',
  'explain.formula.greatest-regret': 'Le plus grand des regrets de l’option sur tous les futurs.',
  'explain.formula.information':
    'Coût total moyen de la meilleure option en l’état, moins la moyenne sur les tirages de la plus basse espérance conditionnelle : ce qu’on choisirait à chaque tirage en ne connaissant que cette donnée ou ce groupe.',
  'explain.formula.input-quantile': 'Quantile à 5 % ou à 95 % de la donnée telle qu’indiquée.',
  'explain.formula.interval':
    'Intervalle à 95 % d’une part comptée en tirages (Wilson) : voilà jusqu’où le hasard a pu porter le compte.',
  'explain.formula.leg': 'Moyenne sur les tirages de ce que fait cette partie du montage.',
  'explain.formula.less-perfect':
    'Ce qui est joué, moins les mêmes tirages avec des données toujours à jour et complètes.',
  'explain.formula.mean':
    'Moyenne sur les tirages ; l’argent est actualisé, sauf quand il est celui d’un mois.',
  'explain.formula.of-contacts':
    'Contacts auxquels cela arrive, sur les contacts reçus, les uns et les autres en moyenne sur les tirages.',
  'explain.formula.other-access':
    'L’option rejouée sur les mêmes tirages avec ces données ouvertes autrement, moins l’option telle quelle.',
  'explain.formula.over-contacts':
    'Somme sur les contacts, sur leur nombre, l’une et l’autre en moyenne sur les tirages.',
  'explain.formula.paired-difference':
    'Moyenne sur les tirages du coût total de l’une moins celui de l’autre dans le même tirage.',
  'explain.formula.pair-chance':
    'Tirages où le coût total de la première est plus bas que celui de l’autre, sur tous les tirages ; à égalité, un demi.',
  'explain.formula.partial-value':
    'Position du chiffre entre le pire et le meilleur, qu’indique le scénario, de 0 à 1.',
  'explain.formula.payback':
    'Premier mois après lequel la somme des paiements mensuels moyens ne dépasse plus celle d’aujourd’hui, si elle la dépassait auparavant.',
  'explain.formula.perfect-information':
    'Coût total moyen de la meilleure option moins la moyenne du plus bas coût total de chaque tirage : ce que tout savoir ferait économiser.',
  'explain.formula.per-point':
    'Coût total moyen moins celui de l’option moins chère qui précède parmi celles qui valent leur prix, rapporté aux points gagnés.',
  'explain.formula.present-month':
    'Moyenne des paiements du mois, chaque tirage étant actualisé à son propre taux.',
  'explain.formula.promise-kept': 'Mois où la promesse a été tenue, sur tous les mois de tous les tirages.',
  'explain.formula.quantile': 'Autant ou moins dans la part indiquée des tirages.',
  'explain.formula.rank':
    'Part de toutes les pondérations possibles des critères, et des tirages de ceux qui varient, qui donnent ce rang à l’option (SMAA).',
  'explain.formula.rank-error':
    'Erreur type de la part à ce rang, d’après sa dispersion d’un tirage des critères à l’autre.',
  'explain.formula.reason':
    'Ce que cette partie du coût total économise en moyenne par rapport à la deuxième option, ou sa part de l’écart.',
  'explain.formula.regret':
    'Moyenne sur les tirages de son coût total moins le plus bas de toutes les options dans le même tirage : ce que coûte en moyenne de ne pas savoir laquelle est la meilleure.',
  'explain.formula.rule-cost':
    'Plus petit coût total moyen des options qui respectent toutes les règles, moins le plus petit de celles qui respectent toutes les autres : ce que coûte la règle.',
  'explain.formula.running-mean': 'Moyenne, ou son erreur, des tant de premiers tirages.',
  'explain.formula.score': 'Somme des valeurs sur les critères, chacune multipliée par son poids.',
  'explain.formula.search': 'Le montage joué à chacune des valeurs sur les mêmes tirages.',
  'explain.formula.shortfall': 'Moyenne du vingtième le pire des années simulées.',
  'explain.formula.standard-error':
    'Écart type sur les tirages, sur la racine carrée de leur nombre ; pour des hypercubes latins, d’après l’écart entre hypercubes séparés.',
  'explain.formula.stated': 'Indiqué dans le scénario, ou valeur par défaut ; sa moyenne s’il est incertain.',
  'explain.formula.study':
    'Ce qu’on économiserait en moyenne en choisissant selon une étude d’autant de semaines, avec l’erreur indiquée ; son propre coût n’est pas déduit.',
  'explain.formula.switch-price':
    'Prix auquel les coûts totaux moyens de deux options sont égaux, la chose tarifée comprise.',
  'explain.formula.tornado':
    'Écart attendu des coûts totaux des deux meilleures options quand la donnée est à ce bout, les autres variant.',
  'explain.formula.variance-rest':
    'Ce que les parts des données prises une à une laissent de la variance de l’écart des deux meilleures : interactions et hasard.',
  'explain.formula.variance-share':
    'Variance de l’écart attendu des deux meilleures options, la donnée étant connue, sur la variance de cet écart.',
  'explain.formula.year-capital':
    'Postes, équipement et mise en place achetés dans l’année, reventes déduites ; moyennes, non actualisées.',
  'explain.formula.year-operating': 'Tous les autres paiements de l’année ; moyennes, non actualisées.',
}
