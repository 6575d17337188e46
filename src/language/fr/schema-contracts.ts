import type { schemaContracts as english } from '../en/schema-contracts.js'

/** What the keys about arrangements and contracts mean, in French. */
export const schemaContracts: Record<keyof typeof english, string> = {
  discountTiming: 'Date retenue pour les paiements du mois : le milieu (`mid-month`, à défaut) ou la fin.',
  budgetYearFrom: 'Mois civil où commence l’exercice budgétaire : 1, janvier, à défaut.',
  'options.*.candidate': 'false si l’option n’entre que dans des montages et n’est pas comparée seule.',
  'options.*.baseline': 'Marque ce qui se fait aujourd’hui ; ce qu’il en coûte de l’abandonner.',
  'options.*.baseline.sunk': 'Déjà dépensé : indiqué, hors comparaison.',
  'options.*.baseline.employees': 'Personnes qui y travaillent aujourd’hui.',
  'options.*.baseline.transferred': 'Part d’entre elles reprise par celui qui reçoit le travail.',
  'options.*.baseline.transferPerEmployee': 'Coût de chacune de celles-ci.',
  'options.*.baseline.redundancyPerEmployee': 'Coût de chacune des autres.',
  'options.*.baseline.strandedPerMonth': 'Postes et baux qui restent à payer, par mois.',
  'options.*.baseline.strandedMonths': 'Pendant combien de mois.',
  'options.*.baseline.contractSince':
    'Mois où le contrat actuel a commencé (2025-03). Sa durée minimale court depuis ce mois et ses frais de démarrage sont derrière nous ; sans cette indication, elle court depuis le début de l’horizon.',
  'options.*.price.noticeMonths':
    'Mois de préavis : une phase qui prend fin quand le volume est stabilisé dure d’autant plus, et qui quitte d’emblée le contrat actuel les paie.',
  'options.*.price.currency.code':
    'Son code ISO 4217, par exemple MAD : les contrats qui nomment la même devise ont un seul cours dans chaque tirage.',
  'options.*.keepsToday':
    'Part des personnes, postes et contrats d’aujourd’hui que cette option continue d’employer : les quitter ne coûte rien.',
  'options.*.lossOfControl': 'Ce que vaut par an de ne pas céder la maîtrise à cette option.',
  'options.*.quality.languageFailure': 'Part des contacts où la langue ou la culture fait défaut.',
  'demand.reasons.*.goodwill': 'Ce que valent les clients qui partent ; à défaut, ce n’est pas chiffré.',
  'demand.reasons.*.goodwill.margin': 'Marge en jeu avec un client.',
  'demand.reasons.*.goodwill.lostAfter': 'Probabilité de perdre le client après chacun de ces faits.',
  'demand.reasons.*.goodwill.lostAfter.wait': 'Après une attente au-delà de la promesse.',
  'demand.reasons.*.goodwill.lostAfter.abandonment': 'Après avoir renoncé.',
  'demand.reasons.*.goodwill.lostAfter.wrongAnswer':
    'Après une réponse fondée sur des données périmées ou absentes.',
  'demand.reasons.*.goodwill.lostAfter.transfer': 'Après avoir été transféré.',
  'demand.reasons.*.goodwill.lostAfter.language': 'Après un échec de langue.',
  arrangements:
    'Options combinées en d’autres candidates, par nom : l’une après l’autre, un socle avec débordement, un partage.',
  'arrangements.*.kind':
    'phased (une option après l’autre), blended (un socle avec débordement) ou split (partage entre prestataires).',
  'arrangements.*.name': 'Nom dans les rapports ; à défaut, la clé du montage.',
  'arrangements.*.phases': 'Les options dans l’ordre où elles se succèdent.',
  'arrangements.*.phases[].option': 'L’option qui répond pendant cette phase.',
  'arrangements.*.phases[].months': 'Durée de la phase ; la dernière va jusqu’à la fin de l’horizon.',
  'arrangements.*.phases[].until':
    'Ce qui doit être constaté pour que la phase se termine, au lieu d’une durée.',
  'arrangements.*.phases[].until.spreadBelow':
    'La phase se termine quand le volume mensuel varie moins que cela (écart type sur moyenne).',
  'arrangements.*.phases[].until.overMonths': 'Nombre de mois observés.',
  'arrangements.*.phases[].until.notBefore': 'Durée minimale de la phase, en mois.',
  'arrangements.*.phases[].until.notAfter': 'Durée maximale de la phase, en mois.',
  'arrangements.*.phases[].transitionCost':
    'Payé une fois, le premier mois où la phase est payée, quand son équipe commence à observer.',
  'arrangements.*.phases[].parallelMonths':
    'Mois pendant lesquels la nouvelle équipe est payée et observe, tandis que la précédente répond encore.',
  'arrangements.*.phases[].learning': 'Comment une nouvelle équipe prend ses marques.',
  'arrangements.*.phases[].learning.months':
    'Mois au bout desquels les agents travaillent comme des agents expérimentés.',
  'arrangements.*.phases[].learning.productivity':
    'Ce qu’ils font au début, en part du travail d’un agent expérimenté.',
  'arrangements.*.phases[].knowledgeCarriedOver':
    'Part de ce qu’il faudrait apprendre que transmet la phase précédente.',
  'arrangements.*.base': 'L’option qui répond jusqu’au seuil.',
  'arrangements.*.overflow': 'L’option qui répond au-delà.',
  'arrangements.*.above': 'Le seuil, par demi-heure, au-delà duquel les appels débordent.',
  'arrangements.*.above.agents':
    'Autant de contacts que ce nombre d’agents du socle en traite en tenant la promesse.',
  'arrangements.*.above.contactsPerHalfHour': 'Contacts par demi-heure.',
  'arrangements.*.overflowShare': 'Part de tous les contacts qui déborde, au lieu d’un seuil.',
  'arrangements.*.transitionCost': 'Payé une fois au début.',
  'arrangements.*.shares': 'Qui reçoit quelle part ; en tout 100 %.',
  'arrangements.*.shares[].option': 'Une option.',
  'arrangements.*.shares[].share': 'Sa part de tous les contacts.',
  'arrangements.*.takesOver':
    'Part des contacts d’un prestataire défaillant que les autres peuvent reprendre : sa défaillance coûte d’autant moins.',
}
