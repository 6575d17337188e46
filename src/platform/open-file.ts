import { spawn } from 'node:child_process'

/** The command that shows a file in the reader's own program, by operating system. */
function opener(path: string): { command: string; args: string[] } {
  if (process.platform === 'darwin') return { command: 'open', args: [path] }
  if (process.platform === 'win32') return { command: 'explorer.exe', args: [path] }
  return { command: 'xdg-open', args: [path] }
}

/** Opens a file in the program the desktop uses for it. False where there is no desktop to ask. */
export async function openFile(path: string): Promise<boolean> {
  const { command, args } = opener(path)
  return await new Promise((resolve) => {
    // No shell: the path is one argument whatever it contains.
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
