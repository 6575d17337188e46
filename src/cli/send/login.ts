import type { MailServer } from '../../platform/deliver-message.js'
import { isReadableByOthers } from '../../platform/file-privacy.js'
import { readTextFile } from '../../platform/read-text-file.js'
import { UsageError } from '../failures.js'

type Login = NonNullable<MailServer['login']>

export interface FoundLogin {
  readonly login?: Login
  /** Whether the file it stands in can be read by others on this machine. */
  readonly exposed: boolean
}

const userName = 'SOURCING_SMTP_USER'
const passwordName = 'SOURCING_SMTP_PASSWORD'
const largestFileBytes = 16 * 1024

/**
 * User and password for the mail server: from a file with a line for each, else from the environment, under the same
 * two names. None where neither says any.
 * @throws UsageError, which never repeats what was read
 */
export async function findLogin(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundLogin> {
  if (file === undefined) return { ...loginIn(environment, 'usage.login-half'), exposed: false }
  const read = await readTextFile(file, largestFileBytes)
  if (!read.ok) throw new UsageError('usage.login-file', { file })
  const found = loginIn(assignments(read.text), 'usage.login-file')
  if (found.login === undefined) throw new UsageError('usage.login-file', { file })
  return { ...found, exposed: await isReadableByOthers(file) }
}

function loginIn(
  values: Readonly<Record<string, string | undefined>>,
  halfSaid: 'usage.login-half' | 'usage.login-file',
): { readonly login?: Login } {
  const [user = '', password = ''] = [values[userName], values[passwordName]]
  if (user === '' && password === '') return {}
  if (user === '' || password === '') throw new UsageError(halfSaid, { file: '' })
  return { login: { user, password } }
}

/** Lines `NAME=value`, the value as it stands or in quotation marks; `#` begins a comment line. */
function assignments(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] =
      /^\s*(?:export\s+)?(SOURCING_SMTP_(?:USER|PASSWORD))\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (name !== undefined) found[name] = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
  }
  return found
}
