import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import { type AmountUnit, amounts, commonUnit } from '../../report/view/amounts.js'
import { halfWidth } from '../../report/view/half-width.js'
import type { EvaluatedArrangement, ExcludedArrangements, Optimisation } from '../../result/optimisation.js'
import type { CharacterSet } from './character-set.js'
import type { Channel } from './console.js'
import { tableLines } from './table.js'
import { visible } from './visible.js'

const mostShown = 8
const shortestName = 10
const indent = '     '

export interface OptimisedContext {
  readonly words: Messages<TerminalCode>
  readonly report: ReportMessages
  readonly characters: CharacterSet
  readonly out: Channel
}

/** The best arrangement, those that come close, and what each constraint costs. */
export function optimisedLines(found: Optimisation, context: OptimisedContext): string[] {
  const { words, report, out } = context
  const { say, number, percent } = words
  const { say: money, write } = amounts(report, found.currency)
  const unit = unitOf(found)
  // As precisely as the table: what a sentence names can be found there.
  const cost = (value: number) => write(value, unit)
  const [best] = found.ranking
  const lines: string[] = []
  const paragraph = (text: string, style?: 'good' | 'bad' | 'warning') =>
    lines.push(...wrapped(text, out.cells).map((line) => (style ? out.style(style, line) : line)))
  paragraph(
    say('optimise.heading', {
      name: visible(found.scenario),
      count: found.evaluated,
      arrangements: number(found.evaluated),
      draws: number(found.draws),
      seed: String(found.seed),
    }),
  )
  lines.push('')
  if (best === undefined) {
    const proved =
      found.notExhaustive.length === 0 && found.excluded.every(({ code }) => code !== 'notReadable')
    paragraph(
      say(proved ? 'optimise.none' : 'optimise.none-found', { arrangements: number(found.evaluated) }),
      'bad',
    )
  }
  if (best !== undefined) {
    lines.push(...rankingTable(found, context), '')
    paragraph(say('optimise.legend'))
    lines.push('')
    const option = nameOf(best)
    const figures = { option, cost: cost(best.totalCost), settings: settingsOf(best, words) }
    paragraph(say(best.settings.length > 0 ? 'optimise.best' : 'optimise.best-as-stated', figures), 'good')
    const stated = cheapestStated(found)
    const saving = (stated?.totalCost ?? 0) - best.totalCost
    if (stated !== undefined && best.settings.length > 0 && saving > 0) {
      paragraph(say('optimise.saves', { option: nameOf(stated), saving: cost(saving) }))
    }
    const equals = found.ranking.slice(1).filter(({ overBest }) => overBest?.cannotBeToldApart).length
    if (equals > 0) paragraph(say('optimise.equals', { count: equals }), 'warning')
    for (const { path, value, end } of found.atEnd) {
      const setting = visible(`${namedAt(path, best.candidate)}: ${value}`)
      paragraph(say(`optimise.at-end.${end}`, { setting }), 'warning')
    }
  }
  for (const { constraint, withoutIt, cost: extra } of found.constraintCosts) {
    const name = constraintName(constraint, found, words)
    const figures = {
      constraint: name,
      option: nameOf(withoutIt),
      settings: settingsOf(withoutIt, words),
      total: cost(withoutIt.totalCost),
    }
    if (extra === undefined) paragraph(say('optimise.constraint-excludes', figures))
    else if (extra.mean === 0) paragraph(say('optimise.constraint-free', figures))
    else {
      paragraph(
        say('optimise.constraint-costs', {
          ...figures,
          cost: money(extra.mean),
          error: money(halfWidth(extra.standardError)),
        }),
      )
    }
  }
  for (const one of found.excluded) paragraph(excludedText(one, found, words))
  if (found.inSteps.length > 0) {
    const settings = found.inSteps.map(({ candidate, path }) => visible(namedAt(path, candidate)))
    paragraph(say('optimise.in-steps', { settings: words.list([...new Set(settings)]) }))
  }
  for (const code of ['trigger', 'commitment'] as const) {
    const paths = found.notVaried.filter((one) => one.code === code).map(({ path }) => visible(path))
    if (paths.length === 0) continue
    const example = code === 'trigger' ? `${paths[0]}.spreadBelow=8 %|15 %` : commitmentAsked(paths[0]!)
    paragraph(say(`optimise.not-varied.${code}`, { settings: words.list(paths), example }))
  }
  for (const id of found.notExhaustive)
    paragraph(say('optimise.not-exhaustive', { option: visible(id) }), 'warning')
  if (found.leastProtection !== undefined) {
    paragraph(say('optimise.tolerance', { share: toleranceShare(found, percent) }))
  }
  return lines
}

/** A line of figures for each arrangement, and one below with what it sets otherwise. */
function rankingTable(found: Optimisation, { words, report, characters, out }: OptimisedContext): string[] {
  const { say, percent } = words
  const money = amounts(report, found.currency)
  const shown = found.ranking.slice(0, mostShown)
  const unit = unitOf(found)
  const right = (header: string) => ({ header, align: 'right' as const })
  const columns = [
    right(say('rank.position')),
    { header: say('rank.option'), align: 'left' as const, shrinksTo: shortestName },
    right(say('rank.total-cost')),
    right(say('optimise.over-best')),
    right(say('rank.freshness')),
    right(say('rank.protection')),
  ]
  const rows = shown.map((one, position) => [
    String(position + 1),
    nameOf(one),
    money.write(one.totalCost, unit),
    position === 0 ? '' : overBest(one, money.say, say),
    percent(one.freshness / 100),
    one.protection === undefined ? say('rank.none') : percent(one.protection / 100),
  ])
  const [header = '', rule = '', ...lines] = tableLines(columns, rows, out.cells, characters)
  const below = shown.map((one) =>
    wrapped(rowSettings(one, words), out.cells - indent.length).map((line) => `${indent}${line}`),
  )
  return [header, rule, ...lines.flatMap((line, position) => [line, ...below[position]!])]
}

/** The unit of the table's costs, fine enough for what lies between them. */
function unitOf({ ranking }: Optimisation): AmountUnit {
  const shown = ranking.slice(0, mostShown)
  return commonUnit(
    shown.map(({ totalCost }) => totalCost),
    shown.map(({ overBest }) => overBest?.mean ?? 0),
  )
}

/** How much dearer with its standard error; marked where chance alone could make it, or where it hardly matters. */
function overBest(
  { overBest }: EvaluatedArrangement,
  money: (value: number) => string,
  say: Messages<TerminalCode>['say'],
): string {
  if (overBest === undefined) return ''
  const { mean, standardError, cannotBeToldApart, withinError } = overBest
  const mark = withinError ? say('optimise.same') : cannotBeToldApart ? say('optimise.nearly-same') : ' '
  return `${money(mean)} ±${money(halfWidth(standardError))} ${mark}`
}

const nameOf = ({ name, candidate }: EvaluatedArrangement): string => visible(name ?? candidate)

/** What a row of the table sets, and how many more rows come to exactly the same. */
function rowSettings(one: EvaluatedArrangement, words: Messages<TerminalCode>): string {
  const { alike = 0 } = one
  const settings = settingsOf(one, words)
  return alike === 0 ? settings : `${settings} ${words.say('optimise.alike', { count: alike })}`
}

/** What is set, each with where it stands. */
function settingsOf(
  { candidate, settings }: Pick<EvaluatedArrangement, 'candidate' | 'settings'>,
  { say }: Messages<TerminalCode>,
): string {
  if (settings.length === 0) return say('optimise.as-stated')
  return settings.map(({ path, name }) => visible(`${namedAt(path, candidate)}: ${name}`)).join(', ')
}

/** The last part of a path, with whose it is where that is not the candidate's own. */
function namedAt(path: string, candidate: string): string {
  const [part = '', owner = '', ...below] = path.split('.')
  const own = (part === 'options' || part === 'arrangements') && owner === candidate
  const key = below.at(-1) ?? owner
  return own || below.length === 0 ? key : `${key} (${owner})`
}

/** What was not tried, and why. */
function excludedText(
  { candidate, code, path, values, combinations, figures }: ExcludedArrangements,
  { asStated }: Optimisation,
  { say, list }: Messages<TerminalCode>,
): string {
  const stated = asStated.find((one) => one.candidate === candidate)
  return say(`optimise.excluded.${code}`, {
    ...figures,
    option: stated ? nameOf(stated) : visible(candidate),
    setting: visible(path.replace(/^(?:options|arrangements)\.[^.]+\./, '')),
    values: list(values.map(visible)),
    count: combinations,
  })
}

/** How another commitment is asked for with its price. */
const commitmentAsked = (path: string): string =>
  `${path.replace(/\.commitment$/, '')}={ perHour: 36, commitment: { share: 60 % } }`

function cheapestStated({ asStated }: Optimisation): EvaluatedArrangement | undefined {
  return asStated
    .filter(({ breaks }) => breaks.length === 0)
    .reduce<EvaluatedArrangement | undefined>(
      (least, one) => (least === undefined || one.totalCost < least.totalCost ? one : least),
      undefined,
    )
}

/** As it was asked for: 99.9 % is not said to be all. */
function toleranceShare({ leastProtection = 0 }: Optimisation, percent: Messages<TerminalCode>['percent']) {
  return percent(leastProtection / 100, { significant: leastProtection >= 99 ? 4 : 3 })
}

function constraintName(
  constraint: string,
  found: Optimisation,
  { say, percent }: Messages<TerminalCode>,
): string {
  if (constraint !== 'tolerance')
    return say('optimise.rule', { rule: visible(constraint.replace(/^rule: /, '')) })
  return say('optimise.tolerance-name', { share: toleranceShare(found, percent) })
}
