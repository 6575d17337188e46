import type { authoring as english } from '../en/terminal-authoring.js'

/** What the commands say that write, show and compare scenarios, in French. */
export const authoring: Readonly<Record<keyof typeof english, string>> = {
  // show
  'show.default': 'par défaut',
  'show.records': 'relevés d’appels',
  'show.dated': '{source}, {year}',

  // simulate
  'sources.check':
    '{count, plural, one {# nombre repose sur une source ancienne, non datée ou d’un vendeur} other {# nombres reposent sur des sources anciennes, non datées ou de vendeurs}} ; le rapport dit lesquels vérifier.',

  // bundle
  'bundle.written':
    '{file} : le scénario et {count, plural, =0 {aucun autre fichier} one {# fichier} other {# fichiers}} auxquels il se réfère.',
  'usage.bundle-form':
    '{file} est écrit d’un bloc entre accolades ; un paquet demande des clés chacune sur sa ligne.',

  // migrate
  'migrate.current': '{file} : version {version}, rien à faire.',
  'migrate.done': '{file} : désormais version {version} ; état précédent : {backup}.',
  'usage.not-a-scenario': '{file} n’est pas un scénario : aucune des clés d’un scénario n’y figure.',
  'usage.exists': '{file} existe déjà. Donnez un autre nom, ou --force pour le remplacer.',

  // compare
  'compare.inputs':
    '{count, plural, =0 {Les données d’entrée sont les mêmes.} one {# donnée d’entrée diffère :} other {# données d’entrée diffèrent :}}',
  'compare.path': 'Donnée',
  'compare.absent': '(rien)',
  'compare.results': 'Résultats',
  'compare.change': 'Écart',
  'compare.legend':
    'Coût total du premier et du second, et l’écart de l’un à l’autre ; gagne, frais et sûr : du premier au second.',
  'compare.causes': '{option} : {causes}.',
  'compare.only-first': 'Seulement dans {first} : {options}.',
  'compare.only-second': 'Seulement dans {second} : {options}.',
  'compare.same-choice': 'La recommandation reste : {option}.',
  'compare.other-choice': 'La recommandation passe de {first} à {second}.',
  'compare.other-draws':
    'Les deux n’ont pas la même graine ou le même nombre de tirages : une part des écarts tient au hasard.',
  'help.required': '(obligatoire)',
  'help.default': '[par défaut : {value}]',
  'usage.compare-kinds':
    'Comparez deux scénarios ou deux résultats, non l’un et l’autre : {scenario} passe pour un scénario, {result} pour un résultat (.json).',

  // Reference of the scenario language
  'reference.title': 'Clés d’un scénario',
  'reference.introduction':
    'Produit par : sourcing schema --markdown --lang fr. Dans un chemin, * est un nom de votre choix et [] chaque élément d’une liste. Tout nombre peut être une valeur, un intervalle (5 à 9 : à 90 %), une loi, une formule (= …), ou porter sa source (value, source, asOf). Ce qui n’est ni obligatoire ni donné par défaut n’entre pas dans le calcul ; les montants laissés de côté sont signalés dans le rapport.',
  'reference.general': 'Généralités',
  'reference.key': 'Clé',
  'reference.meaning': 'Sens',
  'reference.written': 'S’écrit',
  'reference.default': 'À défaut',
  'reference.required': 'obligatoire',
  'reference.only-for': 'Pour {words} seulement.',
  'reference.kind': 'S’écrit',
  'reference.examples': 'Exemples',
  'reference.kind.money': 'montant',
  'reference.kind.share': 'part',
  'reference.kind.seconds': 'durée',
  'reference.kind.count': 'nombre',
  'reference.kind.factor': 'facteur',
  'reference.kind.perDay': 'taux (par jour)',
  'reference.kind.perYear': 'taux (par an)',
  'reference.kind.contactsPerWeek': 'volume',
  'reference.kind.serviceTarget': 'objectif de service',
  'reference.kind.clockTime': 'heure',
  'reference.kind.yearMonth': 'mois',
  'reference.kind.file': 'fichier',
  'reference.kind.namedInput': 'tout nombre',
  'reference.kind.monthlyFormula': 'montant mensuel',
  'reference.kind.text': 'texte',
  'reference.kind.number': 'nombre simple',
  'reference.kind.whole': 'nombre entier',
  'reference.kind.truth': '`true` ou `false`',
  'reference.kind.mapping': 'clés ci-dessous',
  'reference.kind.named': 'par nom',
  'reference.kind.list': 'liste',
  'reference.examples.money': '`35`, `30 à 35`, `1.2 M€`, `35 k`, dans la monnaie du scénario',
  'reference.examples.share': '`85 %`, `0.85`, `20 % à 30 %`',
  'reference.examples.seconds': '`4m30s`, `6h`, `6 semaines`, `3 mois`, `4m à 5m`',
  'reference.examples.count': '`12 000`, `400 k`, `1.2 M`',
  'reference.examples.factor': '`1.15`, `115 %`, `x1.15`',
  'reference.examples.perDay': '`0.1/jour`, `10 % par jour`',
  'reference.examples.perYear': '`2/an`, `1 in 20 years`',
  'reference.examples.contactsPerWeek': '`6000 à 8000 par semaine`, `12 000 par mois`, `400 k par an`',
  'reference.examples.serviceTarget': '`80/20`, `80 % in 20s`, `90 % within 24h`',
  'reference.examples.clockTime': '`02:00`, `20h30`',
  'reference.examples.yearMonth': '`2027-01`',
  'reference.examples.file': '`data/calls.csv`, à côté du scénario ou dans un dossier en dessous',
  'reference.examples.namedInput': 'n’importe lequel ; l’unité se voit, ou se dit avec `unit`',
  'reference.examples.monthlyFormula': '`= fee + max(0, contacts - 1000) * 0.35`',

  // Help
  'help.show.summary':
    'Montre les nombres d’un scénario et leur provenance, le scénario fusionné, ou qui voit quelles données.',
  'help.show.description':
    'Énumère chaque nombre avec sa source. Avec --resolved, imprime le scénario fusionné en YAML : ce qu’il complète en dessous, --set par-dessus, et à côté de chaque valeur le fichier et la ligne d’où elle vient. Avec --access, imprime qui voit quelles données dans chaque option, copiées ou en direct, de quel âge, depuis quel pays et sur quelle base légale.',
  'help.show.file': 'Fichier de scénario (YAML).',
  'help.show.resolved': 'Imprimer le scénario fusionné en YAML.',
  'help.bundle.summary': 'Écrit un scénario et tout ce à quoi il se réfère dans un seul fichier.',
  'help.bundle.description':
    'Le fichier contient le scénario tel qu’il est écrit, puis les fichiers et préréglages qu’il complète et ses relevés d’appels. Il donne partout le même résultat, à l’octet près.',
  'help.bundle.out': 'Fichier à écrire ; la sortie standard sinon.',
  'help.flag.force': 'Remplacer les fichiers qui existent déjà.',
  'help.migrate.summary': 'Met des scénarios à la version que lit ce programme.',
  'help.migrate.description':
    'Les commentaires restent ; le fichier d’avant est gardé à côté, avec la terminaison .bak. Un fichier d’une version plus récente est refusé.',
  'help.schema.markdown': 'Imprimer plutôt la référence de toutes les clés, en Markdown.',
  'help.compare.summary':
    'Compare deux scénarios, ou deux résultats : ce qui diffère dans les données, puis dans les résultats.',
  'help.compare.description':
    'Les scénarios sont simulés sur les mêmes tirages : ce qu’ils ont en commun disparaît des écarts.',
  'help.compare.first': 'Scénario (YAML) ou document de résultat (.result.json).',
  'help.compare.second': 'Un autre de même espèce.',
  'help.compare.html': 'Écrire aussi la comparaison comme page HTML.',
  'help.compare.set': 'Mettre une autre valeur à un chemin des deux scénarios ; peut se répéter.',
}
