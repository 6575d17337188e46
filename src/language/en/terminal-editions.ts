/** What commands say of editions of the report and of watching, in English. */
export const editions = {
  'help.flag.redact':
    'Leave out what an edition must not say: bidders has no price, no wage and nothing of the options. Named x.bidders.html.',
  'usage.redacted-format': 'There is no redacted edition as {format}: choose from {choices}.',
} as const
