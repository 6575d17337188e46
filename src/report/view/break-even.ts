import type { BreakEvenDocument, CrossingMeasure, PairCrossing } from '../../result/break-even-result.js'
import type { ChangedFactor } from '../../simulation/changed-study.js'
import type { ReportMessages } from '../report-messages.js'
import { amounts } from './amounts.js'
import { type FigureView, figure } from './figure.js'
import { isolated, optionLabel } from './names.js'
import { type CellView, cell, emptyCell, figures, type TableView, words } from './table.js'

type Label = (id: string) => string

/** For each kind of number: every pair of options with where the cheaper of them changes, in the units people state it in. */
export function breakEvenTables(
  document: BreakEvenDocument,
  messages: ReportMessages,
  label = labelsOf(document.options),
): TableView[] {
  const { say } = messages
  return document.curves.map(({ along }) => ({
    id: `table-break-even-${along}`,
    caption: say(`break-even.by.${along}`, { stated: statedText(document, along, messages, label) }),
    corner: say('break-even.pair'),
    columns: [
      ...words(say('break-even.below')),
      ...figures(say('break-even.at'), say('break-even.undecided')),
      ...words(say('break-even.above')),
    ],
    rows: document.pairs
      .filter((pair) => pair.along === along)
      .flatMap(({ option, other, cheaper, crossings }) => {
        const row = (cells: CellView[]) => ({
          header: `${label(option)} – ${label(other)}`,
          note: '',
          marked: false,
          cells,
        })
        if (crossings.length === 0) {
          return [row([cell(label(cheaper)), emptyCell, emptyCell, cell(label(cheaper))])]
        }
        return crossings.map((crossing) =>
          row([
            cell(label(crossing.cheaperBelow)),
            changesCell(document, crossing, messages, label),
            undecidedCell(crossing, messages),
            cell(label(crossing.cheaperAbove)),
          ]),
        )
      }),
  }))
}

/** What each option costs a contact, by volume; null where volumes were not multiplied. */
export function volumeFigure(document: BreakEvenDocument, messages: ReportMessages): FigureView | null {
  const { say, number } = messages
  const { options, months, pairs, currency } = document
  const curve = document.curves.find(({ along }) => along === 'volume')
  const stated = document.measures.find(({ along }) => along === 'volume')?.value
  if (curve === undefined || stated === undefined) return null
  const money = amounts(messages, currency)
  const label = labelsOf(options)
  const leader = (costs: readonly number[]) => options[costs.indexOf(Math.min(...costs))]!.id
  const leads = (factor: number) =>
    leader(
      curve.points.reduce((near, point) =>
        Math.abs(point.factor - factor) < Math.abs(near.factor - factor) ? point : near,
      ).costs,
    )
  const marks = pairs.flatMap(({ along, crossings }) =>
    along === 'volume'
      ? crossings
          .filter(({ factor, cheaperBelow, cheaperAbove }) =>
            [cheaperBelow, cheaperAbove].includes(leads(factor)),
          )
          .map(({ factor }) => factor)
      : [],
  )
  const farthest = Math.min(4, Math.max(2, ...marks.map((mark) => 1.5 * mark)))
  const points = curve.points.filter(({ factor }) => factor <= farthest)
  const perContact = (cost: number, factor: number) => cost / (factor * stated * months)
  const all = points.flatMap(({ factor, costs }) => costs.map((cost) => perContact(cost, factor)))
  const [least, most] = [curve.points[0]!, curve.points.at(-1)!]
  const shown = [0.25, 0.5, 1, 2, 4].flatMap((factor) => curve.points.filter((one) => one.factor === factor))
  return figure({
    id: 'break-even-volume',
    finding: say('break-even.finding', {
      stated: number(stated, { significant: 3 }),
      option: label(leads(1)),
      low: number(stated * least.factor, { significant: 3 }),
      below: label(leader(least.costs)),
      high: number(stated * most.factor, { significant: 3 }),
      above: label(leader(most.costs)),
    }),
    subtitle: say('break-even.per-contact'),
    chart: {
      kind: 'curves',
      series: options.map(({ id }, index) => ({
        label: label(id),
        recommended: id === leads(1),
        points: points.map(({ factor, costs }) => ({
          across: factor * stated,
          up: perContact(costs[index]!, factor),
        })),
      })),
      marks: marks.filter((mark) => mark <= farthest).map((mark) => mark * stated),
      labels: { across: say('break-even.contacts'), up: say('break-even.cost-per-contact') },
      acrossFrom: points[0]!.factor * stated,
      upTo: 1.02 * Math.max(...all),
      acrossAxis: (contacts) => number(contacts, { significant: 3 }),
      upAxis: money.price,
    },
    table: {
      id: 'table-break-even-volume-curves',
      caption: say('break-even.per-contact'),
      corner: say('column.option'),
      columns: figures(
        ...shown.map(({ factor }) =>
          say('break-even.unit.contactsPerMonth', { amount: number(factor * stated, { significant: 3 }) }),
        ),
      ),
      rows: options.map(({ id }, index) => ({
        header: label(id),
        note: '',
        marked: id === leads(1),
        cells: shown.map(({ factor, costs }) => cell(money.price(perContact(costs[index]!, factor)))),
      })),
    },
    folded: true,
  })
}

/** The cheapest option by volume and by how much months scatter. */
export function breakEvenMap(
  { map, options, measures }: BreakEvenDocument,
  messages: ReportMessages,
  label = labelsOf(options),
): TableView {
  const { say, percent, number } = messages
  const stated = measures.find(({ along }) => along === 'volume')?.value
  return {
    id: 'table-map',
    caption: say('break-even.map'),
    corner: say(stated === undefined ? 'break-even.volume' : 'break-even.contacts'),
    columns: words(...map.spreads.map((spread) => say('break-even.spread', { spread: percent(spread) }))),
    rows: map.cells.map((row, index) => ({
      header:
        stated === undefined
          ? percent(map.volumes[index]!)
          : number(map.volumes[index]! * stated, { significant: 3 }),
      note: stated === undefined ? '' : percent(map.volumes[index]!),
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

/** How it was played and how the tables are to be read. */
export function breakEvenNote({ draws, plays }: BreakEvenDocument, { say, number }: ReportMessages): string {
  return say('break-even.note', { draws: number(draws), plays: number(plays) })
}

/** Letters in the options' place, for narrow tables, with what they stand for. */
export function lettered({ options }: Pick<BreakEvenDocument, 'options'>) {
  const letter = (id: string) => {
    const place = options.findIndex((option) => option.id === id)
    return place < 0 ? id : String.fromCharCode(65 + place)
  }
  return { letter, legend: options.map((option) => `${letter(option.id)}  ${optionLabel(option)}`) }
}

/** What the factor 1 stands for. */
function statedText(
  document: BreakEvenDocument,
  along: ChangedFactor,
  messages: ReportMessages,
  label: Label,
): string {
  const own = document.measures.filter((measure) => measure.along === along)
  return messages.list(
    own.map(({ value, ...measure }) => amountText(document, measure, value, messages, label)),
  )
}

function changesCell(
  document: BreakEvenDocument,
  { factor, signChanges, measures }: PairCrossing,
  messages: ReportMessages,
  label: Label,
): CellView {
  const { say, percent } = messages
  const share = signChanges.length === 1 ? percent(factor) : rangeText(messages, ends(signChanges), percent)
  const times = signChanges.length === 1 ? '' : say('break-even.times', { count: signChanges.length })
  const [first] = measures
  if (first === undefined) return cell(share, times)
  if (first.option !== undefined) {
    const amountsAt = measures.map((one) => amountText(document, one, one.value, messages, label))
    const then = say('break-even.then', { amounts: messages.list(amountsAt) })
    return cell(share, [then, times].filter((text) => text !== '').join(', '))
  }
  const inUnits = rangeText(messages, ends(first.signChanges), (value) => plainText(messages, value))
  return cell(inUnits, [share, times].filter((text) => text !== '').join(', '))
}

/** The band; nothing where the draws leave nothing open beside one sign change. */
function undecidedCell({ undecided, measures }: PairCrossing, messages: ReportMessages): CellView {
  const [first] = measures
  if (undecided[1] - undecided[0] < 1e-9) return emptyCell
  if (first === undefined || first.option !== undefined) {
    return cell(rangeText(messages, undecided, messages.percent))
  }
  return cell(rangeText(messages, first.undecided, (value) => plainText(messages, value)))
}

const ends = (values: readonly number[]): readonly [number, number] => [values[0]!, values.at(-1)!]

function rangeText(
  { say }: ReportMessages,
  [low, high]: readonly [number, number],
  write: (value: number) => string,
): string {
  const [from, to] = [write(low), write(high)]
  return from === to ? from : say('amount.range', { low: from, high: to })
}

const plainText = ({ number }: ReportMessages, value: number): string => number(value, { significant: 3 })

/** A number with its unit, and whose it is: `own €14.60 an hour`. */
function amountText(
  { currency }: BreakEvenDocument,
  { unit, option, foreign }: Pick<CrossingMeasure, 'unit' | 'option' | 'foreign'>,
  value: number,
  messages: ReportMessages,
  label: Label,
): string {
  const { say, number } = messages
  if (option === undefined) return say(`break-even.unit.${unit}`, { amount: plainText(messages, value) })
  const amount = foreign ? number(value, { decimals: 2 }) : amounts(messages, currency).price(value)
  const price = say(`break-even.unit.${unit}`, { amount })
  return say('break-even.of', { option: isolated(label(option)), price })
}

function labelsOf(options: BreakEvenDocument['options']): Label {
  return (id) => optionLabel(options.find((option) => option.id === id) ?? { id })
}
