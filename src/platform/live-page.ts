import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const host = '127.0.0.1'

/**
 * Serves one page on this machine alone and tells every browser that shows it when there is a newer one. The page as it
 * is written to disk has no script; the copy served here has a few lines that listen. The address holds a secret, and
 * requests by another name than the machine's own are refused, so that no page of the Web can read it.
 */
export class LivePage {
  readonly #server: Server
  readonly #secret = randomBytes(16).toString('hex')
  readonly #listeners = new Set<ServerResponse>()
  #page = ''
  #version = 0

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  static async start(): Promise<LivePage> {
    const live = new LivePage()
    await new Promise<void>((resolve, reject) => {
      live.#server.once('error', reject)
      live.#server.listen(0, host, resolve)
    })
    return live
  }

  get address(): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}/${this.#secret}/`
  }

  /** Shows another page, in browsers that are open, too. */
  show(page: string): void {
    this.#page = page
    this.#version++
    this.#tell('page', String(this.#version))
  }

  /** Says above the page what is wrong; the next page takes it away. */
  warn(text: string): void {
    this.#tell('warning', text)
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.end()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #tell(event: string, data: string): void {
    for (const listener of this.#listeners) listener.write(message(event, data))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { port } = this.#server.address() as AddressInfo
    const known = [`${host}:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')
    const path = request.url ?? ''
    if (!known || request.method !== 'GET' || !path.startsWith(`/${this.#secret}/`)) {
      response.writeHead(404).end()
    } else if (path === `/${this.#secret}/events`) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(message('page', String(this.#version)))
      this.#listeners.add(response)
      response.once('close', () => this.#listeners.delete(response))
    } else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      })
      response.end(listening(this.#page, this.#version))
    }
  }
}

/** A message as the browser's EventSource reads it. */
function message(event: string, data: string): string {
  const lines = data.split('\n').map((line) => `data: ${line}\n`)
  return `event: ${event}\n${lines.join('')}\n`
}

/** The page with the lines that listen, and leave to run them and nothing else. */
function listening(page: string, version: number): string {
  const nonce = randomBytes(16).toString('hex')
  const script = `<script nonce="${nonce}">
const events = new EventSource('events')
events.addEventListener('page', ({ data }) => { if (data !== '${version}') location.reload() })
events.addEventListener('warning', ({ data }) => {
  const note = document.getElementById('live-warning') ?? document.createElement('pre')
  note.id = 'live-warning'
  note.setAttribute('role', 'alert')
  note.style = 'margin:0;padding:1rem 1.5rem;white-space:pre-wrap;background:#7a1f1f;color:#fff;font:14px/1.5 ui-monospace,monospace'
  note.textContent = data
  document.body.prepend(note)
})
</script>`
  return page
    .replace("default-src 'none';", `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self';`)
    .replace('</body>', () => `${script}\n</body>`)
}
