import { type AccessControl, isConfidential, isCopy, isPersonal } from '../access/modes.js'
import { type AccessRow, copyHeldOutside, liveFromOutside } from '../access/row.js'
import { transferStatus } from '../access/transfer-rules.js'
import {
  type AccessView,
  type ExposedDataSet,
  type ExposureDrivers,
  type PeopleWithView,
  peopleWithAccess,
  viewsOf,
} from './drivers.js'
import { EventKinds, type KindFigures } from './event-kinds.js'
import type { EventLuck } from './event-luck.js'
import { lognormalBetween } from './event-size.js'
import type { ExposureParameters } from './schema.js'
import { type Threat, threats } from './threats.js'

const hoursPerYear = 24 * 365.25

/**
 * Yearly losses of one option, draw after draw: expected loss by threat in closed form, and simulated years.
 *
 * Events of a kind are a Poisson process. An event that takes records takes a lognormal number of them
 * (`recordsPerEvent`), at most those that can be reached, the dearest first; a record costs
 * `costPerRecord` times the share of it that is shown. So one event is one loss, however the data is cut into
 * sets and groups of fields. Controls prevent a share of events or lower what a record costs.
 *
 * Call `prepare` for each draw; arrays are kept.
 */
export class ExposureModel {
  /** Events a year by threat, in the order of `threats`. */
  readonly frequency = new Float64Array(threats.length)
  /** Expected loss of a year by threat, scenario currency. */
  readonly expectedLoss = new Float64Array(threats.length)

  readonly #kinds = new EventKinds()
  /** By line of the matrix, the place of the first line of the same records. */
  readonly #sets: number[] = []

  /**
   * Take over one draw's drivers and parameters, and work out frequency and expected loss by threat.
   *
   * @param part `leg` leaves out what a leg may share with the others: see `prepareShared`
   */
  prepare(drivers: ExposureDrivers, parameters: ExposureParameters, part: 'all' | 'leg' = 'all'): void {
    this.#begin(drivers, parameters)
    this.#addInsiders([drivers], parameters)
    for (const role of drivers.roles ?? []) {
      if (part === 'all' || role.site.staff !== 'own') this.#addInsiders([role], parameters, peopleOf(role))
    }
    this.#addFraudulentPurchase(drivers, parameters)
    this.#addProviderFailure(drivers, parameters)
    if (part === 'all') this.#addUnlawfulTransfer(placesThatNeedInstrument(drivers).length, parameters)
    this.#addBreaches([drivers, ...(drivers.roles ?? [])], 1, parameters)
    for (const one of drivers.subcontractors ?? []) this.#addBreaches([one], one.parties, parameters, one.id)
  }

  /**
   * The same of what legs of an arrangement that have access at once may share: the client's own people of a role, one
   * pool where legs name it alike in the same place, who take the most of what any leg opens to them; and what a
   * transfer without a valid instrument costs, once for each country.
   *
   * @param legs at least one
   */
  prepareShared(legs: readonly ExposureDrivers[], parameters: ExposureParameters): void {
    this.#begin(legs[0]!, parameters)
    for (const pool of ownPeople(legs)) this.#addInsiders(pool, parameters, peopleOf(pool[0]!))
    this.#addUnlawfulTransfer(new Set(legs.flatMap(placesThatNeedInstrument)).size, parameters)
  }

  #begin(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    this.frequency.fill(0)
    this.expectedLoss.fill(0)
    const { low, high } = parameters.recordsPerEvent
    this.#kinds.clear(lognormalBetween(low, Math.max(low, high)))
    this.#findSets(drivers)
  }

  /** Expected loss of a year over all threats. */
  expectedAnnualLoss(): number {
    let sum = 0
    for (const loss of this.expectedLoss) sum += loss
    return sum
  }

  /**
   * Adds each simulated year's loss. On the same luck a threat more, a row more open or a control less never lowers any
   * year's loss.
   *
   * @param losses one a year of the luck
   * @param share of the year in which the access is there
   */
  addYears(luck: EventLuck, losses: Float64Array, share = 1): void {
    this.#kinds.addYears(luck, losses, share)
  }

  /**
   * What people with access can do; `role` where they are not the agents.
   *
   * @param ways how the same people see the data: one, or one for each leg that opens it to them; the dearer way counts
   */
  #addInsiders(ways: readonly PeopleWithView[], parameters: ExposureParameters, role?: string): void {
    let people = 0
    for (const way of ways) people = Math.max(people, peopleWithAccess(way))
    const insiders =
      (people / parameters.diversion.referencePeople) *
      (ways[0]!.site.staff === 'provider' ? parameters.providerStaff : 1) *
      placeFactor(ways[0]!, parameters)
    this.#addDiversion(ways, parameters, insiders, role)
    this.#addEspionage(ways, parameters, insiders, role)
    this.#addCorruption(ways, parameters, insiders, role)
  }

  /** Records taken away by people with access. */
  #addDiversion(
    ways: readonly AccessView[],
    parameters: ExposureParameters,
    insiders: number,
    role?: string,
  ): void {
    for (const view of ways) {
      view.dataSets.forEach((line, at) => {
        if (!isOpen(line)) return
        const records = rateLimited(line, view, parameters)
        this.#reach(at, records, shownCost(line, parameters), unprevented(line, parameters))
      })
    }
    this.#endSized('customer-file-diversion', parameters.diversion.frequency * insiders, role)
  }

  /** Secrets passed on: the loss in proportion to the chance that a field is open in some data set. */
  #addEspionage(
    ways: readonly AccessView[],
    parameters: ExposureParameters,
    insiders: number,
    role?: string,
  ): void {
    const { espionage } = parameters
    const { length } = ways[0]!.dataSets
    let closed = 1
    for (let first = 0; first < length; first++) {
      if (this.#sets[first] !== first) continue
      let open = 0
      for (let at = first; at < length; at++) {
        if (this.#sets[at] === first) open += openToSecrets(ways, at, parameters)
      }
      closed *= 1 - open
    }
    const frequency = closed < 1 ? (espionage?.frequency ?? 0) * insiders : 0
    this.#addFixed('industrial-espionage', frequency, (espionage?.loss ?? 0) * (1 - closed), role)
  }

  /** Records damaged on purpose or in mass by people who can write. */
  #addCorruption(
    ways: readonly AccessView[],
    parameters: ExposureParameters,
    insiders: number,
    role?: string,
  ): void {
    const { corruption } = parameters
    if (corruption === undefined) return
    for (const view of ways) {
      view.dataSets.forEach((line, at) => {
        const { row } = line
        if (row.writeBack === 'none') return
        const repair = corruption.repairPerRecord * carried(line) * remaining(line, parameters)
        const open = unprevented(line, parameters) * passingCheck(row, corruption.passesCheck)
        this.#reach(at, rateLimited(line, view, parameters), repair, open)
      })
    }
    this.#endSized('malicious-corruption', corruption.frequency * insiders, role)
  }

  /** Orders got by deceit: only where what the agent enters reaches the central system. */
  #addFraudulentPurchase(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    let open = 0
    for (const line of drivers.dataSets) {
      if (line.row.writeBack === 'none' || !isConfidential(line.sensitivity)) continue
      open = Math.max(open, unprevented(line, parameters))
    }
    const { fraudContacts, lossPerFraudContact } = parameters.fraudulentPurchase
    this.#addFixed('fraudulent-purchase', fraudContacts * drivers.contactsPerYear * open, lossPerFraudContact)
  }

  #addProviderFailure(drivers: ExposureDrivers, parameters: ExposureParameters): void {
    const { providerFailure } = parameters
    const frequency = drivers.site.staff === 'provider' ? (providerFailure?.frequency ?? 0) : 0
    this.#addFixed('provider-failure', frequency, providerFailure?.continuityCost ?? 0)
  }

  /** @param countries for which a transfer needs an instrument */
  #addUnlawfulTransfer(countries: number, { transferInstrument }: ExposureParameters): void {
    const frequency = countries * (transferInstrument?.fineFrequency ?? 0)
    this.#addFixed('unlawful-transfer', frequency, transferInstrument?.fine ?? 0)
  }

  /**
   * Outsiders who get at records: through a party outside, at the copies it holds and over its connections in one event;
   * and through files under way. A party that holds copies and connects is broken into as often as the more exposed of
   * the two, and not as often as both together; one that sits in several countries as often as in the most exposed.
   *
   * @param views of the people of the party
   */
  #addBreaches(
    views: readonly AccessView[],
    parties: number,
    parameters: ExposureParameters,
    party?: string,
  ): void {
    const { breach } = parameters
    const ofCopies = breach.perCopyHolder ?? breach.perParty
    const ofConnections = breach.perConnectedParty ?? breach.perParty
    const most = Math.max(ofCopies, ofConnections)
    let holders = 1
    let place = 0
    for (const view of views) {
      for (const { row } of view.dataSets) holders = Math.max(holders, row.holders ?? 1)
      if (view.site.outside) place = Math.max(place, placeFactor(view, parameters))
    }
    for (const view of views) {
      const { site, dataSets } = view
      const exposed = place > 0 ? placeFactor(view, parameters) / place : 0
      dataSets.forEach((line, at) => {
        const { row, sensitivity, records } = line
        if (!isConfidential(sensitivity) || !(most > 0)) return
        const held = (row.holders ?? 1) / holders
        const open = unprevented(line, parameters) * held * exposed
        if (copyHeldOutside(row.mode, site)) {
          this.#reach(at, records, shownCost(line, parameters), (open * ofCopies) / most)
        } else if (liveFromOutside(row.mode, site)) {
          const passing = (open * unpreventedByLine(line, parameters) * ofConnections) / most
          this.#reach(at, rateLimited(line, view, parameters), shownCost(line, parameters), passing)
        }
      })
    }
    this.#endSized('personal-data-breach', most * parties * holders * place, party)
    this.#addFilesUnderWay(views, parties, parameters, party)
  }

  /**
   * Files that get lost on their way to or from a party. One file of a set of records serves all its people and carries
   * all groups of their fields: as many go as the line with the most files needs, and the others are in a share of them.
   */
  #addFilesUnderWay(
    views: readonly AccessView[],
    parties: number,
    parameters: ExposureParameters,
    party: string | undefined,
  ): void {
    const { perFile } = parameters.breach
    if (perFile === undefined) return
    const { length } = views[0]!.dataSets
    for (let set = 0; set < length; set++) {
      if (this.#sets[set] !== set) continue
      let most = 0
      for (const view of views) {
        for (let at = set; at < length; at++) most = Math.max(most, this.#filesPerYear(view, at, set))
      }
      if (most === 0) continue
      for (const view of views) {
        for (let at = set; at < length; at++) {
          const files = this.#filesPerYear(view, at, set)
          if (files === 0) continue
          const line = view.dataSets[at]!
          const open = unprevented(line, parameters) * unpreventedByLine(line, parameters)
          this.#reach(at, line.records, shownCost(line, parameters), open * (files / most))
        }
      }
      const { id, group } = views[0]!.dataSets[set]!
      const file = `file of ${group?.of ?? id ?? set}`
      this.#endSized(
        'personal-data-breach',
        perFile * most * parties,
        party === undefined ? file : `${file}, ${party}`,
      )
    }
  }

  /** Files a year that carry a line; none where it is not of the set, or goes in no file. */
  #filesPerYear({ site, dataSets }: AccessView, at: number, set: number): number {
    const line = dataSets[at]!
    if (this.#sets[at] !== set || !isConfidential(line.sensitivity)) return 0
    return site.outside ? filesOut(line) + filesBack(line) : 0
  }

  #findSets({ dataSets }: ExposureDrivers): void {
    dataSets.forEach(({ id, group }, at) => {
      const set = group?.of ?? id
      const first = dataSets.findIndex((line) => set !== undefined && (line.group?.of ?? line.id) === set)
      this.#sets[at] = first < 0 ? at : first
    })
  }

  #reach(at: number, records: number, costOfRecord: number, open: number): void {
    this.#kinds.reach(this.#sets[at]!, at, records, costOfRecord, open)
  }

  #endSized(threat: Threat, attempts: number, part?: string): void {
    this.#count(threat, this.#kinds.endSized(nameOf(threat, part), attempts))
  }

  #addFixed(threat: Threat, rate: number, loss: number, part?: string): void {
    this.#count(threat, this.#kinds.addFixed(nameOf(threat, part), rate, loss))
  }

  #count(threat: Threat, { frequency, expectedLoss }: KindFigures): void {
    const index = threats.indexOf(threat)
    this.frequency[index]! += frequency
    this.expectedLoss[index]! += expectedLoss
  }
}

const nameOf = (threat: Threat, part: string | undefined): string =>
  part === undefined ? threat : `${threat}, ${part}`

const isOpen = ({ row, sensitivity }: ExposedDataSet): boolean =>
  row.mode !== 'none' && isConfidential(sensitivity)

/** Share of the secrets in a line that is open to people in the most open of the ways in which they see it. */
function openToSecrets(ways: readonly AccessView[], at: number, parameters: ExposureParameters): number {
  let open = 0
  for (const { dataSets } of ways) {
    const line = dataSets[at]!
    if (!isOpen(line)) continue
    const ofWay = shownShare(line, parameters) * remaining(line, parameters) * unprevented(line, parameters)
    open = Math.max(open, ofWay)
  }
  return open
}

/** The client's own people beside the agents, each role in each place once, as every leg that names it sees them. */
function ownPeople(legs: readonly ExposureDrivers[]) {
  const pools = new Map<string, NonNullable<ExposureDrivers['roles']>[number][]>()
  for (const { roles = [] } of legs) {
    for (const role of roles) {
      if (role.site.staff !== 'own') continue
      pools.set(peopleOf(role), [...(pools.get(peopleOf(role)) ?? []), role])
    }
  }
  return pools.values()
}

/**
 * Whose events they are: a provider's people of a role are others than the client's own of that name, and these are others in
 * another place. What befalls one of them must not befall the other by having the same name.
 */
const peopleOf = ({ id, site }: NonNullable<ExposureDrivers['roles']>[number]): string =>
  site.staff === 'own' ? `${id}, own in ${site.place}` : id

/** Countries in which somebody sees personal data and for which a transfer needs an instrument, each once. */
export function placesThatNeedInstrument(
  drivers: Pick<ExposureDrivers, 'site' | 'dataSets' | 'roles' | 'subcontractors'>,
): string[] {
  // Asked for every draw, and nearly always of the agents alone.
  const { roles, subcontractors } = drivers
  if (roles === undefined && subcontractors === undefined)
    return needsInstrument(drivers) ? [drivers.site.place] : []
  return [
    ...new Set(
      viewsOf(drivers)
        .filter(needsInstrument)
        .map(({ site }) => site.place),
    ),
  ]
}

function needsInstrument({ site, dataSets }: AccessView): boolean {
  return (
    transferStatus(site.place, site.transfers) === 'instrument-needed' &&
    dataSets.some(({ row, sensitivity }) => row.mode !== 'none' && isPersonal(sensitivity))
  )
}

const placeFactor = ({ site }: AccessView, { places }: ExposureParameters): number =>
  places?.[site.place] ?? 1

/** Files a year that go out with a copy. */
function filesOut({ row }: ExposedDataSet): number {
  return isCopy(row.mode) ? ((row.holders ?? 1) * hoursPerYear) / row.everyHours : 0
}

/** Files a year in which entries come back, of a copy as often as it is cut where it is not said; a live look has no cuts. */
function filesBack({ row }: ExposedDataSet): number {
  if (row.mode === 'none' || row.writeBack !== 'file') return 0
  const everyHours = row.returnedFile?.everyHours ?? row.everyHours
  return Number.isNaN(everyHours) ? 0 : hoursPerYear / everyHours
}

/** Records one event reaches through a session: a limit stops it, but never at a copy the client does not control. */
function rateLimited(line: ExposedDataSet, { site }: AccessView, { controls }: ExposureParameters): number {
  const { row, records } = line
  const limit = controls['rate-limit']?.mostRecords
  if (limit === undefined || !has(line, 'rate-limit') || copyHeldOutside(row.mode, site)) return records
  return Math.min(records, limit)
}

/**
 * Share of corrupted records that get in: those that nobody checks, and of those checked what passes. Whoever corrupts
 * them takes care that they look like others, so that the ones to check are chosen no better than at random.
 */
function passingCheck({ writeBack, returnedFile }: AccessRow, passesCheck = 1): number {
  if (writeBack !== 'file') return 1
  return 1 - (returnedFile?.checkedShare ?? 0) * (1 - passesCheck)
}

function has({ row }: ExposedDataSet, control: AccessControl): boolean {
  return row.controls.includes(control)
}

/** Share of a whole record that the line carries. */
function carried({ row, group }: ExposedDataSet): number {
  return (row.shown ?? row.fields) * (group?.worth ?? 1)
}

/** What a record in wrong hands costs: less where fields are missing or masked, or the event is found sooner. */
function shownCost(line: ExposedDataSet, parameters: ExposureParameters): number {
  return parameters.costPerRecord * shownShare(line, parameters) * remaining(line, parameters)
}

function shownShare(line: ExposedDataSet, { controls }: ExposureParameters): number {
  return has(line, 'masking') ? carried(line) * (1 - (controls.masking?.masked ?? 0)) : carried(line)
}

function remaining(line: ExposedDataSet, { controls }: ExposureParameters): number {
  return has(line, 'logging') ? controls.logging.remainingLoss : 1
}

function unprevented(line: ExposedDataSet, { controls }: ExposureParameters): number {
  return has(line, 'access-codes') ? 1 - (controls['access-codes']?.prevented ?? 0) : 1
}

function unpreventedByLine({ row }: ExposedDataSet, { controls }: ExposureParameters): number {
  return row.connection === 'leased-line' ? 1 - (controls['leased-line']?.prevented ?? 0) : 1
}
