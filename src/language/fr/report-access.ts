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
  'way.whose': '{data} ({whose})',
  'way.of': '{data} : {way}',

  'access.role': '{role} : {people} personnes, {staff}',
  'access.subcontractors': '{number, plural, one {un sous-traitant} other {# sous-traitants}}, {place}',
  'access.shown': '{share} de la fiche visibles',
  'access.copies': 'détenue en {places} lieux',
  'access.connections': 'vu depuis {places} lieux',
  'access.held-outside': 'copie détenue hors de l’entreprise',
  'access.breaks': '✗ enfreint « {rule} »',

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
  'knock-out.tried':
    'C’est la moins chère des {tried} façons d’ouvrir les données qui ont été essayées ; {possible} respectent toutes les règles.',
  'knock-outs.caption':
    'Accès qui enfreignent une règle impérative, et le moyen le moins coûteux de la respecter ; variation du coût total attendu de l’option en {unit}',
  'rule-costs.caption':
    'Ce que coûte chaque règle impérative : coût total attendu du choix qui reste, en {unit}',
  'rule-cost.kept': 'La règle « {rule} » ne coûte rien : toutes les options la respectent.',
  'rule-cost.nothing': 'La règle « {rule} » ne coûte rien : sans elle, le choix ne serait pas moins cher.',
  'rule-cost.alone':
    'La règle « {rule} » seule ne coûte rien : les options qu’elle écarte en enfreignent aussi une autre.',
  'rule-cost.together':
    'Ensemble, les règles coûtent {cost} si les options restent telles quelles : sans elles, « {option} » serait l’option la moins chère.',
  'rule-cost.unless-repaired':
    'La règle « {rule} » coûte {cost} si les options restent telles quelles : sans elle, « {option} » serait l’option la moins chère. Si les options peuvent être corrigées, elle ne coûte rien.',
  'rule-cost.either-way':
    'La règle « {rule} » coûte {cost}, que les options soient corrigées ou non : sans elle, « {option} » serait l’option la moins chère.',
  'rule-cost.both':
    'La règle « {rule} » coûte {cost} si les options restent telles quelles, {repaired} si elles peuvent être corrigées : sans elle, « {option} » serait l’option la moins chère{other, select, yes {, ou « {otherOption} » avec corrections} other {}}.',
  'rule-cost.repaired':
    'La règle « {rule} » ne coûte rien si les options restent telles quelles, mais {cost} si elles peuvent être corrigées : sans elle, « {option} » serait l’option la moins chère, corrigée pour les autres règles s’il y a lieu.',
  'rule-cost.once-repaired':
    'Si les options restent telles quelles, la règle « {rule} » ne décide de rien : elles en enfreignent aussi une autre. Si elles peuvent être corrigées, la règle coûte {cost} : sans elle, « {option} » serait l’option la moins chère.',
  'rule-cost.choice-without':
    'Sans la règle « {rule} », il y aurait un choix : « {option} ». Si les options peuvent être corrigées, la règle coûte {cost}.',
  'rule-cost.choice-without-or-repaired':
    'Sans la règle « {rule} », il y aurait un choix : « {option} ». Si les options peuvent être corrigées, la règle ne coûte rien.',
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

  // The access trade-off
  'list.separator': ' ; ',
  'mark.in-use': 'en usage',
  'mark.best': 'le meilleur',
  'mark.both': 'en usage, et le meilleur',
  'trade-off.title': 'Ce que donneraient d’autres façons d’ouvrir les données',
  'trade-off.better': '« {option} » coûterait {saving} de moins avec {rows}.',
  'trade-off.stay':
    'Pour « {option} », aucune autre façon d’ouvrir les données n’est à coup sûr moins chère que l’actuelle.',
  'figure.trade-off.subtitle':
    'Chaque ligne joint les façons d’ouvrir les données d’une option que nulle autre ne bat sur les deux plans ; point plein : en usage ; anneau : la meilleure. Toute la période, actualisé ; les échelles sont étirées près de zéro.',
  'figure.trade-off.caption':
    'La façon la moins chère d’ouvrir chaque jeu de données, les autres inchangés ; économie en {unit}. Battues : une autre ne coûte pas plus en données périmées, ni en pertes',
  'axis.losses-and-controls': 'Pertes et protections',
  'figure.trade-off-scores.kept':
    '« {option} » ne peut gagner en fraîcheur qu’en exposant davantage, ni en sûreté qu’avec des données plus anciennes.',
  'figure.trade-off-scores.near':
    'Sur les deux notes, « {option} » fait à peu près aussi bien qu’avec toute autre façon d’ouvrir ses données.',
  'figure.trade-off-scores.beaten':
    '« {option} » pourrait être au moins aussi fraîche et aussi sûre avec {row} : {freshness} des contacts sur données à jour, {protection} des années dans la perte tolérée.',
  'figure.trade-off-scores.subtitle':
    'La même chose en notes : contacts sur données à jour et années dans la perte tolérée ({years} années simulées chacune, à {error} point(s) près au pire, à 95 %).',
  'score.between': '{low} à {high}',
  'figure.trade-off-scores.caption':
    'Fraîcheur et protection des options telles quelles, et avec l’accès le moins cher quand c’en est un autre',
  'trade-off.same': 'inchangée',
  'trade-off.part-beats-copy':
    '{data} : la lecture directe d’une partie bat la copie complète sur les deux plans, données périmées et pertes, avec {options}.',
  'trade-off.unknown.copies': 'Non évalué, faute de savoir comment les copies seraient faites : {ways}.',
  'trade-off.unknown.part': 'Non évalué, faute de savoir combien de champs une partie contiendrait : {ways}.',
  'trade-off.loses-writing': 'supprime la saisie',
  'trade-off.beaten-without-writing':
    '{way} (par {by}, qui supprime la saisie et n’est pas conseillée pour cela)',
  'trade-off.beaten-by': 'battue par {way}',
  'trade-off.terms-from': 'conditions de « {option} »',
  'column.in-use': 'En usage',
  'column.best-way': 'La moins chère',
  'column.saves': 'Économie',
  'column.beaten': 'Battues',
  'column.freshness-cheapest': 'Fraîcheur, accès le moins cher',
  'column.protection-cheapest': 'Protection, accès le moins cher',
  'column.way': 'Façon d’ouvrir',
  'option.months': 'Mois par mois',
  'option.alternatives': 'Autres façons d’ouvrir les données',
  'option.alternatives.caption':
    'Chaque façon d’ouvrir un jeu de données, les autres inchangés ; montants en {unit}, toute la période, actualisés',

  // Entries that come back by file
  'round-trips.caption':
    'Saisies qui reviennent par fichier, par mois ; montants en {unit}. Âge : de la saisie jusqu’au système central',
  'round-trips.check-less':
    '« {option} » contrôle à la main {now} des saisies de {data} ; {cheapest} coûteraient le moins : le contrôle coûte plus que les erreurs qu’il arrête.',
  'round-trips.check-more':
    '« {option} » contrôle à la main {now} des saisies de {data} ; {cheapest} coûteraient le moins : les erreurs coûtent plus que le contrôle.',
  'column.entries': 'Saisies',
  'column.return-age': 'Âge au retour',
  'column.wrong-entries': 'Fausses, admises',
  'column.conflicts': 'Conflits',
  'column.error-cost': 'Coût des erreurs et conflits',
  'column.check-cost': 'Coût du contrôle',
  'column.checked': 'Contrôlées',
  'column.checked-cheapest': 'Part la moins chère à contrôler',
}
