import type { staffSolve as english } from '../en/terminal-staff-solve.js'

/** Les questions inverses du calcul des effectifs, en français. */
export const staffSolve: Readonly<Record<keyof typeof english, string>> = {
  'staff.solve.load':
    '{agents, plural, one {# agent supporte} other {# agents supportent}} au plus {load} Erlang : {contacts} {count, plural, one {contact} other {contacts}} de {handle} en {per}. {binding, select, serviceLevel {Au-delà, le niveau de service serait manqué.} maxAbandonment {Au-delà, trop de gens raccrocheraient.} maxOccupancy {Au-delà, les agents seraient plus occupés que permis.} averageSpeedOfAnswer {Au-delà, l’attente moyenne serait trop longue.} other {Au-delà, la file s’allongerait sans fin.}}',
  'staff.solve.load-endless':
    '{agents, plural, one {# agent tient} other {# agents tiennent}} la promesse quel que soit le nombre de contacts : rien de ce qui est demandé ne limite la charge.',
  'staff.solve.target':
    '{agents, plural, one {# agent répond} other {# agents répondent}} à {reached} des contacts en {within}. {time, select, none {Quel que soit le délai, {share} ne sont jamais atteints : trop de gens raccrochent.} other {{share} ont une réponse en {time}.}}',
  'staff.solve.handle-time':
    '{agents, plural, one {# agent tient} other {# agents tiennent}} la promesse pour {contacts} {count, plural, one {contact} other {contacts}} en {per} {time, select, any {quelle que soit leur durée : rien de ce qui est demandé ne la limite.} other {tant qu’ils durent {time} au plus.}}',
  'staff.solve.patience':
    'Si {share} raccrochent avec {agents, plural, one {# agent} other {# agents}} et {load} Erlang, les appelants acceptent d’attendre {patience} en moyenne.',
  'staff.solve.bounded':
    'L’équipe est trop grande pour être suivie exactement ; c’est donc une borne : chaque chat est réputé durer autant qu’à côté de tous les autres que son agent peut tenir.',
  'staff.solve.no-load':
    'Aucune charge, si petite soit-elle, ne permet de tenir la promesse avec {agents, plural, one {# agent} other {# agents}} ({binding, select, serviceLevel {niveau de service} maxAbandonment {ceux qui raccrochent} maxOccupancy {occupation} averageSpeedOfAnswer {attente moyenne} other {stabilité}}).',
  'staff.solve.no-target':
    'Rien ne peut être promis : avec {agents, plural, one {# agent} other {# agents}} et {load, number} Erlang, la file s’allonge sans fin, puisque personne ne raccroche.',
  'staff.solve.no-handle-time':
    'Aucune durée de traitement, si courte soit-elle, ne permet de tenir la promesse pour {contacts, plural, one {# contact} other {# contacts}} avec {agents, plural, one {# agent} other {# agents}}.',
  'staff.solve.no-patience':
    '{reason, select, tooFew {Avec {agents, plural, one {# agent} other {# agents}} et {load, number} Erlang, plus de {share} raccrochent forcément, si patients soient-ils : vérifiez les nombres.} other {Avec {agents, plural, one {# agent} other {# agents}} et {load, number} Erlang, moins de {share} ont seulement à attendre : vérifiez les nombres.}}',
  'staff.solve.contacts':
    'Contacts = charge × intervalle ÷ durée de traitement = {load} × {per} s ÷ {handle} s = {contacts}.',
  'staff.solve.explain':
    '{solve, select, load {Les formules de la recherche du nombre d’agents, retournées : les agents sont donnés, et le nombre de contacts monte tant que chaque promesse est tenue. Un contact de plus, et l’une d’elles ne l’est plus :} target {Les agents sont donnés : la plus grande part est celle que donne la formule pour le délai promis, et le délai le plus court, celui pour lequel elle donne la part promise, trouvé aux derniers chiffres près :} handletime {Les formules de la recherche du nombre d’agents, retournées : les agents sont donnés, et la durée de traitement monte tant que chaque promesse est tenue. Un peu plus, et l’une d’elles ne l’est plus :} lines {La formule retournée : les lignes sont données, et la charge est celle pour laquelle la part refusée est tout juste celle qui est permise, aux derniers chiffres près.} other {Ici, rien n’est promis : la part qui raccroche est connue, et l’on cherche la patience moyenne pour laquelle la formule la donne. Moins patients, les appelants raccrocheraient plus souvent ; plus patients, moins souvent :}}',
  'staff.solve.kept': 'tenu',
  'staff.solve.broken': 'rompu : {which}',
  'staff.solve.promise': '{share} {kept, select, yes {atteints} other {non atteints}}',
  'staff.solve.seen':
    '{side, select, same {{share}, comme observé} more {plus de {share}} other {moins de {share}}}',
  'staff.solve.column.within': 'Délai',
  'staff.solve.column.answered': 'Répondus',
  'staff.solve.column.handle-time': 'Traitement',
  'staff.solve.column.patience': 'Patience',
  'staff.explain.fractional-numbers':
    'Servis à temps : {less} agents {below}, {more} agents {above} ; {below} + {part} × ({above} − {below}) = {level}.',
}
