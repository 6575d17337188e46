import type { terminal as english } from '../en/terminal.js'

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
    'Coût total : coût net actualisé plus perte attendue ; le trait est son intervalle à 80 %, {mean} la moyenne. Gagne : part des {draws} tirages où l’option coûte le moins. Frais : contacts traités sur des données à jour et suffisantes. Sûr : années où les pertes restent dans la tolérance indiquée.',
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
  'usage.newer-result':
    '{file} a été écrit par une version plus récente de ce programme (résultat version {version}) ; celle-ci lit jusqu’à {known}.',
  'output.is-folder': 'Impossible d’écrire {file} : un dossier porte ce nom.',
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
  'help.simulate.workers': 'Fils d’exécution ; sinon autant que de processeurs.',
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
  'help.flag.lang': 'Langue : en ou fr ; sinon celle de l’environnement.',
  'help.flag.color': 'Avec ou sans couleurs ; NO_COLOR et FORCE_COLOR sont respectées.',
  'help.flag.debug': 'Montre où une erreur du programme s’est produite.',
}
