import type { editions as english } from '../en/terminal-editions.js'

/** Ce que disent les commandes des éditions du rapport et de la veille. */
export const editions: Readonly<Record<keyof typeof english, string>> = {
  'help.flag.redact':
    'Retirer ce qu’une édition ne doit pas dire : bidders n’a ni prix, ni salaire, ni rien des options. Fichier nommé x.bidders.html.',
  'usage.redacted-format': 'Il n’existe pas d’édition expurgée au format {format} : choisir parmi {choices}.',
  'help.report.title': 'Titre du rapport, à la place de celui du scénario.',
  'help.report.client': 'Pour qui est le rapport.',
  'help.report.author': 'Qui l’a écrit.',
  'help.report.confidentiality': 'La ligne qui dit qui peut le lire.',
  'help.report.logo': 'Image en tête : PNG ou JPEG, 1 Mo au plus.',
  'usage.logo': '--logo {file} : {reason}',
}
