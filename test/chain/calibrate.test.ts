import { describe, expect, it } from 'vitest'
import { playRecords } from '../../src/cli/calibrate/play-records.js'
import type { Bill } from '../../src/cost/bills.js'
import { dayNumberOf } from '../../src/demand/calendar-date.js'
import { importRecords } from '../../src/demand/import/import-records.js'
import { readDelimited } from '../../src/demand/import/table.js'
import type { LoadedStudy } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderCalibration } from '../../src/report/calibration-html.js'
import { calibrationPlaces } from '../../src/report/view/calibration/inputs.js'
import { calibrationNotes, calibrationTables } from '../../src/report/view/calibration/tables.js'
import { comparedBills } from '../../src/result/calibration-bills.js'
import { type CalibrationDocument, calibrationDocument } from '../../src/result/calibration-result.js'
import type { Prediction } from '../../src/simulation/calibration/calibrated-rows.js'
import { PastInvoices } from '../../src/simulation/calibration/past-invoices.js'
import type { ReconcilingInput } from '../../src/simulation/calibration/reconcile.js'
import { loadText } from './scenarios.js'
import { type SimulatedDesk, simulatedExport } from './simulated-desk.js'

/** 26 weeks of some 50,000 calls; three agents, where the scenario's promise needs one more. */
const desk: SimulatedDesk = {
  firstDay: dayNumberOf(2026, 1, 5),
  days: 26 * 7,
  opens: 16,
  shuts: 36,
  callsPerHalfHour: 20,
  busyness: 0.15,
  handleTimeSeconds: 180,
  patienceSeconds: 120,
  agents: 3,
  withinSeconds: 20,
  seed: 20261122,
}

const scenario = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: "mon-fri 08:00-18:00" }, patience: 2m, busyness: 15 % } }
  reasons: { calls: { volume: 1900 to 2100 per week, handleTime: 170s to 190s } }
options:
  desk: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { perHour: 30 } }
simulation: { draws: 100, seed: 1 }
`

function recordsOf(text: string) {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  const imported = importRecords({ table: reading.table, agents: {} })
  if (!imported.ok) throw new Error(imported.problem.code)
  return imported
}

const imported = recordsOf(simulatedExport(desk))
const asked = { file: 'calls.csv', imported, option: 'desk', withinSeconds: undefined, draws: 200 }

async function calibrated(overrides: readonly string[] = []) {
  return await played(await loadText(scenario, overrides))
}

async function played(loaded: LoadedStudy) {
  const { past } = await playRecords(loaded, asked)
  return calibrationDocument(past, loaded)
}

describe('a desk simulated call by call from the scenario', async () => {
  const loaded = await loadText(scenario)
  const document = await played(loaded)
  const { all } = document

  it('is read whole', () => {
    expect(document.records).toMatchObject({ days: 130, missingDays: 0, withinSeconds: 20 })
    expect(document.months.map(({ month }) => month)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((month) => `2026-0${month}`),
    )
    expect(document.hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
  })

  it('is within what the model expects of it, given its agents', () => {
    expect(all.figures.contacts.off).toBeUndefined()
    expect(all.figures.handleTime.off).toBeUndefined()
    for (const figure of ['abandonment', 'serviceLevel', 'speedOfAnswer'] as const) {
      const { given, actual } = all.figures[figure]
      // Four standard errors, of which the 90 % interval spans 3.29.
      const error = (given!.high! - given!.low!) / 3.29
      expect(Math.abs(actual! - given!.central), figure).toBeLessThan(4 * error)
    }
  })

  it('has as many figures outside as chance makes', () => {
    const { count, of } = document.outside
    // Staff is outside by design: one agent fewer than planned in every month and hour.
    const staffed = document.months.length + document.hours.length
    const others = of - staffed
    expect(count - staffed).toBeLessThan(0.1 * others + 4 * Math.sqrt(0.09 * others))
  })

  it('has fewer agents than the scenario plans', () => {
    const { own, actual, off } = all.figures.agents
    expect(actual).toBeCloseTo(130 * 10 * 3, 6)
    expect(own!.central).toBeGreaterThan(actual!)
    expect(off).toBe('below')
  })

  it('leaves nothing unexplained once agents are those there were', () => {
    for (const { figure, values, actual } of document.steps) {
      const [before, last] = [values.at(-2)!.value, values.at(-1)!.value]
      expect(values.map(({ step }) => step)).toEqual(['own', 'contacts', 'handleTime', 'agents'])
      expect(Math.abs(actual - last), figure).toBeLessThan(0.2 * Math.abs(actual - before))
    }
  })

  it('gives the same figures for the same seed', async () => {
    expect(await played(loaded)).toEqual(document)
  })

  it.each(languages)('is told in words (%s)', async (language) => {
    const words = await messages(language, reportTexts)
    const tables = calibrationTables(document, words)
    const told = JSON.stringify([
      tables,
      calibrationPlaces(document, words),
      calibrationNotes(document, words),
    ])
    expect(told).not.toMatch(/\{\w+\}|undefined|NaN|null/)
    const page = renderCalibration(document, { language, messages: words, fonts: [], programVersion: '0' })
    expect(page).toContain(tables.at(-1)!.caption)
    expect(page).not.toMatch(/\{\w+\}|undefined|NaN/)
  })
})

describe('a scenario that is wrong', async () => {
  const patient = await calibrated(['demand.channels.voice.patience=5m'])
  const busy = await calibrated(['demand.reasons.calls.volume=2600 to 2700 per week'])

  it('in its patience alone is off in what its formula makes of the calls', () => {
    const { all } = patient
    expect(all.figures.contacts.off).toBeUndefined()
    expect(all.figures.abandonment.off).toBe('above')
  })

  it('in its volume alone is off in its forecast only', () => {
    const { all } = busy
    expect(all.figures.contacts.off).toBe('below')
    expect(all.figures.handleTime.off).toBeUndefined()
    const { given, actual } = all.figures.abandonment
    expect(Math.abs(actual! - given!.central)).toBeLessThan((4 / 3.29) * (given!.high! - given!.low!))
  })
})

describe('inputs that would reconcile', async () => {
  const right = await calibrated()
  const wrong = await calibrated([
    'demand.reasons.calls.volume=2600 to 2700 per week',
    'demand.reasons.calls.handleTime=140s',
    'demand.channels.voice.patience=5m',
    'demand.channels.voice.busyness=40 %',
  ])
  /** Of callers so impatient, even the agents there were should have lost more. */
  const impatient = await calibrated(['demand.channels.voice.patience=30s'])
  const inputOf = ({ reconciled }: CalibrationDocument, input: ReconcilingInput) => {
    const found = reconciled.inputs.find((one) => one.input === input)
    if (found === undefined) throw new Error(`no ${input}`)
    return found
  }
  const toSet = (['volume', 'handleTime', 'busyness', 'patience'] as const).flatMap((input) =>
    inputOf(wrong, input).inputs.map(({ path, value }) => `${path}=${value}`),
  )
  const again = await calibrated(toSet)
  /** Four standard errors, of which a 90 % range spans 3.29. */
  const isWithin = ({ central, low, high }: Prediction, truth: number) =>
    expect(Math.abs(central - truth)).toBeLessThan((4 / 3.29) * (high! - low!))

  it('are what the calls were simulated from', () => {
    isWithin(inputOf(wrong, 'volume').value!, 2000 / 2650)
    isWithin(inputOf(wrong, 'handleTime').value!, 180 / 140)
    isWithin(inputOf(wrong, 'busyness').value!, 0.15)
    isWithin(inputOf(wrong, 'patience').value!, 120)
  })

  it('are needed where the scenario is wrong, and not where it is right', () => {
    for (const input of ['volume', 'handleTime', 'busyness'] as const) {
      expect(inputOf(right, input).needed, input).toBe(false)
      expect(inputOf(wrong, input).needed, input).toBe(true)
    }
    expect(inputOf(wrong, 'patience').needed).toBe(true)
  })

  it('are told apart by what they make of the service', () => {
    expect(inputOf(wrong, 'patience').likeliest).toBe(true)
    expect(inputOf(wrong, 'agentsElsewhere').likeliest).toBeUndefined()
  })

  it('come as the scenario writes them, with their place', () => {
    const [volume] = inputOf(wrong, 'volume').inputs
    expect(volume).toMatchObject({ path: 'demand.reasons.calls.volume' })
    expect(volume!.value).toMatch(/^\d+ to \d+ per week$/)
    const [own] = inputOf(right, 'volume').inputs
    expect(own!.written).toBe('1900 to 2100 per week')
    expect(own!.position!.line).toBe(7)
  })

  it('make the scenario agree once they are set', () => {
    for (const { input, needed } of again.reconciled.inputs) {
      if (input !== 'unrecordedHandleTime' && input !== 'agentsElsewhere') expect(needed, input).toBe(false)
    }
    expect(again.all.figures.contacts.off).toBeUndefined()
    expect(again.all.figures.abandonment.off).toBeUndefined()
  })

  it('are said to be none where no legal value will do', () => {
    const elsewhere = inputOf(impatient, 'agentsElsewhere')
    expect(elsewhere.value).toBeUndefined()
    expect(elsewhere.none!.legal).toEqual([0, 0.9])
    expect(elsewhere.none!.reaches[0]).toBeGreaterThan(impatient.all.figures.abandonment.actual!)
    expect(elsewhere.inputs[0]!.value).toBeUndefined()
  })
})

describe('bills', async () => {
  const loaded = await loadText(scenario)
  const { past, study } = await playRecords(loaded, asked)
  const { stated, observed, definition } = past.question
  const invoices = new PastInvoices({ study, option: 'desk', stated, observed, definition })
  const bill = (month: string, amount: number, more: Partial<Bill> = {}): Bill => ({
    ...{ month, amount, line: 2, ...more },
  })
  const compared = (bills: readonly Bill[]) =>
    comparedBills({
      ...{ bills, observed, invoices, draws: 10, currency: 'EUR' },
      isOfOption: (option) => option === 'desk',
    })

  it('of a price by the hour are hours there times the price', () => {
    // 20 weekdays in February, ten hours of three agents, at 30 each.
    const [february] = compared([bill('2026-02', 18_000)])!.months
    expect(february!.asItWas.central).toBeCloseTo(20 * 10 * 3 * 30, 6)
    expect(february!.own.central).toBeGreaterThan(february!.asItWas.central)
    expect(february!.off).toBeUndefined()
  })

  it('say by which factor prices would have to differ', () => {
    const { priceFactor, total } = compared([bill('2026-02', 9_000), bill('2026-02', 10_800)])!
    expect(total.actual).toBe(19_800)
    expect(total.off).toBe('above')
    expect(priceFactor.central).toBeCloseTo(1.1, 9)
  })

  it('are left out where they cannot be compared', () => {
    const { leftOut, months } = compared([
      bill('2026-02', 18_000, { category: 'providerFees' }),
      bill('2026-02', 5_000, { category: 'transition' }),
      bill('2026-03', 1_000, { category: 'providerFees', option: 'another' }),
      // The records begin on Monday the 5th and end on Friday 3 July.
      bill('2026-01', 18_000, { category: 'providerFees' }),
      bill('2025-12', 18_000, { category: 'providerFees' }),
    ])!
    expect(months.map(({ month }) => month)).toEqual(['2026-02'])
    expect(leftOut).toEqual([
      { reason: 'otherOption', bills: 1, amount: 1_000 },
      { reason: 'outside', bills: 1, amount: 18_000 },
      { reason: 'incomplete', bills: 1, amount: 18_000 },
      { reason: 'paidOnce', bills: 1, amount: 5_000 },
    ])
    expect(compared([bill('2025-12', 1)])).toBeUndefined()
  })
})
