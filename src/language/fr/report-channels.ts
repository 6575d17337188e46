import type { reportChannels as english } from '../en/report-channels.js'

/** Words of tiers, call-backs and campaigns, in French. */
export const reportChannels: Record<keyof typeof english, string> = {
  'option.channels': 'Contacts transmis, rappelés ou appelés',
  'fact.second-level': 'Transmis aux spécialistes',
  'fact.second-level.settled': '{day} résolus en un jour, {threeDays} en trois',
  'call-back.caption': 'Rappels proposés à qui attendrait plus de {time}, par mois, moyennes',
  'call-back.caption.mixed': 'Rappels proposés à qui attendrait longtemps, par mois, moyennes',
  'call-back.fact': 'Rappelés au lieu d’attendre',
  'call-back.fact.value': '{share} des appelants, au bout de {time} en moyenne',
  'column.call-backs': 'Rappels',
  'column.call-back-share': 'De tous les contacts',
  'column.call-back-wait': 'Délai moyen du rappel',
  'column.call-backs-due': 'Non faits, contact perdu',
  'second-level.caption':
    'Transmis à vos propres spécialistes ({people, plural, one {# présent} other {# présents}}, {open} ; {way}) : délai de résolution',
  'second-level.live': 'transférés aussitôt, courriels transmis un par un',
  'second-level.daily-batch': 'réunis et envoyés une fois par jour',
  'second-level.mixed': 'transmis de façons différentes selon les parties du montage',
  'second-level.within': 'en {hours, plural, =0 {un quart d’heure} one {une heure} other {# heures}}',
  'second-level.days': 'en {days, plural, one {un jour} other {# jours}}',
  'second-level.mean': 'en moyenne',
  'second-level.hours': '{hours} h',
  'second-level.share': 'Part de tous les contacts',
  'second-level.cost': 'Temps de spécialiste pour l’un d’eux',
  'second-level.months.caption': 'Transmis aux spécialistes, par mois, moyennes ; heures',
  'column.settled': 'Du contact à la réponse',
  'column.settled-share': 'Résolus',
  'column.handed-on': 'Transmis',
  'column.specialist-hours': 'Heures de spécialistes',
  'column.specialist-busy': 'De leurs heures de présence',
  'column.resolution-hours': 'Délai moyen de réponse, heures',
  'shortfall.specialists':
    'Les spécialistes ne suivent pas ce que « {option} » transmet : {busy} de leurs heures dans le mois le plus chargé, jusqu’à {hours} heures de travail en retard.',

  // Inputs
  'input.callBack.offeredAfter': 'attente au-delà de laquelle un rappel est proposé',
  'input.callBack.acceptance': 'appelants qui acceptent le rappel proposé',
  'input.secondLevel.explain': 'temps d’un agent pour transmettre un contact',
}
