import type { problemsStaffing as english } from '../en/problems-staffing.js'

/** What can be wrong with how staff is stated, in French. */
export const problemsStaffing: Record<keyof typeof english, string> = {
  'staffing.shiftMustBeCertain':
    '« {key} » est une règle du planning : écrivez un seul nombre, et non {found}.',
  'staffing.shiftQuarterHours':
    'Les vacations se planifient au quart d’heure ; écrivez par exemple 7h30m, et non {found}.',
  'staffing.shiftStarts':
    'Une vacation ne peut commencer de {from} à {until} : écrivez d’abord l’heure la plus tôt ; la plus tardive précède 24:00.',
  'staffing.shiftDays': '« {found} » ne désigne pas de jours ; écrivez par exemple mon-fri, sat ou daily.',
  'staffing.breakOutsideShift':
    'Cette pause de « {shift} » ne tient pas dans la vacation, ou sa plage finit avant de commencer.',
  'staffing.breaksOverlap': 'Cette pause de « {shift} » pourrait commencer avant la fin de la précédente.',
  'staffing.shiftRest':
    'Une vacation de {found} tenue plusieurs jours de suite laisse moins de {rest} heures de repos.',
  'staffing.noShifts': 'Il n’y a aucune vacation ; indiquez-en au moins une.',
  'staffing.breaksTwice':
    'Les vacations disent quand les pauses se prennent ; les compter aussi dans les absences les ôterait deux fois.',
  'staffing.shrinkageTooLarge':
    'Ces causes font en moyenne {percent} % du temps payé ; plus de 90 % ne peuvent se passer hors du poste.',
  'staffing.efficiencyWithShifts':
    'L’efficacité du planning découle des vacations ; retirez schedulingEfficiency, ou les vacations.',
  'staffing.deadlineHalfHours':
    'Un délai se compte en demi-heures, jusqu’à sept jours ; écrivez par exemple 80 % in 4h.',
  'staffing.deadlinesRise': 'Chaque délai promet plus de contacts, en plus de temps, que le précédent.',
  'staffing.reductionWithHiring':
    'L’effectif recruté ne baisse que par les départs ; retirez reduction, ou hiring.',
  'scenario.deadlinesWithoutEmail':
    'Les délais valent pour les contacts différés, et aucun canal n’est le courriel.',
  'scenario.longestAnswerNeedsLive':
    'Une attente moyenne maximale vaut pour les contacts pris aussitôt, et il n’y a ni appels ni tchats ; pour le courriel, indiquez des délais (deadlines).',
  'scenario.longestAnswerWithCallBack':
    'Une attente moyenne maximale et le rappel ne peuvent être promis ensemble : qui est rappelé attend dans une autre file. Retirez l’un des deux.',
  'scenario.longestAnswerNeedsPatience':
    'L’affluence varie d’un jour à l’autre : les jours les plus chargés, l’attente moyenne est sans fin si personne ne raccroche. Indiquez demand.channels.{channel}.patience.',
  'scenario.idleUseNeedsBoth':
    'L’attente entre les appels ne peut servir aux courriels que s’il y a les deux.',
  'scenario.hiringTooLate':
    'Le recrutement prend {recruiting} et la formation {training} : l’effectif ne peut être fixé {leadTime} à l’avance seulement. Allongez le leadTime de l’option.',
  'demand.channelNotCarried':
    'Un scénario porte voice, chat et email, pas {channel} ; « sourcing staff --channel » en calcule les agents. Indiquez ces contacts comme voice (réponse immédiate) ou email (différés).',
  'demand.balkingMustBeCertain':
    'La part qui raccroche aussitôt est un seul nombre, et non {found} : la méthode d’effectifs en a besoin tel quel.',
  'demand.patienceShape':
    '« {found} » n’est pas une forme de patience : écrivez deterministic, ou gamma: et une forme de 0.01 à 1000, par exemple gamma:0.5.',
  'demand.shapeNeedsPatience':
    '« {key} » dit comment varie la patience des appelants, et leur attente moyenne n’est pas indiquée. Ajoutez patience, par exemple 3m.',
  'staffing.linesBelowMinimum':
    '{lines, plural, one {Une ligne ne suffit pas} other {# lignes ne suffisent pas}} aux {minimum} agents toujours présents ; augmentez lines, ou réduisez minimumAgents.',
  'scenario.linesNeedCalls':
    'Les lignes servent aux appels, et aucun canal n’est le téléphone (voice). Retirez lines.',
  'scenario.averageNeedsLive':
    'Une promesse en moyenne vaut pour les contacts pris aussitôt, et il n’y a ni appels ni tchats. Retirez average.',
  'scenario.reachedNeedsCalls':
    'Ce qui est vraiment atteint se suit pour les appels, et aucun canal n’est le téléphone (voice). Retirez staffTo.',
  'scenario.reachedApart':
    '« staffTo: reached » et « {other} » ne peuvent être indiqués ensemble : ce qui est vraiment atteint se suit seulement pour l’ensemble des appels d’une option, de patience ordinaire, pris dans leur ordre, la promesse étant tenue dans chaque demi-heure. Retirez l’un des deux.',
  'scenario.reachedFollowsTime':
    '« staffTo: reached » suit déjà les appels qui durent au-delà de leur demi-heure. Retirez timeMethod, ou staffTo.',
  'scenario.reachedAboveLevel':
    'Les équipes de ce montage se partagent les appels selon un seuil, et l’une est dotée sur ce qu’elle atteint vraiment : cela ne se suit que pour une part de tous les appels. Écrivez overflowShare au lieu de above, ou retirez staffTo.',
  'scenario.reachedTooLarge':
    'La demi-heure la plus chargée compte environ {erlang} appels à la fois pour « {option} » : ce qui est vraiment atteint se suit jusqu’à {most}. Retirez staffTo ; timeMethod: auto suit les appels longs quelle que soit la taille.',
  'scenario.queuesApart':
    '« {key} » et « {other} » ne peuvent être indiqués ensemble : aucune formule ne vaut pour une file qui a les deux. Retirez l’un des deux.',
  'demand.slowDownMustBeCertain':
    'Le ralentissement des tchats est un seul nombre, et non {found} : la méthode d’effectifs en a besoin tel quel.',
}
