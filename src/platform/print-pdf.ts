import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserPipe, startBrowser } from './browser-pipe.js'
import { findBrowser } from './find-browser.js'
import { endWhenStopped } from './stop-signals.js'

/** No PDF can be made on this machine. */
export class PrintError extends Error {
  override readonly name = 'PrintError'

  constructor(
    readonly code: 'no-browser' | 'not-started' | 'too-slow',
    /** The browser's program, or what it said. */
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`${code}: ${detail}`, { cause })
  }
}

const longestPrintMs = 120_000

/** A fresh browser that asks for nothing: no extension, no update, no name looked up, no sound, no window. */
const quiet = [
  '--headless=new',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/**
 * Prints a self-contained page as a tagged PDF with an outline, in an installed Chrome, Edge or Chromium. The page runs
 * no script and reaches no network. The dates inside are `date`, so that the same page and browser give the same bytes.
 * @throws PrintError
 */
export async function printPdf(html: string, date: Date): Promise<Uint8Array> {
  const program = await requireBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'sourcing-print-'))
  const browser = startBrowser(program, [
    ...quiet,
    ...sandboxWords(),
    `--user-data-dir=${profile}`,
    'about:blank',
  ])
  // The program may be interrupted meanwhile.
  const leaveNothing = () => {
    browser.kill()
    removeNow(profile)
  }
  process.once('exit', leaveNothing)
  const noLongerEnd = endWhenStopped()
  let timer: NodeJS.Timeout | undefined
  try {
    const tooSlow = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PrintError('too-slow', program)), longestPrintMs)
    })
    return withDate(await Promise.race([printed(browser, html), tooSlow]), date)
  } catch (error) {
    if (error instanceof PrintError) throw error
    throw new PrintError('not-started', error instanceof Error ? error.message : program, error)
  } finally {
    clearTimeout(timer)
    await browser.close()
    // Helpers of the browser may still be writing for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    process.off('exit', leaveNothing)
    noLongerEnd()
  }
}

/** Removes a folder that ending programs may still write to for a moment; in vain where they do so for long. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  } catch {
    // The system empties its folder of temporary files; an interrupted program ends without a complaint.
  }
}

/**
 * Finds the browser, for knowing before long work that there is one.
 * @throws PrintError
 */
export async function requireBrowser(): Promise<string> {
  const program = await findBrowser()
  if (program === undefined) throw new PrintError('no-browser', process.env.CHROME_PATH ?? '')
  return program
}

/**
 * Chromium refuses to run as root with its sandbox. There, as in containers, it is left out: what is printed is this
 * program's own page, without script and without network. Anyone else keeps the sandbox unless told otherwise.
 */
function sandboxWords(): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return isRoot || process.env.SOURCING_NO_SANDBOX === '1' ? ['--no-sandbox'] : []
}

async function printed(browser: BrowserPipe, html: string): Promise<Buffer> {
  const { targetId } = await browser.call('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await browser.call('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  const call = (method: string, parameters?: Readonly<Record<string, unknown>>) =>
    browser.call(method, parameters, session)
  await call('Page.enable')
  await call('Network.enable')
  await call('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  })
  await call('Emulation.setScriptExecutionDisabled', { value: true })
  const { frameTree } = (await call('Page.getFrameTree')) as { frameTree: { frame: { id: string } } }
  const loaded = browser.event('Page.loadEventFired', session)
  await call('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  await loaded
  const { stream } = await call('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  })
  return await readStream(call, String(stream))
}

async function readStream(
  call: (
    method: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>,
  handle: string,
): Promise<Buffer> {
  const parts: Buffer[] = []
  for (;;) {
    const { data, base64Encoded, eof } = await call('IO.read', { handle })
    parts.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'utf8'))
    if (eof === true) return Buffer.concat(parts)
  }
}

/** Puts a date where the browser wrote the time of printing: as many bytes, so that nothing else moves. */
function withDate(pdf: Buffer, date: Date): Uint8Array {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14)
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g, `/$1 (D:${digits}+00'00')`)
  return Buffer.from(text, 'latin1')
}
