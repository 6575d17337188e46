import type { RuleDemand, RuleSubject } from '../../access/rules.js'
import type { ReportMessages } from '../report-messages.js'

/** A hard rule as people write it: financial data: never outside. */
export function ruleText(
  { say }: Pick<ReportMessages, 'say'>,
  { subject, demand }: { readonly subject: RuleSubject; readonly demand: RuleDemand },
): string {
  return say('rule.text', { subject: say(`rule.subject.${subject}`), demand: say(`rule.demand.${demand}`) })
}
