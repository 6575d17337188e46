import type { Delivery } from '../../platform/deliver-message.js'
import { type Outgoing, serverName } from './outgoing.js'

/** One line of the record: what was sent to whom, when, through which server. Never who logged in. */
export function sentRecord(
  { email, from, server, date, language }: Outgoing,
  { accepted, refused }: Delivery,
  scenarioHash: string,
) {
  return {
    at: date.toISOString(),
    from: from.address,
    to: accepted,
    refused,
    subject: email.subject,
    language,
    attachments: email.attachments.map(({ fileName }) => fileName),
    messageId: email.messageId,
    sha256: email.sha256,
    bytes: email.bytes.length,
    scenarioHash,
    server: serverName(server),
    security: server.security,
  }
}
