import { setTimeout as pause } from 'node:timers/promises'

/** How the connection is kept secret: TLS from the first byte, TLS after STARTTLS (never without), or not at all. */
export type MailSecurity = 'tls' | 'starttls' | 'none'

export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  readonly login?: { readonly user: string; readonly password: string }
  /** Certificates trusted besides the system's, PEM: for a server of one's own. */
  readonly authorities?: string
}

export interface Envelope {
  readonly from: string
  readonly to: readonly string[]
}

export interface Refusal {
  readonly address: string
  /** What the server said. */
  readonly reply: string
}

export interface Delivery {
  readonly accepted: readonly string[]
  readonly refused: readonly Refusal[]
}

export interface DeliveryOptions {
  /** Attempts after the first one, for each group of recipients. */
  readonly retries: number
  readonly onRetry?: (reason: string, waitSeconds: number) => void
  readonly wait?: (seconds: number) => Promise<unknown>
}

/** Why nothing could be delivered, or no more of it. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'

  constructor(
    readonly code: 'unreachable' | 'no-encryption' | 'certificate' | 'login' | 'refused' | 'later',
    /** What the server or the system said, without credentials. */
    readonly reply: string,
  ) {
    super(`${code}: ${reply}`)
  }
}

/** Servers need to take no more than 100 recipients at a time (RFC 5321, 4.5.3.1.8). */
const mostRecipientsAtOnce = 100
const firstWaitSeconds = 1
const waitFactor = 4

/**
 * Hands a message to a mail server. What the server or the network cannot do now (4xx, no answer) is tried again after
 * 1, 4, 16, … seconds, with the same message id; what it refuses (5xx) is not.
 * @param message whole, with its headers
 * @throws DeliveryError where no recipient was accepted, or the connection fails for good between two groups
 */
export async function deliverMessage(
  server: MailServer,
  { from, to }: Envelope,
  message: Uint8Array,
  options: DeliveryOptions,
): Promise<Delivery> {
  if (server.security === 'none' && server.login !== undefined && !isThisMachine(server.host))
    throw new DeliveryError('no-encryption', '')
  const accepted: string[] = []
  const refused: Refusal[] = []
  let failure: DeliveryError | undefined
  for (let start = 0; start < to.length; start += mostRecipientsAtOnce) {
    const group = to.slice(start, start + mostRecipientsAtOnce)
    const handed = await handToServer(server, { from, to: group }, message, options)
    accepted.push(...handed.accepted)
    refused.push(...handed.refused)
    failure = handed.failure ?? failure
    // Some recipients refused says nothing of the others; a server out of reach does.
    if (handed.failure !== undefined && handed.failure.code !== 'refused') break
  }
  if (failure !== undefined && accepted.length === 0) throw failure
  const reached = new Set([...accepted, ...refused.map(({ address }) => address)])
  const left = to.filter((address) => !reached.has(address))
  return {
    accepted,
    refused: [...refused, ...left.map((address) => ({ address, reply: failure?.reply ?? '' }))],
  }
}

/** Whether a host is this machine: nothing leaves it. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

interface Handed extends Delivery {
  readonly failure?: DeliveryError
}

async function handToServer(
  server: MailServer,
  { from, to }: Envelope,
  message: Uint8Array,
  { retries, onRetry, wait = (seconds) => pause(seconds * 1000) }: DeliveryOptions,
): Promise<Handed> {
  const accepted: string[] = []
  const refused: Refusal[] = []
  let pending = to
  for (let attempt = 0; ; attempt++) {
    const outcome = await attemptDelivery(server, { from, to: pending }, message)
    accepted.push(...outcome.accepted)
    refused.push(...outcome.refused)
    const { failure, later } = outcome
    const lastReply = later.at(-1)?.reply ?? failure?.reply ?? ''
    pending = later.map(({ address }) => address)
    if (pending.length === 0) return { accepted, refused, ...(failure && { failure }) }
    if (attempt >= retries) {
      return failure === undefined && accepted.length + refused.length > 0
        ? { accepted, refused: [...refused, ...later] }
        : { accepted, refused, failure: failure ?? new DeliveryError('later', lastReply) }
    }
    const seconds = firstWaitSeconds * waitFactor ** attempt
    onRetry?.(lastReply, seconds)
    await wait(seconds)
  }
}

interface Attempt {
  readonly accepted: readonly string[]
  /** Refused for good. */
  readonly refused: readonly Refusal[]
  /** To be tried again. */
  readonly later: readonly Refusal[]
  readonly failure?: DeliveryError
}

async function attemptDelivery(
  server: MailServer,
  envelope: Envelope,
  message: Uint8Array,
): Promise<Attempt> {
  const { createTransport } = await import('nodemailer')
  const { host, port, security, login, authorities } = server
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(authorities && { ca: authorities }) },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const sent = await transport.sendMail({
      envelope: { from: envelope.from, to: [...envelope.to] },
      raw: Buffer.from(message),
    })
    return { accepted: sent.accepted.map(String), ...refusals(sent.rejectedErrors ?? [], login) }
  } catch (error) {
    return failedAttempt(error as MailFault, envelope, login)
  } finally {
    transport.close()
  }
}

/** What nodemailer says of a fault. */
interface MailFault extends Error {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
  readonly recipient?: string | undefined
  readonly rejectedErrors?: readonly MailFault[] | undefined
}

function refusals(
  faults: readonly MailFault[],
  login: MailServer['login'],
): Pick<Attempt, 'refused' | 'later'> {
  const all = faults.map((fault) => ({
    isForGood: (fault.responseCode ?? 500) >= 500,
    refusal: { address: fault.recipient ?? '', reply: replyOf(fault, login) },
  }))
  return {
    refused: all.filter(({ isForGood }) => isForGood).map(({ refusal }) => refusal),
    later: all.filter(({ isForGood }) => !isForGood).map(({ refusal }) => refusal),
  }
}

function failedAttempt(fault: MailFault, { to }: Envelope, login: MailServer['login']): Attempt {
  // Every recipient was refused, each with a reply of its own.
  if (fault.rejectedErrors !== undefined && fault.rejectedErrors.length > 0) {
    const { refused, later } = refusals(fault.rejectedErrors, login)
    const failure = later.length === 0 ? new DeliveryError('refused', refused.at(-1)?.reply ?? '') : undefined
    return { accepted: [], refused, later, ...(failure && { failure }) }
  }
  const reply = replyOf(fault, login)
  const code = failureCode(fault)
  const failure = new DeliveryError(code, reply)
  const again = code === 'later' || code === 'unreachable'
  return { accepted: [], refused: [], later: again ? to.map((address) => ({ address, reply })) : [], failure }
}

function failureCode({ code, responseCode, message }: MailFault): DeliveryError['code'] {
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return 'later'
  if (/certificate/i.test(message)) return 'certificate'
  if (code === 'ETLS' || /wrong version number|SSL routines/i.test(message)) return 'no-encryption'
  if (code === 'EAUTH') return 'login'
  return responseCode === undefined && code !== 'EENVELOPE' && code !== 'EMESSAGE' ? 'unreachable' : 'refused'
}

/** A server may repeat what it was sent: credentials are taken out in every form they travel in. */
function replyOf({ response, message }: MailFault, login: MailServer['login']): string {
  const reply = (response ?? message).replace(/\s+/g, ' ').trim()
  if (login === undefined) return reply
  const { user, password } = login
  const secrets = [password, user, `\u0000${user}\u0000${password}`]
  const forms = secrets.flatMap((secret) => [Buffer.from(secret).toString('base64'), secret])
  return forms.filter((form) => form !== '').reduce((text, form) => text.replaceAll(form, '***'), reply)
}
