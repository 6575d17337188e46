import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMailServer } from '../../../src/cli/send/mail-server.js'
import { readMailboxes } from '../../../src/cli/send/mailbox.js'

/** Code of the error a reading ends in. */
function refusal(read: () => unknown): string {
  try {
    read()
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('mailboxes', () => {
  it('are read as people write them', () => {
    expect(readMailboxes('cfo@example.com')).toEqual([{ name: '', address: 'cfo@example.com' }])
    expect(
      readMailboxes('Jane Doe <jane.doe+x@example.co.uk>, "Doe, \\"J\\"" <j@example.com> ,k@localhost'),
    ).toEqual([
      { name: 'Jane Doe', address: 'jane.doe+x@example.co.uk' },
      { name: 'Doe, "J"', address: 'j@example.com' },
      { name: '', address: 'k@localhost' },
    ])
    expect(readMailboxes('Zoë <zoe@münchen.example>')).toEqual([
      { name: 'Zoë', address: 'zoe@xn--mnchen-3ya.example' },
    ])
  })

  it.each([
    '',
    'cfo',
    '@example.com',
    'cfo@',
    'a b@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a@-example.com',
    'a@exa_mple.com',
    'a@example..com',
    'é@example.com',
    'a@b@c.example',
    'a@example.com>',
    '"a@example.com',
    'x <a@example.com> y',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(250)}.com`,
    `${'n'.repeat(201)} <a@example.com>`,
    'a@example.com\r\nBcc: x@example.com',
    'Jane\nBcc: x@example.com <a@example.com>',
    'Jane\u0000 <a@example.com>',
    'Jane\u2028 <a@example.com>',
    'a@[127.0.0.1]',
  ])('refuse %j', (text) => {
    expect(refusal(() => readMailboxes(text))).toBe('usage.address')
  })

  it('never hold what could begin another header or command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const tried of [text, `${text}@example.com`, `${text} <a@example.com>`, `a@${text}`]) {
          if (refusal(() => readMailboxes(tried)) !== 'none') continue
          for (const { name, address } of readMailboxes(tried)) {
            expect(name).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
            expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+$/i)
            expect(address).not.toMatch(/[<>",;\\]/)
          }
        }
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})

describe('mail servers', () => {
  const login = { user: 'u', password: 'secret' }

  it('are read with the port and the security their scheme means', () => {
    expect(readMailServer('smtp://mail.example.com', false, login)).toEqual({
      host: 'mail.example.com',
      port: 587,
      security: 'starttls',
      login,
    })
    expect(readMailServer('smtps://mail.example.com', false, undefined)).toEqual({
      host: 'mail.example.com',
      port: 465,
      security: 'tls',
    })
    expect(readMailServer('smtp://[::1]:2525/', true, login)).toEqual({
      host: '::1',
      port: 2525,
      security: 'none',
      login,
    })
  })

  it('are refused with a login in the address, a path, or another scheme, and never repeated', () => {
    for (const [text, code] of [
      ['smtp://u:secret@mail.example.com', 'usage.smtp-login'],
      ['smtp://u@mail.example.com', 'usage.smtp-login'],
      ['smtp://mail.example.com/secret', 'usage.smtp'],
      ['smtp://mail.example.com?password=secret', 'usage.smtp'],
      ['https://mail.example.com', 'usage.smtp'],
      ['mail.example.com:secret', 'usage.smtp'],
      ['smtp://', 'usage.smtp'],
    ] as const) {
      expect(refusal(() => readMailServer(text, false, undefined))).toBe(code)
      try {
        readMailServer(text, false, undefined)
      } catch (error) {
        expect(JSON.stringify(error)).not.toContain('secret')
      }
    }
  })

  it('without TLS take no login but on this machine', () => {
    for (const host of ['mail.example.com', '128.0.0.1', '127.0.0.1.example.com', 'localhost.example.com'])
      expect(refusal(() => readMailServer(`smtp://${host}`, true, login))).toBe('usage.insecure-login')
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(refusal(() => readMailServer(`smtp://${host}`, true, login))).toBe('none')
    expect(refusal(() => readMailServer('smtps://localhost', true, undefined))).toBe('usage.smtps-insecure')
  })
})
