import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayNumberOf } from '../../src/demand/calendar-date.js'
import { textWidth } from '../../src/report/text/width.js'
import { simulatedExport } from '../chain/simulated-desk.js'
import { ensureBuilt, sourcing } from './program.js'

const scenario = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: "mon-fri 08:00-18:00" }, patience: 4m to 6m, busyness: 15 % } }
  reasons: { calls: { volume: 2200 to 2500 per week, handleTime: 170s to 190s } }
options:
  desk: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { perHour: 29 to 31 } }
`

let folder = ''
const inFolder = (file: string) => join(folder, file)

beforeAll(() => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'calibrate-'))
  writeFileSync(inFolder('desk.yaml'), scenario)
  writeFileSync(
    inFolder('calls.csv'),
    simulatedExport({
      ...{ firstDay: dayNumberOf(2026, 2, 1), days: 28, opens: 16, shuts: 36, callsPerHalfHour: 20 },
      ...{ busyness: 0.15, handleTimeSeconds: 180, patienceSeconds: 120, agents: 3, withinSeconds: 20 },
      seed: 20261122,
    }),
  )
  writeFileSync(inFolder('bills.csv'), 'month,amount\n2026-02,18000\n')
  writeFileSync(inFolder('wrong-bills.csv'), 'month,amount\n2026-02,eighteen\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const calibrate = (...words: string[]) =>
  sourcing(['calibrate', inFolder('desk.yaml'), '--calls', inFolder('calls.csv'), '--draws', '50', ...words])

describe('calibrate', () => {
  it.each(['en', 'fr'])('fits 80 columns but for what is to be copied (%s)', async (language) => {
    const { code, stdout } = await calibrate('--bills', inFolder('bills.csv'), '--lang', language)
    expect(code).toBe(0)
    const lines = stdout.split('\n').filter((line) => !line.includes('--set') && !line.includes(folder))
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(stdout).toContain("--set 'demand.channels.voice.patience=")
  })

  it('is data with --json, and a page', async () => {
    const page = inFolder('page.html')
    const { code, stdout } = await calibrate('--json', '--html', page)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      document: 'sourcing-calibration',
      option: { id: 'desk' },
      records: { days: 20, knows: { agents: true, inTime: true } },
    })
    expect(readFileSync(page, 'utf8')).toContain('<h1>')
  })

  it('says what is wrong, and where', async () => {
    const bill = await calibrate('--bills', inFolder('wrong-bills.csv'))
    expect(bill.code).toBe(2)
    expect(bill.stderr).toContain('line 2, cell 2: “eighteen” is no amount')
    const option = await calibrate('--option', 'dask')
    expect(option.code).toBe(2)
    expect(option.stderr).toContain('it has desk')
    const agents = await calibrate('--agents', 'Crew')
    expect(agents.code).toBe(2)
    expect(agents.stderr).toContain('Crew')
  })
})
