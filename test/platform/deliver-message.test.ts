import { afterEach, describe, expect, it } from 'vitest'
import {
  DeliveryError,
  type DeliveryOptions,
  deliverMessage,
  type MailServer,
} from '../../src/platform/deliver-message.js'
import { login, type RunningServer, type ServerRules, startMailServer } from './mail-server.js'

const message = Buffer.from('Subject: a\r\nFrom: a@example.com\r\n\r\nline\r\n.with a dot\r\n')
const envelope = { from: 'reporter@example.com', to: ['cfo@example.com'] }

let running: RunningServer | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

async function serverWith(rules: ServerRules = {}, changes: Partial<MailServer> = {}): Promise<MailServer> {
  running = await startMailServer(rules)
  return {
    host: '127.0.0.1',
    port: running.port,
    security: rules.secure ? 'tls' : 'starttls',
    authorities: running.cert,
    login,
    ...changes,
  }
}

/** Notes the waits instead of waiting. */
function patient(retries = 3) {
  const waits: number[] = []
  const options: DeliveryOptions = { retries, wait: async (seconds) => void waits.push(seconds) }
  return { waits, options }
}

async function failure(delivery: Promise<unknown>): Promise<DeliveryError> {
  const error = await delivery.then(() => undefined).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DeliveryError)
  return error as DeliveryError
}

describe('delivering a message', () => {
  it.each([
    ['STARTTLS', {}],
    ['TLS from the first byte', { secure: true }],
  ])('over %s, with a login, byte for byte', async (_, rules) => {
    const delivery = await deliverMessage(await serverWith(rules), envelope, message, patient().options)
    expect(delivery).toEqual({ accepted: envelope.to, refused: [] })
    const [received] = running!.received
    expect(received).toMatchObject({ ...envelope, secure: true, user: login.user })
    expect(received!.bytes.equals(message)).toBe(true)
  })

  it('never without TLS where it was asked for', async () => {
    const fault = await failure(
      deliverMessage(await serverWith({ withoutTls: true }), envelope, message, patient().options),
    )
    expect(fault.code).toBe('no-encryption')
    expect(running!.received).toEqual([])
  })

  it('never to a server whose certificate nobody vouches for', async () => {
    for (const rules of [{}, { secure: true }]) {
      const { authorities: _, ...server } = await serverWith(rules)
      const { waits, options } = patient()
      expect((await failure(deliverMessage(server, envelope, message, options))).code).toBe('certificate')
      expect(waits).toEqual([])
      await running!.close()
    }
  })

  it('says that a server without TLS was asked for TLS from the first byte', async () => {
    const server = await serverWith({}, { security: 'tls' })
    expect((await failure(deliverMessage(server, envelope, message, patient().options))).code).toBe(
      'no-encryption',
    )
  })

  it('logs in without TLS on this machine only', async () => {
    const server = await serverWith({ withoutTls: true }, { security: 'none' })
    expect((await deliverMessage(server, envelope, message, patient().options)).accepted).toEqual(envelope.to)
    const elsewhere = { ...server, host: 'mail.example.com' }
    expect((await failure(deliverMessage(elsewhere, envelope, message, patient().options))).code).toBe(
      'no-encryption',
    )
    expect(running!.connections()).toBe(1)
  })

  it('tries again after 4xx and broken connections, waiting longer each time', async () => {
    const { waits, options } = patient()
    const server = await serverWith({ messages: [451, 452], brokenConnections: 1 })
    expect((await deliverMessage(server, envelope, message, options)).accepted).toEqual(envelope.to)
    expect(waits).toEqual([1, 4, 16])
    expect(running!.received).toHaveLength(1)
  })

  it('gives up after the attempts asked for', async () => {
    const { waits, options } = patient(1)
    const fault = await failure(
      deliverMessage(await serverWith({ messages: [451, 451] }), envelope, message, options),
    )
    expect(fault.code).toBe('later')
    expect(fault.reply).toContain('try again later')
    expect(waits).toEqual([1])
  })

  it('does not try again after 5xx', async () => {
    const { waits, options } = patient()
    const fault = await failure(
      deliverMessage(await serverWith({ messages: [554] }), envelope, message, options),
    )
    expect(fault).toMatchObject({ code: 'refused', reply: expect.stringContaining('not wanted') })
    expect(waits).toEqual([])
  })

  it('tries again where nobody listens', async () => {
    const server = await serverWith()
    await running!.close()
    const { waits, options } = patient(2)
    expect((await failure(deliverMessage(server, envelope, message, options))).code).toBe('unreachable')
    expect(waits).toEqual([1, 4])
  })

  it('reaches the recipients it can: some refused, some later', async () => {
    const { waits, options } = patient()
    const server = await serverWith({
      recipients: { 'gone@example.com': [550], 'busy@example.com': [450, 450] },
    })
    const to = ['cfo@example.com', 'gone@example.com', 'busy@example.com', 'ceo@example.com']
    const delivery = await deliverMessage(server, { ...envelope, to }, message, options)
    expect(delivery.accepted).toEqual(['cfo@example.com', 'ceo@example.com', 'busy@example.com'])
    expect(delivery.refused).toEqual([
      { address: 'gone@example.com', reply: expect.stringContaining('no such mailbox') },
    ])
    // Nobody gets it twice.
    expect(running!.received.map((one) => one.to)).toEqual([
      ['cfo@example.com', 'ceo@example.com'],
      ['busy@example.com'],
    ])
    expect(waits).toEqual([1, 4])
  })

  it('reaches hundreds of recipients, a hundred at a time', async () => {
    const to = Array.from({ length: 250 }, (_, index) => `person${index}@example.com`)
    const server = await serverWith()
    const delivery = await deliverMessage(server, { ...envelope, to }, message, patient().options)
    expect(delivery.accepted).toEqual(to)
    expect(running!.received.map((one) => one.to.length)).toEqual([100, 100, 50])
  })

  it('never repeats credentials, even where the server does', async () => {
    const wrong = { user: 'reporter@example.com', password: 'Tr0ub4dor' }
    const server = await serverWith({ repeatsLogin: true }, { login: wrong })
    const fault = await failure(deliverMessage(server, envelope, message, patient().options))
    expect(fault.code).toBe('login')
    const encoded = Buffer.from(`\0${wrong.user}\0${wrong.password}`).toString('base64')
    for (const secret of [wrong.user, wrong.password, encoded]) {
      expect(`${fault.message} ${fault.stack} ${fault.reply} ${fault.cause}`).not.toContain(secret)
    }
  })
})
