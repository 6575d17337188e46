import type { AccessControl } from '../access/modes.js'
import { copyHeldOutside, liveFromOutside } from '../access/row.js'
import { transferStatus } from '../access/transfer-rules.js'
import type { Stream } from '../kernel/stream.js'
import { type ExposedDataSet, type ExposureDrivers, peopleWithAccess } from './drivers.js'
import { type LognormalSize, limitedMeanSize, lognormalBetween } from './event-size.js'
import type { ExposureParameters } from './schema.js'
import { type Threat, threats } from './threats.js'

const hoursPerYear = 24 * 365.25

/**
 * Yearly losses of one option, draw after draw: expected loss by threat in closed form, and simulated years.
 *
 * Events of a kind are a Poisson process. An event that takes records takes a lognormal number of them
 * (`recordsPerEvent`), at most those that can be reached, the dearest first; a record costs
 * `costPerRecord` times the share of fields shown. So one event is one loss, however the data is cut into
 * sets. Controls prevent a share of events or lower what a record costs.
 *
 * Call `prepare` for each draw; arrays are allocated once.
 */
export class ExposureModel {
  /** Events a year by threat, in the order of `threats`. */
  readonly frequency = new Float64Array(threats.length)
  /** Expected loss of a year by threat, scenario currency. */
  readonly expectedLoss = new Float64Array(threats.length)

  /** Kinds of events: rate, and either a fixed loss or a stretch of records. */
  private readonly rate: Float64Array
  private readonly fixedLoss: Float64Array
  private readonly counts: Int32Array
  private readonly firstStretch: Int32Array
  private readonly afterStretch: Int32Array
  private kinds = 0
  /** Stretches of records that an event runs through: cost of each record, and records up to the end. */
  private readonly costOfRecord: Float64Array
  private readonly recordsUpTo: Float64Array
  private stretches = 0
  private size: LognormalSize = { location: 0, spread: 0 }

  constructor(
    /** Most data sets in the matrix. */
    dataSets: number,
  ) {
    const kinds = threats.length + 1 + dataSets
    this.rate = new Float64Array(kinds)
    this.fixedLoss = new Float64Array(kinds)
    this.counts = new Int32Array(kinds)
    this.firstStretch = new Int32Array(kinds)
    this.afterStretch = new Int32Array(kinds)
    this.costOfRecord = new Float64Array(kinds * dataSets)
    this.recordsUpTo = new Float64Array(kinds * dataSets)
  }

  /** Take over one draw's drivers and parameters, and work out frequency and expected loss by threat. */
  prepare(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    this.kinds = 0
    this.stretches = 0
    this.frequency.fill(0)
    this.expectedLoss.fill(0)
    const { low, high } = parameters.recordsPerEvent
    this.size = lognormalBetween(low, Math.max(low, high))
    const place = parameters.places?.[drivers.site.place] ?? 1
    const insiders =
      (peopleWithAccess(drivers) / parameters.diversion.referencePeople) *
      (drivers.site.staff === 'provider' ? parameters.providerStaff : 1) *
      place
    this.addDiversion(drivers, parameters, insiders)
    this.addEspionage(drivers, parameters, insiders)
    this.addCorruption(drivers, parameters, insiders)
    this.addFraudulentPurchase(drivers, parameters)
    this.addProviderFailure(drivers, parameters)
    this.addUnlawfulTransfer(drivers, parameters)
    this.addBreaches(drivers, parameters, place)
  }

  /** Expected loss of a year over all threats. */
  expectedAnnualLoss(): number {
    let sum = 0
    for (const loss of this.expectedLoss) sum += loss
    return sum
  }

  /**
   * One simulated year's loss. Counts are drawn first, kind by kind, so that options sharing a stream
   * see the same luck.
   *
   * @param share of the year in which the access is there
   */
  simulateYear(stream: Stream, share = 1): number {
    for (let kind = 0; kind < this.kinds; kind++) this.counts[kind] = stream.poisson(this.rate[kind]! * share)
    let loss = 0
    for (let kind = 0; kind < this.kinds; kind++) {
      const fixed = this.fixedLoss[kind]!
      if (!Number.isNaN(fixed)) {
        loss += this.counts[kind]! * fixed
        continue
      }
      for (let event = 0; event < this.counts[kind]!; event++) {
        const records = Math.exp(this.size.location + this.size.spread * stream.normal())
        loss += this.lossOf(kind, records)
      }
    }
    return loss
  }

  /** Records taken away by people with access. */
  private addDiversion(drivers: ExposureDrivers, parameters: ExposureParameters, insiders: number): void {
    this.begin()
    for (const dataSet of drivers.dataSets) {
      if (dataSet.row.mode === 'none' || dataSet.sensitivity === 'public') continue
      this.reach(dataSet, shownCost(dataSet, parameters), unprevented(dataSet, parameters), parameters, true)
    }
    this.endSized('customer-file-diversion', parameters.diversion.frequency * insiders)
  }

  /** Secrets passed on: the loss in proportion to the chance that a field is open in some data set. */
  private addEspionage(drivers: ExposureDrivers, parameters: ExposureParameters, insiders: number): void {
    const { espionage } = parameters
    let closed = 1
    for (const dataSet of drivers.dataSets) {
      const { row } = dataSet
      if (row.mode === 'none' || dataSet.sensitivity === 'public') continue
      const open = row.fields * shownShare(dataSet, parameters) * remaining(dataSet, parameters)
      closed *= 1 - open * unprevented(dataSet, parameters)
    }
    const frequency = closed < 1 ? (espionage?.frequency ?? 0) * insiders : 0
    this.addFixed('industrial-espionage', frequency, (espionage?.loss ?? 0) * (1 - closed))
  }

  /** Records damaged on purpose or in mass by people who can write. */
  private addCorruption(drivers: ExposureDrivers, parameters: ExposureParameters, insiders: number): void {
    const { corruption } = parameters
    this.begin()
    for (const dataSet of drivers.dataSets) {
      const { row } = dataSet
      if (row.writeBack === 'none' || !corruption) continue
      const repair = corruption.repairPerRecord * row.fields * remaining(dataSet, parameters)
      const passing = row.writeBack === 'file' ? (corruption.passesCheck ?? 1) : 1
      this.reach(dataSet, repair, unprevented(dataSet, parameters) * passing, parameters, true)
    }
    this.endSized('malicious-corruption', (corruption?.frequency ?? 0) * insiders)
  }

  /** Orders got by deceit: only where what the agent enters reaches the central system. */
  private addFraudulentPurchase(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    let open = 0
    for (const dataSet of drivers.dataSets) {
      if (dataSet.row.writeBack === 'none' || dataSet.sensitivity === 'public') continue
      open = Math.max(open, unprevented(dataSet, parameters))
    }
    const { fraudContacts, lossPerFraudContact } = parameters.fraudulentPurchase
    this.addFixed('fraudulent-purchase', fraudContacts * drivers.contactsPerYear * open, lossPerFraudContact)
  }

  private addProviderFailure(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    const { providerFailure } = parameters
    const frequency = drivers.site.staff === 'provider' ? (providerFailure?.frequency ?? 0) : 0
    this.addFixed('provider-failure', frequency, providerFailure?.continuityCost ?? 0)
  }

  private addUnlawfulTransfer(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    const instrument = parameters.transferInstrument
    const frequency = needsTransferInstrument(drivers) ? (instrument?.fineFrequency ?? 0) : 0
    this.addFixed('unlawful-transfer', frequency, instrument?.fine ?? 0)
  }

  /** Outsiders who get at records through copies held outside, live connections or files under way. */
  private addBreaches(drivers: ExposureDrivers, parameters: ExposureParameters, place: number): void {
    const { perCopyHolder, perConnectedParty, perFile } = parameters.breach
    const { site, parties } = drivers
    this.begin()
    for (const dataSet of drivers.dataSets) {
      if (dataSet.sensitivity === 'public' || !copyHeldOutside(dataSet.row.mode, site)) continue
      this.reach(dataSet, shownCost(dataSet, parameters), unprevented(dataSet, parameters), parameters, false)
    }
    this.endSized('personal-data-breach', perCopyHolder * parties * place)
    this.begin()
    for (const dataSet of drivers.dataSets) {
      if (dataSet.sensitivity === 'public' || !liveFromOutside(dataSet.row.mode, site)) continue
      const open = unprevented(dataSet, parameters) * unpreventedByLine(dataSet, parameters)
      this.reach(dataSet, shownCost(dataSet, parameters), open, parameters, true)
    }
    this.endSized('personal-data-breach', perConnectedParty * parties * place)
    if (perFile === undefined) return
    for (const dataSet of drivers.dataSets) {
      if (dataSet.sensitivity === 'public' || !copyHeldOutside(dataSet.row.mode, site)) continue
      const open = unprevented(dataSet, parameters) * unpreventedByLine(dataSet, parameters)
      this.begin()
      this.reach(dataSet, shownCost(dataSet, parameters), open, parameters, false)
      this.endSized('personal-data-breach', perFile * filesPerYear(dataSet))
    }
  }

  /** The share of events that a kind's controls let through, the highest of its data sets; set by `begin`. */
  private open = 0

  private begin(): void {
    this.firstStretch[this.kinds] = this.stretches
    this.open = 0
  }

  /**
   * Records of a data set that the kind of event can reach. What controls let through of a data set's events
   * multiplies its records' cost here; the kind's frequency takes the highest of them out again.
   */
  private reach(
    dataSet: ExposedDataSet,
    costOfRecord: number,
    open: number,
    parameters: ExposureParameters,
    rateLimited: boolean,
  ): void {
    const limit = parameters.controls['rate-limit']?.mostRecords
    const limited = rateLimited && limit !== undefined && dataSet.row.controls.includes('rate-limit')
    const records = limited ? Math.min(dataSet.records, limit) : dataSet.records
    const cost = costOfRecord * open
    if (!(records > 0 && cost > 0)) return
    this.open = Math.max(this.open, open)
    // Insertion in falling order of cost: an event takes the dearest records first.
    let at = this.stretches++
    for (; at > this.firstStretch[this.kinds]! && this.costOfRecord[at - 1]! < cost; at--) {
      this.costOfRecord[at] = this.costOfRecord[at - 1]!
      this.recordsUpTo[at] = this.recordsUpTo[at - 1]!
    }
    this.costOfRecord[at] = cost
    this.recordsUpTo[at] = records
  }

  private endSized(threat: Threat, attempts: number): void {
    const kind = this.kinds++
    const first = this.firstStretch[kind]!
    const after = this.stretches
    this.afterStretch[kind] = after
    this.fixedLoss[kind] = Number.NaN
    this.rate[kind] = attempts * this.open
    let meanLoss = 0
    let records = 0
    let reachedBefore = 0
    for (let at = first; at < after; at++) {
      this.costOfRecord[at]! /= this.open
      records += this.recordsUpTo[at]!
      this.recordsUpTo[at] = records
      const reached = limitedMeanSize(this.size, records)
      meanLoss += this.costOfRecord[at]! * (reached - reachedBefore)
      reachedBefore = reached
    }
    this.count(threat, this.rate[kind]!, meanLoss)
  }

  private addFixed(threat: Threat, rate: number, loss: number): void {
    const kind = this.kinds++
    this.firstStretch[kind] = this.stretches
    this.afterStretch[kind] = this.stretches
    this.fixedLoss[kind] = loss
    this.rate[kind] = rate
    this.count(threat, rate, loss)
  }

  private count(threat: Threat, rate: number, meanLoss: number): void {
    const index = threats.indexOf(threat)
    this.frequency[index]! += rate
    this.expectedLoss[index]! += rate * meanLoss
  }

  /** Loss of one event that takes so many records where there are enough. */
  private lossOf(kind: number, records: number): number {
    let loss = 0
    let before = 0
    const after = this.afterStretch[kind]!
    for (let at = this.firstStretch[kind]!; at < after && before < records; at++) {
      const upTo = this.recordsUpTo[at]!
      loss += this.costOfRecord[at]! * (Math.min(upTo, records) - before)
      before = upTo
    }
    return loss
  }
}

/** Whether personal data is open to people in a country for which a transfer needs an instrument. */
export function needsTransferInstrument({
  site,
  dataSets,
}: Pick<ExposureDrivers, 'site' | 'dataSets'>): boolean {
  return (
    transferStatus(site.place) === 'instrument-needed' &&
    dataSets.some(({ row, sensitivity }) => row.mode !== 'none' && sensitivity !== 'public')
  )
}

/** Files a year that go out, and come back where the provider's file is taken in. */
function filesPerYear({ row }: ExposedDataSet): number {
  const out = hoursPerYear / row.everyHours
  return row.writeBack === 'file'
    ? out + hoursPerYear / (row.returnedFile?.everyHours ?? row.everyHours)
    : out
}

function has({ row }: ExposedDataSet, control: AccessControl): boolean {
  return row.controls.includes(control)
}

/** What a record in wrong hands costs: less where fields are missing or masked, or the event is found sooner. */
function shownCost(dataSet: ExposedDataSet, parameters: ExposureParameters): number {
  return (
    parameters.costPerRecord *
    dataSet.row.fields *
    shownShare(dataSet, parameters) *
    remaining(dataSet, parameters)
  )
}

function shownShare(dataSet: ExposedDataSet, { controls }: ExposureParameters): number {
  return has(dataSet, 'masking') ? 1 - (controls.masking?.masked ?? 0) : 1
}

function remaining(dataSet: ExposedDataSet, { controls }: ExposureParameters): number {
  return has(dataSet, 'logging') ? controls.logging.remainingLoss : 1
}

function unprevented(dataSet: ExposedDataSet, { controls }: ExposureParameters): number {
  return has(dataSet, 'access-codes') ? 1 - (controls['access-codes']?.prevented ?? 0) : 1
}

function unpreventedByLine({ row }: ExposedDataSet, { controls }: ExposureParameters): number {
  return row.connection === 'leased-line' ? 1 - (controls['leased-line']?.prevented ?? 0) : 1
}
