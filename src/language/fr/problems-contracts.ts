import type { problemsContracts as english } from '../en/problems-contracts.js'

/** What contradicts itself in contracts and phases, in French. */
export const problemsContracts: Record<keyof typeof english, string> = {
  'cost.capWithoutRate': 'Il n’y a rien à plafonner : indiquez le taux par point correspondant.',
  'cost.bonusOutOfReach':
    'Aucun mois ne peut donner ce bonus : marge de tolérance comprise, il commence là où la mesure ne peut aller.',
  'cost.malusOutOfReach':
    'Aucun mois ne peut entraîner ce malus : avec la marge de tolérance, il commence là où la mesure ne va pas.',
  'cost.floorMayExceedCap':
    'Dans certains tirages, le plancher de l’indexation dépasserait son plafond : leurs plages (90 %) se recouvrent. Écartez-les, ou liez l’un à l’autre par une formule.',
  'cost.creditMayExceedPrice':
    'Dans certains tirages, l’avoir par unité manquante dépasserait le prix d’une unité : leurs plages (90 %) se recouvrent. Écartez-les, ou liez l’un à l’autre par une formule.',
  'cost.numbersMayExceedAll':
    'Dans certains tirages, les numéros spéciaux prendraient ensemble plus que tous les contacts : les bornes hautes de leurs plages (90 %) dépassent 100 % au total. Indiquez-en de plus basses, ou l’une par une formule comme ce que laissent les autres.',
  'cost.creditAbovePrice': 'L’avoir par unité manquante dépasse le prix d’une unité.',
  'cost.governanceTwice':
    'Indiquez le pilotage en part ou en montant mensuel (governancePerMonth), pas les deux.',
  'cost.numbersAboveAll': 'Les numéros spéciaux prennent ensemble plus que la totalité des contacts.',
  'cost.indexedAfterHorizon':
    'Le prix est indexé pour la première fois en {month}, après la fin de l’horizon : la clause serait sans effet.',
  'cost.currencyTwice':
    '{code} a un autre {key} dans le contrat de « {option} » : une devise n’a qu’un cours, indiquez le même.',
  'cost.additionalBelowForecast':
    '{found} de la prévision, c’est moins que prévu : le supplément pour les unités en plus commence à {minimum} ou au-delà, l’avoir pour celles en moins à 100 % ou en deçà. Sinon les bandes se chevauchent, et les unités entre les deux seraient à la fois majorées et créditées.',
  'cost.reducedAboveForecast':
    '{found} de la prévision, c’est plus que prévu : l’avoir pour les unités en moins commence à {maximum} ou en deçà, le supplément pour celles en plus à 100 % ou au-delà. Sinon les bandes se chevauchent, et les unités entre les deux seraient à la fois majorées et créditées.',
  'cost.neverSettled':
    'Un engagement soldé tous les {every} mois n’arrive pas à échéance pendant {months, plural, one {le mois} other {les # mois}} où il s’applique avant la fin de l’horizon : il serait soldé trop tôt. Indiquez une période plus courte ou allongez l’horizon.',
  'cost.noticeBeyondTerm':
    'Donné dès le premier jour, un préavis de {notice} mois met fin au contrat après sa durée minimale de {term} mois, qui ne voudrait alors plus rien dire. Indiquez un préavis qui ne dépasse pas cette durée, ou une durée plus longue.',
  'cost.rampOutlastsHorizon':
    'La montée en charge de {months, plural, one {# mois} other {# mois}} dure au moins jusqu’à la fin de l’horizon : {term} commence ensuite et n’aurait aucun effet.',
  'scenario.sinceWithoutContract': '« {option} » n’est pas un contrat : contractSince n’a pas de sens ici.',
  'scenario.contractNotBegun':
    'En {start}, au début de l’horizon, ce contrat n’a pas commencé : indiquez le mois depuis lequel il court.',
  'arrangement.shareOfNothing':
    '« {option} » n’aurait aucun contact : donnez-lui une part au-dessus de 0 % et au-dessous de 100 %, ou retirez-la.',
  'arrangement.triggerSeesNothing':
    'Le déclencheur observe {over, plural, one {# mois} other {# mois}}, or la phase s’achève de toute façon après {to, plural, one {# mois} other {# mois}} : il ne déciderait jamais rien.',
}
