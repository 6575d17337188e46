import type { staffing as english } from '../en/terminal-staff.js'

/** Ce que dit le calculateur d’effectifs au-delà d’un intervalle, en français. */
export const staffing: Readonly<Record<keyof typeof english, string>> = {
  'staff.day.heading':
    '{intervals, plural, one {# intervalle} other {# intervalles}} de {length}, {contacts} {count, plural, one {contact} other {contacts}} : au plus {peak, plural, one {# agent} other {# agents}} à {when}, {hours} heures d’agent{scheduled, select, none {} other {, {scheduled} au planning}}',
  'staff.day.steep':
    'Chaque niveau est celui d’une file en régime établi, à la charge moyenne de son intervalle. Ici la charge change vite : tant qu’elle monte, on atteint moins que ce qui est affiché (en simulant des journées abruptes, jusqu’à 20 points de moins dans certains intervalles).',
  'staff.day.legend': 'Agents en poste : {busy} occupés en moyenne, {ready} prêts pour le contact suivant.',
  'staff.day.column.time': 'Heure',
  'staff.day.column.date': 'Date',
  'staff.day.column.contacts': 'Contacts',
  'staff.day.column.load': 'Erlang',
  'staff.day.column.peak': 'Max.',
  'staff.day.column.hours': 'Heures',
  'staff.day.column.scheduled': 'Planif.',
  'staff.day.column.wait': 'Attente',
  'staff.day.column.lost': 'Perdus',
  'staff.day.column.busy': 'Occup.',
  'staff.day.all': 'Total',
  'staff.day.hours': '{hours} h',
  'staff.day.unstable':
    '{count, plural, one {Dans # intervalle, la file s’allonge} other {Dans # intervalles, la file s’allonge}} sans fin : quand personne ne raccroche, il faut plus d’agents que d’Erlang.',
  'staff.day.average':
    'La promesse est tenue {period, select, day {sur la journée} week {sur la semaine} other {sur le mois}}, pas dans chaque intervalle : {hours} heures d’agent, {gap, select, none {et rien de moins n’y suffit} other {au plus {gap} de trop}}.{each, select, none {} other { Tenue dans chaque intervalle, elle en demanderait {each}.}}{lowest, select, none {} other { Au plus bas : {lowest} à {when} ; --min-agents dit combien sont toujours là.}}',
  'staff.day.method':
    '{method, select, sipp {Charge de chaque intervalle pris à part (SIPP)} lagsipp {Charge décalée d’une durée de traitement (lag-SIPP)} other {Charge avec ce qui reste des intervalles précédents (charge offerte modifiée)}}{chosen, select, auto { : la durée moyenne de traitement, {handle}, {method, select, sipp {ne dépasse pas} other {dépasse}} un cinquième de l’intervalle} other {}}.',
  'staff.day.impossible':
    '{place} : aucun nombre d’agents n’y suffit : {reason, select, lines {il faudrait plus d’agents que de lignes} maxAgents {la limite donnée est en dessous du besoin} other {la promesse ne peut être tenue}} ({binding, select, serviceLevel {niveau de service} maxAbandonment {abandons} maxOccupancy {occupation} averageSpeedOfAnswer {attente moyenne} other {stabilité}}).',
  'staff.day.explain.peak':
    'L’intervalle le plus chargé, {when} : {contacts} contacts × {handleSeconds} s ÷ {perSeconds} s = {load} Erlang{carried, select, none {} other { ; {carried} avec ce qui vient d’avant et ce qui finit après}}. {agents} agents en servent {level} en {within}{given, select, yes {} other { ; un de moins ne tiendrait pas la promesse}}.',
  'staff.day.explain.sipp':
    'Chaque intervalle est calculé comme s’il durait depuis toujours. Cela tient tant que les traitements sont courts : peu de contacts sont encore en cours quand l’intervalle commence. --time-method mol les compte.',
  'staff.day.explain.lag-sipp':
    'L’occupation suit les appels avec un retard d’environ une durée de traitement : chaque intervalle reçoit la charge d’une durée plus tôt. Cela tient quand la charge varie lentement ; --time-method mol se passe de ce décalage.',
  'staff.day.explain.mol':
    'La charge d’un intervalle est le nombre moyen d’agents qui seraient occupés si personne n’attendait jamais : des contacts commencés plus tôt sont encore en cours, et une partie de ceux qui commencent finira plus tard.',
  'staff.day.explain.totals':
    'Les parts de l’ensemble sont des sommes de contacts, pas des moyennes d’intervalles : une demi-heure chargée compte plus qu’une calme.{level, select, none {} other { Les agents étant arrondis dans chaque intervalle, l’ensemble atteint {level}.}}',
  'staff.day.explain.average':
    'Tenue en moyenne, la promesse place les agents là où un de plus sert à temps le plus de contacts : aux heures chargées. Les heures calmes passent en dessous, les heures chargées au-dessus.',

  'staff.channel.least':
    '{fewer, plural, one {# agent ne suffirait pas} other {# agents ne suffiraient pas}} : {binding, select, serviceLevel {le niveau de service serait manqué} maxAbandonment {trop de gens partiraient} maxOccupancy {les agents seraient plus occupés que permis} averageSpeedOfAnswer {l’attente moyenne serait trop longue} callBackWait {les rappels viendraient trop tard} outbound {trop peu d’appels sortants seraient passés} stability {la file s’allongerait sans fin} other {c’est le minimum demandé}}.',
  'staff.channel.impossible':
    'Aucun nombre d’agents dans la limite n’y suffit ({binding, select, serviceLevel {niveau de service} maxAbandonment {départs} maxOccupancy {occupation} averageSpeedOfAnswer {attente moyenne} callBackWait {attente du rappel} outbound {appels sortants} minAgents {minimum} other {stabilité}}).',
  'staff.chat.question':
    '{contacts} {count, plural, one {chat} other {chats}} en {per}, {handle} chacun s’il est seul : {load} Erlang ; jusqu’à {concurrency} à la fois par agent{slower, select, none {, sans ralentir} other {, chacun {slower} plus long pour chaque autre}}',
  'staff.chat.column.chats': 'À la fois',
  'staff.chat.column.time': 'Chat',
  'staff.chat.bound':
    'L’équipe est trop grande pour être suivie exactement : ces chiffres sont des bornes prudentes, chaque chat étant censé durer aussi longtemps qu’à côté de tous les autres que son agent peut tenir.{least, plural, =0 {} other { # agents pourraient suffire si les chats étaient à tout instant également répartis, et moins ne le pourraient pas ; {agents, plural, one {# agent suffit} other {# agents suffisent}} à coup sûr.}}',
  'staff.chat.bounded-rows':
    '{count, plural, one {La ligne de {rows} agents est une borne prudente} other {Les lignes de {rows} agents sont des bornes prudentes}} : une équipe trop grande pour être suivie exactement peut faire bien mieux que ce qui est montré.',
  'staff.chat.fewer-bounded':
    '{agents, plural, one {# agent suffit} other {# agents suffisent}} à coup sûr : cette équipe a été suivie exactement. De plus petites ne l’ont pas été, leurs files ayant trop d’états : leurs chiffres sont le pire possible. À partir de {least, plural, one {# agent} other {# agents}} elles pourraient suffire, en dessous non.',
  'staff.chat.explain':
    '{agents, plural, one {# agent} other {# agents}} × {concurrency} chats = {places} places. Un chat dure {alone} seul et {longest} à côté d’autant d’autres qu’il peut y en avoir ; un nouveau chat va à l’agent qui en a le moins. « À la fois » dit combien de chats tient en moyenne un agent occupé. {exact, select, yes {La réponse vient de la chaîne du nombre d’agents qui tiennent tant de chats, et elle est exacte.} other {La réponse vient de la chaîne du nombre de chats en cours, chacun aussi long qu’à côté de tous les autres : le pire qui puisse être.}}',
  'staff.callback.question':
    '{contacts} {count, plural, one {appel} other {appels}} en {per}, {handle} chacun : {load} Erlang ; à qui attendrait plus de {after}, un rappel est proposé, et {share} acceptent',
  'staff.callback.column.share': 'Rappelés',
  'staff.callback.column.wait': 'Après',
  'staff.callback.explain':
    'Avec {agents, plural, one {# agent} other {# agents}}, un rappel est proposé à partir de {waiting} en attente : l’attente prévue dépasse alors {after}. Les agents rappellent quand personne n’attend en ligne. Les parts à temps sont celles de qui reste en ligne. Le travail est seulement remis, pas évité : les rappels raccourcissent l’attente des autres, mais la charge demande autant d’agents.',
  'staff.blended.question':
    '{contacts} {count, plural, one {appel} other {appels}} en {per}, {handle} chacun : {load} Erlang ; et {outbound} appels sortants par heure, {each} chacun, passés tant que plus de {reserve, plural, one {# agent est libre} other {# agents sont libres}}',
  'staff.blended.unstable':
    '{agents, plural, one {# agent ne vient} other {# agents ne viennent}} pas à bout des appels reçus : la file croît sans fin, et personne n’appelle.',
  'staff.blended.table':
    'Avec {agents, plural, one {# agent} other {# agents}}, selon le nombre gardé libre pour les appels entrants :',
  'staff.blended.column.reserve': 'Libres',
  'staff.blended.column.outbound': 'Sortants/h',
  'staff.blended.explain':
    'Dès que plus {reserve, plural, =0 {d’aucun agent} one {d’un agent} other {de # agents}} {reserve, plural, one {est libre} other {sont libres}}, ils appellent. Presque tous sont donc presque toujours occupés, et qui appelle compte sur les rares agents gardés libres. Calcul exact : chaque état de l’équipe, tant d’appels entrants et tant de sortants avec leurs propres durées, est compté.',
  'staff.email.heading':
    '{contacts} {count, plural, one {contact} other {contacts}}, {work} heures de travail : au plus {peak, plural, one {# agent} other {# agents}}, {hours} heures d’agent{scheduled, select, none {} other {, {scheduled} au planning}}{idle, select, none {} other {, et {idle} heures faites par les agents libres des canaux directs}}',
  'staff.email.kept':
    '{share} en {within} : {done} faits à temps{late, select, none {} other {, {late} heures de travail en retard}}',
  'staff.email.all-kept':
    '{broken, plural, =0 {Délais tenus} one {# délai manqué} other {# délais manqués}} : {kept}.',
  'staff.email.growing':
    'Il s’en fait moins qu’il n’en arrive : avec {agents, plural, one {# agent} other {# agents}}, ce qui attend croît de jour en jour.',
  'staff.email.column.idle': 'Libres',
  'staff.email.column.backlog': 'En attente',
  'staff.email.closed': '-',
  'staff.email.binding':
    'Ce qui arrive et échoit entre {from} et {to}{days, plural, =0 {} one { le lendemain} other { # jours plus tard}} demande le plus : {constant} agents s’ils étaient toujours autant.',
  'staff.email.explain':
    '{contacts} contacts font {work} heures de travail. Personne n’attend en ligne : le travail peut être remis jusqu’à son échéance. Fait par ordre d’échéance, tout est à temps si, sur chaque plage, ce qui y arrive et y échoit tient dans les heures des agents. Ce sont des valeurs attendues : laissez une marge au hasard par --max-occupancy.',
  'staff.email.impossible':
    'Les délais ne peuvent être tenus : ce qui arrive et échoit entre {from} et {to}{days, plural, =0 {} one { le lendemain} other { # jours plus tard}} ne trouve personne, car aucun intervalle n’y est ouvert.',
  'staff.campaign.answer':
    '{contacts} personnes jointes sur {records} ({share}) en {attempts} tentatives, {most} au plus chacune : {hours} heures d’agent, fini après {needed} des {within} heures d’appel.',
  'staff.campaign.explain':
    'Chaque tentative joint la personne voulue dans {rate} des cas ; {most, plural, one {# tentative joint} other {# tentatives joignent}} {reachable} de la liste. Une tentative dure {talk} quand elle réussit et {missed} sinon : {mean} en moyenne. {attempts} tentatives × {mean} = {hours} heures d’agent. En mode progressif, le numéro suivant est composé quand un agent est libre : personne n’est appelé pour attendre.',
  'staff.campaign.impossible':
    '{wanted, number} conversations sont hors d’atteinte : {attempts, plural, one {# tentative} other {# tentatives}} pour chacun de la liste en {attempts, plural, one {donne} other {donnent}} {reachable, number}.',

  'staff.full-time.clock':
    'Tenus jour et nuit, sept jours sur sept, {agents, plural, one {# poste demande} other {# postes demandent}} {people} personnes à temps plein.',
  'staff.full-time.days':
    '{days, plural, one {Sept jours comme celui-ci par semaine demandent} other {Des semaines de tels jours demandent}} {people} personnes à temps plein.',
  'staff.transfer.answer':
    '{agents, plural, one {# agent} other {# agents}} au premier niveau, {specialists, plural, one {# spécialiste} other {# spécialistes}} au second, occupés {busy} du temps par ce qui leur est transmis ici.',
  'staff.transfer.times':
    'De l’appel à la réponse : {mean} en moyenne, la moitié en {half}, neuf sur dix en {nine}. Qui est transmis ({share}) attend {wait} un spécialiste.',
  'staff.transfer.cost':
    'Transmettre prend {hours} heures de spécialiste par heure{cost, select, none {} other { et coûte {cost} par contact, réparti sur tous}}.',
  'staff.transfer.unstable':
    'La file {growing, select, firstLevel {du premier niveau} other {des spécialistes}} s’allonge sans fin : il en faut plus que d’Erlang.',
  'staff.transfer.explain':
    'Un contact attend, est traité puis, avec la probabilité {share}, attend un spécialiste et est traité à nouveau : quatre durées aléatoires de suite, dont certains sautent deux. Les temps passés dans les deux équipes ne dépendent pas l’un de l’autre (Burke) : la distribution est exacte.',
  'staff.batch.answer':
    '{transfers} contacts par jour sont réunis jusqu’à {at} et traités de {from} à {until} : {hours} heures de travail pour {specialists, plural, one {# spécialiste} other {# spécialistes}}, occupés {busy} de ce temps.',
  'staff.batch.times':
    'Du contact à la réponse : {mean} h en moyenne, {longest} h au plus. En 24 heures : {day} ; en 48 heures : {days}.',
  'staff.batch.cost': 'Cela coûte {cost} par contact transmis.',
  'staff.batch.explain':
    'Un message attend l’envoi, l’envoi attend les spécialistes, et sa place dans l’envoi est due au hasard : rangé par catégorie, l’ordre ne dit pas qui est venu d’abord. Valeurs attendues.',
  'staff.batch.impossible':
    'L’envoi d’un jour dépasse le travail d’un jour : {needed, plural, one {# spécialiste suffirait} other {# spécialistes suffiraient}}.',
  'staff.hours': '{value} : écrivez deux heures du jour, par exemple 08:00-18:00.',
  'staff.flag-missing': 'Il faut --{flag}.',
  'staff.flag-not-here':
    '--{flag} n’a pas de sens pour {mode, select, interval {un seul intervalle} day {une journée lue dans un fichier} solve {une question inverse} chat {le chat} callback {des appels avec rappel} blended {des appels entrants et sortants mêlés} email {le courriel} transfer {des transferts directs} batch {un envoi quotidien} hire {un plan d’embauche} loss {des lignes sans attente} callers {un nombre limité d’appelants} other {une campagne d’appels}}.',
  'staff.one-only': '--{flag} {value} : un seul à la fois.',
  'staff.nobody-goes':
    '--{flag} n’a pas de sens quand personne ne raccroche ni n’est refusé : indiquez --patience ou --lines.',
  'staff.blocked': '{share} des contacts trouvent les {lines} lignes toutes prises et sont refusés.',
  'staff.all-within':
    'Une promesse de 100 % se lit « tous sauf un contact sur mille milliards » : une file soumise au hasard ne tient jamais exactement pour tous.',
  'staff.kept': '{agents, plural, one {# agent tient} other {# agents tiennent}} ce qui est promis.',
  'staff.broken':
    '{agents, plural, one {# agent ne tient pas} other {# agents ne tiennent pas}} ce qui est promis : {which}.',
  'staff.broken.name':
    '{name, select, serviceLevel {niveau de service} maxAbandonment {part qui raccroche} maxOccupancy {occupation} averageSpeedOfAnswer {attente moyenne} outbound {appels émis} other {la file s’allonge sans fin}}',
  'staff.transfer.promise':
    'De ceux qui sont transférés, {level} atteignent un spécialiste en {within}.{broken, plural, =0 {} other { {specialists, plural, one {# spécialiste ne tient pas} other {# spécialistes ne tiennent pas}} ce qui est promis : {which}.}}',
  'staff.lines-exponential':
    '--{flag} et --lines n’ont pas de formule commune : une file qui se remplit est connue pour une patience exponentielle.',
  'staff.steady-alone':
    '--{flag} avec --{other} n’a pas de formule : une journée est suivie avec une patience exponentielle et un nombre de contacts connu. Renoncer à l’un des deux.',
  'staff.flags-together': '--{flag} et --{other} ne vont pas ensemble.',
  'staff.no-file-here':
    'Un fichier de journée se lit pour les appels, le chat, les rappels et le courriel, pas pour {mode, select, solve {une question inverse} transfer {des transferts directs} hire {un plan d’embauche} loss {des lignes sans attente} other {une campagne d’appels}}.',
  'staff.file-missing':
    'Le courriel et les envois quotidiens demandent un fichier de la journée : heure et contacts de chaque intervalle.',
  'staff.deadline-step':
    '--deadline {deadline} : le délai doit être un multiple de l’intervalle, {minutes, number} minutes.',
  'staff.deadlines-rise': '--deadline : un délai plus long doit promettre une part plus grande.',
  'plan.columns':
    '{file}, ligne {line} : pas de colonnes d’heures et de contacts. Vu : {found}. Écrivez un en-tête tel que heure,contacts,dmt.',
  'plan.no-rows': '{file} : aucun intervalle sous l’en-tête.',
  'plan.time':
    '{file}, ligne {line}, colonne {column} : « {found} » n’est pas une heure du jour, telle que 08:30.{others, select, none {} other { Lignes fausses également : {others}.}}',
  'plan.date':
    '{file}, ligne {line}, colonne {column} : « {found} » n’est pas une date, telle que 2027-01-15.{others, select, none {} other { Lignes fausses également : {others}.}}',
  'plan.ambiguous-date':
    '{file}, ligne {line}, colonne {column} : « {found} » se lit de deux façons. Écrivez les dates année-mois-jour.',
  'plan.ambiguous-figure':
    '{file}, ligne {line}, colonne {column} : « {found} » peut avoir des décimales ou séparer des milliers, et rien d’autre ne le dit dans le fichier. Écrivez-le sans ce signe.',
  'plan.contacts':
    '{file}, ligne {line}, colonne {column} : « {found} » n’est pas un nombre de contacts.{others, select, none {} other { Lignes fausses également : {others}.}}',
  'plan.handle-time':
    '{file}, ligne {line}, colonne {column} : « {found} » n’est pas une durée de traitement, telle que 180 ou 3m.{others, select, none {} other { Lignes fausses également : {others}.}}',
  'plan.idle':
    '{file}, ligne {line}, colonne {column} : « {found} » n’est pas un nombre d’agents.{others, select, none {} other { Lignes fausses également : {others}.}}',
  'plan.repeated': '{file}, ligne {line}, colonne {column} : {found} s’y trouve une seconde fois.',
  'plan.one-row': '{file}, ligne {line} : un seul intervalle ne montre pas sa durée ; dites-la par --per.',
  'plan.other-step':
    '{file}, ligne {line} : les heures se suivent à {found} minutes, et --per dit autre chose.',
  'plan.uneven': '{file}, ligne {line}, colonne {column} : {found} ne suit pas le pas des autres heures.',
  'plan.no-handle-time':
    '{file}, ligne {line} : pas de durée de traitement ; donnez --aht ou une colonne dmt.',
  'plan.average-needs-dates': '{file} : une promesse sur la semaine ou le mois demande une colonne de dates.',
  'plan.not-of-a-day': '{file} : des intervalles de {minutes, number} minutes ne divisent pas la journée.',

  'help.staff.file': 'Fichier d’intervalles (.csv, .txt, .xlsx) : heure, contacts, et dmt si elle change.',
  'help.staff.max-agents': 'Jamais plus d’agents que cela ; ce qui ne peut alors être tenu est nommé.',
  'help.staff.solve': 'Avec --agents : quelle charge, promesse, durée de traitement ou patience va avec eux.',
  'help.staff.seen-abandonment': 'Part observée d’abandons, pour --solve patience.',
  'help.staff.time-method':
    'Comment la charge d’un intervalle suit de la journée : chacun à part, décalée d’une durée de traitement, ou avec ce qui reste d’avant ; auto prend le premier quand la durée de traitement ne dépasse pas un cinquième de l’intervalle, sinon le dernier.',
  'help.staff.average':
    'Tenir la promesse sur la journée, la semaine ou le mois, pas dans chaque intervalle ; quelqu’un est là dans chacun de ceux qui ont des contacts, sauf si --min-agents dit autre chose.',
  'help.staff.channel': 'Ce qui est à pourvoir ; la voix si rien n’est dit.',
  'help.staff.concurrency': 'Chats qu’un agent tient au plus en même temps.',
  'help.staff.slow-down':
    'Allongement d’un chat pour chaque autre chat de son agent ; 0 % si rien n’est dit.',
  'help.staff.call-back-after': 'Proposer un rappel à qui attendrait plus longtemps que cela.',
  'help.staff.call-back-share': 'Part de ceux-ci qui acceptent.',
  'help.staff.max-call-back-wait': 'Plus longue attente moyenne d’un rappel.',
  'help.staff.outbound-per-hour':
    'Appels sortants que les mêmes agents passent par heure, entre ceux qui entrent.',
  'help.staff.outbound-aht': 'Durée moyenne d’un appel sortant ; celle des autres si rien n’est dit.',
  'help.staff.deadline':
    'Promesse pour le courriel ; peut se répéter, un délai plus long avec une part plus grande.',
  'help.staff.open':
    'Heures où les agents traitent le courriel ; les intervalles du fichier si rien n’est dit.',
  'help.staff.clock': 'Si le délai promis court toujours ou seulement pendant l’ouverture.',
  'help.staff.right-party': 'Chance qu’une tentative joigne la personne voulue.',
  'help.staff.attempts': 'Tentatives au plus par personne de la liste (--contacts) ; 1 si rien n’est dit.',
  'help.staff.missed': 'Durée moyenne d’une tentative sans la personne ; 40 s si rien n’est dit.',
  'help.staff.within': 'Heures d’appel jusqu’à la date où la campagne doit être finie.',
  'help.staff.conversations':
    'Conversations voulues d’ici là ; autant que les tentatives en donnent si rien n’est dit.',
  'help.staff.full-time':
    'Heures payées d’une semaine à temps plein : dit combien de personnes tiennent les postes jour et nuit, ou de tels jours.',
  'help.staff.second-level': 'Part des contacts transmis à des spécialistes.',
  'help.staff.second-aht': 'Durée moyenne de traitement par un spécialiste.',
  'help.staff.specialists':
    'Spécialistes ; avec des transferts directs, autant qu’il en faut pour la même promesse si rien n’est dit.',
  'help.staff.specialist-cost': 'Coût d’une heure de spécialiste.',
  'help.staff.batch-at':
    'Heure à laquelle les contacts du jour partent chez les spécialistes, au lieu d’un transfert direct.',
  'help.staff.specialist-hours':
    'Heures où les spécialistes traitent l’envoi ; 09:00-17:00 si rien n’est dit.',
}
