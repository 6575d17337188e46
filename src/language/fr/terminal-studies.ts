/** Ce que disent les commandes qui simulent, coupent et fusionnent de grandes études, en français. */
export const studies = {
  'next.merge': 'Ensuite, quand toutes les tranches sont là : {command}',
  'convergence.reached':
    'Chaque coût total moyen est connu à ±{width} (95 %) ; quatre fois plus de tirages divisent cela par deux.',
  'convergence.reachedSpread':
    'Chaque coût total moyen est connu à ±{width} (95 %), d’après l’écart entre 16 hypercubes latins distincts.',
  'convergence.stopped': 'Arrêt après {draws} tirages sur {most} au plus : ±{precision} est atteint.',
  'convergence.missed':
    'Les {most} tirages n’ont pas suffi pour atteindre ±{precision} : demandez plus de tirages ou moins de précision.',
  'convergence.draws': 'Tirages',
  'convergence.width': 'Connu à (95 %)',
  'slice.notASlice': '{name} n’est pas une tranche de simulation. simulate --shard 3/20 en écrit une.',
  'slice.otherVersion': '{name} est une tranche de format {version} ; ce programme lit le format {known}.',
  'slice.damaged':
    '{name} est abîmée : son contenu n’est plus celui qui a été écrit. Recalculez cette tranche.',
  'slice.otherProgram':
    '{name} a été calculée par la version {version} de ce programme, et celle-ci est la version {expected} : les résultats peuvent différer. Fusionnez avec la version qui a calculé les tranches.',
  'slice.otherStudy':
    '{name} et {other} ne sont pas des tranches de la même simulation : scénario, graine et nombre de tirages doivent être les mêmes.',
  'slice.otherCount': '{name} est une tranche sur {count}, d’autres le sont sur {expected}.',
  'slice.twice': 'La tranche {number} est là deux fois : {name} et {other}.',
  'slice.missing': 'Sur {count} tranches, il en manque : {numbers}.',
  'usage.not-a-shard':
    '--{flag} {value} : écrire quelle partie sur combien, par exemple 3/20 ; {most} parties au plus.',
  'usage.latinHypercubeWithPrecision':
    'Un hypercube latin répartit un nombre fixé de tirages : il ne peut pas s’arrêter avant, à une précision donnée. Choisissez des tirages simples ou un nombre de tirages fixe.',
  'usage.latinHypercubeWithSlices':
    'Un hypercube latin ne se coupe pas en tranches : chaque tirage dépend de leur nombre, et des tranches peuvent s’ajouter. Choisissez des tirages simples.',
  'usage.precisionWithSlices':
    'Une simulation qui s’arrête à une précision donnée ne se coupe pas en tranches : seul l’ensemble des tirages dit si elle est atteinte. Indiquez plutôt le nombre de tirages.',
  'help.simulate.sampling':
    'Répartition des tirages : chacun pour soi, ou régulière sur un nombre fixé (hypercube latin).',
  'help.simulate.precision':
    'S’arrête dès que chaque coût total moyen est connu à cette précision (95 %), au plus tard après tous les tirages.',
  'help.simulate.staffing':
    'D’après des tables, ou par les formules à chaque demi-heure de chaque tirage : lent, pour vérifier.',
  'help.simulate.shard': 'Ne calcule que cette partie et l’écrit comme tranche pour merge.',
  'help.simulate.flows-csv':
    'Écrit aussi dans DIR/<nom>.flows.csv les flux de trésorerie de chaque option à chaque tirage, par mois et par catégorie ; rejoue les tirages.',
  'help.simulate.draws-csv': 'Écrit aussi chaque tirage sur une ligne de DIR/<nom>.draws.csv.',
  'help.merge.summary': 'Réunit les tranches d’une simulation.',
  'help.merge.description':
    'Affiche et écrit ce que simulate aurait donné d’un seul trait, octet pour octet. Toutes les tranches doivent venir du même scénario, de la même graine, du même nombre de tirages et de la même version.',
  'help.merge.slices': 'Tranches écrites par simulate --shard, dans n’importe quel ordre.',
}
