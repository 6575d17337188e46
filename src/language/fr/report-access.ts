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

  // Ways of opening a data set, inside a sentence
  'way.none': 'accès fermé',
  'way.extract': 'un extrait',
  'way.replica': 'une copie complète',
  'way.segmented-read': 'lecture directe d’une partie',
  'way.live-read': 'lecture directe',
  'way.live-write': 'mise à jour directe',
  'way.with-file': '{way}, saisies rendues par fichier',
  'way.without-return': '{way}, sans retour des saisies',
  'way.of': '{data} : {way}',

  // Options left out
  'recommendation.only-left':
    'Choisir « {option} », la seule option qui respecte toutes les règles impératives : {cost} attendus au total sur {months, plural, one {# mois} other {# mois}}.',
  'answer.left-out': 'Écartées par une règle impérative',
  'answer.why-out': 'Pourquoi chaque option est écartée',
  'answer.repairs': 'Les retours les moins coûteux',
  'confidence.none':
    'Retour le moins coûteux : « {option} » avec {rows} ; son coût total serait alors de {cost}. Telles quelles, les options ne figurent ci-dessous que pour information.',
  'knock-out.breaks':
    '« {option} » enfreint {count, plural, one {la règle} other {les règles}} {rules} avec {data}.',
  'knock-out.repair':
    '« {option} » avec {rows} : {cost} au total, {direction, select, same {autant que} more {{change} de plus que} other {{change} de moins que}} l’option telle quelle.',
  'knock-outs.caption':
    'Accès qui enfreignent une règle impérative, et le moyen le moins coûteux de la respecter ; variation du coût total attendu de l’option en {unit}',
  'rule-costs.caption':
    'Ce que coûte chaque règle impérative : coût total attendu du choix qui reste, en {unit}',
  'rule-cost.kept': 'La règle « {rule} » ne coûte rien : toutes les options la respectent.',
  'rule-cost.nothing': 'La règle « {rule} » ne coûte rien : sans elle, le choix ne serait pas moins cher.',
  'rule-cost.alone':
    'La règle « {rule} » seule ne coûte rien : les options qu’elle écarte en enfreignent aussi une autre.',
  'rule-cost.together':
    'Ensemble, les règles coûtent {cost} : sans elles, « {option} » serait l’option la moins chère.',
  'rule-cost.costs':
    'La règle « {rule} » coûte {cost} : sans elle, « {option} » serait l’option la moins chère.',
  'rule-cost.repaired':
    'La règle « {rule} » coûte {cost}, même si chaque option est corrigée : sans elle, « {option} » pourrait rester telle quelle.',
  'column.rule': 'Règle',
  'column.rule-broken': 'Règle enfreinte',
  'column.data-set': 'Jeu de données',
  'column.cheapest-repair': 'Correction la moins chère',
  'column.cost-change': 'Variation du coût total',
  'column.broken-by': 'Enfreinte par',
  'column.best-without': 'Moins chère sans elle',
  'column.rule-cost': 'Coûte',
  'column.rule-cost-repaired': 'Coûte, options corrigées',
  'comparison.out': '✗ enfreint une règle',
  'figure.total-cost.out':
    'Aucune de ces options ne peut être retenue telle quelle : chacune enfreint une règle impérative.',
  'option.out': 'Écartée',
  'option.summary.out':
    '{broken} Telle quelle, elle coûterait {cost} au total ({range} dans huit avenirs sur dix).',
}
