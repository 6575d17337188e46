import type { report as english } from '../en/report.js'
import { reportAccess } from './report-access.js'
import { reportCalibration } from './report-calibration.js'
import { reportChannels } from './report-channels.js'
import { reportContracts } from './report-contracts.js'
import { reportEditions } from './report-editions.js'
import { reportEmail } from './report-email.js'
import { reportInputs } from './report-inputs.js'
import { reportRobustness } from './report-robustness.js'
import { reportSensitivity } from './report-sensitivity.js'
import { reportStaffing } from './report-staffing.js'
import { reportTerms } from './report-terms.js'
import { sources } from './sources.js'

/** Ce que dit le rapport, en français. Messages ICU ; espaces insécables selon l’usage typographique français. */
export const report: Readonly<Record<keyof typeof english, string>> = {
  // Page
  'page.skip': 'Aller à la réponse',
  'page.kind': 'Rapport d’aide à la décision',
  'page.contents': 'Sommaire',
  'page.to-top': 'Retour à la réponse',
  'page.figures-behind': 'Les chiffres de ce graphique',
  'page.made-with':
    'Établi avec {program}. Chaque chiffre peut être recalculé : voir « Méthode et reproductibilité ».',
  period: 'De {from} à {to}, {months, plural, one {# mois} other {# mois}}',
  months: '{months, plural, one {# mois} other {# mois}}',
  'name.quoted': '« {name} »',

  // Amounts, ages, quantities
  'amount.thousand': 'k',
  'amount.million': 'M',
  'amount.billion': 'Md',
  'amount.range': '{low} à {high}',
  'age.now': 'en direct',
  'age.minutes': '{minutes} min',
  'age.hours': '{hours} h',
  'age.days': '{days} jours',
  'quantity.per-day': '{number} par jour',
  'quantity.per-year': '{number} par an',
  'quantity.contacts-per-week': '{number} contacts par semaine',
  'quantity.factor': '× {number}',
  'hour.span': '{from}–{to}',
  'chance.above': 'plus de {share}',
  'chance.below': 'moins de {share}',
  'input.of': '{owner} : {input}',
  'input.numbered': '{input} ({number})',

  // The answer
  'answer.kicker': 'Recommandation',
  'answer.reasons': 'Pourquoi',
  'answer.cautions': 'Ce qui plaide contre',
  'answer.flips': 'Ce qui changerait la réponse',
  'answer.table-on-paper': 'Chiffres de ce graphique : page suivante, sous « {part} ».',
  'answer.not-priced': 'Hors des chiffres',
  'answer.not-priced.lead':
    'Personne ne les a indiqués et aucune source ne les chiffre ; ils ne sont donc pas comptés :',
  'standing.clear': 'Nette',
  'standing.leaning': 'Nuancée',
  'standing.tied': 'À égalité',
  'standing.none': 'Aucune',
  'recommendation.clear':
    'Choisir « {option} » : {cost} au total sur {months} mois, soit {difference} de moins que « {runnerUp} ».',
  'recommendation.leaning':
    'Pencher pour « {option} » : {cost} attendus au total sur {months} mois, soit {difference} de moins que « {runnerUp} », qui peut encore se révéler moins cher.',
  'recommendation.tied':
    '{options} ne se départagent pas sur le coût ; « {option} » devance de très peu, à {cost} sur {months} mois.',
  'recommendation.equal': '{options} coûtent exactement autant : {cost} sur {months} mois.',
  'recommendation.unsettled':
    '{options} ne se départagent pas sur le coût avec {draws} avenirs simulés ; « {option} » devance, à {cost} sur {months} mois, de moins que l’erreur de la simulation.',
  'recommendation.only':
    '« {option} » devrait coûter {cost} au total sur {months} mois ; il n’y avait rien à quoi le comparer.',
  'recommendation.none':
    'Aucune option ne respecte toutes les règles impératives : aucune n’est recommandée.',
  'confidence.clause':
    '{sentence} (« {option} » est l’option la moins chère dans {chance} des avenirs simulés).',
  'confidence.sentence':
    'Que « {option} » soit l’option la moins chère est {likelihood} : c’est le cas dans {chance} de {draws} avenirs simulés.',
  'confidence.only':
    'Avec une seule option, il n’y a rien à trancher : indiquez-en une deuxième pour comparer.',
  'likelihood.virtually-certain': 'quasiment certain',
  'likelihood.very-likely': 'très probable',
  'likelihood.likely': 'probable',
  'likelihood.more-likely-than-not': 'plus probable qu’improbable',
  'likelihood.as-likely-as-not': 'à peu près aussi probable qu’improbable',
  'likelihood.unlikely': 'improbable',
  'key.total-cost': 'Coût total attendu, {months, plural, one {# mois} other {# mois}}',
  'key.interval': 'Intervalle à 80 % : {range}',
  'key.chance': 'Chances d’être l’option la moins chère',
  'key.difference': 'Avantage attendu',
  'key.against': 'sur « {runnerUp} »',
  'key.freshness': 'Contacts traités sur données à jour',
  'key.staleness': 'les données périmées coûtent {cost}',
  'key.protection': '{share} des années dans la perte tolérée',

  // What the decision found
  'statement.savesOnCategory':
    '{category} : {saving} de moins que « {runnerUp} » ({recommendedCost} contre {runnerUpCost}).',
  'statement.savesOnCategory.none': '{category} : rien, contre {runnerUpCost} avec « {runnerUp} ».',
  'statement.onlyOption': 'C’est la seule option du scénario.',
  'statement.onlyOptionLeft': 'C’est la seule option qui respecte toutes les règles impératives.',
  'statement.everyOptionKnockedOut': 'Chaque option enfreint une règle impérative.',
  'statement.noCategoryDiffers':
    'Aucun poste n’est moins cher qu’avec « {runnerUp} » : les deux coûtent autant.',
  'statement.costsMoreOnCategory':
    '{category} : {extra} de plus que « {runnerUp} » ({recommendedCost} contre {runnerUpCost}).',
  'statement.costsMoreOnCategory.none': '{category} : {recommendedCost}, rien avec « {runnerUp} ».',
  'statement.anotherIsMoreOftenCheapest':
    '« {option} » est plus souvent l’option la moins chère, dans {probability} des avenirs, mais coûte plus en moyenne, car bien plus quand elle ne l’est pas.',
  'statement.cheaperOnceRepaired':
    'Écartée seulement par une règle impérative, « {option} » coûterait moins une fois corrigée : avec {rows}, elle respecte toutes les règles pour {cost}, soit {saving} de moins que l’option choisie{loses, select, yes {, si ses agents travaillent alors aussi vite qu’indiqué pour eux avec l’écriture} other {}}. À trancher avant de décider.',
  'statement.moreDrawsNeeded':
    'L’avance sur « {option} » ({difference}) est dans l’erreur de la simulation ; si elle est bien de cet ordre, il faudrait environ {draws} tirages pour trancher.',
  'statement.smallAsSeen':
    '« {option} » coûte pratiquement autant, pour ce que les tirages permettent d’en dire : l’avance est de {difference}, soit {share} du coût, et reste dans l’erreur de la simulation.',
  'statement.noDrawsEnough':
    'L’avance sur « {option} » est dans l’erreur de la simulation, et aucun nombre de tirages ne trancherait.',
  'statement.differenceNegligible':
    'L’avance sur « {option} » est négligeable : {difference}, soit {share} du coût.',
  'statement.cheaperOnAverageOnly':
    '« {option} » coûte {difference} de plus en moyenne, mais dans {probabilityOtherCheaper} des avenirs c’est l’option la moins chère des deux.',
  // Only in older results.
  'statement.tossUp':
    'Face à « {option} », c’est pile ou face : moins cher dans {probabilityBetter} des avenirs.',
  'statement.inputAbove':
    '{input} au-dessus de {value} (probabilité {probability}) : « {rival} » devient l’option la moins chère.',
  'statement.inputBelow':
    '{input} au-dessous de {value} (probabilité {probability}) : « {rival} » devient l’option la moins chère.',
  'statement.inputAbove.along':
    '{input} au-dessus de {value} (probabilité {probability}) : « {rival} » devient l’option la moins chère. Cette donnée ne fait qu’accompagner « {through} », qui fait la différence.',
  'statement.inputBelow.along':
    '{input} au-dessous de {value} (probabilité {probability}) : « {rival} » devient l’option la moins chère. Cette donnée ne fait qu’accompagner « {through} », qui fait la différence.',
  'statement.noInputAlone': 'Aucune donnée incertaine, prise seule et dans sa plage, ne change la réponse.',
  'statement.rivalCheaperBy':
    '« {rival} » devrait coûter {amount} de moins ({share} de son coût) pour faire jeu égal.',

  // Not priced
  'not-priced.for': '« {option} » : {what}',
  'not-priced.more': '{count, plural, one {et une autre option} other {et # autres options}}',
  'not-priced.valueAddedTax': 'taxe sur la valeur ajoutée',
  'not-priced.specialist': 'temps des spécialistes du client',
  'not-priced.currency': 'évolution du taux de change',
  'not-priced.overtimePremium': 'majoration des heures supplémentaires',
  'not-priced.wageGrowth': 'hausse des salaires',
  'not-priced.supervision': 'encadrement',
  'not-priced.replacementCost': 'remplacement des départs',
  'not-priced.teamToHire': 'recrutement de la première équipe',
  'not-priced.seat': 'postes de travail',
  'not-priced.setUp': 'mise en place',
  'not-priced.premises': 'locaux',
  'not-priced.licences': 'licences',
  'not-priced.telecoms': 'télécommunications',
  'not-priced.indexation': 'indexation',
  'not-priced.selection': 'choix du prestataire',
  'not-priced.knowledgeTransfer': 'transfert de connaissances',
  'not-priced.exitFee': 'indemnité de sortie',
  'not-priced.travel': 'déplacements',
  'not-priced.briefing': 'formation',
  'not-priced.accessFee': 'droit d’accès',
  'not-priced.monthly': 'redevance mensuelle',
  'not-priced.governancePerMonth': 'pilotage',
  'not-priced.exposure.threatNotPriced': 'menace : {threat}',
  'not-priced.exposure.controlWithoutEffect': 'effet de : {control}',
  'not-priced.exposure.controlWithoutCost': 'coût de : {control}',
  'not-priced.exposure.transferInstrumentNotPriced': 'instrument de transfert vers {place}',
  'not-priced.exposure.filesNotPriced': 'perte de fichiers en chemin',
  'not-priced.access.roundTripNotPriced': 'fichiers de retour de {dataSet} : contrôles, erreurs, conflits',
  'not-priced.access.wrongEntriesNotPriced': 'saisies fausses dans {dataSet}',

  // Sections
  'section.comparison.title': 'Les options comparées',
  'section.comparison.lead':
    'Toutes les options affrontent la même demande, les mêmes prix et les mêmes clients simulés. Le classement suit le coût total attendu : tout ce qui est payé, et les pertes à attendre : des données exposées, et des clients et de la maîtrise perdus là où ils ont un prix.',
  'section.costs.title': 'Ce que coûte chaque option',
  'section.costs.lead':
    'Montants actualisés au début de la période. Le travail causé par des données périmées est compris dans les coûts ; les pertes attendues sont montrées à part.',
  'section.work.title': 'Travail et effectifs',
  'section.work.lead':
    'Combien de clients prennent contact, quand, et combien d’agents il faut. L’effectif est planifié sur la prévision connue d’avance, puis confronté au mois tel qu’il se présente.',
  'section.service.title': 'Service rendu et service promis',
  'section.service.lead':
    'L’effectif est planifié pour tenir la promesse à la charge prévue. Les mois plus chargés que prévu la manquent ; les heures supplémentaires, quand elles sont convenues, amortissent le choc.',
  'section.freshness.title': 'La fraîcheur des données et son coût',
  'section.freshness.lead':
    'Un contact est traité sur des données fraîches quand chaque jeu de données utile est à jour et suffisant. Sinon il dure plus longtemps, est transféré ou revient. Le même accès qui garde les données fraîches les expose aussi.',
  'section.access.title': 'Qui voit quoi',
  'section.access.lead':
    'Pour chaque option et chaque jeu de données : comment les agents y accèdent, quel âge il a, et depuis quel pays.',
  'section.exposure.title': 'Ce qui pourrait être perdu',
  'section.exposure.lead':
    'Pertes dues à des données en de mauvaises mains pendant une année moyenne du contrat. Le classement retient la perte attendue ; la courbe montre ce que peut coûter une mauvaise année.',
  'section.change.title': 'Ce qui pourrait changer la réponse',
  'section.change.lead':
    'Quelles données incertaines départagent les deux meilleures options, où la réponse bascule, et ce qu’il vaut la peine de savoir avant de signer.',
  'section.options.title': 'Chaque option en détail',
  'section.options.lead': 'Coûts, effectifs et service de chaque option, de la moins chère à la plus chère.',
  'section.assumptions.title': 'Ce qui a été supposé',
  'section.assumptions.lead':
    'Chaque nombre retenu et son origine. Les valeurs par défaut viennent d’abord : personne ne les a indiquées pour ce cas.',
  'section.method.title': 'Méthode et reproductibilité',
  'section.method.lead':
    'D’où viennent les chiffres, ce que veulent dire les mots, et comment retrouver les mêmes chiffres.',

  // Columns
  'column.option': 'Option',
  'column.total': 'Total',
  'column.total-cost': 'Coût total',
  'column.paid': 'Payé',
  'column.losses': 'Pertes attendues',
  'column.chance-best': 'Chances d’être la moins chère',
  'column.regret': 'Regret moyen',
  'column.per-contact': 'Coût par contact',
  'column.per-resolved-contact': 'Coût par contact résolu',
  'column.service': 'Service',
  'column.freshness': 'Fraîcheur',
  'column.protection': 'Protection',
  'column.mean': 'Moyenne',
  'column.median': 'Médiane',
  'column.quantile': '{share} en dessous',
  'column.error-of-mean': '± de la moyenne (à 95 %)',
  'column.standard-error': '± (à 95 %)',
  'column.hour': 'Heure',
  'column.day': 'Jour',
  'column.month': 'Mois',
  'column.year': 'Année',
  'column.reason': 'Motif de contact',
  'column.share-of-contacts': 'Part des contacts',
  'column.handle-time': 'Durée de traitement',
  'column.resolution': 'Résolus d’emblée',
  'column.promised': 'Promis',
  'column.reached': 'Rendu',
  'column.worst-month': 'Pire mois, en moyenne',
  'column.months-kept': 'Mois tenus',
  'column.abandonment': 'Abandons',
  'column.answer-time': 'Attente moyenne',
  'column.headcount': 'Effectif (temps plein)',
  'column.positions': 'Postes',
  'column.paid-hours': 'Heures payées par mois',
  'column.idle': 'Inoccupées',
  'column.overtime': 'Heures sup.',
  'column.contacts-per-first': 'Contacts par premier appel',
  'column.agents-peak': 'Agents au plus',
  'column.agents-mean': 'Agents en moyenne',
  'column.load-peak': 'Charge maximale (erlang)',
  'column.agent-hours': 'Heures d’agents',
  'column.contacts': 'Contacts',
  'column.answered': 'Traités',
  'column.cost': 'Coût',
  'column.category': 'Poste de coût',
  'column.share-of-total': 'Part du total',
  'column.cash': 'Payé dans l’année',
  'column.per-month': 'Par mois',
  'column.age': 'Âge moyen des données',
  'column.staleness-cost': 'Coût des données périmées',
  'column.extra-hours': 'Heures en plus par mois',
  'column.expected-loss-year': 'Perte attendue par an',
  'column.loss-p95': 'Perte d’une année sur 20',
  'column.loss-es95': 'Moyenne de la pire année sur 20',
  'column.input': 'Donnée',
  'column.low-value': 'Valeur basse',
  'column.difference-low': 'Écart en bas',
  'column.high-value': 'Valeur haute',
  'column.difference-high': 'Écart en haut',
  'column.worth': 'Vaut au plus',
  'column.against': 'Face à',
  'column.mean-difference': 'Écart moyen',
  'column.probability-better': 'Moins cher dans',
  'column.takes-lead': 'Passe devant',
  'column.turning-value': 'Quand elle est',
  'column.probability': 'Probabilité',
  'column.written': 'Tel qu’écrit',
  'column.range': 'Plage à 90 %',
  'column.origin': 'Origine',
  'column.source': 'Source',

  // Legends and axes
  'legend.interval': 'Intervalle à 80 %',
  'legend.agents': 'Agents',
  'legend.offered-load': 'Charge (erlang)',
  'legend.planned': 'Heures planifiées',
  'legend.required': 'Heures nécessaires',
  'legend.overtime': 'Heures supplémentaires',
  'legend.reached': 'Rendu, toute la période',
  'legend.promised': 'Promis',
  'legend.months-range': 'Du pire au meilleur mois, en moyenne',
  'legend.staleness': 'Coût des données périmées',
  'legend.losses': 'Pertes attendues',
  'legend.tolerance': 'Toléré : {loss}',
  'legend.ahead': '{option} : moins coûteux',
  'axis.annual-loss': 'Perte dans l’année',
  'axis.probability': 'Probabilité de la dépasser',

  // Comparison
  'comparison.caption': 'Toutes les options par rang ; montants en {unit}, actualisés, sur toute la période',
  'comparison.note':
    'Sous chaque total : l’intervalle à 80 % sur {draws} avenirs simulés. Taux d’actualisation {rate} par an. Regret : de combien l’option dépasse en moyenne la meilleure de chaque avenir. Les chiffres arrondis peuvent ne pas s’additionner exactement.',

  // Cost figures
  'figure.total-cost.subtitle':
    'Coût total sur {months} mois, actualisé. Point : moyenne. Barre : intervalle à 80 %, avec la médiane.',
  'figure.total-cost.caption': 'Coût total en {unit}',
  'figure.total-cost.only': 'Dans huit avenirs sur dix, le coût total reste dans {range}.',
  'figure.total-cost.tied': '« {option} » et « {runnerUp} » coûtent pratiquement autant.',
  'figure.total-cost.unsettled':
    '« {option} » et « {runnerUp} » sont plus proches que {draws} avenirs simulés ne permettent de le dire.',
  'figure.total-cost.apart': '« {option} » reste sous « {runnerUp} » même quand les choses tournent mal.',
  'figure.total-cost.clear':
    '« {option} » est l’option la moins chère en moyenne et dans {chance} des avenirs simulés.',
  'figure.total-cost.overlap':
    '« {option} » est l’option la moins chère en moyenne, mais recoupe « {runnerUp} ».',
  'figure.cost-groups.finding': '{group} : {share} du coût total de « {option} ».',
  'figure.cost-groups.subtitle': 'Coût total moyen par poste, actualisé.',
  'figure.cost-groups.caption': 'Coût total moyen par poste, en {unit}',
  'figure.cost-distribution.finding':
    '« {option} » est le plus difficile à prévoir : {width} séparent un bon avenir d’un mauvais.',
  'figure.cost-distribution.only': '{width} séparent un bon avenir d’un mauvais pour « {option} ».',
  'figure.cost-distribution.subtitle':
    'Coût total : chaque point est l’un de vingt avenirs également probables. À droite : intervalle à 80 %.',
  'figure.cost-distribution.caption': 'Coût total en {unit} : part des avenirs qui restent au-dessous',
  'group.people': 'Personnel propre',
  'group.provider': 'Honoraires du prestataire',
  'group.rental': 'Location du centre',
  'group.equipment': 'Locaux et technique',
  'group.steering': 'Pilotage et transition',
  'group.data': 'Données : transferts, erreurs, contrôles',
  'group.tax': 'TVA non récupérable',
  'group.losses': 'Pertes attendues',
  'category.answering': 'Traitement des contacts (personnel, honoraires ou location)',
  'category.workplace': 'Poste de travail (locaux, technique, télécoms)',
  'category.steering': 'Pilotage et transition',
  'category.dataWork': 'Transferts, erreurs de données et mesures de protection',
  'category.wages': 'Salaires et charges patronales',
  'category.overtime': 'Heures supplémentaires',
  'category.supervision': 'Encadrement',
  'category.recruitment': 'Recrutement et formation',
  'category.premises': 'Locaux',
  'category.technology': 'Technique',
  'category.investment': 'Investissement',
  'category.providerFees': 'Honoraires du prestataire',
  'category.commitment': 'Engagement payé mais non utilisé',
  'category.bonusMalus': 'Bonus-malus',
  'category.rental': 'Location du centre',
  'category.telecoms': 'Télécommunications',
  'category.governance': 'Pilotage du prestataire',
  'category.transition': 'Transition',
  'category.transfers': 'Contacts transférés aux spécialistes',
  'category.dataErrors': 'Erreurs de données périmées, contrôle des fichiers',
  'category.controls': 'Mesures de sécurité',
  'category.irrecoverableVat': 'TVA non récupérable',
  'category.goodwill': 'Clients perdus et maîtrise cédée',
  'category.expectedLoss': 'Pertes attendues',

  // Work
  'heat-map.finding':
    '{channel} : {total} contacts dans une semaine moyenne, surtout le {day} entre {from} h et {to} h : {contacts} par heure.',
  'heat-map.caption':
    'Contacts par heure dans une semaine moyenne, avant rappels ; plus c’est foncé, plus c’est chargé',
  'figure.demand.finding':
    '{month} est le mois le plus chargé avec {contacts} contacts ; {last} peut en apporter de {low} à {high}.',
  'figure.demand.subtitle': 'Premiers contacts par mois. Ligne : moyenne. Bande : intervalle à 80 %.',
  'figure.demand.caption': 'Premiers contacts par mois',
  'reasons.caption': 'Pourquoi les clients prennent contact',
  'records.note':
    'Ajusté sur {file} : {contacts} contacts du {from} au {to} ({days, plural, one {# jour} other {# jours}}{missing, plural, =0 {} one {, # manquant} other {, # manquants}}) ; {week} par semaine ± {error} (à 95 %), durée de traitement {handleTime}, {patienceKnown, select, yes {patience {patience}, } other {}}{abandonment} d’abandons, variation d’un jour à l’autre {busyness}.',
  'records.acknowledgement': 'Données : {text}.',
  'figure.week.finding':
    '« {option} » a besoin de {agents, plural, one {# agent} other {# agents}} à son maximum, {count, plural, one {le {day} à {time}, pour une charge de {load} erlangs} other {pendant # demi-heures de la semaine, d’abord le {day} à {time}, pour une charge allant jusqu’à {load} erlangs}}.',
  'figure.week.subtitle':
    'Agents, charge et niveau de service par demi-heure, semaine type du premier mois à la charge attendue.',
  'figure.week.caption': 'Agents, charge et niveau de service par jour de la semaine',
  'figure.hours.finding':
    'Sur 100 heures planifiées par « {option} », {idle} restent inoccupées et {overtime} s’ajoutent en heures supplémentaires.',
  'figure.hours.subtitle':
    'Heures productives par mois, moyennes : planifiées {months, plural, one {# mois} other {# mois}} à l’avance, et nécessaires au vu du mois.',
  'months.caption': 'Mois par mois, moyennes ; coût en {unit}, non actualisé',
  'staffing.caption': 'Effectifs, moyenne sur la période',
  'staffing.lead-time': 'planifié {months, plural, one {# mois} other {# mois}} à l’avance',

  // Service
  'figure.service.kept': '« {option} » rend {reached} sur la période ; {promised} est promis.',
  'figure.service.missed': '« {option} » manque la promesse : {reached} rendu, {promised} promis.',
  'figure.service.subtitle': 'Part des contacts traités dans le délai promis.',
  'figure.service.caption': 'Niveaux de service sur la période',
  'service.kept': '✓ promis {share}',
  'service.missed': '✗ promis {share}',
  'service.kept-short': '✓ tenu',
  'service.missed-short': '✗ manqué',
  'service.within': 'en {time}',
  'definition.servedOverOffered': 'traités à temps, sur tous les contacts reçus',
  'definition.servedOverServed': 'traités à temps, sur les contacts traités',
  'definition.excludingShortAbandons': 'traités à temps, hors abandons immédiats',
  'definition.waitWithinThreshold': 'attente dans le délai promis, traités ou non',

  // Freshness
  'figure.access-cost.finding':
    'Données périmées et données exposées coûtent ensemble le moins avec « {least} » ({leastCost}) et le plus avec « {most} » ({mostCost}).',
  'figure.access-cost.only': 'Données périmées et données exposées coûtent ensemble {cost} à « {option} ».',
  'figure.access-cost.subtitle':
    'Sur toute la période, actualisé : travail et erreurs dus aux données périmées, et pertes à attendre des données exposées.',
  'figure.access-cost.subtitle-goodwill':
    'Sur toute la période, actualisé : travail, erreurs et clients perdus à cause des données périmées, et pertes à attendre des données exposées.',
  'figure.access-cost.caption':
    'Fraîcheur et exposition ; montants en {unit}. Le coût des données périmées est déjà compris dans les coûts ci-dessus',
  'freshness.by-data-set.caption':
    'Fraîcheur par jeu de données : part des consultations qui trouvent des données à jour et suffisantes, et âge moyen',
  'freshness.by-reason.caption':
    'Fraîcheur par motif de contact : part des contacts traités sur des données à jour et suffisantes',
  'freshness.good': '▲ frais',
  'freshness.poor': '▼ périmé',

  // Access
  'access.caption': 'Accès par option et jeu de données',
  'access.data-set': '{records} enregistrements, {sensitivity}',
  'access.parted-set':
    '{records} enregistrements, {sensitivity} : ce qui reste de chacun hors de ses groupes de champs, {share} de sa valeur',
  'access.field-group': 'champs des enregistrements de « {dataSet} », {share} de leur valeur, {sensitivity}',
  'access.staff.own': 'personnel propre, {place}',
  'access.staff.provider': 'personnel du prestataire, {place}',
  'access.mode.none': 'Fermé',
  'access.mode.extract': 'Extrait',
  'access.mode.replica': 'Copie complète',
  'access.mode.segmented-read': 'En direct, partiel, lecture seule',
  'access.mode.live-read': 'En direct, lecture seule',
  'access.mode.live-write': 'En direct, mise à jour permise',
  'access.kind.closed': 'Fermé : les agents ne le voient pas',
  'access.kind.copy': 'Copié : les agents le voient tel qu’il était',
  'access.kind.live': 'En direct : les agents le voient tel qu’il est',
  'access.kind.live-write': 'En direct avec mise à jour',
  'access.refreshed': 'renouvelé à {every} d’intervalle',
  'access.age': 'âge moyen {age}',
  'access.fields': '{share} des champs',
  'access.connection.internet': 'par Internet',
  'access.connection.leased-line': 'par ligne spécialisée',
  'access.write-back.file': 'les saisies reviennent par fichier',
  'access.controls': 'avec {controls}',
  'control.masking': 'masquage',
  'control.rate-limit': 'limites de débit',
  'control.logging': 'journalisation',
  'control.access-codes': 'codes d’accès',
  'control.leased-line': 'ligne spécialisée',
  'sensitivity.public': 'données publiques',
  'sensitivity.contact': 'coordonnées',
  'sensitivity.personal': 'données personnelles',
  'sensitivity.financial': 'données financières',
  'transfer.adequate':
    '« {option} » : des données personnelles parviennent dans un pays ({place}) couvert par une décision d’adéquation (règles, {asOf}).',
  'transfer.instrument-needed':
    '« {option} » : des données personnelles parviennent dans un pays tiers ({place}) ; le transfert exige un instrument tel que des clauses contractuelles types (règles, {asOf}).',

  // Exposure
  'figure.exceedance.finding':
    'Une année sur vingt coûte plus de {loss} à « {option} », et plus de {highestLoss} à « {highest} ».',
  'figure.exceedance.only': 'Une année sur vingt coûte plus de {loss} à « {option} ».',
  'figure.exceedance.subtitle':
    'Probabilité que la perte d’une année dépasse un montant, d’après des événements simulés.',
  'figure.exceedance.caption':
    'Pertes annuelles, en {unit} ; protection : part des années dans la perte tolérée',
  'threats.caption': 'Perte attendue par an et par menace en {unit}, et fréquence des événements',
  'threats.per-year': '{number} par an',
  'threats.once-in': 'une fois en {years} ans',
  'threat.customer-file-diversion': 'Détournement du fichier clients',
  'threat.industrial-espionage': 'Espionnage industriel',
  'threat.malicious-corruption': 'Altération volontaire des données',
  'threat.fraudulent-purchase': 'Achats frauduleux',
  'threat.personal-data-breach': 'Violation de données personnelles',
  'threat.unlawful-transfer': 'Transfert illicite',
  'threat.provider-failure': 'Défaillance du prestataire',

  // What could change the answer
  'figure.tornado.stands':
    'Aucune donnée, prise seule et dans sa plage, ne retire l’avantage à « {option} ».',
  'figure.tornado.turns':
    '{count, plural, one {Une donnée, à elle seule, peut} other {# données, chacune à elle seule, peuvent}} faire basculer la réponse ; en premier lieu : {input}, vers « {rival} ».',
  'figure.tornado.turns-beyond':
    'Entre sa valeur basse et sa valeur haute, aucune donnée à elle seule ne retire l’avantage à « {option} » ; au-delà, {count, plural, one {une le peut} other {# le peuvent}}, en premier lieu : {input}.',
  'figure.tornado.subtitle':
    'Coût total de « {option} » moins « {runnerUp} », quand chaque donnée va du bas au haut de sa plage.',
  'figure.tornado.caption':
    '« {option} » moins « {runnerUp} » en {unit} : sous zéro, « {option} » est moins cher',
  'tornado.turned': '↑ bascule',
  'figure.information.finding':
    'Ce que se renseigner avant de signer peut valoir : {value} pour la donnée la plus utile ({input}), {everything} pour toutes ensemble.',
  'figure.information.subtitle': 'Économie attendue si une donnée était connue exactement avant le choix.',
  'figure.information.caption': 'Valeur de l’information en {unit}',
  'flips.caption': 'Où la réponse bascule : une autre option devient la moins chère en moyenne',
  'flips.above': 'au-dessus de {value}',
  'flips.below': 'au-dessous de {value}',
  'flips.along': 'ne fait qu’accompagner « {through} », qui fait la différence',
  'pairwise.caption': '« {option} » face à chaque autre option : écart de coût total en {unit}',
  'pairwise.tied': 'ne se départagent pas',

  // Options in detail
  'option.by-rank': 'Option {rank}',
  'option.recommended': 'Recommandé',
  'option.full-name': 'Nom complet',
  'option.of-rank': '#{rank} : {name}',
  'option.in-main-part': 'Ses semaines et ses mois sont tracés dans la partie « Travail et effectifs ».',
  'option.week': 'Agents, charge et service au fil de la semaine',
  'option.summary':
    'Rang {rank} sur {count} : {cost} au total ({range} dans huit avenirs sur dix), soit {difference} de plus que « {recommended} ».',
  'option.summary.recommended':
    'Rang {rank} sur {count} : {cost} au total, {range} dans huit avenirs sur dix.',
  'option.costs.caption': 'Coûts par poste en {unit}, moyennes, actualisés',
  'option.years.caption': 'Décaissements par année civile en {unit}, moyenne, non actualisés',
  'model.internal': 'Centre propre',
  'model.dedicated': 'Prestataire dédié',
  'model.offshore': 'Prestataire à l’étranger',
  'model.rented': 'Centre loué',
  'fact.model': 'Modèle',
  'fact.place': 'Lieu de travail des agents',
  'fact.lead-time': 'Effectif fixé à l’avance',
  'fact.service': '{reached} en {time}, {promised} promis',
  'fact.definition': 'Service compté ainsi',
  'fact.freshness.live': '{score}, données en direct',
  'fact.freshness.closed': '{score}, aucune donnée n’est ouverte aux agents',
  'fact.freshness': '{score}, données âgées de {age} en moyenne',

  // Assumptions
  'terms.title': '{count, plural, one {# terme fixe} other {# termes fixes}}',
  'terms.note':
    'Nombres qui ne peuvent être incertains : durées en mois, seuils, promesses, heures ; et lignes de coût par formule.',
  'terms.caption': 'Termes : tels qu’écrits, et où ils ont été indiqués',
  'terms.origin.default': 'par défaut',
  'terms.origin.preset': 'préréglage',
  'terms.origin.command-line': 'ligne de commande',
  'terms.origin.records': 'relevés',
  'terms.origin.scenario': 'scénario',
  'assumptions.caption':
    'Données : telles qu’écrites, leur moyenne, la plage qui vaut neuf fois sur dix, et la source',
  'assumptions.not-priced.title': 'Hors des chiffres',
  'assumptions.not-priced.none': 'Rien de ce que le programme connaît n’a été laissé de côté.',
  'assumptions.source': '{source} ({year})',
  'assumptions.sources': 'Sources citées',
  'assumptions.language': 'Les sources que nomme le scénario sont citées telles qu’elles y sont écrites.',
  'origin.default.title': '{count, plural, one {# valeur par défaut} other {# valeurs par défaut}}',
  'origin.default.note':
    'Personne ne les a indiquées pour ce cas ; ce sont des chiffres publiés ou des valeurs neutres. Indiquez les vôtres quand vous le pouvez.',
  'origin.preset.title': '{count, plural, one {# donnée reprise} other {# données reprises}} d’un modèle',
  'origin.preset.note': 'Tirées d’un fichier sur lequel le scénario s’appuie.',
  'origin.command-line.title':
    '{count, plural, one {# donnée modifiée} other {# données modifiées}} en ligne de commande',
  'origin.command-line.note': 'Elles remplacent celles du fichier de scénario.',
  'origin.records.title':
    '{count, plural, one {# donnée ajustée} other {# données ajustées}} sur des relevés',
  'origin.records.note': 'Mesurées dans les relevés d’appels de l’entreprise.',
  'origin.scenario.title':
    '{count, plural, one {# donnée indiquée} other {# données indiquées}} dans le scénario',
  'origin.scenario.note': 'Indiquées par les auteurs du scénario.',

  // Method
  'method.steps': 'D’où viennent les chiffres',
  'method.terms': 'Ce que veulent dire les mots',
  'method.again': 'Retrouver les mêmes chiffres',
  'method.again.text':
    'Le même scénario, la même graine et le même nombre de tirages redonnent les mêmes chiffres, au dernier près :',
  'method.workload.title': 'Charge de travail',
  'method.workload.text':
    'Les premiers contacts suivent le profil de la semaine, la saison, la croissance et les campagnes. Les contacts non résolus reviennent et les appelants qui ont abandonné rappellent jusqu’à l’équilibre (un point fixe) ; les contacts traités sur des données périmées durent plus longtemps et reviennent plus souvent.',
  'method.staffing.title': 'Effectifs',
  'method.staffing.text':
    'Le plus petit nombre d’agents qui tient chaque promesse à chaque demi-heure, par Erlang C, ou par Erlang A quand la patience est connue. L’effectif est planifié sur la prévision connue un délai d’engagement plus tôt ; le mois fait alors apparaître heures supplémentaires, heures inoccupées et service manqué.',
  'method.cost.title': 'Coût',
  'method.cost.text':
    'Décaissements mensuels par poste, indexés selon les contrats et actualisés au début. L’impôt sur les sociétés est laissé de côté ; la taxe sur la valeur ajoutée compte dans la mesure où elle n’est pas récupérable. Ce qui n’est ni indiqué ni couvert par une valeur sourcée n’est pas chiffré et figure dans une liste.',
  'method.freshness.title': 'Fraîcheur',
  'method.freshness.text':
    'Les enregistrements changent au hasard (Poisson). Une copie d’âge a est encore juste avec la probabilité e^(−λa) ; un contact déclenché par une modification récente exige en outre une copie plus jeune que la modification. Moyenne prise aux heures où viennent les contacts.',
  'method.exposure.title': 'Exposition',
  'method.exposure.text':
    'La matrice d’accès détermine la fréquence de chaque menace et le nombre d’enregistrements atteints. Des événements sont simulés pour la courbe et la note de protection ; le classement retient la perte attendue, car la chance n’est pas une information.',
  'method.draws.title': 'Incertitude',
  'method.draws.text':
    'Chaque donnée incertaine est tirée de nouveau dans chaque avenir simulé, et toutes les options affrontent les mêmes tirages (tirages communs) : les écarts entre options se voient ainsi plus nettement que les options elles-mêmes.',
  'method.decision.title': 'Décision',
  'method.decision.text':
    'Classement par coût total attendu. Les options dont l’écart est dans sa propre erreur ou négligeable sont dites à égalité. Points de bascule, sensibilités et valeur de l’information se lisent par régression sur les mêmes tirages.',
  'term.total-cost': 'Coût total',
  'term.total-cost.meaning':
    'Tout ce qui est payé plus les pertes à attendre{goodwill, plural, =0 {} other {, les clients perdus et la maîtrise cédée}}, actualisé. C’est lui qui fait le classement.',
  'term.net-present-cost': 'Payé (coût actualisé net)',
  'term.net-present-cost.meaning':
    'Tout ce qui est payé sur la période, actualisé à son début, pertes exclues.',
  'term.interval': 'Intervalle à 80 %',
  'term.interval.meaning':
    'Huit avenirs simulés sur dix y tombent ; un sur dix est au-dessous et un sur dix au-dessus.',
  'term.chance': 'Chances d’être la moins chère',
  'term.chance.meaning': 'Part des avenirs simulés où l’option a le coût total le plus bas.',
  'term.regret': 'Regret moyen',
  'term.regret.meaning': 'De combien l’option dépasse en moyenne la meilleure de chaque avenir.',
  'term.freshness': 'Fraîcheur',
  'term.freshness.meaning':
    'Part des contacts traités sur des données à la fois à jour et suffisantes, en pour cent.',
  'term.protection': 'Protection',
  'term.protection.meaning': 'Part des années où les pertes restent dans ce qui est toléré, en pour cent.',
  'term.offered-load': 'Charge (erlang)',
  'term.offered-load.meaning':
    'Contacts par unité de temps multipliés par la durée de traitement : le nombre d’agents occupés en moyenne si personne n’attendait.',
  'term.information': 'Valeur de l’information',
  'term.information.meaning':
    'Ce que ferait économiser en moyenne la connaissance exacte d’une donnée avant le choix : ce qu’il vaut au plus la peine de payer pour la connaître.',
  'fact.scenario': 'Scénario',
  'fact.hash': 'Empreinte du scénario (SHA-256)',
  'fact.seed': 'Graine',
  'fact.draws': 'Tirages',
  'fact.staffing': 'Calcul des effectifs',
  'fact.discount-rate': 'Taux d’actualisation annuel',
  'fact.currency': 'Monnaie',
  'fact.version': 'Programme',
  'staffing.tabulated': 'd’après des tables des formules exactes',
  'staffing.exact': 'formules exactes à chaque tirage',

  ...reportInputs,
  ...reportTerms,
  ...reportCalibration,
  ...reportContracts,
  ...reportStaffing,
  ...reportChannels,
  ...reportEditions,
  ...reportEmail,
  ...reportAccess,
  ...reportRobustness,
  ...reportSensitivity,
  ...sources,

  // Channels
  'channel.voice': 'téléphone',
  'channel.email': 'courriel',
}
