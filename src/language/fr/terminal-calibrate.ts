import type { calibrating as english } from '../en/terminal-calibrate.js'

/** What `calibrate` says, in French. */
export const calibrating: Record<keyof typeof english, string> = {
  'import.agents': 'La colonne « {header} » donne les agents présents.',
  'import.agents-summed':
    'Les agents de plusieurs lignes d’un intervalle sont additionnés : ceux qui répondent à plusieurs files comptent plusieurs fois. Prenez-en une avec --only.',
  'calibrate.no-calls': 'Personne n’appelle dans ce scénario : calibrate compare des appels téléphoniques.',
  'calibrate.unknown-option': '--option {option} : le scénario n’a pas cette option ; il a {options}.',
  'calibrate.which-option':
    'Quelle option est en place aujourd’hui ? Marquez-la par « baseline: … » dans le scénario, ou ajoutez --option suivi de l’une de {options}.',
  'calibrate.too-long':
    '{file} couvre {months} mois, {most} au plus peuvent être joués : une date est peut-être fausse, ou écartez des lignes avec --only.',
  'help.calibrate.summary': 'Rejouer les appels de l’an passé dans le modèle : le prédit à côté du constaté.',
  'help.calibrate.description':
    'Lit les appels reçus comme le fait import, rejoue les mêmes jours avec l’option en place aujourd’hui et montre appels, temps de traitement, agents, abandons, niveau de service et attente tels que prédits et tels que constatés, par mois et par heure, ce qui s’écarte et ce que le hasard explique. Avec une colonne d’agents, distingue la prévision, l’effectif et la formule de file d’attente.',
  'help.calibrate.calls': 'Appels du passé : par intervalles ou un appel par ligne (.csv, .txt, .xlsx).',
  'bills.columns':
    '{file}, ligne {line} : aucun en-tête ne nomme un mois et un montant (trouvé : {found}). Écrivez par exemple mois;nature;montant.',
  'bills.empty': '{file}, ligne {line} : aucune facture sous l’en-tête.',
  'bills.month': '{file}, ligne {line}, cellule {column} : « {found} » n’est pas un mois ; écrivez 2026-03.',
  'bills.ambiguous-month':
    '{file}, ligne {line}, cellule {column} : « {found} » peut être deux mois ; écrivez l’année d’abord, 2026-03-31.',
  'bills.amount': '{file}, ligne {line}, cellule {column} : « {found} » n’est pas un montant.',
  'bills.ambiguous-amount':
    '{file}, ligne {line}, cellule {column} : « {found} » peut être des milliers ou avoir des décimales. Dites quel signe sépare les décimales : --decimal comma ou --decimal point.',
  'bills.category':
    '{file}, ligne {line}, cellule {column} : « {found} » n’est pas une nature de coût.{near, select, none {} other { Vouliez-vous dire {near} ?}} Il y a {categories}.',
  'bills.currency':
    '{file}, ligne {line}, cellule {column} : « {found} » n’est pas une devise ; écrivez EUR.',
  'bills.other-currency':
    '{file}, ligne {line} : le montant est en {found}, le scénario en {currency}, et le contrat n’indique pas de cours. Convertissez-le d’abord.',
  'bills.none-compared':
    '{file} : aucune facture ne peut être comparée. Elles vont de {first} à {last}, les appels de {from} à {until}, et seuls comptent les mois entiers de cette option et ce qui se paie chaque mois.',
  'help.calibrate.bills': 'Ce qui a été facturé : mois, montant et, si connus, nature, devise, option.',
  'help.calibrate.option': 'L’option qui y a répondu ; celle d’aujourd’hui, ou la seule, sauf indication.',
  'help.calibrate.agents': 'En-tête des agents présents dans chaque intervalle, s’il ne le dit pas lui-même.',
  'help.calibrate.within':
    'Délai dans lequel le fichier compte un appel comme pris à temps, si son en-tête ne le dit pas.',
  'help.calibrate.draws': 'Tirages dont sont faits les intervalles ; 1 000 sauf indication.',
}
