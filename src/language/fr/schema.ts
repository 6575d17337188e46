import type { schema as english } from '../en/schema.js'
import { schemaChannels } from './schema-channels.js'
import { schemaContracts } from './schema-contracts.js'
import { schemaStaffing } from './schema-staffing.js'

/** What each key of a scenario means, in French. */
export const schema: Readonly<Record<keyof typeof english, string>> = {
  scenario:
    'Scénario : qui doit traiter les contacts clients, avec quelles données, à quel coût et quel risque',
  extends:
    'Un fichier de scénario ou un préréglage (preset:NOM) que celui-ci complète, ou une liste ; les derniers l’emportent.',
  without: 'Chemins de ce qui est retiré des fichiers repris, par exemple options.rented.',
  bundle: 'Ce que la commande bundle a ajouté : les fichiers auxquels ce scénario se réfère.',
  'bundle.name': 'Nom du fichier du scénario, quel que soit celui de ce fichier-ci.',
  'bundle.files':
    'Textes des fichiers, par leur chemin depuis le scénario ; preset:NOM pour les préréglages.',
  schemaVersion: 'Version du langage des scénarios : 1.',
  title: 'Titre du rapport.',
  client: 'À qui l’étude est destinée.',
  author: 'Qui a écrit le scénario.',
  confidentiality: 'Mention de confidentialité du rapport.',
  logo: 'Le logo du client en tête du rapport : une image PNG ou JPEG à côté du scénario, 1 Mo au plus.',
  currency: 'Monnaie de tous les montants, ISO 4217, par exemple EUR.',
  horizon: 'Les mois comparés.',
  'horizon.start': 'Premier mois, par exemple 2027-01.',
  'horizon.months': 'Nombre de mois, de 1 à 120.',
  calendar: 'Jours fériés.',
  'calendar.country': 'Pays dont les jours fériés comptent, deux capitales. Sans pays, il n’y en a pas.',
  'calendar.region': 'Région du pays, par son code ISO 3166-2 sans le pays.',
  'calendar.holidays':
    'Effet d’un jour férié : aucun contact (closed), aucun effet (open), ou autant que tel jour (sunday).',
  discountRate: 'Taux annuel auquel l’argent plus tardif compte moins.',
  valueAddedTax: 'Taxe sur la valeur ajoutée de ce qui est facturé. Sans elle, aucune n’est comptée.',
  'valueAddedTax.rate': 'Taux de la taxe, par exemple 20 %.',
  'valueAddedTax.recoverableShare':
    'Part de la taxe qui est récupérée ; banques, assureurs et organismes publics en récupèrent peu.',

  service: 'Ce qui est promis aux clients ; les effectifs sont prévus pour le tenir.',
  'service.target':
    'Part des contacts dans un délai : 80/20 veut dire 80 % en 20 secondes. 100/60, soit tous en une minute, s’entend à un contact sur mille milliards près.',
  'service.target.share': 'Part des contacts.',
  'service.target.within': 'Délai dans lequel on y répond, par exemple 20s.',
  'service.definition':
    'Façon de compter le niveau de service ; contacts servis sur contacts présentés, sauf mention contraire.',
  'service.average':
    'Durée sur laquelle la promesse faite aux appels et aux tchats est tenue en moyenne : day, week ou month (jour, semaine, mois). Dans chaque demi-heure si rien n’est dit.',
  'service.staffTo':
    'Ce sur quoi les appels sont dotés : steady, chaque demi-heure comme si elle durait toujours, ou reached, le service vraiment atteint pendant qu’appels et agents changent au fil de la journée. steady si rien n’est dit.',
  'service.maxAbandonment': 'Plus grande part de contacts abandonnés admise.',
  'service.maxAverageSpeedOfAnswer':
    'Plus longue attente moyenne admise avant réponse, appels et tchats, dans chaque demi-heure.',
  'service.maxOccupancy': 'Plus grande part de leur temps de poste où les agents peuvent être occupés.',

  demand: 'Pourquoi les clients nous contactent, combien de fois, et comment cela varie.',
  'demand.channels': 'Canaux par lesquels arrivent les contacts, chacun avec sa semaine.',
  'demand.channels.voice': 'Appels téléphoniques.',
  'demand.channels.voice.week': 'Répartition des appels sur la semaine, d’une source exactement.',
  'demand.channels.voice.week.records':
    'Fichier CSV de relevés par demi-heure ; donne aussi durée de traitement, patience et affluence.',
  'demand.channels.voice.week.open':
    'Heures d’ouverture, appels répartis également : mon-fri 08:00-20:00, sat 09:00-13:00.',
  'demand.channels.voice.week.halfHours': '336 nombres en proportion, lundi 00:00 d’abord.',
  'demand.channels.voice.patience':
    'Temps moyen avant qu’un appelant en attente raccroche. Sans lui, personne ne raccroche.',
  'demand.channels.voice.patienceShape':
    'Comment la patience varie : deterministic (la même pour tous) ou gamma: et une forme, par exemple gamma:0.5 ; au-dessus de 1, elle varie moins qu’une exponentielle, au-dessous, davantage. Exponentielle si rien n’est dit.',
  'demand.channels.voice.callers':
    'Tant d’appelants et pas plus, par exemple les 40 magasins qu’aide un service, qui n’appellent pas tant qu’ils attendent ou parlent. Sans patience indiquée ils ne raccrochent jamais ; qui raccroche peut rappeler comme les autres. Assez pour que cela ne compte pas si rien n’est dit.',
  'demand.channels.voice.balking': 'Part des appelants qui raccrochent aussitôt s’ils doivent attendre.',
  'demand.channels.voice.redial': 'Part de ceux qui raccrochent et rappellent.',
  'demand.channels.voice.busyness':
    'Dispersion des appels d’un jour au-delà du hasard : coefficient de variation.',
  'demand.channels.email': 'Courriels, traités dans l’ordre d’arrivée dans le délai promis.',
  'demand.channels.email.week': 'Répartition des courriels sur la semaine, d’une source exactement.',
  'demand.channels.email.week.records': 'Fichier CSV de relevés par demi-heure.',
  'demand.channels.email.week.open': 'Heures où l’on répond aux courriels : mon-fri 08:00-18:00.',
  'demand.channels.email.week.halfHours': '336 nombres en proportion, lundi 00:00 d’abord.',
  'demand.growth': 'Croissance annuelle du volume, par exemple -4 % to 6 %.',
  'demand.volatility': 'Comment le volume varie d’un mois à l’autre.',
  'demand.volatility.persistent': 'Écart type du changement durable de chaque mois.',
  'demand.volatility.passing': 'Écart type de ce qu’un mois ajoute ou retire et que le suivant oublie.',
  'demand.season': 'Douze coefficients du volume, janvier d’abord.',
  'demand.campaigns': 'Campagnes annoncées.',
  'demand.campaigns[].name': 'Nom de la campagne.',
  'demand.campaigns[].start': 'Premier mois, par exemple 2027-09.',
  'demand.campaigns[].months': 'Durée en mois.',
  'demand.campaigns[].lift': 'Ce que la campagne ajoute au volume : 40 % de plus s’écrit 40 %.',
  'demand.reasons': 'Motifs de contact, par nom.',
  'demand.reasons.*.channel': 'Canal des contacts ; voice sauf mention contraire.',
  'demand.reasons.*.stage': 'Moment de la vie du client auquel appartient le motif.',
  'demand.reasons.*.volume': 'Premières tentatives, par exemple 12 000 per month ; les rappels s’y ajoutent.',
  'demand.reasons.*.recordsShare': 'Part du volume des relevés du canal, à la place d’un volume.',
  'demand.reasons.*.handleTime':
    'Temps moyen d’un agent par contact, fin de dossier comprise, par exemple 4m30s.',
  'demand.reasons.*.resolution': 'Part des contacts traités qui règlent la question.',
  'demand.reasons.*.callsAgain': 'Part des clients dont la question reste ouverte et qui reviennent.',
  'demand.reasons.*.needs':
    'Jeux de données dont l’agent a besoin, chacun avec la part des contacts concernés.',
  'demand.reasons.*.triggered': 'Contacts provoqués par un changement d’un jeu de données.',
  'demand.reasons.*.triggered.by': 'Le jeu de données dont les changements provoquent des contacts.',
  'demand.reasons.*.triggered.share': 'Part des contacts du motif qui sont ainsi provoqués.',
  'demand.reasons.*.triggered.lag': 'Temps moyen du changement au contact, par exemple 6h.',
  'demand.reasons.*.whenStale': 'Ce que coûte un contact traité sur des données périmées ou insuffisantes.',
  'demand.reasons.*.whenStale.extraHandleTime': 'Temps ajouté au contact.',
  'demand.reasons.*.whenStale.transfer': 'Part transmise en direct aux spécialistes du client.',
  'demand.reasons.*.whenStale.callsAgain': 'Part de ces contacts qui reviennent.',
  'demand.reasons.*.whenStale.errorCost': 'Coût de l’erreur à laquelle conduisent des données périmées.',
  'demand.reasons.*.whenMissing':
    'Ce que coûte un contact dont l’agent n’a pas du tout les données : jeu de données fermé, champ laissé de côté. Ce qui n’est pas dit vaut comme pour des données périmées (`whenStale`).',
  'demand.reasons.*.whenMissing.extraHandleTime':
    'Temps ajouté au contact ; à défaut, comme pour des données périmées.',
  'demand.reasons.*.whenMissing.transfer':
    'Part transmise en direct aux spécialistes du client ; à défaut, comme pour des données périmées.',
  'demand.reasons.*.whenMissing.callsAgain':
    'Part de ces contacts qui reviennent ; à défaut, comme pour des données périmées.',
  'demand.reasons.*.whenMissing.errorCost':
    'Coût des erreurs auxquelles conduit un tel contact : souvent nul, car qui ne sait rien ne dit rien de faux ; à défaut, comme pour des données périmées.',

  data: 'Jeux de données du client, par nom.',
  'data.*.records': 'Nombre de fiches.',
  'data.*.changes': 'Changements d’une fiche, par exemple 0.1/day.',
  'data.*.sensitivity':
    'Tort possible en de mauvaises mains : public ; contact (noms et adresses tenus pour non confidentiels, auxquels s’applique le droit des données personnelles) ; personal ; financial.',
  'data.*.busyHours':
    'Heures où tombent la plupart des changements, par-delà minuit si la seconde n’est pas plus tardive ; à toute heure sauf mention.',
  'data.*.busyHours.from': 'Début de ces heures, par exemple 08:00.',
  'data.*.busyHours.until': 'Fin de ces heures, par exemple 20:00.',
  'data.*.busyHours.share': 'Part des changements dans ces heures ; tous sauf mention.',
  'data.*.copies':
    'Comment une copie du jeu serait faite : pour peser les modes qu’une option n’emploie pas.',
  'data.*.copies.every': 'Temps d’un tirage au suivant, par exemple 24h.',
  'data.*.copies.cutAt': 'Heure d’un tirage, par exemple 02:00 ; à toute heure sauf mention.',
  'data.*.copies.loadDelay': 'Temps du tirage jusqu’à l’emploi de la copie par les agents.',
  'data.*.partShown':
    'Part de la fiche entière que montrerait cet extrait, utile ou non ; celle de part sauf mention.',
  'data.*.fieldsOf':
    'Le jeu de données dont ces champs complètent les fiches : les mêmes clients, ouverts par une ligne à part.',
  'data.*.worth':
    'Avec fieldsOf : part de la valeur d’une fiche entière, en de mauvaises mains, qui tient à ces champs.',
  'data.*.part':
    'Part des champs nécessaires que porterait un extrait ou un segment : pour peser les modes qu’une option n’emploie pas.',

  exposure: 'Ce qui peut être perdu, pareil pour toutes les options.',
  'exposure.tolerance': 'Une perte annuelle jusque-là est acceptable. Sans elle, pas de note de protection.',
  'exposure.costPerRecord': 'Coût d’une fiche personnelle ou financière en de mauvaises mains.',
  'exposure.recordsPerEvent': 'Fiches prises par un incident, avant la limite de ce qui est accessible.',
  'exposure.recordsPerEvent.low': '5 % des incidents en prennent moins.',
  'exposure.recordsPerEvent.high': '5 % des incidents en prennent plus.',
  'exposure.diversion': 'Détournement du fichier clients par des personnes y ayant accès.',
  'exposure.diversion.frequency': 'Incidents par an dans un centre de referencePeople personnes.',
  'exposure.diversion.referencePeople':
    'Personnes ayant accès dans le centre auquel les fréquences se rapportent.',
  'exposure.breach': 'Violation de données personnelles par ce qui est ouvert à un tiers ou déposé chez lui.',
  'exposure.breach.perParty':
    'Incidents par an chez un tiers qui détient des copies, est connecté en direct, ou les deux.',
  'exposure.breach.perCopyHolder':
    'Le même nombre là où des copies sont à portée ; celui de perParty s’il n’est pas indiqué.',
  'exposure.breach.perConnectedParty':
    'Le même nombre là où des connexions en direct sont à portée ; celui de perParty s’il n’est pas indiqué.',
  'exposure.breach.perFile': 'Probabilité d’un incident par fichier remis. Non chiffré sauf mention.',
  'exposure.fraudulentPurchase':
    'Commandes et paiements obtenus par tromperie d’agents qui peuvent modifier le système central.',
  'exposure.fraudulentPurchase.fraudContacts': 'Part des contacts qui sont des fraudes réussies.',
  'exposure.fraudulentPurchase.lossPerFraudContact': 'Perte moyenne par contact frauduleux.',
  'exposure.espionage': 'Espionnage industriel. Non chiffré sauf mention.',
  'exposure.espionage.frequency': 'Incidents par an dans un centre de diversion.referencePeople personnes.',
  'exposure.espionage.loss': 'Perte par incident.',
  'exposure.corruption': 'Altération malveillante ou massive de données. Non chiffrée sauf mention.',
  'exposure.corruption.frequency':
    'Incidents par an dans un centre de diversion.referencePeople personnes pouvant écrire.',
  'exposure.corruption.repairPerRecord': 'Coût pour trouver et réparer une fiche.',
  'exposure.corruption.passesCheck':
    'Part des incidents qui passent le contrôle du fichier d’un prestataire, pour les fiches contrôlées ; tous sauf mention, et tous ceux d’un fichier non contrôlé.',
  'exposure.providerFailure': 'Défaillance d’un prestataire. Non chiffrée sauf mention.',
  'exposure.providerFailure.frequency': 'Incidents par an, par exemple 1 in 20 years.',
  'exposure.providerFailure.continuityCost': 'Coût pour maintenir le service jusqu’au successeur.',
  'exposure.providerStaff':
    'Fréquence des incidents internes chez un prestataire rapportée à celle de ses propres agents, à effectif égal.',
  'exposure.places':
    'Fréquence des incidents internes et des violations par pays, rapportée à celle du pays du client.',
  'exposure.controls': 'Ce que font et coûtent les mesures ; une ligne d’accès dit lesquelles sont en place.',
  'exposure.controls.masking': 'Masquage de champs.',
  'exposure.controls.masking.masked': 'Part des champs montrés qui est masquée.',
  'exposure.controls.masking.neededMasked':
    'Part des champs nécessaires aux contacts qu’il cache aussi aux agents ; aucune sauf mention.',
  'exposure.controls.masking.yearlyCost': 'Coût annuel.',
  'exposure.controls.rate-limit': 'Limite du nombre de fiches consultables.',
  'exposure.controls.rate-limit.mostRecords': 'Nombre de fiches qu’un incident peut prendre au plus.',
  'exposure.controls.rate-limit.yearlyCost': 'Coût annuel.',
  'exposure.controls.logging': 'Journal de qui a consulté quoi.',
  'exposure.controls.logging.remainingLoss':
    'Part de la perte d’un incident qui demeure parce qu’il est découvert plus tôt.',
  'exposure.controls.logging.yearlyCost': 'Coût annuel.',
  'exposure.controls.access-codes': 'Codes d’accès personnels.',
  'exposure.controls.access-codes.prevented': 'Part des incidents évitée.',
  'exposure.controls.access-codes.yearlyCost': 'Coût annuel.',
  'exposure.controls.leased-line': 'Une liaison louée à la place d’Internet.',
  'exposure.controls.leased-line.prevented': 'Part des incidents évitée.',
  'exposure.controls.leased-line.yearlyCost': 'Coût annuel.',
  'exposure.transferInstrument':
    'Instrument juridique pour un transfert vers un pays sans protection adéquate.',
  'exposure.transferInstrument.yearlyCost': 'Coût annuel.',
  'exposure.transferInstrument.fineFrequency': 'Amendes par an qui restent malgré tout à craindre.',
  'exposure.transferInstrument.fine': 'Montant d’une amende.',
  transfers: 'Le droit des transferts de données personnelles, s’il n’est pas celui fourni.',
  'transfers.law':
    'GDPR (le RGPD) sauf mention ; none si aucun tel droit ne lie l’entreprise : rien n’est alors un transfert.',
  'transfers.adequate': 'Pays reconnus adéquats depuis la lecture des règles fournies (ISO 3166-1 alpha-2).',
  'transfers.withdrawn':
    'Pays dont la décision d’adéquation est tombée, ou sur laquelle il ne faut pas compter.',
  rules:
    'Règles impératives d’accès : une option qui en enfreint une est exclue, avec sa réparation la moins chère.',
  'rules.any data':
    'Ce que tout jeu de données doit respecter : never outside, EEA only, EEA or adequate country, read only, no copies outside.',
  'rules.personal data': 'Ce que les données personnelles doivent respecter, données financières comprises.',
  'rules.financial data': 'Ce que les données financières doivent respecter.',
  'rules.provider': 'Ce que l’accès d’un prestataire doit respecter.',

  specialists: 'Les spécialistes du client, qui prennent les contacts transférés.',
  'specialists.costPerHour': 'Coût d’une heure, charges comprises.',

  inputs:
    'Nombres auxquels les formules se réfèrent, par nom ; l’unité se voit à l’écriture (15 à 17 EUR, 3 %, 30s) ou est indiquée par unit. Un label dit comment les rapports l’appellent.',
  correlations: 'Nombres incertains qui varient ensemble ; ce qui n’est pas indiqué est indépendant.',
  'correlations[].between':
    'Les chemins de deux nombres incertains, comme options.internal.price.grossPerHour.',
  'correlations[].rank': 'Leur corrélation de rang (Spearman), de -1 à 1.',
  options: 'Les solutions à comparer, par nom.',
  'options.*.model':
    'Qui tient le centre de contacts : internal, dedicated (un prestataire), offshore (un prestataire à l’étranger), rented (un centre loué).',
  'options.*.name': 'Nom dans les rapports ; sinon la clé de l’option.',
  'options.*.place': 'Pays où se trouvent les agents, deux capitales.',
  'options.*.leadTime': 'Combien de temps avant un mois ses effectifs sont arrêtés, par exemple 3 months.',
  'options.*.service': 'Une autre promesse pour cette seule option.',
  'options.*.staff': 'Comment des agents en poste deviennent des salariés.',
  ...schemaStaffing,
  ...schemaChannels,
  ...schemaContracts,
  'options.*.staff.schedulingEfficiency':
    'Heures nécessaires sur heures planifiées, une fois les horaires tracés.',
  'options.*.staff.overtimeLimit':
    'Heures supplémentaires qu’un mois peut ajouter, en part des heures prévues.',
  'options.*.staff.minimumAgents':
    'Nombre minimal d’agents pendant l’ouverture, jour et nuit s’il le faut ; dans chaque canal d’appels ou de tchat, ou pour le courriel s’il n’y a rien d’autre.',
  'options.*.staff.hoursPerMonth': 'Heures payées par mois pour un agent à plein temps.',
  'options.*.staff.reduction':
    'Comment l’effectif baisse quand la prévision baisse : au fil des départs, ou librement au délai d’adaptation.',
  'options.*.staff.attrition': 'Départs par an sur l’effectif.',
  'options.*.quality': 'Ce que valent les agents de l’option par rapport aux chiffres des motifs.',
  'options.*.quality.handleTime': 'Multiplie toute durée de traitement : 1.1 est dix pour cent de plus.',
  'options.*.quality.resolution': 'Multiplie tout taux de résolution : 0.9 est un dixième de moins.',
  'options.*.quality.transfer':
    'Part des contacts transmise aux spécialistes du client quelles que soient les données.',
  'options.*.quality.transferHandleTime':
    'Temps d’un spécialiste pour un contact transféré ; sinon celui du motif.',
  'options.*.access':
    'Comment les agents accèdent à chaque jeu de données : un mode seul, ou le mode avec ce qu’il demande.',
  'options.*.access.*.mode':
    'none, extract (un fichier), replica (une copie), segmented-read (en direct, une partie), live-read ou live-write.',
  'options.*.access.*.shown':
    'Part de la fiche entière qui est montrée, utile ou non ; celle de fields sauf mention.',
  'options.*.access.*.copiesHeld':
    'Lieux au-dehors où chaque partie détient la copie ; un seul sauf mention.',
  'options.*.access.*.connections':
    'Lieux au-dehors d’où chaque partie consulte les données ; un seul sauf mention.',
  'options.*.roles': 'Personnes qui, outre les agents, voient les données, par rôle ; aucune sauf mention.',
  'options.*.roles.*.people': 'Personnes du rôle, en moyenne sur l’année.',
  'options.*.roles.*.staff':
    'À qui elles appartiennent, own (propre) ou provider (prestataire) ; comme les agents sauf mention.',
  'options.*.roles.*.place': 'Pays où elles se trouvent, en deux lettres ; celui des agents sauf mention.',
  'options.*.roles.*.attrition': 'Part d’entre elles qui part dans l’année ; comme les agents sauf mention.',
  'options.*.roles.*.access':
    'Ce qu’elles voient, jeu de données par jeu de données, les autres restant fermés ; ce que voient les agents sauf mention.',
  'options.*.subcontractors':
    'Parties qui, outre celle de l’option, détiennent ses copies et partagent ses connexions : leur nombre si elles sont dans le même pays, ou la liste des pays ; aucune sauf mention.',
  'options.*.access.*.fields': 'Part des champs nécessaires qui est montrée ; tous sauf mention.',
  'options.*.access.*.connection': 'Par Internet (internet) ou par liaison louée (leased-line).',
  'options.*.access.*.controls': 'Mesures en place : masking, rate-limit, logging, access-codes.',
  'options.*.access.*.every': 'Temps d’un tirage de la copie au suivant, par exemple 24h.',
  'options.*.access.*.cutAt': 'Heure d’un tirage, par exemple 02:00 ; à toute heure sauf mention.',
  'options.*.access.*.loadDelay': 'Temps du tirage jusqu’à l’emploi de la copie par les agents.',
  'options.*.access.*.writeBack':
    'Comment revient ce que saisissent les agents : none, live ou file (avec ses conditions si on les connaît).',
  'options.*.access.*.writeBack.file': 'Le fichier par lequel reviennent les saisies.',
  'options.*.access.*.writeBack.file.check':
    'Contrôle du fichier avant reprise : none (aucun), automatic (chaque fiche, par un programme) ou manual (à la main).',
  'options.*.access.*.writeBack.file.every': 'Temps d’un fichier au suivant, par exemple 24h.',
  'options.*.access.*.writeBack.file.cutAt':
    'Heure de départ d’un fichier, par exemple 18:00 ; à toute heure sauf mention.',
  'options.*.access.*.writeBack.file.loadDelay':
    'Temps du départ du fichier jusqu’à ce que ses fiches soient dans le système central, contrôle compris.',
  'options.*.access.*.writeBack.file.entriesPerContact':
    'Fiches saisies par contact traité qui a besoin du jeu de données.',
  'options.*.access.*.writeBack.file.wrongShare': 'Part des fiches fausses à l’arrivée.',
  'options.*.access.*.writeBack.file.costPerWrongRecord': 'Coût d’une fiche fausse dans le système central.',
  'options.*.access.*.writeBack.file.costPerConflict':
    'Coût du règlement d’une fiche modifiée des deux côtés.',
  'options.*.access.*.writeBack.file.whenWrong':
    'Ce qu’entraîne, outre son coût, une fiche fausse prise en compte : temps d’agent, transferts, rappels.',
  'options.*.access.*.writeBack.file.whenWrong.extraHandleTime': 'Temps d’agent pour la corriger.',
  'options.*.access.*.writeBack.file.whenWrong.transfer': 'Part d’entre elles passée au personnel du client.',
  'options.*.access.*.writeBack.file.whenWrong.callsAgain':
    'Part d’entre elles après laquelle le client rappelle.',
  'options.*.access.*.writeBack.file.whenConflict':
    'Ce qu’entraîne, outre son coût, une fiche modifiée des deux côtés : temps d’agent, transferts, rappels.',
  'options.*.access.*.writeBack.file.whenConflict.extraHandleTime': 'Temps d’agent pour la régler.',
  'options.*.access.*.writeBack.file.whenConflict.transfer':
    'Part d’entre elles passée au personnel du client.',
  'options.*.access.*.writeBack.file.whenConflict.callsAgain':
    'Part d’entre elles après laquelle le client rappelle.',
  'options.*.access.*.writeBack.file.missRate': 'Part des fiches fausses que le contrôle laisse passer.',
  'options.*.access.*.writeBack.file.costPerRecord': 'Coût du contrôle d’une fiche à la main.',
  'options.*.access.*.writeBack.file.checkedShare':
    'Part des fiches contrôlées à la main ; toutes sauf mention.',
  'options.*.access.*.writeBack.file.concentration':
    'Qualité du choix des fiches à contrôler : une part x d’entre elles contient la part x^γ des fausses ; 1 (au hasard) sauf mention.',
  'options.*.access.*.latency': 'Temps d’un changement jusqu’à ce que les agents le voient.',

  'options.*.price': 'Ce que coûte l’option, selon les termes de son modèle.',
  'options.*.price.currency': 'Monnaie du contrat, si ce n’est pas celle du scénario.',
  'options.*.price.currency.rate': 'Montant en monnaie du scénario pour une unité de celle du contrat.',
  'options.*.price.currency.yearlyChange': 'Variation annuelle de ce cours.',
  'options.*.price.indexation': 'Révision du prix : une part fixe plus le reste fois un indice.',
  'options.*.price.indexation.perYear': 'Variation annuelle de l’indice.',
  'options.*.price.indexation.from':
    'Premier mois d’application ; un an après le début de l’horizon sauf mention. Les prix sont ceux de ce début : d’un mois antérieur ne comptent que les anniversaires compris dans l’horizon.',
  'options.*.price.indexation.fixedShare': 'Part du prix qui ne bouge jamais.',
  'options.*.price.indexation.floor': 'Plus petite variation annuelle.',
  'options.*.price.indexation.cap': 'Plus grande variation annuelle.',
  'options.*.price.grossPerHour': 'Salaire brut par heure payée.',
  'options.*.price.employerCharges':
    'Charges de l’employeur en part du coût total du travail (et non du salaire) : 32,2 % est une majoration de 47,5 %.',
  'options.*.price.overtimePremium': 'Ce que l’heure supplémentaire est payée en plus de l’heure simple.',
  'options.*.price.wageGrowth': 'Croissance annuelle des salaires.',
  'options.*.price.supervision': 'Encadrement.',
  'options.*.price.supervision.agentsPerSupervisor': 'Agents qu’un superviseur encadre.',
  'options.*.price.supervision.grossPerMonth': 'Salaire brut mensuel d’un superviseur.',
  'options.*.price.replacementCost': 'Coût du recrutement et de la formation d’un agent.',
  'options.*.price.teamToHire': 'Part de l’équipe du premier mois qu’il faut recruter.',
  'options.*.price.seat': 'Postes de travail achetés.',
  'options.*.price.seat.price': 'Prix d’un poste.',
  'options.*.price.seat.lifeMonths': 'Mois au bout desquels il est remplacé.',
  'options.*.price.seat.resaleShare': 'Part de sa valeur comptable récupérée à la fin.',
  'options.*.price.setUp': 'Payé une fois, le premier mois.',
  'options.*.price.premises': 'Loyer, énergie, entretien.',
  'options.*.price.premises.perPosition': 'Par mois et par poste.',
  'options.*.price.premises.perMonth': 'Par mois, quelle que soit la taille.',
  'options.*.price.licences': 'Logiciels.',
  'options.*.price.licences.perPosition': 'Par mois et par poste.',
  'options.*.price.licences.perEmployee': 'Par mois et par salarié.',
  'options.*.price.licences.perMonth': 'Par mois, quelle que soit la taille.',
  'options.*.price.telecoms': 'Lignes téléphoniques, à la minute de conversation.',
  'options.*.price.numbers': 'Numéros que l’entreprise paie.',
  'options.*.price.numbers[].kind': 'free-phone (gratuit), shared-cost (à coût partagé) ou ordinary.',
  'options.*.price.numbers[].contacts': 'Part des contacts qui arrivent par ce numéro.',
  'options.*.price.numbers[].perMinute': 'Prix à la minute, attente comprise.',
  'options.*.price.numbers[].perMonth': 'Prix par mois.',
  'options.*.price.otherCosts': 'Tout ce que les autres clés ne nomment pas, par nom.',
  'options.*.price.otherCosts.*.category': 'Catégorie de coût où il est montré.',
  'options.*.price.otherCosts.*.amount': 'Montant de chacun.',
  'options.*.price.otherCosts.*.per': 'Ce pour quoi il est payé : start, end, month, contact, employee…',
  'options.*.price.otherCosts.*.cost':
    'Coût de chaque mois par une formule sur des entrées et des quantités mensuelles, comme = fee + 0.35 * contacts, à la place de amount et per.',
  'options.*.price.otherCosts.*.growth': 'Croissance annuelle.',
  'options.*.price.otherCosts.*.invoiced':
    'Si la taxe sur la valeur ajoutée s’y applique ; true sauf mention.',
  'options.*.price.perHour': 'Prix d’une heure productive. Un prestataire est payé sur une base exactement.',
  'options.*.price.perLoggedHour': 'Prix d’une heure de connexion.',
  'options.*.price.perLoggedHour.price': 'Prix de l’heure.',
  'options.*.price.perLoggedHour.productiveShare': 'Part productive de l’heure.',
  'options.*.price.perPosition': 'Prix d’un poste par mois.',
  'options.*.price.perAgent': 'Prix d’un agent à plein temps par mois.',
  'options.*.price.perContact': 'Prix d’un contact traité.',
  'options.*.price.perMinute': 'Prix d’une minute de conversation.',
  'options.*.price.perResolution': 'Prix d’un contact résolu.',
  'options.*.price.perOutcome': 'Prix d’un résultat, par exemple une vente.',
  'options.*.price.perOutcome.price': 'Prix d’un résultat.',
  'options.*.price.perOutcome.outcomes': 'Résultats par contact traité.',
  'options.*.price.anchored': 'Un montant mensuel pour un nombre convenu de contacts.',
  'options.*.price.anchored.perMonth': 'Le montant.',
  'options.*.price.anchored.contacts': 'Contacts par mois qu’il couvre.',
  'options.*.price.anchored.deadBand': 'Écart, en part, où rien ne change.',
  'options.*.price.anchored.additional': 'Prix d’un contact au-dessus.',
  'options.*.price.anchored.reduced': 'Avoir pour un contact au-dessous.',
  'options.*.price.perMonth': 'Montant mensuel fixe en sus.',
  'options.*.price.tiers': 'Prix par tranches : chaque unité coûte le prix de sa tranche.',
  'options.*.price.tiers[].from': 'Unités par mois à partir desquelles vaut la tranche.',
  'options.*.price.tiers[].price': 'Prix d’une unité dans la tranche.',
  'options.*.price.additional': 'Supplément pour les unités au-dessus d’une bande autour de la prévision.',
  'options.*.price.additional.above': 'Où il commence, en part de la prévision : 110 %.',
  'options.*.price.additional.price': 'Prix d’une telle unité.',
  'options.*.price.reduced': 'Avoir pour les unités manquantes sous une bande autour de la prévision.',
  'options.*.price.reduced.below': 'Où il commence, en part de la prévision : 90 %.',
  'options.*.price.reduced.credit': 'Avoir pour une telle unité.',
  'options.*.price.commitment':
    'Engagement ferme : payé, utilisé ou non. Sans lui, un prix à l’heure paie en entier les heures prévues, comme une part de 100 % soldée chaque mois ; sur les autres bases, seul ce qui est utilisé est payé.',
  'options.*.price.commitment.share': 'Part de la prévision qui est engagée.',
  'options.*.price.commitment.settledEveryMonths': 'Mois au bout desquels il est soldé.',
  'options.*.price.bonusMalus': 'Bonus et malus sur un niveau mesuré.',
  'options.*.price.bonusMalus.measure': 'service-level, abandonment ou resolution.',
  'options.*.price.bonusMalus.target': 'Niveau où ni l’un ni l’autre n’est dû.',
  'options.*.price.bonusMalus.deadBand': 'Écart à l’objectif où ni l’un ni l’autre n’est dû.',
  'options.*.price.bonusMalus.bonusPerPoint': 'Part de la facture du mois par point au-dessus.',
  'options.*.price.bonusMalus.bonusCap': 'Plus grand bonus, en part de la facture.',
  'options.*.price.bonusMalus.malusPerPoint': 'Part de la facture du mois par point au-dessous.',
  'options.*.price.bonusMalus.malusCap': 'Plus grand malus, en part de la facture.',
  'options.*.price.gainShare': 'Partage de ce qui est économisé par rapport à un coût convenu.',
  'options.*.price.gainShare.referencePerResolution': 'Coût convenu d’un contact résolu.',
  'options.*.price.gainShare.providerShare': 'Part d’un gain que garde le prestataire.',
  'options.*.price.gainShare.painShare': 'Part d’une perte que supporte le prestataire.',
  'options.*.price.gainShare.cap': 'Limite des deux, en part de la rémunération du prestataire.',
  'options.*.price.ramp': 'Montée en charge de l’équipe du prestataire.',
  'options.*.price.ramp.months': 'Nombre de mois.',
  'options.*.price.ramp.productivity': 'Productivité au début.',
  'options.*.price.selection': 'Coût du choix du prestataire.',
  'options.*.price.knowledgeTransfer': 'Coût de la transmission du savoir.',
  'options.*.price.governanceShare':
    'Personnel du client qui pilote le prestataire, en part de ce qu’on lui paie.',
  'options.*.price.governancePerMonth': 'Le même en montant mensuel.',
  'options.*.price.exitFee': 'Payé à la fin.',
  'options.*.price.minimumTerm': 'Durée minimale du contrat.',
  'options.*.price.minimumTerm.months': 'Nombre de mois.',
  'options.*.price.minimumTerm.remainder': 'Part de la facture mensuelle moyenne due par mois manquant.',
  'options.*.price.travel': 'Voyages chez le prestataire.',
  'options.*.price.travel.tripsPerYear': 'Voyages par an.',
  'options.*.price.travel.perTrip': 'Coût d’un voyage.',
  'options.*.price.briefing': 'Formation à l’activité d’une équipe éloignée.',
  'options.*.price.briefing.atStart': 'Au début.',
  'options.*.price.briefing.perMonth': 'Chaque mois.',
  'options.*.price.accessFee': 'Droit d’accès au centre loué, une fois.',
  'options.*.price.monthly': 'Abonnement mensuel du centre loué, d’une sorte exactement.',
  'options.*.price.monthly.byContactsPerDay': 'Selon les contacts par jour d’ouverture.',
  'options.*.price.monthly.byContactsPerDay[].from':
    'Contacts par jour à partir desquels il vaut ; le premier est 0.',
  'options.*.price.monthly.byContactsPerDay[].perMonth': 'L’abonnement.',
  'options.*.price.monthly.perNamedAgent': 'Par agent inscrit.',
  'options.*.price.monthly.perConcurrentAgent': 'Par agent au travail en même temps.',
  'options.*.price.monthly.minimumAgents': 'Nombre d’agents payé au moins.',
  'options.*.price.monthly.flat': 'Le même chaque mois.',
  'options.*.price.monthly.overage': 'Supplément au-delà d’un nombre de contacts.',
  'options.*.price.monthly.overage.contactsPerDay': 'Contacts par jour d’ouverture compris.',
  'options.*.price.monthly.overage.perContact': 'Prix de chaque contact au-delà.',
  'options.*.price.services': 'Autres services par nom, chacun avec son prix mensuel.',
  'options.*.price.perCall': 'Prix de chaque appel.',
  'options.*.price.callBack': 'Frais de communication des rappels.',
  'options.*.price.callBack.contacts': 'Part des contacts qui sont rappelés.',
  'options.*.price.callBack.perCall': 'Prix de chacun.',
  'options.*.price.callBack.perMinute': 'Prix à la minute.',
  'options.*.price.agents': 'Qui sont les agents : fournis par le prestataire, ou ceux du client.',
  'options.*.price.agents.supplied':
    'Fournis par une équipe partagée avec d’autres, payés au travail seulement.',
  'options.*.price.agents.supplied.perHour': 'Prix d’une heure de traitement.',
  'options.*.price.agents.supplied.perContact': 'Prix d’un contact.',
  'options.*.price.agents.supplied.perMinute': 'Prix d’une minute de conversation.',
  'options.*.price.agents.own': 'Les agents du client.',
  'minutePrice.price': 'Prix d’une minute.',
  'minutePrice.talkShare': 'Part de la durée de traitement en conversation ; le reste n’est pas facturé.',
  'minutePrice.increment': 'Le temps est facturé par pas entiers de cette longueur.',
  'minutePrice.minimum': 'Temps facturé au moins.',

  criteria: 'Critères pondérés à côté de l’argent, chacun jugé sur une échelle donnée une fois pour toutes.',
  'criteria.*.measure': 'Ce qui est mesuré ; `judged` pour une note donnée par des personnes.',
  'criteria.*.weight': 'Poids relatif : seule compte sa part de tous les poids.',
  'criteria.*.worst': 'La valeur qui ne vaut rien.',
  'criteria.*.best': 'La valeur qui vaut le plus ; elle peut être inférieure à la pire.',
  'criteria.*.scores': 'La note de chaque option.',
  unpriced: 'Ce qui n’a pas de prix, comme l’image ou la maîtrise : quel prix changerait le choix.',
  'unpriced.*.counts': 'Ce que la simulation en compte.',
  'unpriced.*.perYear': 'Combien chaque option en apporte par an.',
  'unpriced.*.price': 'Les prix d’une unité que l’on examine.',
  'unpriced.*.price.from': 'Le prix le plus bas.',
  'unpriced.*.price.to': 'Le prix le plus élevé.',
  futures:
    'Avenirs nommés : des nombres du scénario qui y sont autres, sous les mêmes clés que dans le scénario ou par leur chemin (demand.growth).',
  findOut:
    'Ce que l’on pourrait apprendre avant de choisir : groupes de données et pilotes de tant de semaines. Le résultat et le rapport disent ce que vaut chacun avant de signer.',
  'findOut.together':
    'Groupes de données que l’on apprendrait ensemble, sous un nom à vous : une liste de chemins, ou de débuts communs à plusieurs, comme [options.near.price].',
  'findOut.studies': 'Pilotes et échantillons dont on demande la valeur, sous un nom à vous.',
  'findOut.studies.*.weeks':
    'Semaines que peut durer le pilote, évaluées une à une ; 1, 2, 4, 8, 13 et 26 sauf indication.',
  'findOut.studies.*.weeklyError':
    'Précision d’une semaine pour chaque donnée, désignée par son chemin : une erreur type en part de sa valeur. n semaines la disent √n fois plus précisément.',

  simulation: 'Étendue de la simulation.',
  'simulation.draws': 'Nombre de tirages.',
  'simulation.seed': 'Graine du hasard : la même graine donne le même résultat.',
  'simulation.sampling': 'Tirages pris chacun pour soi, ou répartis sur l’étendue de chaque donnée.',
  'simulation.precision':
    'Arrêt dès que le coût total moyen de chaque option est connu à cette précision (95 %).',

  // Ce que mesure un nombre, après le sens de sa clé
  'unit.money': 'Un montant dans la monnaie du scénario : 35, ou 30 à 35.',
  'unit.share': 'Une part : 85 %, ou 20 % à 30 %.',
  'unit.seconds': 'Une durée : 4m30s, 6h, 3 mois, ou 4m à 5m.',
  'unit.count': 'Un nombre : 12 000, ou 10 à 14.',
  'unit.factor': 'Un facteur : 1.15, ou 1 à 1.2.',
  'unit.perDay': 'Un taux : 0.1/jour.',
  'unit.perYear': 'Un taux : 1 in 20 years, ou 0.01/an à 0.1/an.',
  'unit.contactsPerWeek': 'Un volume : 6000 à 8000 par semaine, ou 12 000 par mois.',
}
