import { expect, test } from 'vitest'
import { accessRow } from '../../src/access/row.js'
import type { AccessRowInput } from '../../src/access/schema.js'
import { ExposureModel } from '../../src/exposure/exposure-model.js'
import { type ExposureParameters, exposureSchema } from '../../src/exposure/schema.js'
import { quantile } from '../../src/kernel/distribution-functions.js'
import { streamKey, uniformAt } from '../../src/kernel/stream.js'
import type { Uncertain } from '../../src/kernel/uncertain.js'
import { drivers } from './example.js'

const publishedPerParty = '0.0038 to 0.028/year'

/** Every uncertain number of a tree drawn, each from its own stream. */
function drawn(tree: unknown, path: string, draw: number): unknown {
  if (typeof tree !== 'object' || tree === null) return tree
  if ('kind' in tree && tree.kind === 'uncertain') {
    return quantile((tree as Uncertain).distribution, uniformAt(7, streamKey(path), draw))
  }
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, drawn(value, `${path}.${key}`, draw)]),
  )
}

test('segmented reading against a replica held outside: the shares the documentation reports', () => {
  const draws = 2_000
  // How often copies and connections are broken into, each by itself somewhere in the published range.
  const breach = { perCopyHolder: publishedPerParty, perConnectedParty: publishedPerParty }
  const parsed = exposureSchema.parse({ breach })
  const model = new ExposureModel()
  const losses = (row: AccessRowInput) =>
    Array.from({ length: draws }, (_, draw) => {
      const given = {
        ...drivers,
        dataSets: [{ records: 400_000, sensitivity: 'personal' as const, row: accessRow(row) }],
      }
      model.prepare(given, drawn(parsed, 'exposure', draw) as ExposureParameters)
      return model.expectedAnnualLoss()
    })
  const replica = losses({ mode: 'replica', every: 86_400, loadDelay: 0 })
  for (const [fields, documented] of [
    [0.4, 0.96],
    [0.6, 0.86],
    [1, 0.5],
  ] as const) {
    const segmented = losses({ mode: 'segmented-read', fields })
    const share = segmented.filter((loss, draw) => loss < replica[draw]!).length / draws
    // Four standard errors, and the documentation's rounding.
    expect(Math.abs(share - documented)).toBeLessThan(
      4 * Math.sqrt((documented * (1 - documented)) / draws) + 0.005,
    )
  }
})
