import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { loopbackCertificate } from './loopback-certificate.js'

export interface ReceivedMessage {
  readonly from: string
  readonly to: readonly string[]
  readonly bytes: Buffer
  readonly secure: boolean
  readonly user: string | undefined
}

export interface RunningServer {
  readonly port: number
  readonly cert: string
  readonly received: ReceivedMessage[]
  /** Connections that were opened. */
  readonly connections: () => number
  close(): Promise<void>
}

export const login = { user: 'reporter@example.com', password: 'p4ss-wörd "quoted"' } as const

const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

export interface ServerRules {
  /** TLS from the first byte instead of STARTTLS. */
  readonly secure?: boolean
  readonly withoutTls?: boolean
  readonly withoutLogin?: boolean
  /** Replies to recipients, one after another of the same address; then they are accepted. */
  readonly recipients?: Readonly<Record<string, readonly number[]>>
  /** Replies to whole messages, one after another; then they are accepted. */
  readonly messages?: readonly number[]
  /** Refuses a login by repeating it. */
  readonly repeatsLogin?: boolean
  /** Connections broken off before the greeting. */
  readonly brokenConnections?: number
}

/** A real SMTP server on this machine's loopback, which asks for TLS and a login unless told otherwise. */
export async function startMailServer(rules: ServerRules = {}): Promise<RunningServer> {
  const { key, cert } = loopbackCertificate()
  const received: ReceivedMessage[] = []
  const messageReplies = [...(rules.messages ?? [])]
  const recipientReplies = new Map(
    Object.entries(rules.recipients ?? {}).map(([to, codes]) => [to, [...codes]]),
  )
  let opened = 0
  const options: SMTPServerOptions = {
    key,
    cert,
    secure: rules.secure ?? false,
    authMethods: ['PLAIN', 'LOGIN'],
    authOptional: rules.withoutLogin ?? false,
    ...(rules.withoutTls && { hideSTARTTLS: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
    logger: false,
    disableReverseLookup: true,
    onConnect(_session, done) {
      opened += 1
      if (opened <= (rules.brokenConnections ?? 0)) return done(reply(421, 'not now'))
      done()
    },
    onAuth({ username = '', password = '' }, _session, done) {
      if (username === login.user && password === login.password) return done(null, { user: username })
      const repeated = `no such user: ${username} ${password} ${Buffer.from(`\0${username}\0${password}`).toString('base64')}`
      done(reply(535, rules.repeatsLogin ? repeated : 'wrong user or password'))
    },
    onRcptTo({ address }, _session, done) {
      const code = recipientReplies.get(address)?.shift()
      done(code === undefined ? undefined : reply(code, code < 500 ? 'mailbox busy' : 'no such mailbox'))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.once('end', () => {
        const code = messageReplies.shift()
        if (code !== undefined) return done(reply(code, code < 500 ? 'try again later' : 'not wanted'))
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : (mailFrom?.address ?? ''),
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(parts),
          secure: session.secure,
          user: session.user === undefined ? undefined : String(session.user),
        })
        done()
      })
    },
  }
  const server = new SMTPServer(options)
  // A client that leaves without a word is what some of the tests are about.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    port: (server.server.address() as AddressInfo).port,
    cert,
    received,
    connections: () => opened,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
