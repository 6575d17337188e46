import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { login, type RunningServer, type ServerRules, startMailServer } from '../../platform/mail-server.js'
import { fixtureResult, hostileResult } from '../../report/fixture-result.js'
import { type Ended, ensureBuilt, sourcing } from '../program.js'

const credentials = { SOURCING_SMTP_USER: login.user, SOURCING_SMTP_PASSWORD: login.password }

let folder: string
let server: RunningServer | undefined

beforeAll(() => ensureBuilt())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcing-send-'))
  writeFileSync(join(folder, 'bank.result.json'), JSON.stringify(fixtureResult(2)))
  writeFileSync(join(folder, 'hostile.result.json'), JSON.stringify(hostileResult()))
})
afterEach(async () => {
  await server?.close()
  server = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function listening(rules: ServerRules = {}): Promise<string[]> {
  server = await startMailServer(rules)
  writeFileSync(join(folder, 'ca.pem'), server.cert)
  return [
    '--smtp',
    `smtp${rules.secure ? 's' : ''}://127.0.0.1:${server.port}`,
    '--ca',
    join(folder, 'ca.pem'),
  ]
}

async function send(
  words: readonly string[],
  {
    result = 'bank',
    environment = credentials,
    confirmed = true,
  }: { result?: string; environment?: Record<string, string>; confirmed?: boolean } = {},
): Promise<Ended> {
  const file = join(folder, `${result}.result.json`)
  return await sourcing(['send', file, ...(confirmed ? ['--yes'] : []), ...words], environment)
}

const recordOf = (result = 'bank') =>
  readFileSync(join(folder, `${result}.sent.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

function expectNoSecret(ended: Ended): void {
  const everything = `${ended.stdout}${ended.stderr}${existsSync(join(folder, 'bank.sent.jsonl')) ? readFileSync(join(folder, 'bank.sent.jsonl'), 'utf8') : ''}`
  expect(everything).not.toContain(login.password)
  expect(everything).not.toContain(Buffer.from(login.password).toString('base64'))
}

describe('sourcing send', () => {
  it('sends nothing that nobody confirmed', async () => {
    const to = ['--from', 'me@example.com', '--to', 'cfo@example.com']
    const ended = await send([...to, ...(await listening())], { confirmed: false })
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.replace(/\s+/g, ' ')).toContain('Add --yes')
    expect(server?.received).toEqual([])
    expect(existsSync(join(folder, 'bank.sent.jsonl'))).toBe(false)
  })

  it('delivers over TLS with a login what was composed, again when the server is busy, and tells whom it refused', async () => {
    const smtp = await listening({ messages: [451], recipients: { 'gone@example.com': [550, 550] } })
    const to = ['--to', 'cfo@example.com, "Doe, Jane" <jane@example.org>', '--to', 'gone@example.com']
    const ended = await send([...to, ...smtp, '--attach', 'xlsx', '--lang', 'fr'])
    expect(ended.stderr).toContain('nouvel essai dans 1 seconde')
    expect(ended.stderr).toContain('Envoyé à 2 destinataires')
    expect(ended.stderr).toMatch(/1 destinataire a été refusé\u00a0:\n {2}gone@example\.com: 550/)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(server!.received).toHaveLength(1)
    const [received] = server!.received
    expect(received).toMatchObject({
      from: login.user,
      to: ['cfo@example.com', 'jane@example.org'],
      secure: true,
      user: login.user,
    })
    const read = await PostalMime.parse(received!.bytes)
    expect(read.subject).toMatch(/^Pencher pour «\u202f.+\u202f»\u00a0: .+ de moins que/u)
    expect(read.to?.[1]).toEqual({ name: 'Doe, Jane', address: 'jane@example.org' })
    const files = read.attachments.filter(({ related }) => !related)
    expect(files.map(({ filename }) => filename)).toEqual(['bank.xlsx'])
    // A workbook is a zip file.
    expect(
      Buffer.from(files[0]!.content as ArrayBuffer)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    for (const { contentId, content } of read.attachments.filter(({ related }) => related)) {
      expect(read.html).toContain(`cid:${contentId!.slice(1, -1)}`)
      expect(
        Buffer.from(content as ArrayBuffer)
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    }
    expect(recordOf()).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        from: login.user,
        to: received!.to,
        refused: [{ address: 'gone@example.com', reply: expect.stringContaining('no such mailbox') }],
        subject: read.subject,
        language: 'fr',
        attachments: ['bank.xlsx'],
        messageId: read.messageId,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        bytes: received!.bytes.length,
        scenarioHash: fixtureResult(2).scenario.hash,
        server: `127.0.0.1:${server!.port}`,
        security: 'starttls',
      },
    ])
    expect(createHash('sha256').update(received!.bytes).digest('hex')).toBe(recordOf()[0]!.sha256)
    expectNoSecret(ended)
  })

  it('sends the edition for bidders to each alone: no price in it, and nothing of the other readers', async () => {
    const smtp = await listening()
    const to = ['--to', 'one@example.com, two@example.org', '--to', 'one@example.com']
    const ended = await send([...to, ...smtp, '--redact', 'bidders', '--attach', 'html,xlsx'])
    expect(ended).toMatchObject({ code: 0, stdout: '' })
    expect(server!.received.map(({ to: readers }) => readers)).toEqual([
      ['one@example.com'],
      ['two@example.org'],
    ])
    for (const { bytes, to: readers } of server!.received) {
      const read = await PostalMime.parse(bytes)
      expect(read.subject).toMatch(/^Requirements for bidders: /)
      expect(read.to?.map(({ address }) => address)).toEqual(readers)
      const files = read.attachments.filter(({ related }) => !related)
      expect(files.map(({ filename }) => filename)).toEqual(['bank.bidders.html', 'bank.bidders.xlsx'])
      const page = Buffer.from(files[0]!.content as ArrayBuffer).toString('utf8')
      for (const text of [read.html!, read.text!, page, read.subject!]) {
        expect(text).not.toMatch(/€|Provider abroad|Own centre/)
        for (const { to: others } of server!.received)
          if (others !== readers) expect(text).not.toContain(others[0])
      }
    }
    expect(recordOf().map(({ to: readers }) => readers)).toEqual([['one@example.com'], ['two@example.org']])
  })

  it('takes the login from a file, speaks TLS from the first byte, and carries hostile names as text', async () => {
    const file = join(folder, 'login')
    writeFileSync(
      file,
      `# mail\nSOURCING_SMTP_USER=${login.user}\nSOURCING_SMTP_PASSWORD='${login.password}'\n`,
    )
    chmodSync(file, 0o600)
    const words = ['--to', 'a@example.com', ...(await listening({ secure: true })), '--credentials', file]
    const ended = await send([...words, '--json'], { result: 'hostile', environment: {} })
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect([JSON.parse(ended.stdout)]).toEqual(recordOf('hostile'))
    expect(statSync(join(folder, 'hostile.sent.jsonl')).mode & 0o077).toBe(0)
    const read = await PostalMime.parse(server!.received[0]!.bytes)
    expect(read.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(read.text).toContain('<script>alert(1)</script>')
    expect(read.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expectNoSecret(ended)
    chmodSync(file, 0o644)
    const exposed = await send(['--to', 'a@example.com', '--smtp', 'x', '--credentials', file], {
      environment: {},
    })
    expect(exposed.stderr.replaceAll('\n', ' ')).toContain('others on this machine can read')
    expectNoSecret(exposed)
  })

  it('sends nothing with a wrong password, and does not repeat it', async () => {
    const trusted = await listening({ repeatsLogin: true })
    const environment = { ...credentials, SOURCING_SMTP_PASSWORD: 'Tr0ub4dor' }
    const wrong = await send(['--to', 'a@example.com', ...trusted, '--debug'], { environment })
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('does not accept user')])
    expect(wrong.stderr).not.toContain('Tr0ub4dor')
    expect(wrong.stderr).not.toContain(login.user)
    expect(server!.received).toEqual([])
    expect(readFileSync(join(folder, 'bank.sent.jsonl'), 'utf8')).toBe('')
  })

  it('asks no server in a dry run', async () => {
    const ended = await send(['--to', 'a@example.com', ...(await listening()), '--dry-run'])
    expect(ended.code).toBe(0)
    expect(ended.stdout).toMatch(
      /^From {8}reporter@example\.com\nTo {10}a@example\.com\nSubject {5}Lean towards “/,
    )
    expect(ended.stdout).toContain('yes (user and password are not shown)')
    expect(server!.connections()).toBe(0)
    expect(existsSync(join(folder, 'bank.sent.jsonl'))).toBe(false)
    expectNoSecret(ended)
  })
})
