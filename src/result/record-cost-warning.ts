import { isConfidential } from '../access/modes.js'
import { currenciesAtPar, publishedCostPerRecord } from '../exposure/schema.js'
import { isCertain, quantile } from '../kernel/distribution-functions.js'
import type { Scenario } from '../scenario/scenario.js'
import type { RecordCostWarning } from './document.js'

/** The range is that of a 90 % interval. */
const ends = [0.05, 0.95] as const
/** Ends within a hundredth of the published ones are these. */
const rounding = 0.01

/**
 * Published costs of a record lie far apart, and no figure stands for all of them: one number, or a range within the
 * published extremes, says more than anybody knows. Nothing to say where no data set is worth stealing, or the figure
 * follows from a formula; in a currency that published figures are not taken at par for, only of a single number.
 */
export function recordCostWarnings({ exposure, data, currency }: Scenario): RecordCostWarning[] {
  const { distribution, formula } = exposure.costPerRecord
  const exposed = Object.values(data).some(({ sensitivity }) => isConfidential(sensitivity))
  if (!exposed || formula !== undefined) return []
  const [low, high] = ends.map((share) => quantile(distribution, share)) as [number, number]
  const figures = { input: 'exposure.costPerRecord', low, high }
  if (isCertain(distribution)) return [{ code: 'exposure.recordCostConstant', ...figures }]
  const atPar = currenciesAtPar.some((one) => one === currency)
  const spans =
    low <= publishedCostPerRecord.low * (1 + rounding) && high >= publishedCostPerRecord.high * (1 - rounding)
  return atPar && !spans ? [{ code: 'exposure.recordCostNarrow', ...figures }] : []
}
