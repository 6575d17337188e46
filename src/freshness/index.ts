/** The formulas of freshness, one a file; `docs/methods/freshness.md` and `docs/methods/write-back.md` say what they mean. */
export {
  ageOfInformation,
  type FreshestLoad,
  freshestLoad,
  type InformationAge,
  type UpdateQueue,
} from './age-of-information.js'
export {
  answerFreshness,
  type CadenceAnswer,
  cadenceForFreshness,
  type FreshnessAnswer,
  type FreshnessQuestion,
} from './calculator.js'
export { meanHoursOutOfDate, triggeredFreshness, untriggeredFreshness } from './freshness.js'
export {
  freshnessOfShares,
  optimalCadences,
  type SharedCadences,
  type SharedCopies,
} from './optimal-cadences.js'
export { type PeriodicAge, periodicAge } from './periodic-age.js'
export { type RefreshedRecords, type RefreshOrder, refreshedRecords } from './refresh-order.js'
export {
  type DisconnectedNodes,
  type ExchangeTrouble,
  exchangeTrouble,
  type ReplicatedDatabase,
  type ReplicationTrouble,
  replicationTrouble,
} from './replication.js'
export { type StaleContact, stalenessCostPerContact } from './staleness-cost.js'
export {
  type CheckedFile,
  type CheckResult,
  checkFile,
  type FileCheck,
  optimalShareToCheck,
  type WriteConflicts,
  type WriteTraffic,
  writeConflicts,
} from './write-back.js'
export { changesPerYear, compoundedDecay } from './yearly-decay.js'
