/** What sending and printing say, in English. */
export const sending = {
  'send.from': 'From',
  'send.to': 'To',
  'send.subject': 'Subject',
  'send.date': 'Date',
  'send.message-id': 'Message id',
  'send.attachments': 'Attached',
  'send.none': 'nothing',
  'send.size': 'Size',
  'send.bytes': '{bytes} bytes',
  'send.server': 'Server',
  'send.server.tls': '{server}, TLS from the first byte',
  'send.server.starttls': '{server}, TLS by STARTTLS, never without',
  'send.server.none': '{server}, without encryption',
  'send.login': 'Login',
  'send.login.yes': 'yes (user and password are not shown)',
  'send.login.no': 'none',
  'send.dry-run': 'Dry run: nothing was sent, and no server was asked.',
  'send.ask': 'Send to {count, plural, one {# recipient} other {# recipients}}? [y/N] ',
  'send.yes': 'y yes',
  'send.not-sent': 'Not sent.',
  'send.again': 'Not yet ({reason}); trying again in {seconds, plural, one {# second} other {# seconds}}.',
  'send.sent': 'Sent to {count, plural, one {# recipient} other {# recipients}}; recorded in {file}.',
  'send.refused': '{count, plural, one {# recipient was refused:} other {# recipients were refused:}}',
  'send.login-exposed':
    '{file} holds a password that others on this machine can read: chmod 600 would keep it.',

  'usage.attach-without-email': '--attach goes with an e-mail: add --format eml, or use sourcing send.',
  'usage.unconfirmed':
    'Nothing was sent: there is no terminal to ask for a confirmation of {count, plural, one {# recipient} other {# recipients}}. Add --yes to send without asking, or --dry-run to see what would be sent.',
  'usage.address': '“{value}” is no e-mail address: write name@example.com or Name <name@example.com>.',
  'usage.one-language': 'An e-mail is written in one language: give --lang en or --lang fr.',
  'usage.no-sender': 'Who sends it? Give --from, or log in with a user name that is an e-mail address.',
  'usage.smtp':
    '--smtp: write smtp://host:587 (STARTTLS) or smtps://host:465 (TLS from the first byte), and nothing after it.',
  'usage.smtp-login':
    '--smtp must not hold user or password: others could read them in the list of programs. Put them into SOURCING_SMTP_USER and SOURCING_SMTP_PASSWORD, or into a file named by --credentials.',
  'usage.smtps-insecure': '--insecure contradicts smtps://: write smtp:// for a server without TLS.',
  'usage.insecure-login':
    'Without TLS the password could be read on its way: logging in with --insecure is possible only to this machine (localhost).',
  'usage.ca': '{file} holds no certificate: a PEM file with -----BEGIN CERTIFICATE----- is needed.',
  'usage.login-half':
    'SOURCING_SMTP_USER and SOURCING_SMTP_PASSWORD belong together: one of them is missing.',
  'usage.login-file':
    'The file of --credentials needs two lines, SOURCING_SMTP_USER=… and SOURCING_SMTP_PASSWORD=…',

  'mail.unreachable': 'The mail server cannot be reached ({reply}).',
  'mail.later': 'The mail server does not take it now, after all attempts ({reply}).',
  'mail.no-encryption':
    'The mail server offers no TLS on this port; nothing was sent. smtps:// and smtp:// use different ports. ({reply})',
  'mail.certificate':
    'The mail server’s certificate cannot be trusted ({reply}); nothing was sent. For a server of your own, name its authority with --ca.',
  'mail.login': 'The mail server does not accept user and password ({reply}).',
  'mail.refused': 'The mail server refuses the message ({reply}).',
  'tool.no-browser':
    'A PDF is printed by Chrome, Edge or Chromium, and none was found{named, select, none {} other { at {named}}}. Install one, or name its program in CHROME_PATH.',
  'tool.not-started':
    'The browser that prints the PDF did not do it. In a container without user namespaces, SOURCING_NO_SANDBOX=1 may help. ({reason})',
  'tool.too-slow': 'The browser took too long to print the PDF: {reason}',

  'help.flag.attach': 'Files that go with the e-mail, separated by commas.',
  'help.send.summary': 'Send the answer of a result document as an e-mail.',
  'help.send.description':
    'The e-mail states the recommendation in its subject and on one page; the whole report can be attached. Sent over TLS only. User and password of the mail server come from SOURCING_SMTP_USER and SOURCING_SMTP_PASSWORD or from --credentials, never from the command line. What was sent is recorded beside the result.',
  'help.send.to': 'Recipients, separated by commas; may be repeated.',
  'help.send.from': 'Sender; the login’s user name where it is an address.',
  'help.send.smtp': 'Mail server: smtp:// uses STARTTLS, smtps:// TLS from the first byte.',
  'help.send.credentials': 'File with the lines SOURCING_SMTP_USER=… and SOURCING_SMTP_PASSWORD=…',
  'help.send.ca': 'Certificates to trust besides the system’s (PEM), for a server of your own.',
  'help.send.insecure': 'Send without TLS; to other machines then without logging in.',
  'help.send.retries': 'Further attempts when the server is busy or out of reach, after 1, 4, 16 … seconds.',
  'help.send.record': 'File the sending is recorded in, a line of JSON each; beside the result unless given.',
  'help.send.dry-run': 'Show what would be sent, and send nothing.',
  'help.send.yes': 'Send without asking; needed where there is no terminal, as in a script.',
  'help.send.redact':
    'Send an edition that leaves something out: bidders says what is asked, and no price; a message of their own to each.',
  'help.send.lang': 'Language of the e-mail and of what is attached.',
} as const
