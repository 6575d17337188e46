/** What the report and the terminal say of hard rules, knock-outs, the access trade-off and round trips, in English. */
export const reportAccess = {
  // Hard rules
  'rule.text': '{subject}: {demand}',
  'rule.subject.any data': 'any data',
  'rule.subject.personal data': 'personal data',
  'rule.subject.financial data': 'financial data',
  'rule.subject.provider': 'provider',
  'rule.demand.never outside': 'never outside',
  'rule.demand.EEA only': 'EEA only',
  'rule.demand.EEA or adequate country': 'EEA or adequate country',
  'rule.demand.read only': 'read only',
  'rule.demand.no copies outside': 'no copies outside',
} as const
