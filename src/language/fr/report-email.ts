import type { reportEmail as english } from '../en/report-email.js'

/** Ce que dit le courriel d’un rapport en plus des mots du rapport, en français. */
export const reportEmail: Readonly<Record<keyof typeof english, string>> = {
  'email.subject.clear': 'Choisir « {option} » : {cost}, soit {difference} de moins que « {runnerUp} »',
  'email.subject.leaning':
    'Pencher pour « {option} » : {cost}, soit {difference} de moins que « {runnerUp} »',
  'email.subject.tied': '{options} ne se départagent pas sur le coût : environ {cost}',
  'email.subject.only': '« {option} » : {cost} attendus au total',
  'email.subject.none': 'Aucune option ne respecte toutes les règles impératives',
  'email.preheader':
    '{title} : « {option} » est la moins chère dans {chance} des avenirs simulés. Pourquoi, et ce qui y changerait quelque chose, en une page.',
  'email.preheader.only':
    '{title} : ce que cela coûterait, pourquoi, et ce qui y changerait quelque chose, en une page.',
  'email.options.caption': 'Coût total sur {months, plural, one {# mois} other {# mois}}, en {unit}',
  'email.key-figure': '{name} : {value} ({note})',
  'email.option':
    '{name} : {cost} ({interval} dans huit avenirs sur dix) ; la moins chère dans {chance}, {freshness} des contacts sur données à jour',
  'email.option.out':
    '{name} : {note} ; {cost} ({interval} dans huit avenirs sur dix), {freshness} des contacts sur données à jour',
  'email.column.interval': 'Intervalle à 80 %',
  'email.attached': 'Le rapport complet est joint : {files}.',
  'email.facts': 'Scénario {scenario}, {draws} tirages, graine {seed}, {program}. Empreinte {hash}.',
}
