import type { sending as english } from '../en/terminal-send.js'

/** Ce que disent l’envoi et l’impression, en français. */
export const sending: Readonly<Record<keyof typeof english, string>> = {
  'send.from': 'De',
  'send.to': 'À',
  'send.subject': 'Objet',
  'send.date': 'Date d’envoi',
  'send.message-id': 'Identifiant',
  'send.attachments': 'Pièces jointes',
  'send.none': 'aucune',
  'send.size': 'Taille',
  'send.bytes': '{bytes} octets',
  'send.server': 'Serveur',
  'send.server.tls': '{server}, TLS dès le premier octet',
  'send.server.starttls': '{server}, TLS par STARTTLS, jamais sans',
  'send.server.none': '{server}, sans chiffrement',
  'send.login': 'Connexion',
  'send.login.yes': 'avec identifiants (non affichés)',
  'send.login.no': 'sans identifiants',
  'send.dry-run': 'Essai à blanc : rien n’a été envoyé, aucun serveur n’a été contacté.',
  'send.ask': 'Envoyer à {count, plural, one {# destinataire} other {# destinataires}} ? [o/N] ',
  'send.yes': 'o oui',
  'send.not-sent': 'Rien n’a été envoyé.',
  'send.again':
    'Pas encore ({reason}) ; nouvel essai dans {seconds, plural, one {# seconde} other {# secondes}}.',
  'send.sent':
    'Envoyé à {count, plural, one {# destinataire} other {# destinataires}} ; consigné dans {file}.',
  'send.refused':
    '{count, plural, one {# destinataire a été refusé :} other {# destinataires ont été refusés :}}',
  'send.login-exposed':
    '{file} contient un mot de passe que d’autres peuvent lire sur cette machine : chmod 600 le protégerait.',

  'usage.attach-without-email':
    '--attach accompagne un courriel : ajoutez --format eml, ou employez sourcing send.',
  'usage.unconfirmed':
    'Rien n’a été envoyé : sans terminal, l’envoi à {count, plural, one {# destinataire} other {# destinataires}} ne peut être confirmé. Ajoutez --yes pour envoyer sans confirmation, ou --dry-run pour voir ce qui serait envoyé.',
  'usage.address':
    '« {value} » n’est pas une adresse électronique : écrivez nom@exemple.fr ou Nom <nom@exemple.fr>.',
  'usage.one-language': 'Un courriel est rédigé dans une seule langue : indiquez --lang en ou --lang fr.',
  'usage.no-sender':
    'Qui est l’expéditeur ? Indiquez --from, ou connectez-vous avec un nom d’utilisateur qui soit une adresse électronique.',
  'usage.smtp':
    '--smtp : écrivez smtp://serveur:587 (STARTTLS) ou smtps://serveur:465 (TLS dès le premier octet), sans rien après.',
  'usage.smtp-login':
    '--smtp ne doit contenir ni utilisateur ni mot de passe : d’autres pourraient les lire dans la liste des programmes. Mettez-les dans SOURCING_SMTP_USER et SOURCING_SMTP_PASSWORD, ou dans un fichier nommé par --credentials.',
  'usage.smtps-insecure': '--insecure contredit smtps:// ; écrivez smtp:// pour un serveur sans TLS.',
  'usage.insecure-login':
    'Sans TLS, le mot de passe pourrait être lu en chemin : avec --insecure, on ne se connecte avec identifiants qu’à cette machine (localhost).',
  'usage.ca':
    '{file} ne contient aucun certificat : il faut un fichier PEM avec -----BEGIN CERTIFICATE-----.',
  'usage.login-half': 'SOURCING_SMTP_USER et SOURCING_SMTP_PASSWORD vont ensemble : il en manque un.',
  'usage.login-file':
    'Le fichier de --credentials doit contenir deux lignes, SOURCING_SMTP_USER=… et SOURCING_SMTP_PASSWORD=…',

  'mail.unreachable': 'Le serveur de messagerie est injoignable ({reply}).',
  'mail.later':
    'Après tous les essais, le serveur de messagerie ne prend toujours pas le courriel ({reply}).',
  'mail.no-encryption':
    'Le serveur de messagerie ne propose pas TLS sur ce port ; rien n’a été envoyé. smtps:// et smtp:// emploient des ports différents. ({reply})',
  'mail.certificate':
    'Le certificat du serveur de messagerie n’est pas digne de confiance ({reply}) ; rien n’a été envoyé. Pour votre propre serveur, nommez son autorité avec --ca.',
  'mail.login': 'Le serveur de messagerie n’accepte pas ces identifiants ({reply}).',
  'mail.refused': 'Le serveur de messagerie refuse le courriel ({reply}).',
  'tool.no-browser':
    'Un PDF s’imprime avec Chrome, Edge ou Chromium ; aucun n’a été trouvé{named, select, none {} other { à l’emplacement {named}}}. Installez-en un, ou indiquez son programme dans CHROME_PATH.',
  'tool.not-started':
    'Le navigateur chargé d’imprimer le PDF ne l’a pas fait. Dans un conteneur sans espaces de noms d’utilisateurs, SOURCING_NO_SANDBOX=1 peut aider. ({reason})',
  'tool.too-slow': 'Le navigateur met trop de temps à imprimer le PDF : {reason}',

  'help.flag.attach': 'Fichiers à joindre au courriel, séparés par des virgules.',
  'help.send.summary': 'Envoyer par courriel la réponse d’un document de résultats.',
  'help.send.description':
    'Le courriel donne la recommandation dans son objet et sur une page ; le rapport complet peut être joint. L’envoi se fait sous TLS seulement. Utilisateur et mot de passe du serveur viennent de SOURCING_SMTP_USER et SOURCING_SMTP_PASSWORD ou de --credentials, jamais de la ligne de commande. Ce qui est envoyé est consigné à côté du résultat.',
  'help.send.to': 'Destinataires, séparés par des virgules ; l’option peut être répétée.',
  'help.send.from': 'Expéditeur ; à défaut, le nom d’utilisateur quand c’est une adresse.',
  'help.send.smtp':
    'Serveur de messagerie : smtp:// passe par STARTTLS, smtps:// par TLS dès le premier octet.',
  'help.send.credentials': 'Fichier contenant les lignes SOURCING_SMTP_USER=… et SOURCING_SMTP_PASSWORD=…',
  'help.send.ca': 'Certificats admis en plus de ceux du système (PEM), pour votre propre serveur.',
  'help.send.insecure': 'Envoyer sans TLS ; vers d’autres machines, alors sans identifiants.',
  'help.send.retries':
    'Nouveaux essais quand le serveur est occupé ou injoignable, après 1, 4, 16… secondes.',
  'help.send.record':
    'Fichier où l’envoi est consigné, une ligne JSON par envoi ; à défaut, à côté du résultat.',
  'help.send.dry-run': 'Montrer ce qui serait envoyé, sans rien envoyer.',
  'help.send.yes': 'Envoyer sans demander ; obligatoire sans terminal, comme dans un script.',
  'help.send.redact':
    'Envoyer une édition expurgée : « bidders » dit ce qui est demandé, sans aucun prix ; un message à chacun.',
  'help.send.lang': 'Langue du courriel et de ses pièces jointes.',
}
