import type { reportRobustness as english } from '../en/report-robustness.js'

/** Ce que dit le rapport de la solidité de la recommandation et de ce qu’il faut savoir d’abord, en français. */
export const reportRobustness: Readonly<Record<keyof typeof english, string>> = {
  'section.robustness.title': 'La solidité de la réponse',
  'section.robustness.lead':
    'D’autres façons de juger les mêmes options : l’une face à l’autre, dans les avenirs nommés, selon les critères indiqués, et en donnant un prix à ce qui n’en a pas.',

  // Each against each
  'pairs.caption':
    'Dans quelle part des mêmes tirages l’option de gauche est moins chère que celle d’en haut',
  'pairs.corner': 'Moins chère que…',
  'pairs.order.everyDraw': 'jamais plus chère',
  'pairs.order.first': 'domine',
  'pairs.order.second': 'domine pour le prudent',
  'dominance.everyDraw.many':
    '« {option} » est moins cher que {count} autres options dans tous les avenirs simulés.',
  'dominance.everyDraw': '« {option} » est moins cher que {others} dans tous les avenirs simulés.',
  'dominance.first':
    '« {option} » risque moins que {others} de dépasser un coût donné, quel que soit ce coût.',
  'dominance.second': '« {option} » convient mieux que {others} à quiconque n’aime pas le risque.',
  'frontier.caption':
    'Ce que coûte un point de fraîcheur ou de protection de plus, face à l’option moins chère qui précède',
  'frontier.freshness': 'Un point de fraîcheur',
  'frontier.protection': 'Un point de protection',
  'frontier.start': 'la moins chère',
  'frontier.cost': '{cost}',
  'frontier.dominated': 'plus chère sans être meilleure',
  'frontier.extendedlyDominated': 'un mélange d’autres fait mieux',
  'reason.more-often': 'Moins cher que « {runnerUp} » dans {share} des avenirs simulés.',
  'reason.fresher': '{own} des contacts traités sur données à jour, contre {other} avec « {runnerUp} ».',

  // Named futures
  'futures.as-stated': 'tel qu’indiqué',
  'futures.caption':
    'Coût total attendu dans chaque avenir nommé en {unit}, et l’écart avec la meilleure option ({draws} tirages chacun)',
  'futures.best': '✓ la meilleure',
  'futures.regret': '+ {regret}',
  'futures.least': 'plus petit regret au pire',
  'futures.holds': '« {option} » est l’option la moins chère dans chaque avenir nommé.',
  'futures.flips': '« {option} » serait l’option la moins chère ici : {futures}.',
  'futures.other-least': 'Qui veut regretter le moins possible, quoi qu’il arrive, retient « {option} ».',
  'futures.change': '« {future} » veut dire : {changes}.',
  'futures.changed': '{input} {value}',
  'column.greatest-regret': 'Regret au pire',

  // Criteria
  'figure.ranks.finding':
    'Selon les critères indiqués, « {option} » vient en tête ; toutes pondérations confondues, c’est le cas pour {share} d’entre elles.',
  'figure.ranks.other':
    'Avec les poids indiqués, « {option} » vient en tête, mais seulement pour {share} des pondérations possibles ; « {other} », pour {otherShare}.',
  'figure.ranks.subtitle':
    'Part des pondérations possibles qui donnent chaque rang à une option (SMAA). À droite : points sur 100 avec les poids indiqués.',
  'figure.ranks.subtitle-draws':
    'Part des pondérations possibles qui donnent chaque rang à une option, tirages compris pour {criteria} (SMAA ; à {error} près, à 95 %). À droite : points sur 100 avec les poids indiqués et les valeurs moyennes.',
  'figure.ranks.caption': 'Points, et part des pondérations par rang',
  'legend.rank': 'Rang {rank}',
  'ranks.never': 'en tête pour aucune pondération',
  'ranks.central': 'en tête, typiquement, avec {weights}',
  'ranks.weight': '{criterion} {share}',
  'criteria.caption':
    'Les critères et leurs poids, et le degré auquel chaque option les remplit sur l’échelle indiquée',
  'criteria.normalisationFlipsWinner':
    'Attention : jugée par rapport aux seules options en lice (TOPSIS), « {option} » l’emporterait, et « {winner} », de la même façon, sur les échelles indiquées. Le résultat de cette méthode tient à la façon de mettre les chiffres à l’échelle.',
  'criteria.outrankingDisagrees':
    'Comparée deux à deux (PROMETHEE), « {option} » l’emporterait, non « {winner} ».',
  'criteria.cheapestIsNotBest':
    'Les critères préfèrent « {winner} » ; à l’argent seul, c’est « {option} ». La recommandation suit l’argent.',
  'column.score': 'Note',
  'column.criterion': 'Critère',
  'column.weight': 'Poids',
  'measure.totalCost': 'coût total',
  'measure.totalCostAtNinety': 'coût total dans un mauvais avenir (un sur dix)',
  'measure.netPresentCost': 'payé',
  'measure.expectedAnnualLoss': 'perte attendue par an',
  'measure.annualLossAtNinetyFive': 'perte d’une année sur vingt',
  'measure.stalenessCost': 'coût des données périmées',
  'measure.freshness': 'contacts sur données à jour',
  'measure.protection': 'années dans la perte tolérée',
  'measure.serviceLevel': 'contacts traités à temps',
  'measure.abandonment': 'contacts abandonnés',
  'measure.promiseKept': 'mois où la promesse est tenue',
  'measure.dataAge': 'âge moyen des données',
  'measure.leadTime': 'délai d’engagement de l’effectif',
  'measure.judged': 'jugé par des personnes',

  // What has no price
  'figure.acceptability.switches':
    'Dès que « {thing} » vaut plus de {price} l’unité, « {to} » devient le bon choix.',
  'figure.acceptability.beyond':
    'C’est seulement si « {thing} » valait plus de {price} l’unité, au-delà de la plage indiquée, que « {to} » serait le bon choix.',
  'figure.acceptability.never': 'Aucun prix mis sur « {thing} » ne retire l’avantage à « {option} ».',
  'figure.acceptability.subtitle':
    'Chances d’être le bon choix selon le prix mis sur {thing}. Trait vertical : là où le meilleur choix change.',
  'figure.acceptability.caption': 'Chances d’être le bon choix selon le prix d’une unité de {thing}',
  'acceptability.best': '✓ le meilleur',
  'acceptability.counted': '{thing} ({counted})',
  'axis.price': 'Prix d’une unité : {thing}',
  'column.units': 'Unités',
  'counted.contactsStale': 'contacts sur données périmées',
  'counted.contactsAbandoned': 'contacts abandonnés',
  'counted.contactsUnresolved': 'contacts non résolus',
  'counted.contactsOutside': 'contacts traités au-dehors',
  'counted.hoursOutside': 'heures faites au-dehors',
  'counted.contactsAbroad': 'contacts traités à l’étranger',

  // Thresholds and shares of the spread
  'thresholds.caption':
    'L’option la moins chère en moyenne selon les valeurs d’une donnée, les autres variant comme indiqué',
  'thresholds.stretch': '{from} à {to} : « {option} »',
  'thresholds.below': 'au-dessous de {to} : « {option} »',
  'thresholds.above': 'au-dessus de {from} : « {option} »',
  'column.stretches': 'La moins chère selon la valeur',
  'column.another-best': 'Chances qu’une autre soit la meilleure',
  'two-way.caption':
    'Option la moins chère selon deux données : {first} (vers le bas) et {second} (en travers)',
  'variance.caption': 'D’où vient l’incertitude de l’avance de « {option} » sur « {runnerUp} »',
  'variance.rest': 'tout le reste, et les effets croisés',
  'correlations.dropped':
    '{first} et {second} ne varient plus ensemble (corrélation des rangs de {rank} dans le scénario) : l’une des deux a reçu une valeur propre, par la ligne de commande ou par un fichier superposé.',
  'variance.correlated': 'corrélées : comptées ensemble',
  'variance.rest-explained': '{command} en fait le détail',
  'column.variance-share': 'Part de la dispersion',

  // What to find out
  'answer.find-out': 'Ce qu’il faut savoir d’abord',
  'find-out.first':
    'Avant de signer, se renseigner sur ceci : {input}. Le savoir exactement vaudrait {value} ; tout savoir, {everything}.',
  'find-out.all-only':
    'Aucune donnée ne mérite à elle seule qu’on se renseigne avant de signer ; tout savoir vaudrait {everything}.',
  'find-out.never':
    'Rien n’est à éclaircir avant de signer : dans aucun des avenirs simulés, en savoir plus ne changerait le choix.',
  'find-out.never-limit':
    'Rien n’est à éclaircir avant de signer : dans aucun des avenirs simulés, en savoir plus ne changerait le choix ; même tout savoir épargnerait en moyenne {everything}.',
  'find-out.nothing':
    'Rien n’est à éclaircir avant de signer : même tout savoir épargnerait en moyenne {everything}.',
  'groups.caption': 'Ce que vaut, avant de signer, la connaissance de plusieurs données ensemble, en {unit}',
  'groups.worth': '« {group} », sues ensemble avant de signer : {value}.',
  'groups.worth-nothing':
    '« {group} », sues ensemble avant de signer : rien, car elles ne changeraient pas le choix.',
  'column.group': 'Sues ensemble',
  'studies.caption':
    'Ce que vaut une étude avant de signer, selon sa durée, son propre coût non déduit, en {unit} ; ± : à 95 %',
  'studies.weeks': '{weeks, plural, one {# semaine} other {# semaines}}',
  'studies.records': 'Davantage de relevés d’appels',
  'studies.records-email': 'Davantage de relevés de courriels',
  'worth.with-error': '{value} ± {error} (à 95 %)',
  'worth.limit': 'au plus {limit} (à 95 %)',
  'worth.error': '± {error}',
  'studies.worth':
    '{study}, pendant {weeks, plural, one {# semaine} other {# semaines}} avant de signer : {value}.',
  'column.study': 'Étude',
  'convergence.note':
    'Passer de {half} à {all} tirages n’a déplacé aucun coût total attendu de plus de {change} ({share}).',
}
