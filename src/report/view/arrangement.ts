import type { OptionResult, SearchResult } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { commonUnit } from './amounts.js'
import { countryName, monthsLater, shortMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import { cell, emptyCell, figures, type TableView, words } from './table.js'

/** The countries in which agents sit, each once. */
export function placesText(
  messages: ReportMessages,
  { place, legs }: Pick<OptionResult, 'place' | 'legs'>,
): string {
  const places = [...new Set(legs?.map((leg) => leg.place) ?? [place])]
  return messages.list(places.map((country) => countryName(messages, country)))
}

/** What an arrangement is made of; null for an option by itself. */
export function legsTable(
  { say, messages, result, label, named }: ViewContext,
  option: OptionResult,
): TableView | null {
  const { legs } = option
  if (legs === undefined) return null
  const phased = option.model === 'phased'
  return {
    id: `table-legs-${option.id}`,
    caption: say('legs.caption', { option: named(option.id) }),
    corner: say('legs.corner'),
    columns: [
      ...words(say('fact.model')),
      ...figures(
        ...(phased ? [say('legs.from'), say('legs.months'), say('legs.chance')] : []),
        say('legs.share'),
      ),
    ],
    rows: legs.map((leg) => ({
      header: leg.name ?? label(leg.option),
      note: countryName(messages, leg.place),
      marked: false,
      cells: [
        cell(say(`model.${leg.model}`)),
        ...(phased
          ? [
              leg.servesFrom === undefined
                ? emptyCell
                : cell(
                    shortMonth(
                      messages,
                      monthsLater(result.scenario.horizon.start, Math.round(leg.servesFrom)),
                    ),
                  ),
              cell(
                messages.number(leg.monthsServing, { decimals: Number.isInteger(leg.monthsServing) ? 0 : 1 }),
              ),
              cell(messages.percent(leg.inForce)),
            ]
          : []),
        cell(messages.percent(leg.shareOfContacts)),
      ],
    })),
  }
}

/** The arrangement at other months of take-over, levels or shares; null where nothing was searched. */
export function searchFigure(context: ViewContext, option: OptionResult): FigureView | null {
  const { say, amounts, named } = context
  const { search } = option
  if (search === undefined) return null
  const costs = search.points.map(({ mean }) => mean)
  const unit = commonUnit(costs, [Math.max(...costs) - Math.min(...costs), Math.max(...costs) / 200])
  const inWords = (value: number) => termValue(context, search.term, value)
  const stated = search.points.find(({ value }) => value === search.stated)
  const [first, last] = [search.undecided[0] ?? search.best, search.undecided.at(-1) ?? search.best]
  const finding = [
    say(first === last ? 'search.finding.sure' : 'search.finding', {
      option: named(option.id),
      best: inWords(search.best),
      first: inWords(first),
      last: inWords(last),
    }),
    ...(stated === undefined || search.stated === search.best
      ? []
      : [say('search.stated', { stated: inWords(stated.value), more: amounts.say(stated.beyondBest.mean) })]),
    ...excludedValues(context, search),
    ...(search.newsvendor === undefined
      ? []
      : [
          say('search.newsvendor', {
            agents: search.newsvendor.agents,
            base: amounts.price(search.newsvendor.basePerHour),
            overflow: amounts.price(search.newsvendor.overflowPerHour),
          }),
        ]),
  ].join(' ')
  return figure({
    id: `search-${option.id}`,
    finding,
    subtitle: say(`search.subtitle.${search.term}`, { draws: context.messages.number(search.draws) }),
    chart: {
      kind: 'intervals',
      rows: search.points.map(({ value, mean, p10, p50, p90 }) => ({
        label: inWords(value),
        value: amounts.write(mean, unit),
        recommended: value === search.best,
        mean,
        p10,
        p50,
        p90,
      })),
      axis: amounts.axis,
    },
    table: {
      id: `table-search-${option.id}`,
      caption: say('search.caption', { unit: amounts.unitName(unit) }),
      corner: say(`search.term.${search.term}`),
      columns: figures(say('column.total-cost'), say('search.beyond-best')),
      rows: search.points.map(({ value, mean, p10, p90, beyondBest }) => ({
        header: inWords(value),
        note: value === search.stated ? say('search.as-stated') : '',
        marked: value === search.best,
        cells: [
          cell(amounts.bare(mean, unit), amounts.range(p10, p90, unit)),
          value === search.best ? emptyCell : cell(amounts.bare(beyondBest.mean, unit)),
        ],
      })),
    },
    folded: true,
  })
}

/** Which values were not tried, and why: neighbours as a range. */
function excludedValues(context: ViewContext, { term, excluded = [] }: SearchResult): string[] {
  const codes = [...new Set(excluded.map(({ code }) => code))]
  return codes.map((code) => {
    const alike = excluded.filter((one) => one.code === code)
    const values = runs(alike.map(({ value }) => value)).map(([from, to]) =>
      from === to
        ? termValue(context, term, from)
        : context.say('search.range', {
            from: termValue(context, term, from),
            to: termValue(context, term, to),
          }),
    )
    return context.say(`search.excluded.${code}`, {
      values: context.messages.list(values),
      notice: alike[0]!.figures.notice ?? 0,
    })
  })
}

/** Whole numbers in rising order as first and last of those without a gap. */
function runs(values: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const value of values) {
    const last = found.at(-1)
    if (last !== undefined && value === last[1] + 1) last[1] = value
    else found.push([value, value])
  }
  return found
}

/** A value of the term that was searched: a month of the calendar, agents, contacts, a share. */
function termValue(
  { messages, say, result }: ViewContext,
  term: SearchResult['term'],
  value: number,
): string {
  switch (term) {
    case 'takeOverMonth':
      return shortMonth(messages, monthsLater(result.scenario.horizon.start, value))
    case 'agents':
      return say('search.agents', { agents: value })
    case 'contactsPerHalfHour':
      return say('search.contacts', { contacts: messages.number(value, { significant: 3 }) })
    case 'overflowShare':
      return messages.percent(value)
  }
}
