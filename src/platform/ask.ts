import { createInterface } from 'node:readline'

/** Someone at a terminal who answers questions, one line each. */
export interface Interview {
  /** The line typed; undefined where the input ended. */
  ask(prompt: string): Promise<string | undefined>
  close(): void
}

/** Whether somebody can be asked: both the keyboard and the screen are a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}

/** Asks on the standard error output: the standard output is for data. */
export function interview(): Interview {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  // Lines may come before they are asked for: pasted, or typed ahead.
  const lines: string[] = []
  let waiting: ((line: string | undefined) => void) | undefined
  let ended = false
  reader.on('line', (line) => {
    if (waiting === undefined) lines.push(line)
    else waiting(line)
    waiting = undefined
  })
  reader.once('close', () => {
    ended = true
    waiting?.(undefined)
  })
  // In raw mode the keyboard's interrupt reaches the reader of lines only.
  reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  return {
    ask: async (prompt) => {
      const ahead = lines.shift()
      if (ahead !== undefined || ended) return ahead
      reader.setPrompt(prompt)
      reader.prompt()
      return await new Promise((resolve) => {
        waiting = resolve
      })
    },
    close: () => reader.close(),
  }
}
