import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../../src/report/text/width.js'
import { ensureBuilt, sourcing } from './program.js'

let folder = ''
let result = ''

beforeAll(async () => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'explain-'))
  const words = ['--draws', '300', '--out', folder]
  await sourcing(['simulate', 'scenarios/multimail-launch.yaml', ...words])
  result = join(folder, 'multimail-launch.result.json')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('explain', () => {
  it.each(['en', 'fr'])('shows parts and inputs in 80 columns (%s)', async (language) => {
    const { code, stdout } = await sourcing(['explain', result, 'cost.netPresentCost', '--lang', language])
    expect(code).toBe(0)
    const lines = stdout.split('\n').filter((line) => !line.includes('sourcing explain'))
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(stdout).toContain('cost.byCategory.')
    expect(stdout).toMatch(language === 'en' ? /line \d+/ : /ligne \d+/)
  })

  it('lists what there is, and is data with --json', async () => {
    expect((await sourcing(['explain', result])).stdout).toContain('exposure.annualLoss.expected')
    const { stdout } = await sourcing(['explain', result, 'totalCost', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ path: 'totalCost', composition: 'sum', reconciles: true })
  })

  it('suggests', async () => {
    const { code, stderr } = await sourcing(['explain', result, 'totalCosts'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean totalCost')
  })
})
