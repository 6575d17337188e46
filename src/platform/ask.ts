import { createInterface } from 'node:readline/promises'

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
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new Promise<undefined>((resolve) => {
    lines.once('close', () => resolve(undefined))
  })
  // In raw mode the keyboard's interrupt reaches the reader of lines only.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  return {
    ask: async (prompt) => await Promise.race([lines.question(prompt), ended]),
    close: () => lines.close(),
  }
}
