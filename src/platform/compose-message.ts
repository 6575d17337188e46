import { createHash } from 'node:crypto'
import type { ReportMail } from '../report/email/report-mail.js'

/** A sender or recipient. */
export interface Mailbox {
  /** Empty where only the address is known. */
  readonly name: string
  /** `local@domain`. */
  readonly address: string
}

export interface MailAttachment {
  readonly fileName: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** What goes into a message (RFC 5322). */
export interface MessageParts {
  readonly mail: ReportMail
  readonly language: string
  readonly attachments: readonly MailAttachment[]
  readonly date: Date
  /** Without sender and recipients it is a draft, which mail programs open for writing. */
  readonly addressed?: { readonly from: Mailbox; readonly to: readonly Mailbox[] }
}

export interface ComposedMessage {
  readonly bytes: Uint8Array
  /** With its angle brackets. */
  readonly messageId: string
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string
}

/**
 * A message as it goes over the wire: plain text and HTML as alternatives, the HTML with its pictures, then the files.
 * No clock and no chance: message id and boundaries are made from what the message says, so the same parts give the
 * same bytes.
 * @throws Error where a text that becomes a header contains a line break or another control character
 */
export async function composeMessage(parts: MessageParts): Promise<ComposedMessage> {
  const { mail, addressed, attachments, date, language } = parts
  const people = addressed === undefined ? [] : [addressed.from, ...addressed.to]
  refuseControls([mail.subject, ...people.flatMap(({ name, address }) => [name, address])])
  const fingerprint = fingerprintOf(parts)
  const domain = addressed?.from.address.split('@').at(-1) ?? 'sourcing.invalid'
  const messageId = `<${fingerprint.slice(0, 40)}@${domain}>`
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const message = new MailComposer({
    ...(addressed === undefined
      ? { headers: { 'X-Unsent': '1', 'Content-Language': language } }
      : {
          from: asHeader(addressed.from),
          to: addressed.to.map(asHeader),
          headers: { 'Content-Language': language },
        }),
    subject: mail.subject,
    date,
    messageId,
    text: mail.text,
    html: mail.html,
    attachments: [
      ...mail.pictures.map(({ cid, fileName, mediaType, content }) => ({
        cid,
        filename: fileName,
        contentType: mediaType,
        content: Buffer.from(content),
      })),
      ...attachments.map(({ fileName, contentType, content }) => ({
        filename: withoutControls(fileName),
        contentType,
        content: Buffer.from(content),
      })),
    ],
    baseBoundary: fingerprint.slice(40),
    boundaryPrefix: '--sourcing',
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const bytes = await message.compile().build()
  return { bytes, messageId, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function asHeader({ name, address }: Mailbox) {
  return { name, address }
}

const controls = /[\p{Cc}\u2028\u2029]/u

function refuseControls(texts: readonly string[]): void {
  const wrong = texts.find((text) => controls.test(text))
  if (wrong !== undefined) throw new Error('a header of an e-mail would contain a control character')
}

function withoutControls(fileName: string): string {
  return fileName.replace(new RegExp(controls, 'gu'), '_')
}

/** 64 hexadecimal digits of everything the message consists of. */
function fingerprintOf({ mail, language, attachments, date, addressed }: MessageParts): string {
  const hash = createHash('sha256')
  // Each text with its length, so that no two messages are hashed as the same string of bytes.
  const add = (content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    hash.update(`${bytes.length}:`).update(bytes)
  }
  for (const text of [language, date.toISOString(), mail.subject, mail.text, mail.html]) add(text)
  for (const { cid, content } of mail.pictures) for (const part of [cid, content]) add(part)
  for (const { fileName, content } of attachments) for (const part of [fileName, content]) add(part)
  for (const { name, address } of addressed === undefined ? [] : [addressed.from, ...addressed.to])
    for (const text of [name, address]) add(text)
  return hash.digest('hex')
}
