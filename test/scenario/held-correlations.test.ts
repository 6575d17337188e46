import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Loaded, loadScenario, simulate } from '../../src/index.js'

const price = 'options.near.price.perHour'
const other = 'options.far.price.perHour'
const wage = 'options.own.price.grossPerHour'
const stated = { between: [price, other], rank: 0.5 }
const kept = { between: [wage, other], rank: 0.3 }

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'held-'))
  const choice = fileURLToPath(new URL('../result/choice.yaml', import.meta.url))
  file = written('correlated.yaml', [
    readFileSync(choice, 'utf8'),
    'correlations:',
    `  - { between: [${price}, ${other}], rank: 0.5 }`,
    `  - { between: [${wage}, ${other}], rank: 0.3 }`,
  ])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

function correlationsOf(loaded: Loaded) {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return { left: loaded.study.study.scenario.correlations, dropped: loaded.study.droppedCorrelations }
}

describe('a number held fast by something laid over the scenario', () => {
  it('loses its correlations on the command line, the others stay', async () => {
    expect(correlationsOf(await loadScenario(file))).toEqual({ left: [stated, kept], dropped: undefined })
    const held = await loadScenario(file, { overrides: [`${price}=24`] })
    expect(correlationsOf(held)).toEqual({ left: [kept], dropped: [stated] })
    // Another range is still drawn, and still varies with the other.
    const ranged = await loadScenario(file, { overrides: [`${price}=24 to 30`] })
    expect(correlationsOf(ranged)).toEqual({ left: [stated, kept], dropped: undefined })
  })

  it('loses them in a file that extends the one that states them', async () => {
    const overlay = written('overlay.yaml', [
      'extends: correlated.yaml',
      'options: { near: { price: { perHour: 24 } } }',
    ])
    expect(correlationsOf(await loadScenario(overlay))).toEqual({ left: [kept], dropped: [stated] })
  })

  it('is an error where the same file says both, or the upper one correlates what the lower one fixes', async () => {
    const text = readFileSync(file, 'utf8').replace('perHour: 27 to 31', 'perHour: 24')
    const codes = async (path: string) => {
      const loaded = await loadScenario(path)
      return loaded.ok ? [] : loaded.problems.map(({ code }) => code)
    }
    expect(await codes(written('fixed.yaml', [text]))).toContain('correlation.certainInput')
    written('lower.yaml', [text.slice(0, text.indexOf('correlations:'))])
    const upper = ['extends: lower.yaml', text.slice(text.indexOf('correlations:'))]
    expect(await codes(written('upper.yaml', upper))).toContain('correlation.certainInput')
  })

  it('is simulated as if the correlation had not been stated, and the result says so', async () => {
    const [held, without] = await Promise.all(
      [
        { path: file, overrides: [`${price}=28`] },
        { path: file, overrides: [`${price}=28`, `correlations=[${JSON.stringify(kept)}]`] },
      ].map(async ({ path, overrides }) => {
        const loaded = await loadScenario(path, { overrides })
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
        return await simulate(loaded.study, { draws: 40, workers: 1 })
      }),
    )
    expect(held!.scenario.droppedCorrelations).toEqual([stated])
    expect(without!.scenario.droppedCorrelations).toBeUndefined()
    expect(held!.options.map(({ totalCost }) => totalCost)).toEqual(
      without!.options.map(({ totalCost }) => totalCost),
    )
  })

  it('is left out of what could be found out', async () => {
    // choice.yaml asks what the market price of both is worth.
    const loaded = await loadScenario(file, {
      overrides: [`${other}=22`, 'options.far.quality.handleTime=1.1'],
    })
    expect(loaded.ok).toBe(true)
  })
})
