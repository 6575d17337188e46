import type { editions as english } from '../en/terminal-editions.js'

/** Ce que disent les commandes des éditions du rapport et de la veille. */
export const editions: Readonly<Record<keyof typeof english, string>> = {
  'help.flag.redact':
    'Retirer ce qu’une édition ne doit pas dire : bidders n’a ni prix, ni salaire, ni rien des options. Fichier nommé x.bidders.html.',
  'help.report.title': 'Titre du rapport, à la place de celui du scénario.',
  'help.report.client': 'Pour qui est le rapport.',
  'help.report.author': 'Qui l’a écrit.',
  'help.report.confidentiality': 'La ligne qui dit qui peut le lire.',
  'help.report.logo': 'Image en tête : PNG ou JPEG, 1 Mo au plus.',
  'usage.logo': '--logo {file} : {reason}',
  'help.simulate.watch':
    'Simule de nouveau à chaque enregistrement du scénario ou d’un fichier qu’il cite ; le rapport suit dans le navigateur.',
  'usage.watch-one': '--watch prend un seul scénario.',
  'watch.address': 'Le rapport qui suit : {address}',
  'watch.waiting': 'En attente d’un enregistrement de {file} ; Ctrl-C pour finir.',
  'watch.warning':
    'Le scénario enregistré ne peut pas être simulé ; cette page montre le dernier qui pouvait l’être.',
  'rank.bars': 'Les traits vont de {scale}.',
}
