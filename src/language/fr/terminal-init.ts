import type { init as english } from '../en/terminal-init.js'

/** What init asks and writes, in French. */
export const init: Readonly<Record<keyof typeof english, string>> = {
  'init.ask.title': 'Comment s’appelle cette étude ?',
  'init.help.title': 'Ce nom figure en tête du rapport.',
  'init.title': 'Qui répond à nos appels',
  'init.ask.country': 'Dans quel pays est votre plateau ?',
  'init.help.country':
    'Deux majuscules : FR, DE, GB, US. De là viennent la monnaie, les jours fériés et les salaires publiés.',
  'init.ask.contacts': 'Combien de clients appellent par semaine ?',
  'init.help.contacts':
    'Un intervalle dit votre certitude : neuf semaines sur dix, le nombre y tombe. Ne comptez pas deux fois qui rappelle pour la même chose.',
  'init.ask.hours': 'Quand le plateau est-il ouvert ?',
  'init.help.hours':
    'Jours (mon, tue, wed, thu, fri, sat, sun) et heures : mon-fri 08:00-18:00, sat 09:00-13:00 ; daily 00:00-24:00.',
  'init.ask.handle-time': 'Combien de temps prend un appel, travail après appel compris ?',
  'init.help.handle-time': 'En moyenne, par un intervalle dans le doute : 4m30s, ou 4m à 5m.',
  'init.ask.promise': 'Que promettez-vous à ceux qui appellent ?',
  'init.help.promise': '80/20 veut dire : 80 % obtiennent une réponse en 20 secondes.',
  'init.ask.customers': 'Combien de clients comptent les données que consultent vos agents ?',
  'init.help.customers': 'Tous, et non ceux qui appellent : c’est ce qui peut être perdu.',
  'init.ask.changes': 'À quelle fréquence change la fiche d’un client ?',
  'init.help.changes':
    'En moyenne : 1 par mois, 0.1/jour, 2 par an. Un agent devant une vieille copie ignore ce qui a changé depuis.',
  'init.ask.wage': 'Que payez-vous un agent par heure, avant charges patronales ?',
  'init.help.wage': 'En {currency}, par un intervalle si les salaires diffèrent : 15 à 17.',
  'init.ask.provider-price': 'Que facture un prestataire pour une heure de travail ?',
  'init.help.provider-price': 'En {currency}, d’après une offre si vous en avez une : 30 à 35.',
  'init.example.wage': '15 à 17',
  'init.example.provider-price': '30 à 35',
  'init.usual': 'Entrée pour : {answer}',
  'init.published': '{value} ({source}, {year})',
  'init.neighbour': '{figure} ; chiffre de {of}, faute d’en avoir un pour {country}',
  'init.no-usual':
    'Aucun chiffre publié ne peut servir pour {country}. Donnez un montant en {currency}, par exemple {example} ; un ordre de grandeur suffit, le fichier se corrige ensuite. Une autre Entrée, ou Ctrl-D, arrête ici.',
  'init.other-currency':
    '{found} : un scénario pour {country} compte en {currency}, comme les chiffres publiés dont il a besoin. Écrivez le montant en {currency}.',
  'init.bad-title': 'Un titre tient en une ligne de 200 caractères au plus.',
  'init.bad-country': '{found} : un pays s’écrit en deux majuscules, comme FR ou GB.',
  'init.bad-start': '--start {found} : écrivez l’année et le mois, comme 2027-01.',
  'init.comment.head':
    'Changez ce que vous savez mieux ; tout nombre peut être un intervalle (5 à 9 : neuf fois sur dix il est entre les deux).',
  'init.comment.holidays': 'pas d’appels les jours fériés',
  'init.comment.service': 'Ce qui est promis : la part des appels servis en tant de secondes.',
  'init.comment.import':
    'Des relevés d’appels en disent plus que les heures d’ouverture : voir sourcing import --help.',
  'init.comment.patience':
    'En attendant vos propres relevés : combien de temps on patiente, et combien les jours diffèrent, dans une banque.',
  'init.comment.growth': 'par an',
  'init.comment.stale':
    'Un exemple, à remplacer : ce que coûte un appel quand les données de l’agent sont vieilles.',
  'init.comment.data':
    'Ce que consultent les agents ; les données personnelles comptent en de mauvaises mains.',
  'init.comment.exposure':
    'Avec la perte d’une année que vous pourriez supporter, le rapport note la protection.',
  'init.comment.options': 'Qui pourrait faire le travail, d’où, avec quel accès, à quel prix.',
  'init.comment.published': 'chiffres publiés ; price, ci-dessous, pour mettre les vôtres',
  'init.comment.staff':
    'Jamais moins au poste pendant l’ouverture. Absences, départs et heures par mois ont des valeurs publiées par défaut.',
  'init.comment.recruit': 'pour recruter et former',
  'init.comment.lock': 'délai auquel le prestataire doit connaître le volume',
  'init.comment.replica': 'Une copie par jour, prise à deux heures, utilisable dès six heures.',
  'init.name.own': 'Équipe interne',
  'init.name.provider': 'Prestataire proche',
  'init.name.abroad': 'Prestataire à l’étranger',
  'init.name.rented': 'Centre loué, équipe interne',
  'usage.nobody-to-ask':
    'Il n’y a pas de terminal où poser les questions. Répondez par {flags}, ou prenez les réponses usuelles avec --yes.',
  'usage.unanswered': 'Arrêté ; rien n’a été écrit. Pour reprendre ici : {command}',
  'usage.no-published':
    'Aucun chiffre publié ne peut servir pour {country}. Dites ce que cela y coûte, en {currency}, par exemple : {flags}',
  'usage.no-example': 'Il n’y a pas d’exemple {name}. Il y a : {names}.',
  'usage.no-example-but': 'Il n’y a pas d’exemple {name} ; vouliez-vous dire {near} ? Il y a : {names}.',
  'help.init.summary': 'Écrit un premier scénario à partir de dix réponses, ou copie un exemple.',
  'help.init.description':
    'Pose dix questions, chacune avec une aide et une réponse usuelle (salaires et prix là où un chiffre est publié), et écrit un scénario commenté qui se simule aussitôt. On peut aussi répondre par des options. Avec --from, copie un exemple livré et ses données. Les fichiers présents restent, sauf avec --force.',
  'help.init.file': 'Fichier à écrire ; scenario.yaml, ou le nom de l’exemple.',
  'help.init.start': 'Premier mois ; le prochain sinon.',
  'help.init.months': 'Nombre de mois considérés.',
  'help.init.yes':
    'Prendre la réponse usuelle à tout ce qu’aucune option ne dit ; sans chiffre publié pour le pays, la commande dit quelles options il lui faut.',
  'help.init.from': 'Nom d’un exemple livré, comme bank-call-centre.',
}
