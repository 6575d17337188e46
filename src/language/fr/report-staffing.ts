import type { reportStaffing as english } from '../en/report-staffing.js'

/** Words of how staff is scheduled, hired and kept busy with work that can wait, in French. */
export const reportStaffing: Record<keyof typeof english, string> = {
  'option.schedule': 'Comment les vacations couvrent la semaine',
  'schedule.seasons.caption': 'La semaine couverte par les vacations, par saison ; heures par semaine',
  'schedule.shifts.caption': 'Personnes par début de vacation et par jour, {months}',
  'column.season': 'Mois',
  'column.required-hours': 'Nécessaires',
  'column.scheduled-hours': 'En poste',
  'column.shift-paid-hours': 'Payées, hors absences',
  'column.schedule-efficiency': 'Part utile des heures en poste',
  'column.schedule-gap': 'Économie encore possible, au plus',
  'column.shift': 'Début',
  'schedule.span': '{day} {from}–{to}',
  'schedule.unmet':
    'Des demi-heures restent à découvert ({months}) : {when}{more, plural, =0 {} one { et # autre plage} other { et # autres plages}}. Le service assuré est {kept} de ce que donnerait une couverture complète.',
  'legend.required-agents': 'Agents nécessaires',
  'legend.scheduled-agents': 'Agents prévus',
  'legend.service-level': 'Niveau de service atteint (en bas)',
  'figure.week.subtitle.shifts':
    'Agents nécessaires et prévus par les vacations, charge et niveau de service par demi-heure ; semaine type des premiers mois à la charge attendue.',

  // Inputs
  'input.shrinkage.holiday': 'congés payés',
  'input.shrinkage.sickness': 'maladie et absences',
  'input.shrinkage.training': 'formation continue',
  'input.shrinkage.meetings': 'réunions et accompagnement',
  'input.shrinkage.breaks': 'pauses payées',
  'input.shrinkage.other': 'autre temps hors du poste',
  'input.shifts.types.*.length': 'durée de la vacation',
  'input.starts.every': 'temps entre deux débuts de vacation',
  'input.breaks.*.length': 'durée d’une pause',
  'input.breaks.*.earliest': 'début d’une pause au plus tôt',
  'input.breaks.*.latest': 'début d’une pause au plus tard',
  'input.shifts.partTimeShare': 'vacations à temps partiel au plus',
  'input.shifts.minimumRest': 'repos minimal entre vacations',
}
