import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

/** The browser ended, or answered that it cannot do what was asked. */
export class BrowserFault extends Error {
  override readonly name = 'BrowserFault'
}

/** A running browser, spoken to over the pipe of the DevTools protocol: no port is opened that others could use. */
export interface BrowserPipe {
  /** One call of the protocol. @throws BrowserFault */
  call(
    method: string,
    parameters?: Readonly<Record<string, unknown>>,
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>>
  /** Resolves at the next event of this name in a session. */
  event(method: string, sessionId: string): Promise<void>
  /** Ends the browser and waits until it has gone. */
  close(): Promise<void>
  /** Ends the browser at once, for when there is no time to wait. */
  kill(): void
}

/** Messages of the protocol end in a nought byte. */
const endOfMessage = 0
const longestComplaint = 2000
/** A browser asked to end writes its profile first; one that does not answer is killed. */
const longestFarewellMs = 3000

/** Starts a browser that takes its orders from a pipe. */
export function startBrowser(program: string, words: readonly string[]): BrowserPipe {
  const child = spawn(program, [...words, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that its helpers can be ended with it; Windows would open a window for it.
    detached: process.platform !== 'win32',
  })
  const [, , complaints, orders, answers] = child.stdio as unknown as [
    null,
    null,
    Readable,
    Writable,
    Readable,
  ]
  const calls = new Map<
    number,
    { resolve(result: Readonly<Record<string, unknown>>): void; reject(fault: Error): void }
  >()
  const awaited = new Map<string, { resolve(): void; reject(fault: Error): void }[]>()
  let lastCall = 0
  let said = ''
  let ended: BrowserFault | undefined

  const fail = (reason: string) => {
    ended ??= new BrowserFault(reason)
    for (const { reject } of [...calls.values(), ...[...awaited.values()].flat()]) reject(ended)
    calls.clear()
    awaited.clear()
  }
  complaints.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-longestComplaint)
  })
  child.once('error', (error) => fail(error.message))
  child.once('exit', () => fail(said.trim()))
  // The pipe breaks when the browser ends; its end is what is told.
  orders.on('error', () => undefined)
  answers.on('error', () => undefined)
  readMessages(answers, (text) => {
    const { id, method, sessionId, result, error } = JSON.parse(text) as Answer
    if (id === undefined) {
      const key = `${sessionId ?? ''} ${method ?? ''}`
      for (const { resolve } of awaited.get(key) ?? []) resolve()
      awaited.delete(key)
      return
    }
    const call = calls.get(id)
    calls.delete(id)
    if (error === undefined) call?.resolve(result ?? {})
    else call?.reject(new BrowserFault(error.message))
  })

  return {
    call(method, params = {}, sessionId) {
      return new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        lastCall += 1
        calls.set(lastCall, { resolve, reject })
        orders.write(`${JSON.stringify({ id: lastCall, method, params, ...(sessionId && { sessionId }) })}\0`)
      })
    },
    event(method, sessionId) {
      return new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        const key = `${sessionId} ${method}`
        awaited.set(key, [...(awaited.get(key) ?? []), { resolve, reject }])
      })
    },
    async close() {
      if (ended === undefined) this.call('Browser.close').catch(() => undefined)
      await endOf(child)
    },
    kill: () => killWithHelpers(child),
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => killWithHelpers(child), longestFarewellMs)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function killWithHelpers(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has gone by itself in the meantime.
  }
}

function readMessages(stream: Readable, take: (text: string) => void): void {
  let parts: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    let start = 0
    for (;;) {
      const end = chunk.indexOf(endOfMessage, start)
      if (end === -1) break
      take(Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8'))
      parts = []
      start = end + 1
    }
    parts.push(chunk.subarray(start))
  })
}
