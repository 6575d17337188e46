import type { staffMore as english } from '../en/terminal-staff-more.js'

/** Ce que dit le calculateur d’effectifs des journées qui changent, et d’autres questions, en français. */
export const staffMore: Readonly<Record<keyof typeof english, string>> = {
  'staff.day.column.reached': 'Atteint',
  'staff.day.column.real-wait': 'Att. réelle',
  'staff.day.column.blocked': 'Refoulés',
  'staff.day.reached':
    '« Atteint » suit la journée telle qu’elle va : chaque intervalle commence avec la file que laisse le précédent ; parmi les agents qui partent, les inoccupés d’abord, puis ceux qui finissent les premiers. L’attente réelle est alors celle de tous les contacts ; les autres colonnes sont celles du régime établi. {below, select, none {Chaque intervalle atteint ce qui est promis.} other {{count, plural, one {Dans un intervalle} other {Dans # intervalles}}, on atteint moins que {promised}, dont {below} à {when} : --staff-to reached compte les agents pour ce qui est atteint.}}',
  'staff.day.to-reached':
    'Chaque intervalle atteint vraiment ce qui est promis alors que la charge change, avec le moins d’agents vu ceux d’avant : {hours} heures d’agent, contre {steady} si chacun était calculé en régime établi. Parmi les agents qui partent, les inoccupés d’abord, puis ceux qui finissent les premiers.',
  'staff.day.not-followed':
    'Chaque niveau est celui d’une file en régime établi, à la charge moyenne de son intervalle : {why, select, refined {une journée n’est suivie telle qu’elle se déroule qu’avec une patience exponentielle et un nombre de contacts connu} other {une journée de cette taille, ou avec un seuil aussi long, est trop longue à suivre telle qu’elle va}}.',
  'staff.day.too-much':
    'Une journée de cette taille, ou avec un seuil aussi long, est trop longue à suivre telle qu’elle va : calculez-la sans --staff-to reached, ou en plusieurs parties.',
  'staff.day.unstable-counted':
    'Dans le total, les contacts de {count, plural, one {cet intervalle} other {ces intervalles}} comptent comme non servis à temps.',
  'help.staff.staff-to':
    'Où les agents d’une journée tiennent la promesse : dans une file en régime établi à la charge moyenne de chaque intervalle (steady), ou dans la journée telle qu’elle va vraiment, où les files se reportent (reached).',
  'staff.wait-percentile':
    '{share} des contacts attendent {time} au plus avant d’avoir une réponse ou de raccrocher.',
  'staff.explain.patience':
    'La patience est {kind, select, deterministic {la même pour tous} gamma {de loi gamma, de forme {shape}} other {exponentielle}}{balking, select, none {} other { ; {balking} raccrochent aussitôt s’il faut attendre}}. L’attente proposée a une densité proportionnelle à e^(a × H(x) − n × x), en durées moyennes de traitement, où H(x) est la moyenne de la patience limitée à x ; chaque part en est une intégrale (Baccelli et Hébuterne ; Zeltyn et Mandelbaum).',
  'staff.explain.patience-numbers':
    'Avec a = {load} et n = {agents} : 1 ÷ B − 1 = {idle} pour le temps où tous ne sont pas occupés (Erlang B), et l’intégrale de cette densité vaut I = {integral} ; donc n × I ÷ (1 ÷ B − 1 + n × I) = {wait} doivent attendre. En moyenne, {busy} agents sont occupés : {busy} ÷ {load} = {answered} reçoivent une réponse, et {gone} raccrochent.',
  'staff.explain.busyness-numbers':
    'Ici : {quiet} à {less} fois le débit moyen, {mean} au débit moyen, {crowded} à {more} fois ; sur tous les moments, pondérés par leurs contacts, {long}.',
  'staff.explain.busyness':
    'Le débit est incertain : loi gamma, d’écart {busyness} de sa moyenne. À la longue, chaque niveau est un rapport de sommes de contacts, E[B × niveau(B)] ÷ E[B], car les moments chargés en apportent davantage ; il est inférieur au niveau du débit moyen.',
  'staff.explain.fractional':
    'Agents en nombre non entier : {convention, select, spreadsheet {la droite entre les mesures aux nombres entiers voisins, comme dans les tableurs} other {les formules prolongées aux nombres réels (--fractional linear prend la droite des tableurs)}}.',
  'staff.whole-agents': '--agents {value} : ici, seulement un nombre entier d’agents.',
  'staff.not-fractional':
    '--fractional dit comment comprendre un nombre d’agents non entier : il en faut un à --agents, par exemple 12.5.',
  'staff.busyness': '--busyness {value} : écrivez un écart de 0% à 300% de la moyenne, par exemple 15%.',
  'staff.patience-shape':
    '--patience-shape {value} : écrivez deterministic, ou gamma: et une forme de 0.01 à 1000, par exemple gamma:0.5.',
  'staff.percentile':
    '--percentile {value} : écrivez une part des contacts entre 0 % et 100 %, par exemple 90%.',
  'usage.not-a-number': '--{flag} {value} : écrivez un nombre de {min} à {max, number}.',
  'help.staff.fractional':
    'Comment comprendre un nombre d’agents non entier : les formules prolongées (par défaut), ou la droite entre les entiers, comme dans les tableurs.',
  'help.staff.patience-shape':
    'Patience non exponentielle, de même moyenne que --patience : la même pour tous, ou gamma avec une forme.',
  'help.staff.balking': 'Part des appelants qui raccrochent aussitôt s’il faut attendre.',
  'help.staff.busyness':
    'Écart du débit des contacts, en parts de sa moyenne : niveaux et agents sont ceux de la longue durée.',
  'help.staff.percentile':
    'Dire l’attente que cette part des contacts ne dépasse pas ; --json donne toujours celle de 90 %.',
  'staff.loss.answer': '{lines, plural, one {# ligne} other {# lignes}}',
  'staff.loss.question':
    '{contacts} {count, plural, one {contact} other {contacts}} en {per}, {handle} chacun : {load} Erlang ({model, select, engset {Engset : {callers, number} appelants, qui n’appellent pas pendant qu’ils parlent} extendederlangb {Erlang B étendu : une part des refoulés rappelle} other {Erlang B : qui ne trouve pas de ligne est refoulé}})',
  'staff.loss.column.lines': 'Lignes',
  'staff.loss.column.blocked': 'Refoulés',
  'staff.loss.column.carried': 'Erlang écoulés',
  'staff.loss.verdict':
    '{given, select, no {{fewer, plural, one {# ligne refoulerait} other {# lignes refouleraient}} plus de {share}.} kept {{lines, plural, one {# ligne tient} other {# lignes tiennent}} la promesse : au plus {share} de refoulés.} other {{lines, plural, one {# ligne ne tient pas} other {# lignes ne tiennent pas}} la promesse : plus de {share} sont refoulés.}}',
  'staff.loss.carried':
    '{lines, plural, one {# ligne écoule} other {# lignes écoulent}} au plus {load} Erlang : {contacts} {count, plural, one {contact} other {contacts}} en {per}, dont {share} refoulés.',
  'staff.loss.explain':
    '{model, select, engset {Engset : chacun des {callers, number} appelants sans ligne appelle {ratio} fois par durée moyenne de traitement. E = C(N, n) × rⁿ ÷ Σ C(N, k) × r^k : les {lines} lignes sont toutes prises {time} du temps ; un appelant ne voit que les autres, N − 1, et est refoulé avec la probabilité {blocked}.} extendederlangb {Erlang B étendu : toutes les tentatives A = a + part qui rappelle × A × B(n, A), avec a = {load} Erlang ; A = {attempts}, et B(n, A) = {blocked} pour n = {lines}.} other {Erlang B : B = (aⁿ ÷ n!) ÷ (1 + a + a² ÷ 2! + … + aⁿ ÷ n!) = {blocked} pour n = {lines} et a = {load}. La formule vaut quelle que soit la loi des durées.}}',
  'staff.loss.two-of-three':
    'Lignes sans attente : donnez deux des options --contacts, --lines et --max-blocked (et --aht) ; la troisième est la réponse.',
  'staff.loss.share': '--max-blocked {value} : écrivez une part entre 0 % et 100 %, par exemple 1%.',
  'staff.callers.question':
    '{callers, plural, one {# appelant} other {# appelants}}, qui feraient {contacts} {count, plural, one {appel} other {appels}} en {per} sans jamais attendre ni parler, {handle} chacun ; en réalité {calls} appels arrivent',
  'staff.callers.column.calls': 'Appels',
  'staff.callers.explain':
    'Un nombre limité d’appelants : chacun des {callers, number} qui n’est ni dans la file ni servi appelle {ratio} fois par durée moyenne de traitement. Avec {agents} agents, l’état est le nombre de présents ; il monte au rythme (appelants absents) × débit et descend à celui des agents occupés ; un appelant voit la file des autres.{patience, select, yes { Qui raccroche redevient un appelant comme avant, et rappelle au débit de tous.} other {}} Plus la file est longue, moins on appelle : il faut moins d’agents que selon Erlang {patience, select, yes {A} other {C}}.',
  'staff.campaign.unfinished':
    'Pas fini à la date : {by} conversations sur {contacts} ({share}), en {attempts} tentatives sur {all}, pendant les {within} heures d’appel. Les {hours} heures d’agent prendraient {needed} heures d’appel ; {least, plural, one {# agent finit} other {# agents finissent}} à temps.',
  'help.staff.max-blocked':
    'Lignes sans attente (Erlang B) : la plus grande part qui peut les trouver toutes prises.',
  'help.staff.model':
    'erlang-b : personne n’attend ; dit ce que refoulent --lines lignes ou, avec --max-blocked, combien il en faut.',
  'help.staff.callers':
    'Un nombre limité d’appelants, qui n’appellent pas pendant qu’ils attendent ou parlent ; --contacts compte les appels qu’ils feraient sinon.',
  'staff.shifts.heading':
    '{people, plural, one {# vacation couvre} other {# vacations couvrent}} {short, select, none {} other {au mieux }}{days, plural, one {la journée} other {les # jours}} : {paid} heures payées, et {efficiency} des heures en poste sont nécessaires{proved, select, none { ; aucune couverture n’en paie moins} other { ; au plus {proved} de trop}}.',
  'staff.shifts.no-rest':
    'Aucune vacation ne court sur plusieurs jours (consecutiveDays) : minimumRest, {rest}, ne décide donc de rien. Qui travaille quels jours n’entre pas dans la couverture.',
  'staff.shifts.unmet':
    '{count, plural, one {Un intervalle manque} other {# intervalles manquent}} d’agents : aucune vacation permise ne couvre tout. Agents qui manquent : {short}.',
  'staff.shifts.none':
    '{reason, select, days {Des vacations à certains jours de la semaine demandent une colonne de dates dans le fichier de la journée.} interval {Les intervalles de la journée ne vont pas avec des vacations au quart d’heure : prenez des intervalles de 5, 10, 15, 20, 30 ou 60 minutes.} other {Aucune couverture en 20 secondes : permettez moins de débuts.}}',
  'staff.shifts.column.shift': 'Vacation',
  'staff.shifts.column.start': 'Début',
  'staff.shifts.column.people': 'Personnes',
  'help.staff.shifts':
    'Couvrir la journée de vacations : un fichier avec ce qu’un scénario dit sous shifts (types, partTimeShare, minimumRest).',
  'staff.hire.answer':
    '{people, plural, =0 {Personne n’est à embaucher} one {# personne est à embaucher} other {# personnes sont à embaucher}} sur {months, plural, one {# mois} other {# mois}}{short, select, none { : l’effectif formé est alors là chaque mois} other { ; mois où l’effectif manque, faute de pouvoir être là à temps : {short}}}.',
  'staff.hire.column':
    '{name, select, month {Mois} required {Requis} effective {Présents} training {Formation} leavers {Départs} hires {Débuts} other {Manque}}',
  'staff.hire.explain':
    'Les départs vont à un rythme constant, en formation aussi ; chaque embauche commence le plus tard possible, un délai après la décision, et compte dès la fin de la formation, selon la courbe d’apprentissage. « Présents » compte l’effectif selon sa compétence, en moyenne sur le mois. Quand les places de formation sont limitées, certains commencent plus tôt.',
  'help.staff.hire': 'Plan d’embauche : effectif à temps plein requis chaque mois, le mois en cours d’abord.',
  'help.staff.staff': 'Effectif formé au début.',
  'help.staff.lead-months': 'Mois entre la décision d’embaucher et le premier jour ; 0 par défaut.',
  'help.staff.training-months': 'Mois de formation ; 1 par défaut.',
  'help.staff.learning': 'Compétence chaque mois après la formation, en parts ; pleine aussitôt par défaut.',
  'help.staff.places': 'Nombre maximal de personnes qui peuvent commencer le même mois.',
  'help.staff.attrition': 'Départs dans l’année, rapportés à l’effectif moyen.',
  'staff.channel-day': 'Chaque intervalle est calculé à part, comme s’il durait depuis toujours.',
  'staff.contacts-and-file': '--contacts et un fichier ne vont pas ensemble : le fichier donne les contacts.',
}
