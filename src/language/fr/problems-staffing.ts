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
}
