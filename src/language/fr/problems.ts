import type { problems as english } from '../en/problems.js'
import { problemsChannels } from './problems-channels.js'
import { problemsContracts } from './problems-contracts.js'
import { problemsStaffing } from './problems-staffing.js'

/** What can be wrong with a scenario, in French. */
export const problems: Readonly<Record<keyof typeof english, string>> = {
  'problem.suggestion': 'Vouliez-vous dire {suggestion} ?',

  'file.missing': 'Le fichier {file} n’existe pas.',
  'file.isFolder': '{file} est un dossier, pas un fichier.',
  'file.notRegular': '{file} n’est pas un fichier ordinaire.',
  'file.notReadable': '{file} ne peut pas être lu : le droit de lecture manque peut-être.',
  'picture.otherKind': 'Ce n’est ni une image PNG, ni une image JPEG.',
  'picture.damaged': 'Cette image est coupée ou abîmée : enregistrez-la de nouveau en PNG ou en JPEG.',
  'picture.tooManyPixels': 'Cette image dépasse {mostPixels} pixels de côté.',
  'file.tooLarge': '{file} est trop grand : environ {megabytes} Mo, pour {limitMegabytes} Mo possibles.',
  'file.binary': '{file} n’est pas un fichier texte : il contient des caractères qu’aucun texte ne contient.',
  'file.utf16': '{file} est en UTF-16 ; enregistrez-le en UTF-8.',
  'file.notUtf8': '{file} n’est pas en UTF-8 ; enregistrez-le en UTF-8.',
  'file.empty': 'Ce fichier est vide.',
  'file.outsideFolder':
    '{found} sort du dossier du scénario ; seuls les fichiers de ce dossier et de ses sous-dossiers peuvent être lus.',
  'file.extendsItself': '{found} reprend (extends) le fichier qui le reprend.',
  'file.unknownPreset': 'Le préréglage {found} n’existe pas.',
  'file.brokenBundle':
    'Cette ligne ne fait pas partie d’un paquet. Après bundle: viennent un nom et les fichiers, tels que la commande bundle les écrit.',
  'file.tooMany': 'Un scénario peut se composer de {most} fichiers au plus.',

  'yaml.tooLong': 'Ce fichier compte {characters} caractères ; un scénario en compte {limit} au plus.',
  'yaml.syntax': 'Ce n’est pas du YAML correct (détail en anglais : {detail}).',
  'yaml.missingSpace': 'Il manque une espace après les deux-points : écrivez « {meant} ».',
  'yaml.commaInNumber':
    'Entre accolades, la virgule termine la valeur : « {found} » se trouve coupé ; écrivez {meant} ou « {spaced} ».',
  'yaml.decimalComma':
    'Entre accolades, la virgule termine la valeur : « {found} » se trouve coupé ; écrivez {meant}.',
  'yaml.indentation': 'Le retrait est incorrect ici : les clés d’un même bloc commencent à la même colonne.',
  'yaml.tab': 'Une tabulation se trouve là où il faut des espaces : YAML se met en retrait par des espaces.',
  'yaml.unclosed': 'Un guillemet, un crochet ou une accolade ouvert plus haut n’est pas refermé.',
  'yaml.notClosed':
    'À la ligne {line}, {opener, select, quote {le guillemet ouvert ici} other {« {opener} »}} n’est pas refermé : il manque {closer, select, quote {un guillemet} other {« {closer} »}}.',
  'yaml.closesNothing': 'Ce « {found} » ne referme rien de ce qui a été ouvert.',
  'yaml.wrongCloser': '« {opener} » de la ligne {line} se referme par « {meant} », et non par « {found} ».',
  'yaml.missingColon': 'Il manque un deux-points après « {key} ».',
  'yaml.missingComma': 'Il manque une virgule avant « {next} ».',
  'yaml.keyInValue':
    '« {key}: » se trouve dans une valeur : ses propres clés vont entre accolades ou sur d’autres lignes, et un texte qui contient un deux-points se met entre guillemets.',
  'yaml.duplicateKey': '« {key} » est écrit deux fois dans le même bloc.',
  'yaml.severalDocuments': 'Un scénario est un seul document YAML ; un second (---) commence ici.',
  'yaml.unknownTag': 'Les étiquettes (mots précédés de !) ne servent pas dans les scénarios.',
  'yaml.unknownAlias': 'Cet alias (mot précédé de *) ne renvoie à rien d’écrit plus haut.',
  'yaml.tooManyValues': 'Une fois ses alias développés, ce scénario compte plus de {most} valeurs.',
  'yaml.tooDeep': 'Les blocs et les listes sont imbriqués sur plus de {most} niveaux.',
  'yaml.forbiddenKey': '« {key} » ne peut pas servir de clé.',
  'yaml.mergeKey':
    'La clé de fusion (deux signes inférieur) ne sert pas dans les scénarios ; « extends » la remplace.',
  'yaml.keyNotText': 'Une clé doit être un mot ou un nombre.',
  'yaml.notAMapping':
    'Un scénario associe des clés à des valeurs ; ceci est {found, select, list {une liste} text {un texte} number {un nombre} other {autre chose}}.',

  'schema.unknownKey': 'Rien ne s’appelle « {key} » à cet endroit.',
  'schema.missingKey': 'Il manque « {key} » à cet endroit.',
  'schema.wrongType':
    'Il faut ici {expected, select, object {un bloc de clés} record {un bloc de clés} array {une liste} string {un texte} number {un nombre} int {un nombre entier} boolean {true ou false} listOfTexts {un texte ou une liste de textes} other {une autre sorte de valeur}}, et non {found, select, nothing {rien} list {une liste} mapping {un bloc de clés} text {un texte} number {un nombre} boolean {true ou false} other {ceci}}.',
  'schema.unknownValue': '« {found} » n’est pas un des mots connus ici : {known}.',
  'schema.tooSmall': '{found} est trop petit : {strict, select, yes {plus de} other {au moins}} {minimum}.',
  'schema.tooBig': '{found} est trop grand : {strict, select, yes {moins de} other {au plus}} {maximum}.',
  'schema.notWhole': '{found} n’est pas un nombre entier.',
  'schema.tooFewItems':
    'Cette liste compte {found, plural, one {# élément} other {# éléments}} ; il en faut au moins {minimum}.',
  'schema.tooManyItems':
    'Cette liste compte {found, plural, one {# élément} other {# éléments}} ; il en faut au plus {maximum}.',
  'schema.textTooShort': 'Ce texte est trop court.',
  'schema.textTooLong': 'Ce texte compte {found} caractères ; {maximum} au plus.',
  'schema.noneFits': 'Cette valeur ne correspond à aucune des écritures possibles.',

  'quantity.empty': 'Rien n’est écrit ici ; écrivez par exemple {example}.',
  'quantity.notANumber':
    '« {found} » n’est pas un nombre tel qu’il s’écrit ici ; écrivez par exemple {example}.',
  'quantity.notFinite': '« {found} » n’est pas un nombre fini ; écrivez par exemple {example}.',
  'quantity.ambiguousComma': '« {found} » peut se lire de deux façons : écrivez {thousands} ou {decimal}.',
  'quantity.ambiguousColon':
    '« {found} » peut être des heures et des minutes ou des minutes et des secondes ; écrivez par exemple {example}.',
  'quantity.missingUnit': 'Il manque son unité à « {found} » ; écrivez par exemple {example}.',
  'quantity.wrongUnit': '« {found} » n’est pas une unité pour ce nombre ; écrivez par exemple {example}.',
  'quantity.percentSign':
    'Il manque son signe pour cent à « {found} » : écrivez {suggestion}, ou une fraction jusqu’à 1.',
  'quantity.belowMinimum': '{found} est trop petit : au moins {minimum}.',
  'quantity.aboveMaximum': '{found} est trop grand : au plus {maximum}.',
  'quantity.notPositive': '{found} doit être supérieur à zéro.',
  'quantity.reversedInterval': 'L’intervalle commence à {low}, au-dessus de sa fin {high}.',
  'quantity.intervalAtBound':
    '« {found} » touche la limite du possible, au-delà de laquelle devraient se trouver 5 % des cas ; employez triangular, pert ou uniform.',
  'quantity.unorderedDistribution': 'Ces nombres doivent aller du plus petit au plus grand : {found}.',
  'quantity.unknownDistribution': '« {found} » n’est pas une distribution ; on connaît {known}.',
  'quantity.unitBesideDistribution':
    '« {found} » ne s’écrit pas à côté d’une distribution : l’unité suit chacun de ses nombres, par exemple {example}.',
  'quantity.distributionShape': 'La distribution {distribution} s’écrit ainsi : {example}.',
  'quantity.impossibleDistribution':
    'On ne peut rien tirer de {found} : {reason, select, truncatedAway {elle est tout entière hors du possible} spreadTooLarge {sa dispersion est trop grande} other {ses paramètres se contredisent}}.',
  'quantity.unknownSourceKey': '« {found} » est inconnu à côté d’une valeur ; on connaît {known}.',
  'quantity.asOf':
    '« {found} » n’est ni une année ni une date ; écrivez par exemple 2026, 2026-05 ou 2026-05-31.',
  'quantity.serviceTarget': '« {found} » n’est pas un objectif de service ; écrivez par exemple {example}.',
  'quantity.clockTime': '« {found} » n’est pas une heure du jour ; écrivez par exemple {example}.',
  'quantity.yearMonth': '« {found} » n’est pas un mois du calendrier ; écrivez par exemple {example}.',
  'quantity.filePath':
    '« {found} » n’est pas un chemin sous le dossier du scénario, avec des barres obliques ; écrivez par exemple {example}.',
  'quantity.illegalName':
    '« {found} » ne peut pas être un nom : des lettres, chiffres, traits d’union et tirets bas, une lettre ou un chiffre en tête, pas seulement des chiffres.',

  'quantity.formulaNotHere':
    '« {found} » est une formule ; elle doit tenir lieu du nombre entier, non d’une partie d’une loi.',
  'quantity.monthlyFormula':
    '« {found} » n’est pas une formule ; écrivez par exemple {example}, ou un montant avec ce pour quoi il est payé.',
  'inputs.unit': '« {found} » n’est pas une unité connue ici ; sont connues {known}.',
  'inputs.name':
    '« {found} » ne peut pas nommer une entrée : lettres, chiffres et tirets bas, une lettre d’abord (un trait d’union est un signe moins dans les formules).',
  'inputs.reserved': '« {found} » a déjà un sens dans les formules ; donnez un autre nom à l’entrée.',
  'formula.empty': 'Rien ne suit le signe égal ; écrivez par exemple {example}.',
  'formula.tooLong': 'Cette formule a {characters} caractères ; elle peut en avoir {most} au plus.',
  'formula.tooDeep':
    'Cette formule est imbriquée sur plus de {most} niveaux ; déclarez-en des parties comme entrées.',
  'formula.syntax':
    'Cette formule ne peut être lue {found, select, end {jusqu’au bout : il manque quelque chose} other {à partir de « {found} »}}.',
  'formula.notAllowed':
    '{what, select, text {Un texte} list {Une liste} assignment {Une affectation} definition {Une définition de fonction} property {Un nom avec un point ou des crochets} range {Un intervalle} object {Un dictionnaire} block {Une suite d’expressions} chain {Une comparaison enchaînée} word {Un mot comme « {found} »} other {Un opérateur comme « {found} »}} n’a pas sa place dans une formule.',
  'formula.unknownFunction': 'Il n’y a pas de fonction « {found} » ; sont connues {known}.',
  'formula.argumentCount':
    '« {name} » prend {least, plural, one {# nombre} other {# nombres}}{more, select, yes { ou plus} other {}}, non {found}.',
  'formula.missingOperator': 'Il manque un opérateur dans « {found} » ; un produit s’écrit avec *.',
  'formula.percentAdded':
    '« {found} » peut se lire de deux façons : multipliez par 1 plus la part, ou écrivez la part en fraction.',
  'formula.unknownName':
    'Il n’y a pas d’entrée « {name} » ; {known, select, none {aucune entrée n’est déclarée} other {sont connues {known}}}.',
  'formula.monthlyName':
    '« {name} » a une valeur chaque mois ; seul le « cost » d’une ligne de coût peut s’y référer.',
  'formula.mixedUnits':
    '« {left} » ({leftUnit, select, money {un montant} share {une part} factor {un facteur} count {un nombre} number {un nombre pur} duration {une durée} rate {une fréquence} bare {un nombre nu} truth {une comparaison} other {une unité composée}}) et « {right} » ({rightUnit, select, money {un montant} share {une part} factor {un facteur} count {un nombre} number {un nombre pur} duration {une durée} rate {une fréquence} bare {un nombre nu} truth {une comparaison} other {une unité composée}}) ne peuvent être ni additionnés ni comparés.',
  'formula.bareNumber':
    '« {found} » n’a pas d’unité à côté de « {other} » ({unit, select, duration {une durée} rate {une fréquence} other {une unité composée}}) ; déclarez-le comme entrée, avec son unité.',
  'formula.conditionNeeded': 'Ici doit se trouver une comparaison, non « {found} ».',
  'formula.numberNeeded': '« {found} » est une comparaison là où il faut un nombre.',
  'formula.exponent':
    'L’exposant « {found} » doit être un {unit, select, whole {nombre entier, car ce qu’il élève a une unité} other {nombre pur}}.',
  'formula.plainNumberNeeded':
    '« {name} » prend un nombre pur, non « {found} » ({unit, select, money {un montant} share {une part} factor {un facteur} count {un nombre} number {un nombre pur} duration {une durée} rate {une fréquence} bare {un nombre nu} truth {une comparaison} other {une unité composée}}).',
  'formula.wrongUnit':
    'Cette formule donne {found, select, money {un montant} share {une part} factor {un facteur} count {un nombre} number {un nombre pur} duration {une durée} rate {une fréquence} bare {un nombre nu} truth {une comparaison} other {une unité composée}} ; il faut ici {wanted, select, money {un montant} share {une part} factor {un facteur} count {un nombre} number {un nombre pur} duration {une durée} rate {une fréquence} bare {un nombre nu} truth {une comparaison} other {une unité composée}}.',
  'formula.compoundUnit':
    'Ce que donne cette formule a une unité composée, comme un montant au carré ou par seconde.',
  'formula.cycle': 'Ces entrées se réfèrent l’une à l’autre en rond : {cycle}.',
  'formula.outOfRange':
    'Cette formule donne {certain, select, yes {{low}} other {{low} à {high} dans 90 % des cas}} ; il faut ici {limit, select, minimum {au moins {bound}} positive {plus de zéro} other {au plus {bound}}}.',
  'demand.tooMuchWork':
    'Les contacts de « {reason} » occuperaient {agents} agents jour et nuit, plus que les {most} qu’on peut planifier. Vérifiez les unités du volume, de la durée de traitement et de la saison.',
  'formula.notFinite':
    'Cette formule ne donne pas de nombre fini{certain, select, yes {} other { dans {percent} % des cas}} : peut-être divise-t-elle par zéro, prend-elle la racine ou le logarithme d’un nombre négatif, ou dépasse-t-elle tout nombre.',
  'formula.neverFinite':
    'Cette formule n’a donné de nombre fini dans aucun mois de la simulation : personne ne peut dire ce que coûte cette ligne. Peut-être divise-t-elle par zéro, ou prend-elle la racine ou le logarithme d’un nombre négatif, à la taille de ce scénario.',

  'correlation.unknownInput': 'Il n’y a pas de nombre incertain à « {found} ».',
  'correlation.certainInput': '« {found} » est certain ({written}) : il ne peut varier avec un autre nombre.',
  'correlation.formula':
    '« {found} » est une formule ; indiquez la corrélation entre les entrées dont elle dépend.',
  'correlation.withItself': '« {found} » est nommé deux fois.',
  'correlation.statedTwice': 'La corrélation de « {first} » et « {second} » est indiquée deux fois.',
  'correlation.impossible':
    'Aucun nombre ne peut être corrélé ainsi tout à la fois (ce qui n’est pas indiqué vaut 0). Le plus proche possible : {nearest}.',

  'scenario.newerVersion':
    'Ce scénario est écrit dans la version {found} du langage ; ce programme connaît la version {known}. Installez un programme plus récent.',
  'scenario.noOptions': 'Il n’y a aucune option à comparer ; indiquez-en au moins une.',
  'scenario.noReasons': 'Il n’y a aucun motif de contact ; indiquez-en au moins un.',
  'scenario.staffNotSaid':
    'L’option « {option} » ne dit rien de son personnel ; indiquez au moins une chose, par exemple shrinkage: 25 % to 32 %.',
  'scenario.country':
    '« {found} » n’est pas le code d’un pays (ISO 3166-1 : deux capitales, par exemple FR).',
  'scenario.region': '« {found} » n’est pas un code de région ; écrivez au plus trois capitales ou chiffres.',
  'scenario.currencyCode':
    '« {found} » n’est pas un code de monnaie ; écrivez trois capitales, par exemple EUR.',
  'scenario.otherCurrency': 'Ce montant est en {found}, mais le scénario compte en {currency}.',
  'scenario.recordsPerEventTurned':
    'La borne basse de la taille d’un incident, {low}, dépasse la borne haute, {high}.',
  'scenario.fieldsOfNoSet':
    '« {dataSet} » serait une partie des champs de « {found} », qui n’est pas un jeu de données à part entière ; il y a : {declared}.',
  'scenario.worthNotSaid':
    '« {dataSet} » complète les fiches d’un autre jeu de données ; « worth » doit dire quelle part de la valeur d’une fiche tient à ces champs.',
  'scenario.worthOfWhole':
    '« worth » vaut pour les champs d’un autre jeu de données (« fieldsOf ») ; « {dataSet} » en est un à part entière.',
  'scenario.recordsOfGroup':
    '« {dataSet} » contient des champs des fiches de « {of} », donc autant de fiches : {expected}, et non {found}.',
  'scenario.worthAboveOne': 'Les champs de « {dataSet} » vaudraient ensemble {percent} % d’une fiche.',
  'scenario.unknownDataSet':
    'Il n’y a pas de jeu de données « {dataSet} » ; déclarés sous « data » : {declared}.',
  'scenario.rolePlaceNotSaid':
    'Les personnes du rôle « {role} » ne sont pas de la même maison que les agents de l’option « {option} » : indiquez où elles se trouvent (place).',
  'scenario.accessNotSaid':
    'L’option « {option} » ne dit pas comment elle accède au jeu de données « {dataSet} ».',
  'scenario.busyHoursNeedCut':
    'Les changements de « {dataSet} » ont leurs heures : une copie doit dire à quelle heure elle est tirée (cutAt), et revenir à cette heure (every) : une part de jour, ou des jours entiers.',
  'scenario.triggerNotNeeded':
    'Le motif « {reason} » est déclenché par les changements de « {dataSet} » sans en avoir besoin ; ajoutez-le à « needs ».',
  'scenario.campaignOutsideHorizon':
    'La campagne « {campaign} » de {start} n’a aucun mois dans la période étudiée.',
  'scenario.recordsShareAboveOne':
    'Les motifs du canal {channel} prennent ensemble {percent} % de ses relevés ; 100 % au plus.',
  'scenario.placeNotACountry':
    '« {found} » n’est pas un code de pays ; écrivez deux capitales, par exemple FR.',
  'scenario.publishedInOtherCurrency':
    '« {key} » n’a de valeur par défaut qu’en dollars ; indiquez-la, puisque le scénario compte en {currency}.',
  'scenario.mustBeCertain': '« {key} » sert à juger les options : un seul nombre certain, et non {found}.',
  'scenario.scaleWithoutRange':
    'Il faut à une échelle une valeur la pire et une valeur la meilleure qui diffèrent.',
  'scenario.criteriaWithoutWeight': 'Un critère au moins doit avoir un poids supérieur à zéro.',
  'scenario.protectionWithoutTolerance':
    'La protection est la part des années dans la tolérance ; indiquez exposure.tolerance.',
  'scenario.unknownOption': 'Il n’y a pas d’option « {option} » ; les options sont {known}.',
  'scenario.oneBaseline': '« {option} » est déjà ce qui se fait aujourd’hui ; il n’y en a qu’un.',
  'scenario.keepsNothing':
    '« {option} » conserve une part de l’existant, mais aucune option n’est marquée comme telle (baseline).',
  'scenario.keepsItself': '« {option} » est l’existant et le conserve en entier : retirez keepsToday.',
  'scenario.baselineNeeds': 'Sans {other}, {key} ne coûte rien : indiquez-le aussi.',
  'arrangement.nameTaken': '« {name} » est déjà le nom d’une option.',
  'arrangement.legUnused':
    '« {option} » n’est pas candidate et n’entre dans aucun montage : elle ne servirait à rien.',
  'arrangement.phasesBeyondHorizon':
    'Après {months, plural, one {# mois} other {# mois}}, l’horizon de {horizon} mois est écoulé : il ne resterait rien à la phase suivante.',
  'arrangement.shorterThanNotice':
    'Le contrat prévoit {notice, plural, one {# mois} other {# mois}} de préavis et ne peut prendre fin après {months, plural, one {# mois} other {# mois}}.',
  'arrangement.lastPhaseEnds': 'La dernière phase dure jusqu’à la fin de l’horizon ; supprimez sa durée.',
  'arrangement.phaseEnd':
    'Dites quand cette phase se termine : soit months, soit until avec ce qui doit être constaté.',
  'arrangement.triggerBounds': 'Pas avant le mois {from}, pas après le mois {to} : aucun mois ne convient.',
  'arrangement.nothingBefore': 'Rien ne précède la première phase : {key} n’a pas de sens ici.',
  'arrangement.parallelTooLong':
    'La phase précédente dure {months, plural, one {# mois} other {# mois}} ; les deux équipes ne peuvent pas travailler côte à côte plus longtemps.',
  'arrangement.carriedWithoutLearning':
    'Ce qui est transmis abrège l’apprentissage ; dites d’abord comment il se passe sans cela (learning).',
  'arrangement.learningTwice':
    'Le contrat de « {option} » prévoit déjà une montée en charge ; avec learning, elle serait payée deux fois.',
  'arrangement.oneLevel':
    'Dites une seule fois où commence le débordement : above (agents ou contactsPerHalfHour, l’un des deux) ou overflowShare.',
  'arrangement.sameLeg': '« {option} » ne peut pas prendre la relève d’elle-même.',
  'arrangement.levelNeedsCalls':
    'Un seuil partage les appels demi-heure par demi-heure, et il n’y en a pas ici : indiquez overflowShare.',
  'arrangement.sharesNotOne':
    'Les parts doivent être certaines, chaque option citée une fois, et leur somme faire 100 %.',
  'scenario.optionNotSaid': 'Rien n’est dit pour l’option « {option} ».',
  'scenario.unpricedAmount':
    'Indiquez ce qui est compté (counts) ou combien chaque option en apporte (perYear), pas les deux.',
  'scenario.priceRange': 'Les prix examinés doivent croître : from n’est pas inférieur à to.',
  'scenario.abroadWithoutCountry': 'Ce qui est à l’étranger dépend du pays : indiquez calendar.country.',
  'scenario.path': '« {found} » n’est pas un chemin du scénario, tel que options.offshore.price.perHour.',
  'scenario.futureChangesNoNumber': 'Un avenir change des nombres du scénario ; « {found} » n’en est pas un.',
  'scenario.nothingUncertain': 'Il n’y a pas de nombre incertain à « {found} », donc rien à apprendre.',
  'scenario.latinHypercubeWithPrecision':
    'Un hypercube latin répartit un nombre de tirages donné : il ne peut s’arrêter plus tôt à une précision.',
  'scenario.noHolidaysKnown':
    'On ne connaît pas de jours fériés pour {country} {region} ; retirez le pays ou corrigez-le.',
  'override.unknownName':
    'Il n’y a pas {kind, select, options {d’option « {name} »} reasons {de motif de contact « {name} »} data {de jeu de données « {name} »} other {là d’élément nommé « {name} »}}{known, select, none {.} other { ; il y a : {known}.}}',
  'override.noItem':
    '{count, plural, =0 {{path} est vide} one {{path} compte # élément, numéro 0} other {{path} compte # éléments, numérotés à partir de 0}} : aucun ne porte le numéro {found}.',
  'override.form': '« {found} » ne dit pas quoi fixer ; écrivez par exemple {example}.',
  'extends.nothingToRemove': 'Il n’y a rien à retirer à « {found} ».',

  'access.copyNeedsCadence':
    'Une copie ({mode}) doit dire tous les combien elle est tirée (every) et combien de temps elle met à arriver (loadDelay).',

  'demand.openingHours':
    '{reason, select, empty {Les heures d’ouverture sont vides} unknownWord {« {found} » n’est ni un jour ni une heure} daysMissing {« {found} » n’a pas de jour devant soi} timesMissing {« {found} » n’a pas d’heures après soi} impossibleTime {« {found} » n’est pas une heure du jour} emptyPeriod {« {found} » n’a pas de durée} other {« {found} » est illisible}} ; écrivez par exemple mon-fri 08:00-20:00, sat 09:00-13:00.',
  'demand.weekProfile':
    '{reason, select, wrongCount {Une semaine compte 336 demi-heures} negative {Une demi-heure ne peut pas être négative} allZero {Au moins une demi-heure doit être supérieure à zéro} other {Chaque demi-heure doit être un nombre}}.',
  'demand.weekNeedsOneSource':
    'La semaine vient exactement d’une source parmi records, open et halfHours ; {found, plural, =0 {aucune n’est écrite} one {# est écrite} other {# sont écrites}}.',
  'demand.channelMissing': 'Il n’y a aucun canal ; indiquez voice ou email.',
  'demand.unknownChannel': 'Le motif « {reason} » arrive par {channel}, qui n’est pas parmi les canaux.',
  'demand.volumeMissing':
    'Le motif « {reason} » n’a pas de volume : indiquez volume, ou recordsShare s’il y a des relevés.',
  'demand.volumeTwice': 'Le motif « {reason} » a deux volumes : gardez volume ou recordsShare.',
  'demand.recordsShareNeedsRecords':
    'Le motif « {reason} » prend une part de relevés, mais son canal n’en a pas.',
  'demand.handleTimeMissing':
    'Le motif « {reason} » n’a pas de durée de traitement, et son canal n’a pas de relevés d’où la tirer.',

  'records.empty': 'Il n’y a aucun relevé dans ce fichier.',
  'records.tooLarge': 'Ce fichier de relevés est trop grand : {found}, pour {expected} possibles.',
  'records.malformed': 'Cette ligne n’est pas du CSV correct.',
  'records.missingColumn': 'La colonne « {column} » manque.',
  'records.duplicateColumn': 'La colonne « {column} » apparaît deux fois.',
  'records.wrongFieldCount': 'Cette ligne compte {found} champs ; l’en-tête en compte {expected}.',
  'records.notADate': '« {found} » dans la colonne {column} n’est pas une date telle que {expected}.',
  'records.notATime': '« {found} » dans la colonne {column} n’est pas une heure telle que {expected}.',
  'records.wrongStep': '« {found} » dans la colonne {column} ne commence pas une demi-heure.',
  'records.notANumber': '« {found} » dans la colonne {column} n’est pas un nombre.',
  'records.notWhole': '{found} dans la colonne {column} n’est pas un nombre entier.',
  'records.negative': '{found} dans la colonne {column} est négatif.',
  'records.noHandleTime':
    'La colonne {column} donne 0 s pour {found, plural, one {# contact traité} other {# contacts traités}} sur {expected} : ces durées n’ont pas été relevées. Indiquez-les.',
  'records.missingValue': 'La colonne {column} est vide, alors qu’il y avait des contacts à moyenner.',
  'records.implausible':
    '{found} dans la colonne {column} : plus de {expected} contacts en une demi-heure sont sûrement une erreur.',
  'records.moreThanOffered':
    '{found} contacts dans la colonne {column}, pour {expected} seulement présentés.',
  'records.moreThanAnswered': '{found} contacts dans la colonne {column}, pour {expected} seulement traités.',
  'records.noContacts': 'Il n’y a pas un seul contact dans ces relevés.',
  'records.noneAnswered': 'Pas un seul contact de ces relevés n’a été traité.',
  'records.weekdayNeverSeen':
    'Aucun {weekday, select, 0 {lundi} 1 {mardi} 2 {mercredi} 3 {jeudi} 4 {vendredi} 5 {samedi} other {dimanche}} ne figure dans ces relevés ; ils doivent couvrir chaque jour de la semaine.',
  'records.duplicateInterval': 'Cette demi-heure est deux fois dans le fichier.',

  'demand.busynessMustBeCertain':
    'La variation d’un jour à l’autre est un seul nombre, et non {found} : la méthode d’effectifs en a besoin tel quel.',
  'staffing.promiseMustBeCertain': '« {key} » est une promesse : écrivez un seul nombre, et non {found}.',
  ...problemsStaffing,
  ...problemsChannels,
  ...problemsContracts,

  'cost.exactlyOnePriceBasis':
    'Un prestataire est payé sur une base exactement : perHour, perLoggedHour, perPosition, perAgent, perContact, perMinute, perResolution, perOutcome ou anchored.',
  'cost.commitmentNeedsVolumeBasis':
    'Un engagement suppose un prix à l’heure, au contact, à la minute, à la résolution ou au résultat.',
  'cost.commitmentAndReducedCharge':
    'Un engagement et un tarif réduit se contredisent : gardez l’un des deux.',
  'cost.tiersNeedVolumeBasis':
    'Des tranches supposent un prix à l’heure, au contact, à la minute, à la résolution ou au résultat.',
  'cost.tiersAndBands':
    'Des tranches et des suppléments ou réductions se contredisent : gardez une seule sorte.',
  'cost.tiersNotAscending':
    'Les tranches doivent monter : celle-ci ne commence pas plus haut que la précédente.',
  'cost.firstTierNotZero': 'La première tranche doit commencer à 0.',
  'cost.bandsNeedVolumeBasis':
    'Des suppléments ou réductions supposent un prix à l’heure, au contact, à la minute, à la résolution ou au résultat.',
  'cost.overtimeNeedsHourBasis': 'Une majoration d’heures supplémentaires suppose un prix à l’heure.',
  'cost.floorAboveCap': 'Le plancher de l’indexation est au-dessus de son plafond.',
  'cost.bonusOrMalus': 'Indiquez un bonus, un malus, ou les deux.',
  'cost.exactlyOneMonthlyCharge':
    'L’abonnement mensuel est exactement l’un de byContactsPerDay, perNamedAgent, perConcurrentAgent et flat.',
  'cost.minimumAgentsNeedsAgentCharge': 'Un minimum d’agents suppose un abonnement par agent.',
  'cost.exactlyOneKindOfAgents':
    'Les agents sont soit fournis par le prestataire, soit les vôtres : indiquez l’un des deux exactement.',
  'cost.amountOrFormula':
    'Une ligne de coût est un montant (« amount ») avec ce pour quoi il est payé (« per »), ou un coût par formule (« cost »).',
  'cost.exactlyOneAgentPrice':
    'Les agents fournis sont payés exactement par l’un de perHour, perContact et perMinute.',
}
