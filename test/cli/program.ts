import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the program unless it is up to date; test files that run at the same time wait for one another. */
export function ensureBuilt(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the program cannot be built:\n${stdout}${stderr}`)
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const plainEnvironment = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'en_GB.UTF-8', TZ: 'UTC' }

/** Runs the built program as people do, without a terminal, in an environment that says nothing but what is given. */
export function sourcing(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/run.js', ...words], {
      cwd: root,
      env: { ...plainEnvironment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
