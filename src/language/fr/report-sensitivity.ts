import type { reportSensitivity as english } from '../en/report-sensitivity.js'

/** What is said of which inputs make the spread of costs, in French. */
export const reportSensitivity: Readonly<Record<keyof typeof english, string>> = {
  'sensitivity.kind': 'Sensibilité',
  'sensitivity.title': 'D’où vient la dispersion : {scenario}',
  'sensitivity.nothing': 'Aucun coût ne varie dans ce scénario : il n’y a pas de dispersion.',
  'sensitivity.lead':
    '« {option} » devance « {other} » de {mean} en moyenne, avec un écart type de {spread}.',
  'sensitivity.cost': '« {option} » coûte {mean} en moyenne, avec un écart type de {spread}.',
  'sensitivity.of-lead': 'D’où vient la dispersion de l’avance de « {option} » sur « {other} »',
  'sensitivity.of-cost': 'D’où vient la dispersion du coût total de « {option} »',
  'sensitivity.finding':
    'L’essentiel vient de ceci : {input} : {share} à elle seule, {all} avec ses effets croisés.',
  'sensitivity.subtitle': '{figure} : parts de la variance.',
  'sensitivity.alone': 'Seule',
  'sensitivity.in-all': 'En tout',
  'sensitivity.together': 'Effets croisés',
  'sensitivity.error': '± {error}',
  'sensitivity.months': 'La façon dont les mois s’écartent de ce qu’on en attend',
  'sensitivity.reading': 'Comment lire ces parts',
  'sensitivity.interaction':
    '{share} (± {error}) de la variance vient d’effets croisés : ce que change une donnée dépend de la valeur d’une autre.',
  'sensitivity.no-interaction':
    'Les effets s’additionnent : presque rien ({share} ± {error}) de la variance ne vient d’effets croisés.',
  'sensitivity.correlated':
    'Les données corrélées sont comptées ensemble : la part de chacune prise à part n’a pas de réponse.',
  'sensitivity.how':
    'Seule : ce qui disparaîtrait de la variance si la donnée était connue. En tout : ce qu’il en resterait si toutes les autres l’étaient ; ces parts dépassent 100 % au total quand il y a des effets croisés. ± : la moitié d’un intervalle à 95 %, sur {pairs} paires de tirages rejouées {runs} fois en échangeant les données (graine {seed}).',
  'sensitivity.pairs': 'Données aux effets croisés, avec la part de la variance que les deux font ainsi',
  'sensitivity.one': 'Donnée',
  'sensitivity.with': 'Avec',
  'sensitivity.share': 'Part',
  'sensitivity.costs': 'Dans la dispersion du coût total de chaque option, en tout',
}
