import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { placeMark } from '../../report/text/cut-apart.js'
import { commonScale, intervalBar } from '../../report/text/interval-bar.js'
import { textWidth, wrapped } from '../../report/text/width.js'
import { protection } from '../../report/text-words.js'
import { viewContext } from '../../report/view/context.js'
import { rankedNames } from '../../report/view/names.js'
import type { ResultDocument } from '../../result/document.js'
import { type CharacterSet, inAscii } from './character-set.js'
import { tableLines } from './table.js'

const barCells = 20
const shortestBar = 8
const shortestName = 8

/**
 * The ranking as lines: position, option, total cost with its 80 % interval on a scale common to all, chance of
 * being the cheapest, freshness and protection in per cent.
 */
export function rankingLines(
  result: ResultDocument,
  words: Messages<TerminalCode>,
  reportWords: ReportMessages,
  characters: CharacterSet,
  cells: number,
): string[] {
  const { say, percent } = words
  const { options, label, amounts, totalUnit: unit } = viewContext(result, reportWords)
  const intervals = options.map(({ totalCost: { mean, p10, p90 } }) => ({ low: p10, mean, high: p90 }))
  const scale = commonScale(intervals)
  // Spelt in ASCII a text may be longer, as EUR is than €: it is measured as it goes out.
  const shown = (text: string) => (characters.ascii ? inAscii(text) : text)
  const ends = shown(
    say('rank.scale', { low: amounts.write(scale.from, unit), high: amounts.write(scale.to, unit) }),
  )
  const tableWith = (bar: number) =>
    tableLines(
      [
        { header: say('rank.position'), align: 'right' },
        { header: say('rank.option'), align: 'left', shrinksTo: shortestName },
        { header: say('rank.total-cost'), align: 'right' },
        { header: textWidth(ends) > bar ? '' : ends, align: 'left' },
        { header: say('rank.probability-best'), align: 'right' },
        { header: say('rank.freshness'), align: 'right' },
        { header: say('rank.protection'), align: 'right' },
      ],
      options.map((option, position) => [
        option.knockedOut ? say('rank.none') : String(position + 1),
        label(option.id),
        amounts.write(option.totalCost.mean, unit),
        intervalBar(intervals[position]!, scale, bar, characters),
        option.knockedOut ? say('rank.none') : chance(option.probabilityBest, words),
        percent(option.freshness.score / 100),
        option.exposure.score === undefined
          ? say('rank.none')
          : protection(reportWords, option.exposure.score),
      ]),
      cells,
      characters,
    )
  // On a narrow terminal names give way first, then the bars.
  const wide = tableWith(barCells)
  const bar = Math.max(shortestBar, barCells - Math.max(0, Math.max(...wide.map(textWidth)) - cells))
  const lines = bar === barCells ? wide : tableWith(bar)
  const legend = say('rank.legend', {
    draws: words.number(result.simulation.draws),
    mean: characters.intervalMean,
    goodwill: result.options.some(({ goodwill }) => goodwill !== undefined) ? 1 : 0,
  })
  // Under the head and the rule one line an option; behind its name others follow.
  const saysOnlyRank = (rank: number) =>
    lines[rank + 1]?.includes(`${placeMark(rank, characters.ellipsis)} `) === true
  const fullNames = rankedNames(options, saysOnlyRank).flatMap((name) =>
    wrapped(shown(reportWords.say('option.of-rank', { ...name })), cells),
  )
  const scaleLine = textWidth(ends) > bar ? wrapped(say('rank.bars', { scale: ends }), cells) : []
  const names = fullNames.length === 0 ? [] : [...fullNames, '']
  return [...lines, '', ...names, ...[...scaleLine, ...wrapped(shown(legend), cells)].map(shown)]
}

/** A share of draws, never nought or all of them by rounding. */
function chance(share: number, { say, percent }: Messages<TerminalCode>): string {
  if (share > 0 && share < 0.005) return say('rank.below', { share: percent(0.01) })
  if (share > 0.995 && share < 1) return say('rank.above', { share: percent(0.99) })
  return percent(share)
}
