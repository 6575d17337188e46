import { accessRow } from '../../src/access/row.js'
import type { ExposureDrivers } from '../../src/exposure/drivers.js'
import { type ExposureParameters, exposureSchema } from '../../src/exposure/schema.js'
import { quantile } from '../../src/kernel/distribution-functions.js'
import type { Uncertain } from '../../src/kernel/uncertain.js'

/** Every uncertain number of a tree at its median. */
export function atMedian(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(atMedian)
  if (typeof tree !== 'object' || tree === null) return tree
  if ('kind' in tree && tree.kind === 'uncertain') return quantile((tree as Uncertain).distribution, 0.5)
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, atMedian(value)]))
}

/** Exposure parameters as written in a scenario, uncertain ones at their median. */
export function parametersFrom(written: object): ExposureParameters {
  return atMedian(exposureSchema.parse(written)) as ExposureParameters
}

/** A provider abroad with a replica of the customers and a look at the orders. */
export const drivers: ExposureDrivers = {
  site: { place: 'MA', staff: 'provider', outside: true },
  dataSets: [
    {
      records: 400_000,
      sensitivity: 'personal',
      row: accessRow({ mode: 'replica', every: 86_400, loadDelay: 14_400, writeBack: 'file' }),
    },
    { records: 50_000, sensitivity: 'financial', row: accessRow({ mode: 'segmented-read', fields: 0.5 }) },
    { records: 20_000, sensitivity: 'public', row: accessRow('live-write') },
  ],
  headcount: 50,
  yearlyTurnover: 0.2,
  contactsPerYear: 400_000,
}

/** Every threat priced. */
export const everything = {
  espionage: { frequency: '0.02/year', loss: 2e6 },
  corruption: { frequency: '0.05/year', repairPerRecord: 3, passesCheck: '30 %' },
  providerFailure: { frequency: '1 in 50 years', continuityCost: 500_000 },
  transferInstrument: { yearlyCost: 20_000, fineFrequency: '0.01/year', fine: 500_000 },
  controls: {
    masking: { masked: '40 %', yearlyCost: 5_000 },
    'rate-limit': { mostRecords: 3_000 },
    'access-codes': { prevented: '30 %', yearlyCost: 2_000 },
    'leased-line': { prevented: '60 %', yearlyCost: 12_000 },
  },
}
