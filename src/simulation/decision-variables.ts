import type { AccessRow, EntryGoneWrong, ReturnedFile } from '../access/row.js'
import { type Arrangement, legIds } from '../arrangement/schema.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import { baseSearch, steps } from './arrangement-search.js'
import { dataSetChoices } from './monte-carlo/access-plan.js'

/** One thing a client can decide about a candidate, with the values it could take, as they would be written. */
export interface DecisionVariable {
  /** Path in the scenario, such as `options.offshore.access.accounts`. */
  readonly path: string
  readonly kind: 'access' | 'level' | 'share' | 'months' | 'stated'
  /** Short names beside the text that stands in a scenario; the value in use has no text. */
  readonly values: readonly { readonly name: string; readonly written?: string }[]
}

/**
 * What can be decided about a candidate with the scenario as it is: how each data set is opened under the option, or under each
 * of those an arrangement is made of; for an arrangement also the level or share of its base, how long its phases last, how two
 * providers share. Access modes of which too little is known are left out. (How much is committed to a provider is not among
 * them: less always costs less until the price that goes with it is stated.)
 *
 * @param scenario at its means.
 */
export function decisionVariables(scenario: RealisedScenario, candidate: string): DecisionVariable[] {
  const arrangement = scenario.arrangements?.[candidate]
  if (arrangement === undefined) return accessVariables(scenario, candidate)
  return [
    ...arrangementVariables(candidate, arrangement, scenario.horizon.months),
    ...[...new Set(legIds(arrangement))].flatMap((option) => accessVariables(scenario, option)),
  ]
}

function accessVariables(scenario: RealisedScenario, option: string): DecisionVariable[] {
  return dataSetChoices(scenario, option).map(({ dataSet, choices, inUse }) => ({
    path: `options.${option}.access.${dataSet}`,
    kind: 'access',
    values: choices.map(({ id, row }, place) => ({
      name: id,
      ...(place !== inUse && { written: writtenRow(row) }),
    })),
  }))
}

const splitsTried = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

function arrangementVariables(id: string, arrangement: Arrangement, horizon: number): DecisionVariable[] {
  const path = `arrangements.${id}`
  switch (arrangement.kind) {
    case 'phased':
      return arrangement.phases.flatMap(({ months }, phase): DecisionVariable[] =>
        months === undefined || phase === arrangement.phases.length - 1
          ? []
          : [variable(`${path}.phases[${phase}].months`, 'months', months, String, steps(1, horizon - 1))],
      )
    case 'blended': {
      const { above, overflowShare } = arrangement
      if (overflowShare !== undefined) {
        // All or nothing is one of the two alone, which stands among the options.
        const shares = baseSearch(arrangement).values.filter((share) => share > 0 && share < 1)
        return [variable(`${path}.overflowShare`, 'share', overflowShare, percent, shares)]
      }
      const [key, level] = Object.entries(above ?? {}).find(([, stated]) => stated !== undefined) ?? []
      if (key === undefined || level === undefined) return []
      const { values } = baseSearch(arrangement)
      return [variable(`${path}.above.${key}`, 'level', level, String, values)]
    }
    case 'split': {
      const [first, second, ...others] = arrangement.shares
      if (first === undefined || second === undefined || others.length > 0) return []
      const written = (share: number) =>
        `[{ option: ${first.option}, share: ${percent(share)} }, { option: ${second.option}, share: ${percent(1 - share)} }]`
      // A share says nothing without whose it is.
      const ofFirst = (share: number) => `${percent(share)} ${first.option}`
      const tried = splitsTried.filter((share) => Math.abs(share - first.share) > 1e-9)
      return [
        {
          path: `${path}.shares`,
          kind: 'share',
          values: [
            { name: ofFirst(first.share) },
            ...tried.map((share) => ({ name: ofFirst(share), written: written(share) })),
          ],
        },
      ]
    }
  }
}

function variable(
  path: string,
  kind: DecisionVariable['kind'],
  stated: number,
  write: (value: number) => string,
  tried: readonly number[],
): DecisionVariable {
  const others = [...new Set(tried)].filter((value) => Math.abs(value - stated) > 1e-9)
  return {
    path,
    kind,
    values: [
      { name: write(stated) },
      ...others.map((value) => ({ name: write(value), written: write(value) })),
    ],
  }
}

/** A row of the access matrix as it is written in a scenario, uncertain terms at their means. */
function writtenRow(row: AccessRow): string {
  if (row.mode === 'none') return 'none'
  const isCopy = !Number.isNaN(row.everyHours)
  const terms = [
    `mode: ${row.mode}`,
    ...(isCopy
      ? [
          `every: ${time(row.everyHours)}`,
          ...(Number.isNaN(row.cutAtHour) ? [] : [`cutAt: ${clock(row.cutAtHour)}`]),
          `loadDelay: ${time(row.delayHours)}`,
        ]
      : row.delayHours > 0
        ? [`latency: ${time(row.delayHours)}`]
        : []),
    ...(row.fields < 1 ? [`fields: ${percent(row.fields)}`] : []),
    ...(row.shown === undefined ? [] : [`shown: ${percent(row.shown)}`]),
    ...(row.holders === undefined ? [] : [`${isCopy ? 'copiesHeld' : 'connections'}: ${row.holders}`]),
    ...(row.connection === undefined ? [] : [`connection: ${row.connection}`]),
    ...(row.controls.length > 0 ? [`controls: [${row.controls.join(', ')}]`] : []),
    ...(row.mode === 'live-write' ? [] : [`writeBack: ${writtenReturn(row)}`]),
  ]
  return `{ ${terms.join(', ')} }`
}

function writtenReturn({ writeBack, returnedFile }: AccessRow): string {
  return writeBack === 'file' && returnedFile !== undefined
    ? `{ file: ${writtenFile(returnedFile)} }`
    : writeBack
}

function writtenFile(file: ReturnedFile): string {
  const money = (key: string, amount: number | undefined) =>
    amount === undefined ? [] : [`${key}: ${amount}`]
  const terms = [
    `check: ${file.check}`,
    `every: ${time(file.everyHours)}`,
    ...(Number.isNaN(file.cutAtHour) ? [] : [`cutAt: ${clock(file.cutAtHour)}`]),
    `loadDelay: ${time(file.loadDelayHours)}`,
    `entriesPerContact: ${file.entriesPerContact}`,
    ...(file.check === 'none' ? [] : [`missRate: ${percent(file.missRate)}`]),
    ...(file.check === 'manual'
      ? [
          `costPerRecord: ${file.costPerRecord}`,
          `checkedShare: ${percent(file.checkedShare)}`,
          `concentration: ${percent(file.concentration)}`,
        ]
      : []),
    ...(file.wrongShare === undefined ? [] : [`wrongShare: ${percent(file.wrongShare)}`]),
    ...money('costPerWrongRecord', file.costPerWrongRecord),
    ...money('costPerConflict', file.costPerConflict),
    ...goneWrong('whenWrong', file.whenWrong),
    ...goneWrong('whenConflict', file.whenConflict),
  ]
  return `{ ${terms.join(', ')} }`
}

function goneWrong(key: string, brought: EntryGoneWrong | undefined): string[] {
  if (brought === undefined) return []
  const { extraHandleTime, transfer, callsAgain } = brought
  const terms = [
    ...(extraHandleTime === undefined ? [] : [`extraHandleTime: ${Number(extraHandleTime.toPrecision(8))}s`]),
    ...(transfer === undefined ? [] : [`transfer: ${percent(transfer)}`]),
    ...(callsAgain === undefined ? [] : [`callsAgain: ${percent(callsAgain)}`]),
  ]
  return [`${key}: { ${terms.join(', ')} }`]
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(8))} %`
const time = (hours: number): string =>
  Number.isInteger(hours) ? `${hours}h` : `${Number((hours * 3600).toPrecision(8))}s`
const clock = (hour: number): string => {
  const minutes = Math.round(hour * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
