import type { RoundTripResult } from '../../result/access-result.js'
import type { OptionResult } from '../../result/document.js'
import { commonUnit } from './amounts.js'
import type { ViewContext } from './context.js'
import { age } from './durations.js'
import { visibleText } from './names.js'
import { cell, emptyCell, figures, type TableView, words } from './table.js'

/** A share to check this close to the cheapest one is called the cheapest. */
const nearEnough = 0.02

interface Trip {
  readonly option: OptionResult
  readonly trip: RoundTripResult
}

function tripsOf({ options }: ViewContext): Trip[] {
  return options.flatMap((option) => (option.freshness.roundTrips ?? []).map((trip) => ({ option, trip })))
}

/** Agents' entries on their way back by file: how old they get, what goes wrong, what the check costs. */
export function roundTripsTable(context: ViewContext): TableView | null {
  const { say, messages, amounts, label, isChosen } = context
  const trips = tripsOf(context)
  if (trips.length === 0) return null
  const costs = trips.flatMap(({ trip }) => [trip.checkingCostPerMonth, trip.errorCostPerMonth])
  const unit = commonUnit(costs, [Math.max(...costs) / 20])
  const amount = (value: number) => cell(messages.number(value, { significant: 2 }))
  return {
    id: 'table-round-trips',
    caption: say('round-trips.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: [
      ...words(say('column.data-set')),
      ...figures(
        say('column.entries'),
        say('column.return-age'),
        say('column.wrong-entries'),
        say('column.conflicts'),
        say('column.error-cost'),
        say('column.check-cost'),
        say('column.checked'),
        say('column.checked-cheapest'),
      ),
    ],
    rows: trips.map(({ option, trip }) => ({
      header: label(option.id),
      note: '',
      marked: isChosen(option.id),
      cells: [
        cell(visibleText(trip.dataSet)),
        amount(trip.entriesPerMonth),
        cell(age(messages, trip.delayHours)),
        amount(trip.wrongRecordsPerMonth),
        amount(trip.conflictsPerMonth),
        cell(amounts.bare(trip.errorCostPerMonth, unit)),
        cell(amounts.bare(trip.checkingCostPerMonth, unit)),
        cell(messages.percent(trip.checkedShare)),
        trip.cheapestCheckedShare === undefined
          ? emptyCell
          : cell(messages.percent(trip.cheapestCheckedShare)),
      ],
    })),
  }
}

/** Where checking by hand is done too much or too little, a sentence each. */
export function roundTripNotes(context: ViewContext): string[] {
  const { say, messages, named } = context
  return tripsOf(context).flatMap(({ option, trip }) => {
    const { cheapestCheckedShare: cheapest, checkedShare, dataSet } = trip
    if (cheapest === undefined || Math.abs(cheapest - checkedShare) < nearEnough) return []
    return [
      say(cheapest < checkedShare ? 'round-trips.check-less' : 'round-trips.check-more', {
        option: named(option.id),
        data: visibleText(dataSet),
        now: messages.percent(checkedShare),
        cheapest: messages.percent(cheapest),
      }),
    ]
  })
}
