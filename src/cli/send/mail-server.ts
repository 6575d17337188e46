import { isThisMachine, type MailServer } from '../../platform/deliver-message.js'
import { UsageError } from '../failures.js'

const ports = { 'smtp:': 587, 'smtps:': 465 } as const

/**
 * Reads `smtp://host:port` (STARTTLS) or `smtps://host:port` (TLS from the first byte). What cannot be read is not
 * repeated in the error: it may hold a password.
 * @param insecure without TLS; to other machines then without a login
 * @throws UsageError
 */
export function readMailServer(
  text: string,
  insecure: boolean,
  login: MailServer['login'],
): Omit<MailServer, 'authorities'> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const protocol = url?.protocol
  if (url === undefined || url.hostname === '' || (protocol !== 'smtp:' && protocol !== 'smtps:'))
    throw new UsageError('usage.smtp')
  if (url.username !== '' || url.password !== '') throw new UsageError('usage.smtp-login')
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '')
    throw new UsageError('usage.smtp')
  if (insecure && protocol === 'smtps:') throw new UsageError('usage.smtps-insecure')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (insecure && login !== undefined && !isThisMachine(host)) throw new UsageError('usage.insecure-login')
  return {
    host,
    port: url.port === '' ? ports[protocol] : Number(url.port),
    security: protocol === 'smtps:' ? 'tls' : insecure ? 'none' : 'starttls',
    ...(login && { login }),
  }
}
