import type { schemaStaffing as english } from '../en/schema-staffing.js'

/** What each key of an option's staff means, in French, by its path. */
export const schemaStaffing: Readonly<Record<keyof typeof english, string>> = {
  'options.*.staff.shrinkage':
    'Part du temps payé hors du poste : congés, maladie, formation, pauses. Un seul nombre, ou par cause.',
  'options.*.staff.shrinkage.holiday': 'Congés payés et jours fériés, en part du temps payé.',
  'options.*.staff.shrinkage.sickness': 'Maladie et autres absences, en part du temps payé.',
  'options.*.staff.shrinkage.training': 'Formation continue des agents, en part du temps payé.',
  'options.*.staff.shrinkage.meetings': 'Réunions et accompagnement, en part du temps payé.',
  'options.*.staff.shrinkage.breaks':
    'Pauses payées, en part du temps payé ; à omettre quand les vacations disent leurs pauses.',
  'options.*.staff.shrinkage.other': 'Tout le reste, en part du temps payé.',
  'options.*.staff.shifts':
    'Les vacations possibles ; le planning qui couvre la semaine au moins d’heures payées est calculé.',
  'options.*.staff.shifts.types': 'Les types de vacation, par nom.',
  'options.*.staff.shifts.types.*.length': 'Du début à la fin, pauses comprises, en quarts d’heure.',
  'options.*.staff.shifts.types.*.starts': 'Quand elle peut commencer.',
  'options.*.staff.shifts.types.*.starts.from': 'Premier début possible, par exemple 08:00.',
  'options.*.staff.shifts.types.*.starts.until': 'Dernier début possible ; le premier s’il est omis.',
  'options.*.staff.shifts.types.*.starts.every': 'D’un début possible au suivant ; 30m si c’est omis.',
  'options.*.staff.shifts.types.*.days':
    'Jours où elle se tient, ou commence : mon-fri, sat, daily. Tous les jours si c’est omis.',
  'options.*.staff.shifts.types.*.breaks': 'Les pauses, dans l’ordre.',
  'options.*.staff.shifts.types.*.breaks[].length': 'Durée de la pause, en quarts d’heure.',
  'options.*.staff.shifts.types.*.breaks[].earliest': 'Au plus tôt, après le début de la vacation.',
  'options.*.staff.shifts.types.*.breaks[].latest':
    'Début au plus tard après le début de la vacation ; au plus tôt si c’est omis.',
  'options.*.staff.shifts.types.*.breaks[].paid': 'Si la pause est payée.',
  'options.*.staff.shifts.types.*.partTime': 'Si elle compte dans partTimeShare.',
  'options.*.staff.shifts.types.*.consecutiveDays': 'Nombre de jours de suite aux mêmes heures.',
  'options.*.staff.shifts.types.*.atMost': 'Nombre maximal de personnes, tous jours de la semaine réunis.',
  'options.*.staff.shifts.partTimeShare': 'Part maximale des vacations à temps partiel parmi toutes.',
  'options.*.staff.shifts.minimumRest': 'Repos minimal entre les jours consécutifs d’une vacation.',
  'options.*.staff.idleUse':
    'Part de l’attente entre les appels consacrée aux courriels ; équipes séparées si c’est omis.',
  'options.*.staff.hiring':
    'Comment les agents sont là au jour dit. Si c’est omis, l’effectif prévu est simplement là.',
  'options.*.staff.hiring.leadTime': 'De la décision de recruter au premier jour.',
  'options.*.staff.hiring.training': 'Du premier jour au premier contact ; payée.',
  'options.*.staff.hiring.learningCurve':
    'Part de la pleine maîtrise dans chaque mois après la formation, par exemple [60 %, 80 %, 95 %] ; entière d’emblée si c’est omis.',
  'options.*.staff.hiring.placesPerMonth': 'Nombre maximal d’arrivées en un mois.',
  'service.deadlines':
    'Pour les courriels : parts traitées dans un délai, par exemple 80 % in 4h et 100 % in 24h. Le délai court tant que le canal est ouvert. Sans eux compte ce qui est fait à la fin du mois.',
  'service.deadlines[].share': 'Part des contacts, jusqu’à 100 %.',
  'service.deadlines[].within': 'Délai dans lequel ils sont traités, par exemple 4h.',
  'demand.channels.chat': 'Tchat : réponse immédiate, plusieurs conversations par agent.',
  'demand.channels.chat.week': 'Répartition des tchats sur la semaine, d’une seule source.',
  'demand.channels.chat.week.records':
    'Fichier CSV par demi-heure ; donne aussi durée de traitement et patience.',
  'demand.channels.chat.week.open': 'Heures d’ouverture, tchats répartis également : mon-fri 08:00-20:00.',
  'demand.channels.chat.week.halfHours': '336 nombres proportionnels, à partir du lundi 00:00.',
  'demand.channels.chat.patience':
    'Temps moyen avant qu’un client parte sans première réponse. Sans lui, personne ne part.',
  'demand.channels.chat.concurrency': 'Nombre maximal de tchats qu’un agent mène en même temps.',
  'demand.channels.chat.slowDown':
    'Part de sa durée dont un tchat s’allonge pour chaque autre mené par le même agent.',
  'demand.channels.chat.busyness':
    'Dispersion des tchats d’un jour au-delà du hasard : coefficient de variation.',
}
