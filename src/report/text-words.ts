import type { CodedStatement, OptionResult, ResultDocument } from '../result/document.js'
import type { ReportMessages } from './report-messages.js'
import { rowsInWords } from './view/access-words.js'
import { countryName } from './view/calendar.js'
import { type ViewContext, viewContext } from './view/context.js'
import { inputName, inputValue } from './view/inputs.js'

/**
 * The recommendation in one sentence with its confidence, for whoever reads nothing else.
 * @example "Choose “Rented centre”: €3.9m in total over 36 months, €0.2m less than “Own centre” (“Rented centre” is the
 * cheapest in 92% of the simulated futures)."
 */
export function recommendationSentence(result: ResultDocument, messages: ReportMessages): string {
  const context = viewContext(result, messages)
  const sentence = recommendation(context)
  const { decision } = result
  const repair = decision.cautions.find(({ code }) => code === 'cheaperOnceRepaired')
  const said =
    decision.recommended === undefined || decision.runnerUp === undefined
      ? sentence
      : messages.say('confidence.clause', {
          sentence: sentence.replace(/\s*\.$/, ''),
          option: context.named(decision.recommended),
          chance: chance(messages, decision.confidence),
        })
  return repair === undefined ? said : `${said} ${statement(context, repair)}`
}

/** How likely a probability is, in the words of the IPCC's calibrated scale (AR5 guidance note, 2010). */
export function likelihood(messages: ReportMessages, exact: number): string {
  // The words are those of the per cent that stands beside them.
  const probability = Math.round(exact * 100) / 100
  if (probability >= 0.99) return messages.say('likelihood.virtually-certain')
  if (probability >= 0.9) return messages.say('likelihood.very-likely')
  if (probability >= 0.66) return messages.say('likelihood.likely')
  if (probability > 0.5) return messages.say('likelihood.more-likely-than-not')
  if (probability >= 0.33) return messages.say('likelihood.as-likely-as-not')
  return messages.say('likelihood.unlikely')
}

/** A probability as people can stand behind it: never 0 % or 100 % from a finite number of draws. */
export function chance(messages: ReportMessages, probability: number): string {
  if (probability > 0.995 && probability < 1) {
    return messages.say('chance.above', { share: messages.percent(0.99) })
  }
  if (probability > 0 && probability < 0.005) {
    return messages.say('chance.below', { share: messages.percent(0.01) })
  }
  return messages.percent(probability)
}

/** Share of years within the tolerated loss, the same wherever it is said; `score` from 0 to 100. */
export function protection(messages: ReportMessages, score: number): string {
  const share = score / 100
  if (share > 0.9995 && share < 1) {
    return messages.say('chance.above', { share: messages.percent(0.999, { decimals: 1 }) })
  }
  return share > 0.99 && share < 1 ? messages.percent(share, { decimals: 1 }) : chance(messages, share)
}

/** How far the total costs of two options lie apart: the true difference, whatever their own figures are rounded to. */
export function totalsApart(
  { amounts }: Pick<ViewContext, 'amounts'>,
  one: OptionResult,
  other: OptionResult,
): string {
  return amounts.say(Math.abs(one.totalCost.mean - other.totalCost.mean))
}

export function recommendation(context: ViewContext): string {
  const { result, say, options, recommended, runnerUp, named, amounts, totalUnit } = context
  const { decision, scenario } = result
  const figures = {
    option: named(recommended.id),
    cost: amounts.write(recommended.totalCost.mean, totalUnit),
    months: scenario.horizon.months,
  }
  if (decision.standing === 'none') return say('recommendation.none')
  if (runnerUp === undefined) {
    const alone = result.options.length === 1
    return say(alone ? 'recommendation.only' : 'recommendation.only-left', figures)
  }
  const difference = totalsApart(context, recommended, runnerUp)
  const against = { ...figures, difference, runnerUp: named(runnerUp.id) }
  if (decision.standing === 'clear') return say('recommendation.clear', against)
  if (decision.standing === 'leaning') return say('recommendation.leaning', against)
  const equals = [recommended.id, ...decision.tiedWith].map((id) => say('name.quoted', { name: named(id) }))
  const equal = options.every(
    ({ id, totalCost }) => !decision.tiedWith.includes(id) || totalCost.mean === recommended.totalCost.mean,
  )
  const unsettled = moreDrawsWouldTell(result) ? 'recommendation.unsettled' : 'recommendation.tied'
  return say(equal ? 'recommendation.equal' : unsettled, {
    ...figures,
    options: context.messages.list(equals),
    draws: context.messages.number(result.simulation.draws),
  })
}

/** Whether a tie is for want of draws, not for the smallness of the difference. */
export function moreDrawsWouldTell({ decision }: ResultDocument, option?: string): boolean {
  return decision.cautions.some(
    ({ code, figures }) => code === 'moreDrawsNeeded' && (option === undefined || figures.option === option),
  )
}

/** The decision's codes, each with the words that say it. */
export const statementCodes = [
  'savesOnCategory',
  'onlyOption',
  'noCategoryDiffers',
  'costsMoreOnCategory',
  'anotherIsMoreOftenCheapest',
  'cheaperOnceRepaired',
  'moreDrawsNeeded',
  'differenceNegligible',
  'cheaperOnAverageOnly',
  'inputAbove',
  'inputBelow',
  'noInputAlone',
  'rivalCheaperBy',
] as const

/** A coded statement of the decision as a sentence. A code without words is shown as it stands. */
export function statement(
  context: ViewContext,
  { code, figures }: CodedStatement,
  part: 'statement' | 'not-priced' = 'statement',
): string {
  const key = `${part}.${code}`
  if (!context.messages.has(key)) return code
  if (code === 'cheaperOnceRepaired') return cheaperOnceRepaired(context, figures)
  const said = Object.entries(figures).map(([name, value]) => [
    name,
    figureText(context, figures, name, value),
  ])
  return context.say(variantOf(code, figures) ?? key, {
    ...Object.fromEntries(said),
    ...figuresTogether(context, code, figures),
  })
}

/** An option out by a hard rule that would cost less than the recommended one once its rows keep the rules. */
function cheaperOnceRepaired(
  context: ViewContext,
  { option, cost, saving, losesWriting }: CodedStatement['figures'],
) {
  const out = context.options.find(({ id }) => id === option)
  return context.say('statement.cheaperOnceRepaired', {
    option: context.named(String(option)),
    rows: rowsInWords(context, out?.knockedOut?.repaired.rows ?? {}, out?.knockedOut?.repaired.others),
    cost: context.amounts.say(Number(cost)),
    saving: context.amounts.say(Number(saving)),
    loses: String(losesWriting),
  })
}

/** Figures of one statement that a reader takes one from another: rounded alike. */
function figuresTogether(
  context: ViewContext,
  code: string,
  { recommendedCost, runnerUpCost, rival }: CodedStatement['figures'],
): Readonly<Record<string, string>> {
  if (typeof recommendedCost === 'number' && typeof runnerUpCost === 'number') {
    const { first, second, difference } = context.amounts.apart(recommendedCost, runnerUpCost)
    return { recommendedCost: first, runnerUpCost: second, saving: difference, extra: difference }
  }
  const option = context.options.find(({ id }) => id === rival)
  return code === 'rivalCheaperBy' && option !== undefined
    ? { amount: totalsApart(context, context.recommended, option) }
    : {}
}

/** Where a figure is nought or missing the plain sentence would read oddly. */
function variantOf(code: string, figures: CodedStatement['figures']) {
  if (code === 'moreDrawsNeeded' && figures.draws === undefined) {
    return Number(figures.share) > 0 ? 'statement.smallAsSeen' : 'statement.noDrawsEnough'
  }
  if (code === 'savesOnCategory' && figures.recommendedCost === 0) return 'statement.savesOnCategory.none'
  if (code === 'costsMoreOnCategory' && figures.runnerUpCost === 0)
    return 'statement.costsMoreOnCategory.none'
  if ((code === 'inputAbove' || code === 'inputBelow') && figures.through !== undefined)
    return `statement.${code}.along` as const
  return undefined
}

/** What the figures of coded statements are, by name. */
function figureText(
  { messages, named, amounts, result }: ViewContext,
  figures: CodedStatement['figures'],
  name: string,
  value: string | number,
): string {
  switch (name) {
    case 'option':
    case 'rival':
    case 'runnerUp':
    case 'recommended':
      return named(String(value))
    case 'category':
    case 'threat':
    case 'control': {
      const key = `${name}.${value}`
      return messages.has(key) ? messages.say(key) : String(value)
    }
    case 'place':
      return countryName(messages, String(value))
    case 'input':
    case 'through':
      return inputName({ messages, named, result }, String(value))
    case 'value':
      return inputValue({ messages, amounts, result }, String(figures.input), Number(value))
    case 'probability':
    case 'probabilityBetter':
    case 'probabilityOtherCheaper':
      return chance(messages, Number(value))
    case 'share':
    case 'shareOfDifference':
      return messages.percent(Number(value), { decimals: Number(value) < 0.1 ? 1 : 0 })
    case 'draws':
      return messages.number(Number(value), { significant: 2 })
    default:
      return typeof value === 'number' ? amounts.say(value) : value
  }
}
