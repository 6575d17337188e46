import type { Mailbox } from '../../platform/compose-message.js'
import { UsageError } from '../failures.js'

const longestAddress = 254
const longestLocalPart = 64
const longestName = 200

/**
 * Reads senders or recipients as people write them: `cfo@example.com`, `Jane Doe <jane@example.com>`,
 * `"Doe, Jane" <jane@example.com>`, several separated by commas.
 * @throws UsageError where one cannot be read or contains a line break or another control character
 */
export function readMailboxes(text: string): Mailbox[] {
  return separated(text).map(readMailbox)
}

function readMailbox(text: string): Mailbox {
  const [, quoted, plain = '', inAngles] =
    /^(?:"((?:[^"\\]|\\.)*)"|([^"<>]*))\s*<([^<>]+)>$/s.exec(text) ?? []
  const address = readAddress(inAngles ?? text)
  const name = (quoted?.replace(/\\(.)/gs, '$1') ?? plain).trim()
  // A line break in a name would begin another header.
  if (address === undefined || /[\p{Cc}\u2028\u2029]/u.test(text) || name.length > longestName)
    throw new UsageError('usage.address', { value: text.slice(0, longestAddress) })
  return { name, address }
}

/** The address with its domain in ASCII; undefined where it is none. */
function readAddress(text: string): string | undefined {
  const [, local = '', domain = ''] = /^([^@\s]+)@([^@\s]+)$/.exec(text) ?? []
  const atoms = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
  const labels =
    /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)*$/u
  if (!atoms.test(local) || local.length > longestLocalPart || !labels.test(domain)) return undefined
  const host = URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`).hostname : ''
  const address = `${local}@${host}`
  return host !== '' && address.length <= longestAddress ? address : undefined
}

/** The parts between commas that stand outside quotation marks. */
function separated(text: string): string[] {
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+|"/gs) ?? ['']
  return parts.map((part) => part.trim()).filter((part, _, all) => part !== '' || all.length === 1)
}
