/** Les formules du calcul des effectifs, avec leurs nombres, en français. */
export const staffFormulas = {
  'staff.formula.symbols':
    'Avec n = {servers}, a = {load} Erlang, h = {handle} s, t = {within} s{theta, select, none {} other {, θ = h ÷ patience = {handle} ÷ {patience} = {theta}}} :',
  'staff.formula.extreme':
    'Avec n = {servers} et a = {load} Erlang, les termes des sommes dépassent tout nombre ; la part qui attend est {wait}, la part servie à temps {level}.',
  'staff.formula.erlang-b': 'Erlang B : B = (aⁿ ÷ n!) ÷ (1 + a + a² ÷ 2! + … + aⁿ ÷ n!) = {blocking}',
  'staff.formula.below':
    'Poids des états où une place est libre, celui de « toutes prises, personne n’attend » étant 1 : V = Σ des produits de (taux de fin ÷ taux d’arrivée) = {below}',
  'staff.formula.erlang-c':
    'Part qui attend (Erlang C) : C = n × B ÷ (n − a × (1 − B)) = {servers} × {blocking} ÷ ({servers} − {load} × {passing}) = {wait}',
  'staff.formula.wait-below':
    'Part qui attend : C = 1 ÷ (1 + (n − a) ÷ n × V) = 1 ÷ (1 + {idle} × {below}) = {wait}',
  'staff.formula.level-c':
    'Servis en t : 1 − C × e^(−(n − a) × t ÷ h) = 1 − {wait} × e^(−{spare} × {within} ÷ {handle}) = 1 − {wait} × {decay} = {level}',
  'staff.formula.asa-c': 'Attente moyenne : C × h ÷ (n − a) = {wait} × {handle} ÷ {spare} = {asa} s',
  'staff.formula.line':
    'La file : S = Σ a^k ÷ ((n + θ) × (n + 2θ) × … × (n + kθ)) pour k = 1, 2, …{places, select, endless {} other {, {places}}} = {line} ; tous les états : W = V + 1 + S = {below} + 1 + {line} = {weight}, V = 1 ÷ B − 1 au téléphone',
  'staff.formula.wait-a':
    'Part qui attend{places, select, endless { (Erlang A)} other {}} : (1 + S{places, select, endless {} other { − dernier terme}}) ÷ W = {waiting} ÷ {weight} = {wait}',
  'staff.formula.blocked':
    'Part qui trouve toutes les lignes prises : dernier terme ÷ W = {last} ÷ {weight} = {blocked}',
  'staff.formula.abandoned':
    'Part qui raccroche : θ × L ÷ a, L personnes attendant en moyenne = {theta} × {length} ÷ {load} = {abandoned}',
  'staff.formula.level-a':
    'Servis en t : 1 − part qui raccroche − part servie plus tard = 1 − {abandoned} − {late} = {level} ; servis plus tard : n ÷ W × I = {servers} ÷ {weight} × {integral}, I étant l’intégrale à partir de t ÷ h de e^(a × (1 − e^(−θx)) ÷ θ − (n + θ) × x)',
  'staff.formula.level-lines':
    'Servis en t : 1 − part refusée − part qui raccroche − part servie plus tard = 1 − {blocked} − {abandoned} − {late} = {level} ; servis plus tard : pour chaque nombre k en attente, sa part × la probabilité que moins de k + 1 places devant se libèrent en t et que l’appelant reste',
  'staff.formula.callback':
    'Tous les agents sont occupés pendant P = a × B′ ÷ (n − a + θ × Q + a × B′) = {busy} du temps, avec B′ = {blocking} selon Erlang B pour n − 1 = {fewer} agents, et Q = {line} en ligne quand tous sont occupés.',
  'staff.formula.callback-line':
    'La file quand tous sont occupés : chaque état est le précédent × a × (part qui reste) ÷ (n + kθ) ; à partir de {offers} en attente, {staying} restent. Un rappel est pris par P × (part des états à partir de {offers}) × {taken} = {calledBack} de tous ; {late} de ceux qui sont en ligne sont servis après t.',
  'staff.formula.blended':
    'Temps des agents : {busy} occupés en moyenne = appels entrants servis {served} × {handle} s ÷ 3 600 s + sortants {out} × {each} s ÷ 3 600 s, par heure. La part qui attend, {wait}, est la part du temps où les {agents} sont tous occupés.',
  'staff.formula.callers':
    'Avec k appelants présents, p(k + 1) = p(k) × ({callers} − k) × {ratio} ÷ le plus petit de k + 1 et {agents} ; la somme des p(k) vaut 1. En moyenne {there} sont présents, et il arrive donc ({callers} − {there}) × {contacts} ÷ {callers} = {calls} appels. Les agents sont occupés {calls} × {handle} s ÷ ({agents} × {per} s) = {busy} ; attente moyenne : {queue} en file × {per} s ÷ {calls} = {wait} s. Un appel trouve k autres présents avec le poids ({callers} − k) × p(k) : {waits} en trouvent {agents} ou plus et attendent ; les j qui précèdent en file sont passés en {within} s avec la probabilité de plus de j fins pour {agents} × {within} ÷ {handle} attendues, et {level} ont une réponse à temps.',
  'staff.formula.callers-patience':
    'Avec k appelants présents, p(k + 1) = p(k) × ({callers} − k) × {ratio} ÷ d(k + 1), où d(k) est le plus petit de k et {agents}, plus {handle} ÷ {patience} pour chacun de ceux qui attendent ; la somme des p(k) vaut 1. En moyenne {there} sont présents, et il arrive donc ({callers} − {there}) × {contacts} ÷ {callers} = {calls} appels. Attente moyenne de tous : {queue} en file × {per} s ÷ {calls} = {wait} s ; {wait} ÷ {patience} = {gone} raccrochent, et les autres attendent {answer} s. Les agents sont occupés {busy} du temps. Un appel trouve k autres présents avec le poids ({callers} − k) × p(k) : {waits} en trouvent {agents} ou plus et attendent ; avec {late} servis après plus de {within} s, 1 − {gone} − {late} = {level} ont une réponse à temps.',
  'staff.formula.team':
    '{level, select, first {Premier niveau} other {Spécialistes}} : {agents} pour a = {load} erlang, C = {waits} attendent (Erlang C) ; attente moyenne C × h ÷ (n − a) = {waits} × {handle} ÷ {spare} = {wait} s.',
  'staff.formula.transfer':
    'De l’appel à la réponse : {first} + {handle} + {share} × ({second} + {again}) = {mean} s.',
  'staff.formula.hire':
    'Sur {staff} personnes, {attrition} partent par an, {rate} par mois : au mois {month}, il en reste en moyenne {staff} × e^(−{rate} × {before}) × (1 − e^(−{rate})) ÷ {rate} = {left}. Il en faut {needed}{people, plural, =0 {.} other {, et avec celles embauchées avant il y en a {there}. Les {people} premières commencent ce mois-là.}}',
  'staff.formula.email':
    'Entre {from} et {to}{days, plural, =0 {} one { le lendemain} other { # jours plus tard}} : {work} heures de travail arrivent et sont dues{idle, select, none {} other {, dont {idle} faites par les agents libres des canaux directs}}, et c’est ouvert {open} heures : {work}{idle, select, none {} other { − {idle}}} ÷ {open} = {agents} agents.',
} as const
