import type { ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { viewContext } from '../view/context.js'
import { type BarSigns, commonScale, intervalBar } from './interval-bar.js'
import { pageCells } from './page.js'
import { brokenWords } from './table-lines.js'
import { padToWidth, textWidth } from './width.js'

const signs: BarSigns = { intervalStart: '|', intervalEnd: '|', intervalLine: '-', intervalMean: 'o' }
const widestName = 28

/** Every option's total cost with its 80 % interval on one scale, drawn in ASCII. */
export function totalCostBars(result: ResultDocument, plainMessages: ReportMessages): string[] {
  const { options, label, amounts, say, totalUnit: unit } = viewContext(result, plainMessages)
  const intervals = options.map(({ totalCost: { mean, p10, p90 } }) => ({ low: p10, mean, high: p90 }))
  const scale = commonScale(intervals)
  const names = options.map(({ id }) => brokenWords(label(id), widestName))
  const values = intervals.map(({ mean }) => amounts.write(mean, unit))
  const nameCells = Math.max(...names.flat().map(textWidth))
  const valueCells = Math.max(...values.map(textWidth))
  const barCells = pageCells - nameCells - valueCells - 4
  const lines = options.flatMap((_, index) => {
    const [first = '', ...rest] = names[index]!
    const bar = intervalBar(intervals[index]!, scale, barCells, signs)
    return [
      `${padToWidth(first, nameCells, 'left')}  ${bar}  ${padToWidth(values[index]!, valueCells, 'right')}`,
      ...rest,
    ]
  })
  const low = amounts.write(scale.from, unit)
  const high = amounts.write(scale.to, unit)
  const space = ' '.repeat(Math.max(1, barCells - textWidth(low) - textWidth(high)))
  return [
    ...lines,
    `${' '.repeat(nameCells + 2)}${low}${space}${high}`,
    '',
    ...brokenWords(say('text.bars', { mean: signs.intervalMean }), pageCells),
  ]
}
