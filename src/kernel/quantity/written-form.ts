/** A value as one line of YAML in flow style: how reports and messages quote what was written. */
export function writtenForm(raw: unknown): string {
  if (Array.isArray(raw)) return `[${raw.map(writtenForm).join(', ')}]`
  if (typeof raw === 'object' && raw !== null) {
    const entries = Object.entries(raw).map(([key, value]) => `${key}: ${writtenForm(value)}`)
    return `{${entries.join(', ')}}`
  }
  return String(raw)
}
