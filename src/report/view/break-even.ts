import type { BreakEvenDocument } from '../../result/break-even-result.js'
import type { ReportMessages } from '../report-messages.js'
import { isolated, optionLabel } from './names.js'
import { cell, emptyCell, figures, type TableView, words } from './table.js'

/** Every pair of options with the factors at which the cheaper of them changes. */
export function breakEvenTable(
  { pairs, options }: BreakEvenDocument,
  messages: ReportMessages,
  label = labelsOf(options),
): TableView {
  const { say, percent } = messages
  return {
    id: 'table-break-even',
    caption: say('break-even.pairs'),
    corner: say('break-even.pair'),
    columns: [
      ...words(say('break-even.along'), say('break-even.now')),
      ...figures(say('break-even.at'), say('break-even.undecided')),
    ],
    rows: pairs.flatMap(({ option, other, along, cheaper, crossings }) => {
      const header = `${label(option)} – ${label(other)}`
      const common = [cell(say(`break-even.along.${along}`)), cell(label(cheaper))]
      if (crossings.length === 0) {
        return [{ header, note: '', marked: false, cells: [...common, emptyCell, emptyCell] }]
      }
      return crossings.map(({ factor, undecided: [from, to] }) => ({
        header,
        note: '',
        marked: false,
        cells: [
          ...common,
          cell(percent(factor)),
          cell(messages.say('amount.range', { low: percent(from), high: percent(to) })),
        ],
      }))
    }),
  }
}

/** The cheapest option by volume and by how much months scatter. */
export function breakEvenMap(
  { map, options }: BreakEvenDocument,
  messages: ReportMessages,
  label = labelsOf(options),
): TableView {
  const { say, percent } = messages
  return {
    id: 'table-map',
    caption: say('break-even.map'),
    corner: say('break-even.volume'),
    columns: words(...map.spreads.map((spread) => say('break-even.spread', { spread: percent(spread) }))),
    rows: map.cells.map((row, index) => ({
      header: percent(map.volumes[index]!),
      note: '',
      marked: map.volumes[index] === 1,
      cells: row.map(({ cheapest, undecided }) =>
        cell(
          label(cheapest),
          undecided.length === 0
            ? ''
            : say('break-even.or', { options: messages.list(undecided.map((id) => isolated(label(id)))) }),
        ),
      ),
    })),
  }
}

/** Letters in the options' place, for narrow tables, with what they stand for. */
export function lettered({ options }: Pick<BreakEvenDocument, 'options'>) {
  const letter = (id: string) => String.fromCharCode(65 + options.findIndex((option) => option.id === id))
  return { letter, legend: options.map((option) => `${letter(option.id)}  ${optionLabel(option)}`) }
}

function labelsOf(options: BreakEvenDocument['options']): (id: string) => string {
  return (id) => optionLabel(options.find((option) => option.id === id) ?? { id })
}
