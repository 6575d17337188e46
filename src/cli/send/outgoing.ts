import type { ReportEmail } from '../../index.js'
import type { Language } from '../../language/languages.js'
import type { Mailbox } from '../../platform/compose-message.js'
import type { MailServer } from '../../platform/deliver-message.js'
import { padToWidth, textWidth } from '../../report/text/width.js'
import type { TerminalMessages } from '../base-command.js'
import { visible } from '../terminal/visible.js'

/** A message about to be sent, with all that decides where it goes. */
export interface Outgoing {
  readonly email: ReportEmail
  readonly from: Mailbox
  readonly to: readonly Mailbox[]
  readonly server: MailServer
  readonly date: Date
  readonly language: Language
}

/** What would be sent, for a person to look at: never who logs in. */
export function outgoingLines(
  { email, from, to, server, date }: Outgoing,
  { say, number, list }: TerminalMessages,
): string[] {
  const rows: [string, string][] = [
    [say('send.from'), mailboxText(from)],
    [say('send.to'), to.map(mailboxText).join(', ')],
    [say('send.subject'), email.subject],
    [say('send.date'), date.toISOString()],
    [say('send.message-id'), email.messageId],
    [
      say('send.attachments'),
      email.attachments.length === 0
        ? say('send.none')
        : list(
            email.attachments.map(
              ({ fileName, bytes }) => `${fileName} (${say('send.bytes', { bytes: number(bytes) })})`,
            ),
          ),
    ],
    [say('send.size'), say('send.bytes', { bytes: number(email.bytes.length) })],
    [say('send.server'), say(`send.server.${server.security}`, { server: serverName(server) })],
    [say('send.login'), say(server.login === undefined ? 'send.login.no' : 'send.login.yes')],
  ]
  const widest = Math.max(...rows.map(([label]) => textWidth(label)))
  return rows.map(([label, value]) => `${padToWidth(label, widest, 'left')}  ${visible(value)}`)
}

/** The same for programs. */
export function outgoingData({ email, from, to, server, date, language }: Outgoing) {
  return {
    from: mailboxText(from),
    to: to.map(mailboxText),
    subject: email.subject,
    date: date.toISOString(),
    language,
    messageId: email.messageId,
    attachments: email.attachments,
    bytes: email.bytes.length,
    server: serverName(server),
    security: server.security,
    login: server.login !== undefined,
  }
}

export function serverName({ host, port }: MailServer): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

function mailboxText({ name, address }: Mailbox): string {
  return name === '' ? address : `${name} <${address}>`
}
