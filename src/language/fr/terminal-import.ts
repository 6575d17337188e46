import type { importing as english } from '../en/terminal-import.js'

/** What import says and writes, in French. */
export const importing: Readonly<Record<keyof typeof english, string>> = {
  // What was understood
  'import.text':
    'Texte en {encoding}, {rows, plural, one {# ligne} other {# lignes}}, {delimiter, select, tab {séparé par des tabulations} other {séparé par « {delimiter} »}}.',
  'import.sheet': 'Feuille « {sheet} », {rows, plural, one {# ligne} other {# lignes}}.',
  'import.intervals':
    'Totaux par intervalles de {minutes} minutes : {rows, plural, one {# ligne} other {# lignes}}.',
  'import.calls': 'Un appel par ligne : {rows, plural, one {# appel} other {# appels}}.',
  'import.wide':
    'Comptages par intervalles de {minutes} minutes, {dates, plural, one {# date} other {# dates}} ; les {across, select, dates {dates} other {heures}} sont en colonnes.',
  'import.header': 'Les noms des colonnes sont à la ligne {line}.',
  'import.columns-are': 'Colonnes : {columns}.',
  'import.column': '« {header} » : {role}',
  'import.role.start': 'date et heure',
  'import.role.date': 'date',
  'import.role.time': 'heure',
  'import.role.offered': 'contacts reçus',
  'import.role.answered': 'contacts servis',
  'import.role.abandoned': 'abandons',
  'import.role.handleTime': 'durée de traitement',
  'import.role.talkTime': 'durée de conversation',
  'import.role.wrapTime': 'travail après appel',
  'import.role.speedOfAnswer': 'attente avant réponse',
  'import.role.abandonWait': 'attente avant abandon',
  'import.role.answeredWithin': 'servis dans le délai promis',
  'import.role.held': 'contacts mis en garde',
  'import.role.outcome': 'issue de l’appel',
  'import.role.holdTime': 'mise en garde',
  'import.role.reason': 'la nature de l’appel',
  'import.role.queuedAt': 'l’entrée dans la file, d’où court son attente',
  'import.role.answeredAt': 'moment du décroché',
  'import.role.end': 'fin de l’appel',
  'import.role.wrapEnd': 'fin du travail après appel',
  'import.role.callTime': 'durée de l’appel dès la première sonnerie',
  'import.role.intervalEnd': 'la fin de l’intervalle',
  'import.role.queue': 'file d’attente',
  'import.role.direction': 'sens de l’appel',
  'import.role.medium': 'canal',
  'import.grid':
    'Comptages par intervalles de {minutes} minutes, sans dates : {down, select, days {{days, plural, one {# jour} other {# jours}} en lignes, {rows, plural, one {# intervalle} other {# intervalles}} en colonnes.} other {{rows, plural, one {# intervalle} other {# intervalles}} en lignes, {days, plural, one {# jour} other {# jours}} en colonnes.}}',
  'import.other-work':
    '{count, plural, one {# ligne d’appels sortants ou d’autres canaux laissée} other {# lignes d’appels sortants ou d’autres canaux laissées}} de côté.',
  'import.queues':
    '« {header} » en distingue {count}, additionnées : {names}{more, plural, =0 {} one { et # autre} other { et # autres}}. --only "{header}={first}" n’en prend qu’une.',
  'import.utc':
    'Les heures sont en UTC et lues telles quelles. Si le service vit à une autre heure, dites-le : --zone Europe/Paris.',
  'import.zone':
    'Les heures indiquent leur décalage par rapport à UTC ; elles sont lues à l’heure de {zone}.',
  'import.dates': 'Les dates se lisent {order}.',
  'import.order.ymd': 'année, mois, jour',
  'import.order.dmy': 'jour, mois, année',
  'import.order.words': 'avec le nom du mois',
  'import.order.mdy': 'mois, jour, année',
  'import.thousands':
    '{header, select, none {} other {« {header} » : }}{example} se lit {value} : le signe sépare des milliers, non des décimales.',
  'import.total': '« {header} » contient des sommes, non des moyennes.',
  'import.unit': '« {header} » compte par unités de {seconds} s.',
  'import.handle-time-is': 'Durée de traitement = {parts}.',
  'import.handle-time-part':
    '« {header} »{holds, select, calls { de chaque appel} sums { (sommes, sur les contacts {over, select, offered {reçus} other {servis}})} other { (moyennes par contact {over, select, held {mis en garde, pondérées par leur nombre} offered {reçu} other {servi}})}}',
  'import.hold-of-all':
    '« {header} » est pris pour une moyenne sur tous les contacts servis, car le fichier ne dit pas combien ont été mis en garde. Si c’est une moyenne sur ces derniers seulement, la durée de traitement est trop longue : ajoutez leur nombre dans une colonne « Held calls ».',
  'import.sums-or-means':
    'Douteux : « {header} » est pris pour des {taken, select, sums {sommes} other {moyennes}} ({seconds, number} s par contact), {says, select, contrary {comme son nom le dit, mais ses chiffres se comportent comme des {taken, select, sums {moyennes} other {sommes}}} other {car ses chiffres ne permettent pas de trancher}} ; avec des {taken, select, sums {moyennes} other {sommes}}, un contact durerait {instead, number} s. Si c’est le cas, nommez la colonne « Durée {taken, select, sums {moyenne} other {totale}} de traitement ».',
  'import.unit-guessed':
    '« {header} » n’indique pas d’unité : {seconds, number} s par contact n’est pas plausible, la colonne est donc lue en {taken, select, 60 {minutes} 3600 {heures} 86400 {jours} other {millisecondes}} ({mean, number} s). Si c’est faux, écrivez l’unité dans l’en-tête, par exemple « {header} (s) ».',
  'import.strange-handle-time':
    'Douteux : d’après « {header} », un contact dure {seconds, number} s en moyenne. Presque partout, la durée de traitement est comprise entre 15 secondes et deux heures ; vérifiez la colonne et son unité.',
  'import.wait-in-duration':
    '« {header} » comprend l’attente : {count, plural, one {# appel abandonné dure} other {# appels abandonnés durent}} exactement ce qu’a duré l’attente. Elle est donc ôtée de « {header} » pour chaque appel. Si la colonne ne compte que le temps passé avec un agent, nommez-la « Temps de conversation » et laissez-la vide pour les appels abandonnés.',
  'import.repeated-calls':
    'Sous « {header} », {count, plural, one {# ligne reprend} other {# lignes reprennent}} un appel d’une ligne précédente (un transfert, peut-être) ; chaque ligne compte pour un appel. S’il s’agit du même, gardez une ligne par appel.',
  'import.totals-skipped':
    '{count, plural, one {# ligne de totaux omise} other {# lignes de totaux omises}}.',
  'import.total-columns':
    '{count, plural, one {# colonne de totaux omise} other {# colonnes de totaux omises}}.',
  'import.headers-skipped': '{count, plural, one {# en-tête répété omis} other {# en-têtes répétés omis}}.',
  'import.unreadable-skipped':
    '{count, plural, one {# ligne} other {# lignes}} sans date ni heure lisible, omises ; la première est la ligne {line} : {found}',
  'import.repeated-skipped':
    '{count, plural, one {# ligne figure} other {# lignes figurent}} deux fois mot pour mot et ne comptent qu’une fois.',
  'import.summed':
    '{count, plural, one {# ligne de plus} other {# lignes de plus}} pour les mêmes intervalles (une par file ou compétence), additionnées.',
  'import.clock-back':
    'L’heure a été reculée {count, plural, one {# nuit} other {# nuits}} : l’heure venue deux fois est additionnée.',
  'import.clock-forward':
    'L’heure a été avancée le {date} : de {from} à {to}, l’heure n’a pas existé{written, select, zero {, et le 0 qu’y écrit le fichier n’est pas une absence de contacts} other {, et il ne manque donc aucune ligne}}. Elle est prise au niveau du reste de la journée.',
  'import.other-outcomes':
    '{count, plural, one {# appel qui n’a atteint ni la file ni un agent (terminé dans le menu vocal, raccroché aussitôt ou occupé), laissé} other {# appels qui n’ont atteint ni la file ni un agent (terminés dans le menu vocal, raccrochés aussitôt ou occupés), laissés}} de côté{names, select, none {} other { : {names}}}.',
  'import.never-queued':
    '{count, plural, one {# appel sans une seconde d’attente ni de conversation, laissé} other {# appels sans une seconde d’attente ni de conversation, laissés}} de côté : d’autres ont attendu avant d’abandonner, {count, plural, one {celui-ci est réputé terminé} other {ceux-ci sont réputés terminés}} dans le menu vocal. S’ils étaient en file, corrigez leur attente.',
  'import.unread-outcomes':
    'Sous « {header} », l’issue de {count, plural, one {# appel n’est pas comprise} other {# appels n’est pas comprise}} : {names}. Ils comptent comme contacts, mais ni comme servis ni comme abandonnés, et la patience peut en être faussée : écrivez « Servi » ou « Abandonné » à la place.',
  'import.blank-handle-times':
    '{count, plural, one {# appel servi n’a} other {# appels servis n’ont}} pas de durée lisible : réputés durer autant que les autres.',
  'import.blank-waits':
    '{count, plural, one {# appel abandonné n’a} other {# appels abandonnés n’ont}} pas d’attente lisible : réputés avoir attendu autant que les autres abandons.',
  'import.unused-columns':
    'Colonnes inutilisées : {headers}{more, plural, =0 {} one { et # autre} other { et # autres}}.',
  'import.queues-beside':
    'Des files se côtoient en colonnes et sont additionnées{weighed, select, yes {, les durées pondérées par les contacts de chacune} other {}} : {names}. Pour une seule, nommez sa colonne : --column {role}="{first}".',
  'import.columns-added': '{headers} sont additionnées : {role}.',
  'import.negative':
    '« {header} » : {count, plural, one {# cellule contient un nombre négatif} other {# cellules contiennent des nombres négatifs}}, d’abord ligne {line} ({found}) : pris pour 0.',
  'import.days-across':
    'Chaque ligne est lue comme un jour, ses intervalles en colonnes : c’est d’une colonne à l’autre que les comptages varient comme au fil d’une journée. Si chaque colonne est un jour, transposez le tableau.',
  'import.sums-of-offered':
    '« {header} » est divisée par les contacts reçus, car le fichier ne dit pas combien ont été servis : si certains ont abandonné, la durée de traitement est trop courte. Ajoutez en colonne les contacts servis ou abandonnés.',
  'import.waits-in-minutes':
    'Douteux : toutes les attentes sont en minutes entières. Ainsi arrondies, elles peuvent fausser la patience de moitié et plus ; exportez-les en secondes.',
  'import.days': '{days, plural, one {# jour} other {# jours}} du {first} au {last}, {contacts} contacts.',
  'import.missing-days':
    '{count, plural, one {# date manque} other {# dates manquent}} : prises comme non observées, non comme des jours sans contact.',
  'import.total-queue':
    'Sous « {header} », {named, plural, =0 {des lignes sans nom additionnent} one {« {name} » additionne} other {« {name} » additionnent}}{named, plural, =0 {} other {{blank, select, yes { (avec des lignes sans nom)} other {}}}} d’autres lignes : {count, plural, one {# ligne omise} other {# lignes omises}}, pour ne compter aucun contact deux fois.',
  'import.total-unclear':
    'Douteux : sous « {header} », « {name} » {named, plural, one {porte le nom d’un total mais n’additionne} other {portent le nom de totaux mais n’additionnent}} pas les autres ; {count, plural, one {cette ligne compte} other {ces {count} lignes comptent}} donc comme {named, plural, one {une file de plus} other {des files de plus}}. Si elles répètent des contacts, retirez-les du fichier.',
  'import.missing-intervals':
    '{count, plural, =0 {} one {# demi-heure manque un jour qui en a d’autres : prise comme non observée, au niveau du reste de la journée.} other {# demi-heures manquent, sur {days, plural, one {# jour} other {# jours}} qui en ont d’autres : prises comme non observées, au niveau du reste de la journée.}}{dropped, plural, =0 {} one { # jour presque absent est laissé de côté.} other { # jours presque absents sont laissés de côté.}}',
  'import.cut-day':
    'La liste n’a aucun appel le {date} de {from} à {to}, quand d’autres jours en ont beaucoup : elle est tenue pour coupée ce jour-là, {dropped, select, yes {qui est écarté} other {et ces heures pour non observées, au niveau du reste du jour}}. Si le centre était alors fermé, retirez ce jour du fichier, ou gardez-le et ajoutez un jour après (ou avant) lui.',
  'import.no-number':
    '« {header} » : {count, plural, one {# cellule} other {# cellules}} sans nombre, la première à la ligne {line} ({found}). {instead, select, offered {Servis et abandons y tiennent lieu de volume ; une ligne qui n’en a pas est omise.} answered {Les autres comptages y suppléent.} unused {La colonne n’est pas utilisée.} other {Elles comptent pour zéro.}}',
  'import.no-count':
    'Parmi les comptages, {count, plural, one {# cellule} other {# cellules}} sans nombre, la première à la ligne {line} ({found}) : {count, plural, one {prise comme non observée} other {prises comme non observées}}.',
  'import.zero-days':
    '{count, plural, one {Un jour ne contient} other {# jours ne contiennent}} que des zéros alors que {count, plural, one {ce jour de la semaine a} other {ces jours de la semaine ont}} d’ordinaire des contacts ({dates}) : jours fériés ou pannes, laissés hors des semaines ordinaires.',
  'import.zero-runs':
    '{count, plural, one {# demi-heure est à 0} other {# demi-heures sont à 0}} là où les contacts sont d’ordinaire nombreux ({dates}), et comptent comme telles. Si le plateau était injoignable, retirez ces lignes du fichier.',
  'import.interval-ends':
    '« {header} » dit quand les intervalles finissent : chaque décompte revient aux {minutes} minutes qui précèdent.',
  'import.numbered': 'L’intervalle {first} d’une journée commence à {time} ; chacun dure {minutes} minutes.',
  'import.no-duration':
    '« {header} » : {count, plural, one {# cellule ne contient} other {# cellules ne contiennent}} aucune durée lisible, la première à la ligne {line} ({found}). {instead, select, unused {La colonne ne sert pas.} needed {Donnez --handle-time, ou dites-la dans le scénario.} other {Leurs contacts sont supposés durer autant que les autres.}}',
  'import.closed-days':
    '{weekdays} : {count, plural, one {jamais vu} other {jamais vus}}, pris comme fermés.',
  'import.empty-intervals':
    '{count, plural, one {# demi-heure} other {# demi-heures}} sans ligne un jour qui en a : prises comme sans contact.',
  'import.more-than-offered':
    'Dans {count, plural, one {# ligne} other {# lignes}}, servis et abandons dépassent les reçus : les reçus sont portés à leur somme.',
  'import.wait-assumed':
    'L’attente de ceux qui abandonnent n’est pas dite : prise égale à celle des contacts servis.',
  'import.no-handle-time':
    'Le fichier ne dit pas la durée des contacts : donnez --handle-time, ou dites-la dans le scénario.',
  'import.no-abandonment': 'Le fichier ne dit pas qui abandonne : rien, donc, sur la patience.',
  'import.no-waits': 'Le fichier ne dit pas les attentes : rien, donc, sur la patience.',

  // The fit
  'import.estimate': '{value} ± {error} (à 95 %)',
  'import.volume': 'Contacts par semaine : {volume}',
  'import.growth': 'Croissance par an : {growth} ; le volume est celui du {date}',
  'import.trend':
    'Tendance sur la période : {trend} par semaine ; non prolongée, car moins de treize mois ne la distinguent pas de la saison',
  'import.handle-time':
    'Durée de traitement en secondes : {time}{spread, select, none {} other { ; écart-type d’un contact {spread} s}}',
  'import.patience': 'Patience en secondes : {time} ; {abandonment} d’abandons',
  'import.strange-patience':
    'Douteux : on attend rarement plus de 20 minutes avant de renoncer. Vérifiez quelle colonne est prise pour l’attente ; nommez-en une autre par --column speedOfAnswer="…" ou --column handleTime="…".',
  'import.busyness': 'Affluence : les jours diffèrent de {variation} au-delà du hasard',
  'import.next': 'Pour le reprendre dans un scénario : extends: {file}',
  'import.picture.observed': 'Contacts du jour',
  'import.picture.expected': 'Attendu : jour de la semaine et tendance',
  'import.picture.band': 'Neuf jours sur dix, si l’ajustement tient',
  'import.block.head': 'Demande tirée de {file}, du {first} au {last}, lue par sourcing import.',
  'import.block.use': 'Un scénario la reprend par extends et peut en redire chaque partie.',
  'import.block.week':
    'Contacts moyens de chaque demi-heure, lundi 00:00 d’abord ; seules les proportions comptent.',
  'import.block.growth': 'Le volume est celui du {date} ; faites commencer l’horizon peu après.',
  'import.block.share': 'S’il y a plusieurs motifs de contact, répartissez le volume entre eux.',
  'import.block.spread': 'Les contacts s’en écartent de {seconds} s (écart-type).',
  'import.block.no-handle-time': 'Le fichier ne dit pas la durée des contacts.',

  // Why not
  'import.unit-needed':
    '{file} : d’après « {header} », un contact durerait {seconds, number} s en moyenne, et aucune unité, ou plus d’une, ne rend cela plausible. Écrivez l’unité dans l’en-tête : « {header} (s) », « (min) », « (h) » ou « (ms) ».',
  'import.counts-contradict':
    '{file} : dans {count} lignes sur {rows}, il y a plus de contacts servis (« {answered} ») et abandonnés (« {abandoned} ») que de reçus (« {offered} ») : une colonne est prise pour une autre. Nommez-les, par exemple --column offered="Appels reçus".',
  'import.empty': '{file} est vide.',
  'import.tooLarge':
    '{file} est trop grand : au plus 450 000 lignes, 4 millions de cellules et 80 millions de caractères. Gardez moins de colonnes (moment, file, nombres ou issue, durées) ou moins de mois par fichier.',
  'import.malformed': '{file}, ligne {line} : un guillemet est ouvert et jamais fermé.',
  'import.longRow':
    '{file}, ligne {line} : la ligne a plus de 100 000 caractères ; des relevés d’appels n’en ont pas de si longues.',
  'import.times-beside':
    '{file} : {headers} valent toutes pour {key}, et aucune colonne ne dit sur combien de contacts porte chacune. Choisissez-en une : --column {key}="{first}", ou ajoutez les contacts de chacune en colonnes.',
  'import.beside-unclear':
    '{file} : {headers} valent toutes pour {key}, et leurs cellules ne sont pas toutes des nombres entiers ; elles ne sont pas additionnées. Choisissez-en une : --column {key}="{first}".',
  'import.header-twice':
    '{file}, ligne {line} : « {first} » figure {count} fois ({headers}), et rien ne dit de quelle file il s’agit. Ajoutez la file à l’en-tête, par exemple « Ventes {first} », ou mettez chaque file sur ses propres lignes.',
  'import.numbered-days':
    '{file} : les jours sont numérotés de {first} à {last}, sans dates. Dites quand commence le premier, combien dure un intervalle et quels jours de la semaine sont numérotés : --first 2026-01-05T{time} --every {minutes}m --days mon-fri.',
  'import.columns':
    '{file} : les colonnes ne se reconnaissent pas. Il faut une date et une heure (ou les deux en une), et les contacts reçus ou servis, ou pour chaque appel sa durée, son attente ou son issue. Vu : {saw}. Nommez-les, par exemple --column offered="Appels entrants".',
  'import.no-time':
    '{file} a une date mais pas d’heure. Il faut des demi-heures (ou des appels) : des totaux par jour ne montrent pas comment les contacts se répartissent dans la journée. Vu : {saw}. Si une colonne contient des heures, nommez-la : --column time="…".',
  'import.unreadable-moments':
    '{file}, ligne {line} : « {header} » devrait contenir des {what, select, date {dates, mais {found} n’en est pas une lisible. Écrivez-les comme 2026-03-02 ou 02/03/2026.} other {heures, mais {found} n’en est pas une lisible. Écrivez-les comme 08:30.}}',
  'import.unknown-header': '{file} n’a pas de colonne « {header} ». Vu : {saw}.',
  'import.ambiguous-dates':
    '{file} : {example} se lit de deux façons. Dites laquelle : --dates dmy (jour d’abord) ou --dates mdy (mois d’abord).',
  'import.ambiguous-figures':
    '{file} : {example}{header, select, none {} other { sous « {header} »}} peut valoir {value}, ou avoir des décimales, et rien d’autre ne le dit dans le fichier. Dites quel signe ont les décimales : --decimal comma (virgule) ou --decimal point.',
  'import.unreadable':
    '{file} : {count, plural, one {# ligne} other {# lignes}} sans date ni heure lisible ; la première est la ligne {line} : {found}',
  'import.interval-length':
    '{file} : les lignes se suivent à {minutes} minutes. Un intervalle doit être une partie d’une demi-heure (5, 6, 10, 15, 30 minutes) ou une heure.',
  'import.no-contacts': '{file} ne contient aucun contact.',
  'import.no-numbers':
    '{file}, ligne {line} : « {header} » devrait compter des contacts, mais {count, plural, one {# cellule n’y contient} other {# cellules n’y contiennent}} pas de nombre, par exemple {found}. Enregistrez le fichier avec les valeurs à la place des formules, ou nommez la colonne : --column offered=EN-TÊTE.',
  'import.nothing-chosen':
    '{file} : aucune ligne ne porte « {value} » sous « {header} ». On y trouve : {saw}.',
  'import.grid-needed':
    '{file} ne contient que des comptages, {rows} lignes sur {columns} colonnes, sans dates. Dites où ils commencent et ce que dure un intervalle : --first 2026-01-05T07:00 --every 5m --days mon-fri.',
  'import.grid-differs':
    '{file}, ligne {line} : la ligne de commande dit {said}, le fichier dit « {saw} ». Corrigez --first, --every ou --days.',
  'import.grid-strange':
    '{file}, ligne {line} : parmi les comptages se trouve ce qui n’en est pas un : {saw}. Retirez-le du fichier.',
  'import.dates-without-year':
    '{file} : des dates comme « {example} » n’ont pas d’année. Dites quand commence la première colonne et ce que dure un intervalle, par exemple --first 2026-01-05T{time} --every {minutes}m, au jour que désigne « {example} ».',
  'import.numbered-intervals':
    '{file} : les intervalles sont numérotés de {first} à {last}, ce qui ne fait pas un jour entier. Dites quand commence le premier et ce qu’ils durent : --first 07:00 --every 5m.',
  'usage.only': '--only {value} : écrivez EN-TÊTE=VALEUR, par exemple "File=Ventes".',
  'usage.zone': '--zone {value} : ce fuseau horaire n’existe pas ; écrivez par exemple Europe/Paris.',
  'usage.first':
    '--first {value} : écrivez une date et une heure, par exemple 2026-01-05T07:00, ou l’heure seule.',
  'usage.every': '--every {value} : écrivez la durée d’un intervalle, par exemple 5m, 15m ou 30m.',
  'usage.grid-both':
    '--first et --every vont ensemble : l’un dit où commencent les comptages, l’autre ce que dure un intervalle.',
  'usage.days':
    '--days {value} : écrivez des jours tels que mon-fri ou mon-sat, comme pour les heures d’ouverture.',
  'import.old-spreadsheet':
    '{file} est un tableur d’ancien format (.xls) : enregistrez-le en .xlsx ou en .csv.',
  'import.broken-spreadsheet': '{file} ne se lit pas comme un tableur (.xlsx).',
  'import.far-cell':
    '{file} : la cellule {cell} est remplie, loin des autres. Effacez-la, ou enregistrez la feuille en .csv.',
  'import.too-many-cells':
    '{file} a plus de {limit} cellules remplies : enregistrez en .csv la feuille voulue.',
  'import.no-sheet': 'Il n’y a pas de feuille « {sheet} ». Il y a : {sheets}.',
  'usage.column':
    '--column {value} : écrivez ROLE=EN-TÊTE, comme offered="Appels entrants". Rôles : {roles}.{near, select, none {} other { Vouliez-vous dire {near} ?}}',
  'usage.column-twice':
    '--column {role} est donné {count, plural, one {une fois} other {# fois}} : seuls les comptages (offered, answered, abandoned) de plusieurs colonnes s’additionnent. Nommez une seule colonne.',
  'usage.reason-name':
    '--reason {name} : un nom se compose de lettres, chiffres, traits d’union et soulignés.',

  // Help
  'help.import.summary':
    'Lit des relevés d’appels et écrit la demande qu’ils montrent, comme partie d’un scénario.',
  'help.import.description':
    'Lit des totaux par intervalle ou des appels, tels que les exportent les systèmes de téléphonie, en CSV ou .xlsx : quels que soient les noms des colonnes, virgules ou points-virgules, virgules décimales, en français ou en anglais, titres et totaux parmi les lignes. Dit ce qui a été compris. Le bloc contient la semaine par demi-heures, le volume et la durée de traitement avec leur incertitude, la patience, l’affluence, et la saison si les relevés couvrent un an.',
  'help.import.file': 'Fichier de relevés d’appels (.csv, .txt, .xlsx).',
  'help.import.out': 'Fichier YAML à écrire, avec une image de l’ajustement ; la sortie standard sinon.',
  'help.import.column': 'Nommer l’en-tête d’une colonne ; peut se répéter.',
  'help.import.dates': 'Ordre du jour, du mois et de l’année, si le fichier le laisse ouvert.',
  'help.import.decimal': 'Signe des décimales, si le fichier le laisse ouvert.',
  'help.import.sheet': 'Feuille du tableur ; la première sinon.',
  'help.import.only':
    'Ne prendre que les lignes qui portent cette valeur sous cet en-tête ; peut être répété.',
  'help.import.zone': 'Lire à l’heure de ce fuseau les heures qui indiquent leur décalage par rapport à UTC.',
  'help.import.first': 'Où commencent des comptages sans dates ou aux intervalles numérotés.',
  'help.import.every': 'Durée d’un intervalle de ces comptages.',
  'help.import.days': 'Jours de semaine qui ont une colonne dans des comptages sans dates.',
  'help.import.reason': 'Nom du motif de contact.',
  'help.import.handle-time': 'Durée de traitement, pour les fichiers qui ne la disent pas.',
}
