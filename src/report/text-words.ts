import type { CodedStatement, ResultDocument } from '../result/document.js'
import type { ReportMessages } from './report-messages.js'
import { commonUnit } from './view/amounts.js'
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
  if (decision.recommended === undefined || decision.runnerUp === undefined) return sentence
  return messages.say('confidence.clause', {
    sentence: sentence.replace(/\s*\.$/, ''),
    option: context.named(decision.recommended),
    chance: chance(messages, decision.confidence),
  })
}

/** How likely a probability is, in the words of the IPCC's calibrated scale (AR5 guidance note, 2010). */
export function likelihood(messages: ReportMessages, probability: number): string {
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

export function recommendation(context: ViewContext): string {
  const { result, say, recommended, runnerUp, named, amounts } = context
  const { decision, scenario } = result
  const { mean, p10, p90 } = recommended.totalCost
  const figures = {
    option: named(recommended.id),
    cost: amounts.write(mean, commonUnit([mean], [p90 - p10])),
    months: scenario.horizon.months,
  }
  if (decision.standing === 'none') return say('recommendation.none')
  if (runnerUp === undefined) {
    const alone = result.options.length === 1
    return say(alone ? 'recommendation.only' : 'recommendation.only-left', figures)
  }
  const difference = amounts.say(Math.abs(runnerUp.totalCost.mean - mean))
  const against = { ...figures, difference, runnerUp: named(runnerUp.id) }
  if (decision.standing === 'clear') return say('recommendation.clear', against)
  if (decision.standing === 'leaning') return say('recommendation.leaning', against)
  const equals = [recommended.id, ...decision.tiedWith].map((id) => say('name.quoted', { name: named(id) }))
  return say('recommendation.tied', { ...figures, options: context.messages.list(equals) })
}

/** The decision's codes, each with the words that say it. */
export const statementCodes = [
  'savesOnCategory',
  'onlyOption',
  'noCategoryDiffers',
  'costsMoreOnCategory',
  'anotherIsMoreOftenCheapest',
  'moreDrawsNeeded',
  'differenceNegligible',
  'tossUp',
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
  const said = Object.entries(figures).map(([name, value]) => [
    name,
    figureText(context, figures, name, value),
  ])
  return context.say(variantOf(code, figures) ?? key, Object.fromEntries(said))
}

/** Where a figure is nought or missing the plain sentence would read oddly. */
function variantOf(code: string, figures: CodedStatement['figures']) {
  if (code === 'moreDrawsNeeded' && figures.draws === undefined) return 'statement.noDrawsEnough'
  if (code === 'savesOnCategory' && figures.recommendedCost === 0) return 'statement.savesOnCategory.none'
  if (code === 'costsMoreOnCategory' && figures.runnerUpCost === 0)
    return 'statement.costsMoreOnCategory.none'
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
      return inputName({ messages, named }, String(value))
    case 'value':
      return inputValue({ messages, amounts, result }, String(figures.input), Number(value))
    case 'probability':
    case 'probabilityBetter':
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
