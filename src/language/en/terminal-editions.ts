/** What commands say of editions of the report and of watching, in English. */
export const editions = {
  'help.flag.redact':
    'Leave out what an edition must not say: bidders has no price, no wage and nothing of the options. Named x.bidders.html.',
  'help.report.title': 'Title of the report, in place of the scenario’s.',
  'help.report.client': 'Who the report is for.',
  'help.report.author': 'Who wrote it.',
  'help.report.confidentiality': 'The line that says who may read it.',
  'help.report.logo': 'Picture at its head: PNG or JPEG, at most 1 MB.',
  'usage.logo': '--logo {file}: {reason}',
  'help.simulate.watch':
    'Simulate again whenever the scenario or a file it refers to is saved; the report in the browser follows.',
  'usage.watch-one': '--watch takes one scenario.',
  'watch.address': 'The report that follows: {address}',
  'watch.waiting': 'Waiting for {file} to be saved; Ctrl-C ends.',
  'watch.warning': 'The scenario as saved cannot be simulated; this page shows the last one that could.',
  'rank.bars': 'The bars reach from {scale}.',
} as const
