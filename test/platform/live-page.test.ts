import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { LivePage } from '../../src/platform/live-page.js'
import { WatchedFiles } from '../../src/platform/watched-files.js'

const page = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"></head><body>one</body></html>`
const folder = mkdtempSync(join(tmpdir(), 'watch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a page that follows', () => {
  let live: LivePage | undefined
  afterEach(() => live?.close())

  it('is the written page with lines that listen, and leave for them alone', async () => {
    live = await LivePage.start()
    live.show(page)
    const answer = await fetch(live.address)
    const html = await answer.text()
    const nonce = /script-src 'nonce-([0-9a-f]{32})'/.exec(html)![1]
    expect(html).toContain(`<script nonce="${nonce}">`)
    expect(
      html.replace(/<script[\s\S]*<\/script>\n/, '').replace(/ script-src [^;]*; connect-src 'self';/, ''),
    ).toBe(page)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('tells browsers of a newer page and of what is wrong', async () => {
    live = await LivePage.start()
    live.show(page)
    const { body } = await fetch(`${live.address}events`)
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = (await reader.read()).value ?? ''
    live.show(page.replace('one', 'two'))
    live.warn('first line\nsecond line')
    while (!heard.includes('second line')) heard += (await reader.read()).value ?? ''
    expect(heard).toBe(
      'event: page\ndata: 1\n\nevent: page\ndata: 2\n\nevent: warning\ndata: first line\ndata: second line\n\n',
    )
    await reader.cancel()
    expect(await (await fetch(live.address)).text()).toContain('two')
  })

  it('answers nobody who does not know the address, and no other site', async () => {
    live = await LivePage.start()
    live.show(page)
    const { port } = new URL(live.address)
    expect(live.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/)
    for (const address of [`http://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/${'0'.repeat(32)}/`]) {
      expect((await fetch(address)).status).toBe(404)
    }
    const { request } = await import('node:http')
    const status = await new Promise((resolve) => {
      const asked = request(live!.address, { headers: { host: 'evil.test' } }, ({ statusCode }) =>
        resolve(statusCode),
      )
      asked.end()
    })
    expect(status).toBe(404)
  })
})

describe('files watched', () => {
  it('notices a file that is written, replaced, made or taken away', async () => {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('a'), '1')
    const watched = new WatchedFiles()
    await watched.add([at('a'), at('missing')])
    const changes: (() => void)[] = [
      () => writeFileSync(at('a'), '22'),
      () => {
        writeFileSync(at('b'), '333')
        renameSync(at('b'), at('a'))
      },
      () => writeFileSync(at('missing'), 'here'),
      () => rmSync(at('missing')),
    ]
    for (const change of changes) {
      const changed = watched.changed()
      change()
      await changed
    }
  })

  it('notices what was saved before it was waited for', async () => {
    const file = join(folder, 'c')
    writeFileSync(file, '1')
    const watched = new WatchedFiles()
    await watched.add([file])
    writeFileSync(file, 'longer')
    await watched.add([file])
    await watched.changed()
  })
})
