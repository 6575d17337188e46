import { auditLines, type Transfer } from '../access/audit.js'
import { isCopy } from '../access/modes.js'
import { type AccessRow, type AccessSite, closedRow } from '../access/row.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import { type DataSetFigure, dataSetFigures, type OptionSums } from '../simulation/monte-carlo/columns.js'
import { siteOf } from '../simulation/monte-carlo/option-site.js'
import { viewersOf } from '../simulation/monte-carlo/option-viewers.js'
import type { AccessMatrix } from '../simulation/monte-carlo/played-option.js'
import { accessRowsOf } from '../simulation/monte-carlo/reason-run.js'
import type { Candidate } from './candidate.js'
import type { AccessRowResult, OptionResult, OtherAccessResult } from './document.js'

/** How old each data set is at the contacts that look at it, by its place among the data sets; undefined where nobody looks. */
type AgeOf = (dataSet: number) => number | undefined

/** What the agents of an option see, or those of each leg of an arrangement, and what others than they. */
export function accessOf(
  means: RealisedScenario,
  { model, legs }: Candidate,
  sums: OptionSums,
): Pick<OptionResult, 'access' | 'otherAccess'> {
  const ofLegs = model === 'phased' || model === 'blended' || model === 'split'
  const views = legs.map(({ id, option }, index) => ({
    leg: ofLegs ? id : undefined,
    option,
    site: siteOf(means, option),
    rows: accessRowsOf(option.access),
    ageOf: ofLegs ? agesOfLeg(means, sums, index) : agesOfOption(sums),
  }))
  const otherAccess = views.flatMap(({ leg, option, rows: agents, ageOf }) =>
    viewersOf(means, option).map(
      ({ kind, id, site, people, parties, rows }): OtherAccessResult => ({
        kind,
        id,
        ...(leg !== undefined && { leg }),
        number: kind === 'role' ? people : parties,
        place: site.place,
        staff: site.staff,
        // How old data is at a contact is known of the agents' rows only.
        rows: rowResults(means, site, rows ?? agents, leg, rows ? neverLookedAt : ageOf),
      }),
    ),
  )
  return {
    access: views.flatMap(({ leg, site, rows, ageOf }) => rowResults(means, site, rows, leg, ageOf)),
    ...(otherAccess.length > 0 && { otherAccess }),
  }
}

const neverLookedAt: AgeOf = () => undefined

function agesOfOption({ dataSetFreshness }: OptionSums): AgeOf {
  return (dataSet) => {
    const sum = (figure: DataSetFigure) =>
      dataSetFreshness[dataSet * dataSetFigures.length + dataSetFigures.indexOf(figure)]!
    return sum('openLooks') > 0 ? sum('ageHours') / sum('openLooks') : undefined
  }
}

function agesOfLeg({ data }: RealisedScenario, { legAges }: OptionSums, leg: number): AgeOf {
  const dataSets = Object.keys(data).length
  return (dataSet) => {
    const at = 2 * (leg * dataSets + dataSet)
    const looks = legAges[at + 1]!
    return looks > 0 ? legAges[at]! / looks : undefined
  }
}

function rowResults(
  { data }: RealisedScenario,
  site: AccessSite,
  rows: AccessMatrix,
  leg: string | undefined,
  ageOf: AgeOf,
): AccessRowResult[] {
  const matrix = Object.entries(data).map(([dataSet, { sensitivity }]) => ({
    dataSet,
    sensitivity,
    row: rows.get(dataSet) ?? closedRow,
  }))
  return auditLines(site, matrix).map(({ dataSet, row, copyHeldOutside, transfer }, index) => ({
    dataSet,
    ...(leg !== undefined && { leg }),
    mode: row.mode,
    ...(!Number.isNaN(row.everyHours) && { refreshedEveryHours: row.everyHours }),
    ...(row.mode !== 'none' && { meanAgeHours: ageOf(index) ?? middleAge(row) }),
    fields: row.fields,
    ...(row.shown !== undefined && { shown: row.shown }),
    ...(row.connection !== undefined && { connection: row.connection }),
    ...placesOf(row),
    writeBack: row.writeBack,
    controls: row.controls,
    place: site.place,
    staff: site.staff,
    ...(!Number.isNaN(row.cutAtHour) && { cutAtHour: row.cutAtHour }),
    ...(!Number.isNaN(row.delayHours) && { delayHours: row.delayHours }),
    outside: site.outside,
    copyHeldOutside,
    ...(transfer && { transfer: transferResult(transfer) }),
  }))
}

/** At how many places outside each party holds a copy, or connects from; nothing where it is one. */
export function placesOf({ mode, holders = 1 }: AccessRow): {
  readonly copiesHeld?: number
  readonly connections?: number
} {
  if (holders === 1) return {}
  return isCopy(mode) ? { copiesHeld: holders } : { connections: holders }
}

function transferResult({ kind, status, limitedTo, source, asOf }: Transfer) {
  return { kind, status, ...(limitedTo !== undefined && { limitedTo }), source, asOf }
}

/** Mean age of a copy that no contact looks at: halfway between two cuts. */
function middleAge({ everyHours, delayHours }: AccessRow): number {
  return delayHours + (Number.isNaN(everyHours) ? 0 : everyHours / 2)
}
