import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { composeMessage, type MessageParts } from '../../src/platform/compose-message.js'
import { type ReportMail, renderMail } from '../../src/report/email/report-mail.js'
import type { ResultDocument } from '../../src/result/document.js'
import { paintNothing } from '../report/draw-nothing.js'
import { fixtureResult, hostileResult } from '../report/fixture-result.js'

const date = new Date('2027-01-01T00:00:00Z')
const addressed = {
  from: { name: 'Élodie Reporter', address: 'reporter@example.com' },
  to: [
    { name: '', address: 'cfo@example.com' },
    { name: 'Chief, "the" <CEO>', address: 'ceo@example.org' },
  ],
}
const html = {
  fileName: 'a report – été.html',
  contentType: 'text/html',
  content: Buffer.from('<p>é\n.\r\n</p>'),
}
const pdf = {
  fileName: 'a.pdf',
  contentType: 'application/pdf',
  content: Uint8Array.from({ length: 70_000 }, (_, i) => i),
}

async function mailOf(result: ResultDocument): Promise<ReportMail> {
  return await renderMail(result, {
    messages: await messages('en', reportTexts),
    renderChart: paintNothing,
    attachments: [html.fileName, pdf.fileName],
  })
}

const fourOptions = mailOf(fixtureResult(4))

const parts = async (changes: Partial<MessageParts> = {}): Promise<MessageParts> => ({
  mail: await fourOptions,
  language: 'en',
  attachments: [html, pdf],
  date,
  addressed,
  ...changes,
})

const plainMail: ReportMail = { subject: 'a', text: 'b', html: '<p>c</p>', pictures: [] }

describe('a message', () => {
  it('is read by an independent parser as it was composed', async () => {
    const given = await parts()
    const { bytes, messageId } = await composeMessage(given)
    const read = await PostalMime.parse(bytes)
    expect(read.subject).toBe(given.mail.subject)
    expect(read.from).toEqual(addressed.from)
    expect(read.to).toEqual(addressed.to)
    expect(read.messageId).toBe(messageId)
    expect(new Date(read.date!)).toEqual(date)
    expect(read.text?.trimEnd().replaceAll('\r\n', '\n')).toBe(given.mail.text.trimEnd())
    expect(read.html?.trimEnd().replaceAll('\r\n', '\n')).toBe(given.mail.html.trimEnd())
    const [pictures, files] = [
      read.attachments.filter(({ related }) => related),
      read.attachments.filter(({ related }) => !related),
    ]
    expect(pictures.map(({ contentId }) => contentId)).toEqual(
      given.mail.pictures.map(({ cid }) => `<${cid}>`),
    )
    for (const { contentId } of pictures) expect(read.html).toContain(`src="cid:${contentId!.slice(1, -1)}"`)
    expect(files.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      [html.fileName, 'text/html'],
      ['a.pdf', 'application/pdf'],
    ])
    for (const [index, { content }] of [html, pdf].entries())
      expect(Buffer.from(files[index]!.content as ArrayBuffer).equals(Buffer.from(content))).toBe(true)
  })

  it('offers plain text before HTML, and the HTML with its pictures', async () => {
    const { bytes } = await composeMessage(await parts())
    const kinds = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/^Content-Type: ([a-z/]+)/gm),
    ].map(([, kind]) => kind)
    expect(kinds).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'image/png',
      'image/png',
      'text/html',
      'application/pdf',
    ])
  })

  it('keeps to the lines of RFC 5322: CR LF, at most 998 bytes, no bare CR or LF, ASCII', async () => {
    const { bytes } = await composeMessage(await parts({ mail: await mailOf(hostileResult()) }))
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/[\u0080-\u00ff]/)
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  })

  it('is the same bytes for the same parts, and has another id for any other part', async () => {
    const first = await composeMessage(await parts())
    expect(Buffer.from((await composeMessage(await parts())).bytes).equals(Buffer.from(first.bytes))).toBe(
      true,
    )
    expect(first.messageId).toMatch(/^<[0-9a-f]{40}@example\.com>$/)
    const ids = [first.messageId]
    for (const change of [
      { date: new Date('2027-01-02T00:00:00Z') },
      { attachments: [html] },
      { addressed: { ...addressed, to: addressed.to.slice(1) } },
      { mail: await mailOf(fixtureResult(3)) },
    ])
      ids.push((await composeMessage(await parts(change))).messageId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('without sender is a draft', async () => {
    const { addressed: _, ...draft } = await parts()
    const { headers, from, to } = await PostalMime.parse((await composeMessage(draft)).bytes)
    expect([from, to]).toEqual([undefined, undefined])
    expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  })

  it('carries hostile names as text', async () => {
    const mail = await mailOf(hostileResult())
    const read = await PostalMime.parse((await composeMessage(await parts({ mail }))).bytes)
    expect(read.subject).toBe(mail.subject)
    expect(read.text).toContain('<script>alert(1)</script>')
    expect(read.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(read.headers.map(({ key }) => key)).toEqual(expectedHeaders)
  })
})

const expectedHeaders = [
  'content-language',
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
]

describe('headers', () => {
  it('refuse line breaks and other control characters', async () => {
    for (const evil of ['a\r\nBcc: x@example.com', 'a\nb', 'a\u0000b', 'a\u0085b', 'a\u2028b']) {
      const { from, to } = addressed
      const tries: MessageParts[] = [
        await parts({ mail: { ...plainMail, subject: evil } }),
        await parts({ addressed: { from: { ...from, name: evil }, to } }),
        await parts({ addressed: { from, to: [{ name: '', address: `${evil}@example.com` }] } }),
      ]
      for (const one of tries) await expect(composeMessage(one)).rejects.toThrow('control character')
    }
  })

  it('are the same ones whatever names and subject contain', async () => {
    const anything = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029\p{Cs}]/gu, ' '))
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (subject, name, fileName) => {
        const { bytes } = await composeMessage({
          mail: { ...plainMail, subject: `x${subject}` },
          language: 'en',
          attachments: [
            {
              fileName: `${fileName}\r\nX-Evil: 1.html`,
              contentType: 'text/html',
              content: Buffer.from('d'),
            },
          ],
          date,
          addressed: { from: { name, address: 'a@example.com' }, to: [{ name, address: 'b@example.com' }] },
        })
        const read = await PostalMime.parse(bytes)
        expect(read.headers.map(({ key }) => key)).toEqual(expectedHeaders)
        expect(read.to?.map(({ address }) => address)).toEqual(['b@example.com'])
        expect(read.attachments).toHaveLength(1)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})
