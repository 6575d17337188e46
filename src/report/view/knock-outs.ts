import type { KnockedOut, RuleCost } from '../../result/access-result.js'
import type { OptionResult } from '../../result/document.js'
import { placedName, rowsInWords, wayName } from './access-words.js'
import { type AmountUnit, commonUnit } from './amounts.js'
import type { ViewContext } from './context.js'
import { ruleText } from './rules.js'
import { cell, emptyCell, figures, type TableView, words } from './table.js'

type OutOption = OptionResult & { readonly knockedOut: KnockedOut }

/** Options that break a hard rule, the one cheapest once repaired first. */
export function knockedOutOptions({ options }: Pick<ViewContext, 'options'>): OutOption[] {
  return options
    .filter((option): option is OutOption => option.knockedOut !== undefined)
    .sort((a, b) => a.knockedOut.repaired.totalCost - b.knockedOut.repaired.totalCost)
}

/** Why an option is out: the rules it breaks, and with which data. */
export function brokenRulesText(context: ViewContext, { id, knockedOut }: OutOption): string {
  const { say, messages, named } = context
  const rules = [...new Set(knockedOut.breaches.map((breach) => ruleText(context, breach)))]
  const data = [...new Set(knockedOut.breaches.map((breach) => placedName(context, breach)))]
  return say('knock-out.breaks', {
    option: named(id),
    rules: messages.list(rules.map((name) => say('name.quoted', { name }))),
    count: rules.length,
    data: messages.list(data),
  })
}

/** What would bring an option back, and what it then costs. */
export function repairText(context: ViewContext, { id, totalCost, knockedOut }: OutOption): string {
  const { say, messages, amounts, named } = context
  const { rows, others, totalCostChange, totalCost: repaired, tried, possible } = knockedOut.repaired
  const text = say('knock-out.repair', {
    option: named(id),
    rows: rowsInWords(context, rows, others),
    cost: amounts.write(repaired, commonUnit([repaired], [totalCost.p90 - totalCost.p10])),
    direction: directionOf(totalCostChange.mean, amounts.say(totalCostChange.mean)),
    change: amounts.say(Math.abs(totalCostChange.mean)),
  })
  if (tried === undefined || possible === undefined) return text
  const searched = { tried: messages.number(tried), possible: messages.number(possible) }
  return `${text} ${say('knock-out.tried', searched)}`
}

/** The cheapest way back to a choice where every option breaks a hard rule. */
export function cheapestRepairText(context: ViewContext, { id, totalCost, knockedOut }: OutOption): string {
  const { say, amounts, named } = context
  const { rows, others, totalCost: repaired } = knockedOut.repaired
  return say('confidence.none', {
    option: named(id),
    rows: rowsInWords(context, rows, others),
    cost: amounts.write(repaired, commonUnit([repaired], [totalCost.p90 - totalCost.p10])),
  })
}

function directionOf(change: number, written: string): 'more' | 'less' | 'same' {
  if (!isSomething(written)) return 'same'
  return change > 0 ? 'more' : 'less'
}

/** What each hard rule costs, in a sentence each. */
export function ruleCostTexts(context: ViewContext): string[] {
  const out = knockedOutOptions(context)
  const texts = (context.result.decision.ruleCosts ?? []).map((rule) => ruleCostText(context, rule, out))
  return [...texts, ...allRulesText(context, out)]
}

/** Both figures wherever they differ: what a rule costs as the options stand, and where they may be repaired. */
function ruleCostText(context: ViewContext, rule: RuleCost, out: readonly OutOption[]): string {
  const { say, amounts, named } = context
  const name = ruleText(context, rule)
  if (rule.breaks.length === 0) return say('rule-cost.kept', { rule: name })
  const asStated = amounts.say(rule.cost ?? 0)
  const repaired = amounts.say(rule.costWithRepairs)
  const costs = isSomething(asStated)
  const costsRepaired = isSomething(repaired)
  const without = rule.bestWithout ?? ''
  const repairedWithout = rule.bestRepairedWithout ?? without
  if (rule.cost === undefined && without !== '') {
    const words = { rule: name, option: named(without), cost: repaired }
    return say(costsRepaired ? 'rule-cost.choice-without' : 'rule-cost.choice-without-or-repaired', words)
  }
  if (costs) {
    const words = { rule: name, cost: asStated, option: named(without) }
    if (!costsRepaired) return say('rule-cost.unless-repaired', words)
    if (repaired === asStated && repairedWithout === without) return say('rule-cost.either-way', words)
    const other = repairedWithout === without ? 'no' : 'yes'
    return say('rule-cost.both', { ...words, repaired, other, otherOption: named(repairedWithout) })
  }
  if (costsRepaired) {
    // With every option out, each by another rule as well, nothing can be said of them as they stand.
    return say(rule.cost === undefined ? 'rule-cost.once-repaired' : 'rule-cost.repaired', {
      rule: name,
      cost: repaired,
      option: named(repairedWithout),
    })
  }
  const othersToo = out.every(
    ({ knockedOut: { breaches } }) => !breaches.some(isOf(rule)) || !breaches.every(isOf(rule)),
  )
  return say(othersToo ? 'rule-cost.alone' : 'rule-cost.nothing', { rule: name })
}

/** Amounts that would be written as nothing are none. */
const isSomething = (written: string): boolean => /[1-9]/.test(written)

const isOf = (rule: RuleCost) => (breach: KnockedOut['breaches'][number]) =>
  breach.subject === rule.subject && breach.demand === rule.demand

/** What the rules cost together, where that is more than any of them costs alone. */
function allRulesText(
  { result, say, amounts, named, isChosen, recommended }: ViewContext,
  out: readonly OutOption[],
): string[] {
  const rules = result.decision.ruleCosts ?? []
  const cheapest = [...out].sort((a, b) => a.totalCost.mean - b.totalCost.mean)[0]
  if (cheapest === undefined || !isChosen(recommended.id)) return []
  const together = recommended.totalCost.mean - cheapest.totalCost.mean
  const most = Math.max(...rules.map(({ cost = 0 }) => cost))
  if (rules.length < 2 || !(together > most)) return []
  return [say('rule-cost.together', { cost: amounts.say(together), option: named(cheapest.id) })]
}

/** Every row that breaks a rule with its cheapest repair. */
export function knockOutsTable(context: ViewContext): TableView | null {
  const { say, amounts, label } = context
  const out = knockedOutOptions(context)
  if (out.length === 0) return null
  const changes = out.flatMap(({ knockedOut: { breaches } }) =>
    breaches.map(({ repair }) => repair.totalCostChange),
  )
  const unit = commonUnit(
    changes.map(({ mean }) => mean),
    changes.map(({ standardError }) => 4 * standardError),
  )
  return {
    id: 'table-knock-outs',
    caption: say('knock-outs.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: [
      ...words(say('column.rule-broken'), say('column.data-set'), say('column.cheapest-repair')),
      ...figures(say('column.cost-change')),
    ],
    rows: out.flatMap(({ id, knockedOut: { breaches } }) =>
      breaches.map((breach) => ({
        header: label(id),
        note: '',
        marked: false,
        cells: [
          cell(ruleText(context, breach)),
          cell(placedName(context, breach)),
          cell(wayName(context, breach.repair.id)),
          cell(amounts.write(breach.repair.totalCostChange.mean, unit, { signed: true })),
        ],
      })),
    ),
  }
}

/** What each hard rule costs, as the options stand and where they may be repaired. */
export function ruleCostsTable(context: ViewContext): TableView | null {
  const { result, say, messages, amounts, label } = context
  const rules = result.decision.ruleCosts
  if (rules === undefined || rules.length === 0) return null
  const costs = rules.flatMap(({ cost = 0, costWithRepairs }) => [cost, costWithRepairs])
  const unit = commonUnit(costs, [Math.max(...costs) / 20])
  return {
    id: 'table-rule-costs',
    caption: say('rule-costs.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.rule'),
    columns: [
      ...words(say('column.broken-by'), say('column.best-without')),
      ...figures(say('column.rule-cost'), say('column.rule-cost-repaired')),
    ],
    rows: rules.map((rule: RuleCost) => ({
      header: ruleText(context, rule),
      note: '',
      marked: false,
      cells: [
        rule.breaks.length === 0 ? emptyCell : cell(messages.list(rule.breaks.map(label))),
        rule.bestWithout === undefined ? emptyCell : cell(label(rule.bestWithout)),
        costCell(context, rule.cost, unit),
        costCell(context, rule.costWithRepairs, unit),
      ],
    })),
  }
}

function costCell({ amounts }: ViewContext, cost: number | undefined, unit: AmountUnit) {
  return cost === undefined ? emptyCell : cell(amounts.bare(cost, unit))
}
