import type { terminal as english } from '../en/terminal.js'
import { access } from './terminal-access.js'
import { authoring } from './terminal-authoring.js'
import { breakEven } from './terminal-break-even.js'
import { calibrating } from './terminal-calibrate.js'
import { editions } from './terminal-editions.js'
import { explaining } from './terminal-explain.js'
import { explainingFormulas } from './terminal-explain-formulas.js'
import { importing } from './terminal-import.js'
import { init } from './terminal-init.js'
import { optimising } from './terminal-optimise.js'
import { sending } from './terminal-send.js'
import { sensitivity } from './terminal-sensitivity.js'
import { staffing } from './terminal-staff.js'
import { staffFormulas } from './terminal-staff-formulas.js'
import { staffMore } from './terminal-staff-more.js'
import { staffSolve } from './terminal-staff-solve.js'
import { studies } from './terminal-studies.js'

/** Ce que disent les commandes, en français. */
export const terminal: Readonly<Record<keyof typeof english, string>> = {
  'rank.position': 'N°',
  'rank.option': 'Option',
  'rank.total-cost': 'Coût total',
  'rank.probability-best': 'Gagne',
  'rank.freshness': 'Frais',
  'rank.protection': 'Sûr',
  'rank.none': '-',
  'rank.legend':
    'Coût total : coût net actualisé plus perte attendue{goodwill, plural, =0 {} other {, clients perdus et maîtrise cédée pour autant qu’ils sont chiffrés}} ; le trait est son intervalle à 80 %, {mean} la moyenne. Gagne : part des {draws} tirages où l’option coûte le moins. Frais : contacts traités sur des données à jour et suffisantes. Sûr : années où les pertes restent dans la tolérance indiquée.',
  'rank.below': '<{share}',
  'rank.above': '>{share}',
  'rank.scale': '{low} à {high}',
  'run.heading':
    '{name} : {months, plural, one {# mois} other {# mois}} à partir de {start}, {draws} tirages, graine {seed}',
  'run.progress': '{share}, encore {left}',
  'files.written': '{count, plural, one {Fichier écrit :} other {Fichiers écrits :}}',
  'files.opened-nothing': 'Aucun bureau pour ouvrir {file} ; ouvrez-le vous-même.',
  'next.report': 'Ensuite : {command}',
  'valid.file':
    '{file} : valide, {options, plural, one {# option} other {# options}}, {inputs, plural, one {# nombre} other {# nombres}} dont {uncertain} incertains',

  'usage.unknown-command': 'La commande « {command} » n’existe pas.',
  'usage.unknown-flag':
    '{count, plural, one {L’option {flags} n’existe pas ici.} other {Les options {flags} n’existent pas ici.}}',
  'usage.missing-argument': '{count, plural, one {Il manque : {names}.} other {Il manque : {names}.}}',
  'usage.missing-flag':
    '{count, plural, one {Il faut donner l’option {flags}.} other {Il faut donner les options {flags}.}}',
  'usage.unexpected-argument':
    '{count, plural, one {Rien n’était attendu ici : {names}.} other {Rien n’était attendu ici : {names}.}}',
  'usage.needs-value': 'L’option --{flag} attend une valeur.',
  'usage.only-once': 'L’option --{flag} ne peut être donnée qu’une fois.',
  'usage.other': '{message}',
  'usage.see-help': 'Voir {command} pour ce qui est possible.',
  'usage.did-you-mean': 'Vouliez-vous dire {suggestion} ?',
  'usage.not-whole': '--{flag} {value} : il faut un nombre entier de {min} à {max}.',
  'usage.not-a-choice': '--{flag} {value} : choisir parmi {choices}.',
  'usage.not-an-override':
    '--set {value} : écrire chemin=valeur, par exemple options.offshore.price.perHour="14 to 18".',
  'usage.same-output':
    'Deux fichiers écriraient {file} : donnez un autre nom à l’un des scénarios, ou lancez-les séparément.',
  'usage.not-a-result': '{file} n’est pas un document de résultat. {command} en écrit un.',
  'usage.damaged-result':
    '{file} n’est pas un document de résultat complet ({at}) ; réécrivez-le avec {command}.',
  'usage.newer-result':
    '{file} a été écrit par une version plus récente de ce programme (résultat version {version}) ; celle-ci lit jusqu’à {known}.',
  'output.is-folder': 'Impossible d’écrire {file} : un dossier porte ce nom.',
  'output.is-file':
    'Impossible d’écrire dans {file} : c’est un fichier, pas un dossier. Nommez un dossier avec --out.',
  'output.not-writable': 'Impossible d’écrire {file} : accès refusé.',
  'output.disk-full': 'Impossible d’écrire {file} : le disque est plein.',
  'output.nothing-written': 'Rien n’a été écrit.',
  'tool.no-charts':
    'La bibliothèque de dessin @napi-rs/canvas ne se charge pas sur cette machine : pas de graphiques. Réinstaller avec : npm ci. ({reason})',

  'problem.count': '{count, plural, one {# problème} other {# problèmes}}. Rien n’a été écrit.',
  'problem.unknown': 'problème {code}',
  'problem.more': '… et {count, plural, one {# autre} other {# autres}} ; --json les donne tous.',

  'bug.what': 'C’est une erreur du programme, pas la vôtre : {message}',
  'bug.report': 'Merci de la signaler avec le scénario et ce qu’affiche {command}.',

  'help.program':
    'Qui doit traiter vos contacts clients, avec lesquelles de vos données, à quel coût et avec quels risques ?\nDécrit la demande, les promesses, les données et les options dans un fichier YAML ; dimensionne, chiffre, date, expose et tire chaque option ; dit laquelle prendre et avec quelle certitude.',
  'help.section.USAGE': 'USAGE',
  'help.section.COMMANDS': 'COMMANDES',
  'help.section.TOPICS': 'SUJETS',
  'help.section.VERSION': 'VERSION',
  'help.section.ARGUMENTS': 'ARGUMENTS',
  'help.section.FLAGS': 'OPTIONS',
  'help.section.EVERYWHERE FLAGS': 'OPTIONS DE TOUTES LES COMMANDES',
  'help.section.DESCRIPTION': 'DESCRIPTION',
  'help.section.EXAMPLES': 'EXEMPLES',
  'help.help.summary': 'Affiche l’aide d’une commande.',
  'help.help.command': 'Commande dont on veut l’aide.',
  'help.help.nested': 'Affiche toutes les commandes.',
  'help.simulate.summary':
    'Simule des scénarios : classement, recommandation, document de résultat et rapport.',
  'help.simulate.description':
    'Pour chaque FILE, affiche le classement et la recommandation, et écrit DIR/<nom>.result.json et DIR/<nom>.html. La même graine donne les mêmes octets quel que soit le nombre de fils.',
  'help.simulate.file': 'Fichiers de scénario (YAML).',
  'help.simulate.out': 'Dossier où écrire ; créé s’il n’existe pas.',
  'help.simulate.draws': 'Nombre de tirages ; sinon celui du scénario.',
  'help.simulate.seed': 'Graine des tirages ; sinon celle du scénario.',
  'help.simulate.workers':
    'Fils d’exécution au plus, deux à partir de 4 096 tirages ; sinon autant que de processeurs.',
  'help.simulate.set': 'Remplace la valeur à un chemin du scénario ; peut être répété.',
  'help.simulate.format': 'Formats du rapport, séparés par des virgules.',
  'help.simulate.lang': 'Langues du rapport, séparées par des virgules ; la première sert aussi ici.',
  'help.simulate.open': 'Ouvre le rapport à la fin.',
  'help.validate.summary': 'Vérifie des scénarios et montre chaque problème avec sa ligne.',
  'help.validate.description':
    'Lit les scénarios et tout ce qu’ils citent, comme le ferait simulate, et ne calcule rien.',
  'help.report.summary': 'Refait le rapport d’un document de résultat.',
  'help.report.description':
    'Donne les mêmes octets que simulate. D’autres langues et formats s’obtiennent sans simuler à nouveau.',
  'help.report.result': 'Document de résultat (.result.json) écrit par simulate.',
  'help.report.out': 'Dossier où écrire ; sinon celui du document de résultat.',
  'help.schema.summary': 'Affiche le JSON Schema des fichiers de scénario.',
  'help.schema.description':
    'Les éditeurs qui connaissent le schéma complètent et vérifient les scénarios pendant la frappe. Enregistrez-le et citez-le en première ligne d’un scénario : # yaml-language-server: $schema=scenario.schema.json',
  'help.flag.json': 'Affiche les données en JSON et rien d’autre.',
  'help.flag.lang': 'Langue à parler ; celle de l’environnement à défaut.',
  'help.flag.color': 'Avec ou sans couleurs ; NO_COLOR et FORCE_COLOR sont respectées.',
  'help.flag.debug': 'Montre où une erreur du programme s’est produite.',

  // Calculators
  'staff.answer':
    '{agents, plural, one {# agent} other {# agents}} en poste{scheduled, select, same {} other {, {scheduled} au planning}}',
  'staff.question':
    '{contacts} {count, plural, one {contact} other {contacts}} en {per}, {handle} chacun : {load} Erlang ({model, select, finiteline {une file qui se remplit} erlanga {Erlang A : des appelants raccrochent} generalpatience {des appelants raccrochent, patience comme indiqué} other {Erlang C : personne ne raccroche}})',
  'staff.attempts': 'Avec ceux qui rappellent : {load} Erlang',
  'staff.unstable':
    'Avec {agents, plural, one {# agent} other {# agents}}, la file s’allonge sans fin : {load} Erlang demandent plus de {load} agents au travail quand personne ne raccroche.',
  'staff.least':
    '{fewer, plural, one {# agent ne suffirait pas} other {# agents ne suffiraient pas}} : {binding, select, serviceLevel {le niveau de service serait manqué} maxAbandonment {trop de gens raccrocheraient} maxOccupancy {les agents seraient plus occupés que permis} averageSpeedOfAnswer {l’attente moyenne serait trop longue} minAgents {c’est le minimum demandé} stability {la file s’allongerait sans fin} other {il n’y aurait personne}}.',
  'staff.impossible':
    'Aucun nombre d’agents n’y suffit : {reason, select, lines {il faudrait plus d’agents que de lignes} maxAgents {la limite donnée est en dessous du besoin} other {la promesse ne peut être tenue}} ({binding, select, serviceLevel {niveau de service} maxAbandonment {abandons} maxOccupancy {occupation} averageSpeedOfAnswer {attente moyenne} other {stabilité}}).',
  'staff.column.agents': 'Agents',
  'staff.column.service': 'En {within}',
  'staff.column.wait': 'Attente moy.',
  'staff.column.abandonment': 'Abandons',
  'staff.column.occupancy': 'Occupation',
  'staff.endless': 'sans fin',
  'staff.levels':
    'Niveau de service selon ses quatre définitions : servis à temps sur offerts {servedOverOffered} ; sur servis {servedOverServed} ; sans ceux qui raccrochent à temps {excludingShortAbandons} ; servis ou partis à temps {waitWithinThreshold}.',
  'staff.explain.load':
    'Charge offerte = contacts × durée de traitement ÷ intervalle = {contacts} × {handleSeconds} s ÷ {perSeconds} s = {load} Erlang : autant d’agents seraient occupés si personne n’attendait jamais.',
  'staff.explain.level':
    'Servis en {within} : {level}. Attente moyenne de ceux qui sont servis : {asa}. Les agents sont occupés {occupancy} du temps : {load} ÷ {agents}.',
  'staff.explain.schedule':
    'Au planning : {agents} ÷ (1 − {shrinkage}) = {exact}, arrondi au-dessus : {scheduled}.',
  'staff.explain.why-spare':
    'Pourquoi plus d’agents que d’Erlang ? Les contacts n’arrivent pas régulièrement : les agents libres maintenant évitent l’attente à l’appelant suivant. Un contact à la fois peut demander deux agents.',
  'staff.explain.why-interval':
    'Pourquoi l’intervalle compte-t-il ? Les mêmes contacts en deux fois moins de temps font une charge double ; la moyenne d’une heure cache la demi-heure où la file se forme.',
  'staff.explain.why-pool':
    'Pourquoi une grande équipe demande-t-elle moins ? Deux équipes avec chacune la moitié des contacts demanderaient {two} agents ensemble ; une seule en demande {one} : l’agent libre de l’une ne peut aider l’autre.',
  'fresh.title':
    'Copie prise à intervalles de {every}, utilisée {delay} plus tard ; une fiche change {changes} fois par jour',
  'fresh.freshness': 'Contacts qui voient des données à jour',
  'fresh.untriggered': '… non déclenchés par un changement',
  'fresh.triggered': '… déclenchés par un changement',
  'fresh.time-average': 'Part du temps où une fiche copiée est à jour',
  'fresh.age': 'Âge moyen de la copie au contact',
  'fresh.hours': '{hours} h',
  'fresh.cadence':
    'Pour {target} à jour, prendre la copie à intervalles de {every} au plus : {reached} le sont alors. La limite est de {limit} h.',
  'fresh.cadence-any':
    'Aussi rarement que la copie soit prise, {target} voient des données à jour : rien n’y change.',
  'fresh.cadence-never':
    'Aucune cadence n’atteint {target} : même une copie prise sans cesse donnerait {limit}. Il faut réduire le délai ou les changements.',
  'fresh.moved-cut':
    'Si la coupe est déplacée à {cut}, des copies à intervalles de {every} suffisent : {reached} sont alors à jour.',
  'fresh.how-often': '--target 95% dit à quelle cadence prendre la copie pour cela.',
  'usage.flag-value': '--{flag} {value} : {reason}',
  'usage.out-of-range': '{quantity} ne peut valoir {value} ; ce qui est possible : {range}.',
  'usage.too-large-to-blend':
    'Cette équipe a trop d’états pour être suivie en quelques secondes : plus de quelques milliers d’agents, une file de plusieurs milliers de personnes, ou des appels entrants et sortants de durées très différentes. {known, select, yes {En deux équipes, {inbound, plural, one {# agent} other {# agents}} pour les appels entrants et {outbound, plural, one {# agent} other {# agents}} pour les sortants suffisent. } other {}}Pour une seule équipe, donner à --outbound-aht la durée de --aht, ce qu’une formule traite à toute taille ; ou demander un temps plus court dans --target, une --patience{patience, select, yes { plus courte} other {}}, ou une partie de l’équipe.',
  'usage.lag-missing':
    'Des contacts déclenchés par un changement demandent --lag : combien de temps après le changement ils viennent en moyenne.',
  'usage.hours': '--open {value} : écrire deux heures du jour, par exemple 08:00-20:00.',
  'help.staff.summary':
    'Calcule les agents pour une charge et une promesse, ou ce qu’atteint un nombre d’agents.',
  'help.staff.description':
    'Erlang C exact ; Erlang A quand des appelants raccrochent (--patience) ; une file qui se remplit avec --lines. Le plus petit nombre d’agents qui tient chaque promesse, ou avec --agents ce que tant d’agents atteignent, et avec --solve ce qu’ils supportent. Avec un fichier, chaque intervalle d’une journée. Et aussi le chat, les rappels, le courriel avec délais, les campagnes sortantes, et les appels entrants et sortants mêlés.',
  'help.staff.contacts': 'Contacts dans l’intervalle ; personnes sur la liste d’une campagne.',
  'help.staff.per': 'Durée de l’intervalle ; 30m si rien n’est dit.',
  'help.staff.aht': 'Durée moyenne de traitement d’un contact.',
  'help.staff.target':
    'Niveau de service à atteindre : 80/20 veut dire 80 % en 20 secondes ; la valeur par défaut.',
  'help.staff.definition': 'Comment se compte le niveau de service.',
  'help.staff.patience': 'Patience moyenne des appelants ; sans elle, personne ne raccroche.',
  'help.staff.redial': 'Part de ceux qui raccrochent ou sont refusés et rappellent.',
  'help.staff.shrinkage': 'Part du temps payé hors du poste.',
  'help.staff.max-occupancy': 'Plus grande part de leur temps où les agents peuvent être occupés.',
  'help.staff.max-abandonment': 'Plus grande part de contacts qui peuvent raccrocher.',
  'help.staff.max-wait': 'Plus longue attente moyenne de ceux qui sont servis.',
  'help.staff.lines': 'Contacts qui tiennent dans le système, ceux qu’on sert compris.',
  'help.staff.min-agents': 'Jamais moins d’agents que cela.',
  'help.staff.agents': 'Évalue ce nombre d’agents au lieu de chercher.',
  'help.staff.explain': 'Montre la formule avec les nombres, et pourquoi la réponse est ce qu’elle est.',
  'help.freshness.summary':
    'Calcule à quel point une copie des données est à jour quand viennent les contacts.',
  'help.freshness.description':
    'Les changements arrivent au hasard ; une copie est prise à intervalles et utilisée après un délai. Les contacts qu’un changement déclenche rencontrent bien plus souvent une copie périmée.',
  'help.freshness.every': 'Temps d’une copie à la suivante.',
  'help.freshness.delay': 'Temps de la copie à son utilisation.',
  'help.freshness.changes': 'Fréquence de changement d’une fiche.',
  'help.freshness.triggered': 'Part des contacts déclenchés par un changement.',
  'help.freshness.lag': 'Temps moyen d’un tel changement au contact.',
  'help.freshness.cut': 'Heure à laquelle une copie est prise.',
  'help.freshness.open': 'Heures entre lesquelles les contacts viennent régulièrement.',
  'help.freshness.target': 'Dit à quelle cadence prendre la copie pour atteindre cette part.',

  ...access,
  ...authoring,
  ...breakEven,
  ...calibrating,
  ...explaining,
  ...explainingFormulas,
  ...init,
  ...importing,
  ...editions,
  ...sending,
  ...sensitivity,
  ...staffing,
  ...staffFormulas,
  ...staffMore,
  ...staffSolve,
  ...optimising,
  ...studies,
}
