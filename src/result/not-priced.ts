import { type AccessRow, accessRow } from '../access/row.js'
import {
  unpricedDedicated,
  unpricedForAll,
  unpricedInternal,
  unpricedOffshore,
  unpricedRented,
} from '../cost/unpriced.js'
import { unpricedExposure } from '../exposure/unpriced.js'
import { pricesErrors } from '../freshness/write-back.js'
import { candidatesOf } from '../scenario/candidates.js'
import type { RealisedOption, RealisedScenario } from '../scenario/scenario.js'
import { exposedViewers } from '../simulation/monte-carlo/option-exposure.js'
import { siteOf } from '../simulation/monte-carlo/option-site.js'
import { viewersOf } from '../simulation/monte-carlo/option-viewers.js'
import { accessRowsOf } from '../simulation/monte-carlo/reason-run.js'
import type { Study } from '../simulation/study.js'
import { candidateOf } from './candidate.js'
import type { ResultDocument } from './document.js'

/** What no figure of the document holds because the scenario does not say it. */
export function notPriced(study: Study, means: RealisedScenario): ResultDocument['notPriced'] {
  const { scenario } = study
  const transfers =
    Object.values(means.options).some(({ quality }) => quality.transfer > 0) || staleTransfers(means)
  const common = unpricedForAll({
    valueAddedTax: scenario.valueAddedTax,
    // Specialists are missed only where contacts are handed to them.
    specialist: transfers ? scenario.specialists : true,
    goodwill: Object.values(scenario.demand.reasons).find(({ goodwill }) => goodwill !== undefined),
  }).map((key) => ({ code: `cost.${key}`, figures: {} }))
  const perOption = candidatesOf(study.scenario).flatMap((id) =>
    // A leg that is compared by itself too is not said twice.
    candidateOf(means, id).legs.flatMap((leg) =>
      leg.id !== id && means.options[leg.id]!.candidate !== false
        ? []
        : [
            ...unpricedTerms(leg.option).map((key) => ({ code: `cost.${key}`, figures: {}, option: id })),
            ...unpricedThreats(means, leg.option).map((entry) => ({ ...entry, option: id })),
          ],
    ),
  )
  return [...common, ...perOption]
}

const staleTransfers = ({ demand }: RealisedScenario): boolean =>
  Object.values(demand.reasons).some(
    ({ whenStale, whenMissing }) => (whenStale?.transfer ?? 0) > 0 || (whenMissing?.transfer ?? 0) > 0,
  )

function unpricedTerms(option: RealisedOption) {
  switch (option.model) {
    case 'internal':
      return unpricedInternal(option.price)
    case 'dedicated':
      return unpricedDedicated(option.price)
    case 'offshore':
      return unpricedOffshore(option.price)
    case 'rented':
      return unpricedRented(option.price)
  }
}

function unpricedThreats(means: RealisedScenario, option: RealisedOption) {
  const dataSets = Object.entries(means.data).map(([id, { records, sensitivity }]) => ({
    records,
    sensitivity,
    row: accessRow(option.access[id] ?? 'none'),
  }))
  return [
    ...unpricedExposure(
      {
        site: siteOf(means, option),
        dataSets,
        ...exposedViewers(means.data, viewersOf(means, option), accessRowsOf(option.access)),
      },
      means.exposure,
    ),
    ...Object.keys(means.data).flatMap((dataSet, index) => unpricedRoundTrip(dataSet, dataSets[index]!.row)),
  ]
}

/** What is left out of the money of entries that come back by file: all of it, or what wrong ones cost. */
function unpricedRoundTrip(dataSet: string, { writeBack, returnedFile }: AccessRow) {
  if (writeBack !== 'file') return []
  if (returnedFile === undefined) return [{ code: 'access.roundTripNotPriced', figures: { dataSet } }]
  return pricesErrors(returnedFile) ? [] : [{ code: 'access.wrongEntriesNotPriced', figures: { dataSet } }]
}
