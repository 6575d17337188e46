import type { staffMore as english } from '../en/terminal-staff-more.js'

/** Ce que dit le calculateur d’effectifs des journées qui changent, et d’autres questions, en français. */
export const staffMore: Readonly<Record<keyof typeof english, string>> = {
  'staff.day.column.reached': 'Atteint',
  'staff.day.column.blocked': 'Refoulés',
  'staff.day.reached':
    '« Atteint » suit la journée telle qu’elle va : chaque intervalle commence avec la file que laisse le précédent ; parmi les agents qui partent, les inoccupés d’abord, puis ceux qui finissent les premiers ; les autres colonnes sont celles du régime établi. {below, select, none {Chaque intervalle atteint ce qui est promis.} other {{count, plural, one {Dans un intervalle} other {Dans # intervalles}}, on atteint moins que {promised}, dont {below} à {when} : --staff-to reached compte les agents pour ce qui est atteint.}}',
  'staff.day.to-reached':
    'Chaque intervalle atteint vraiment ce qui est promis alors que la charge change, avec le moins d’agents vu ceux d’avant : {hours} heures d’agent, contre {steady} si chacun était calculé en régime établi. Parmi les agents qui partent, les inoccupés d’abord, puis ceux qui finissent les premiers.',
  'staff.day.not-followed':
    'Chaque niveau est celui d’une file en régime établi, à la charge moyenne de son intervalle : une journée de cette taille est trop longue à suivre telle qu’elle va.',
  'staff.day.too-much':
    'Une journée de cette taille est trop longue à suivre telle qu’elle va : calculez-la sans --staff-to reached, ou en plusieurs parties.',
  'staff.day.unstable-counted':
    'Dans le total, les contacts de {count, plural, one {cet intervalle} other {ces intervalles}} comptent comme non servis à temps.',
  'help.staff.staff-to':
    'Où les agents d’une journée tiennent la promesse : dans une file en régime établi à la charge moyenne de chaque intervalle (steady), ou dans la journée telle qu’elle va vraiment, où les files se reportent (reached).',
}
