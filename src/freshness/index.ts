export {
  answerFreshness,
  type CadenceAnswer,
  cadenceForFreshness,
  type FreshnessAnswer,
  type FreshnessQuestion,
} from './calculator.js'
export { type StalenessPerContact, stalenessPerContact, type WhenStale } from './consequences.js'
export {
  type ContactProfile,
  contactProfile,
  dailyProfile,
  evenlyBetween,
  roundTheClock,
} from './contact-profile.js'
export { ageHoursAt, type CopyTiming } from './copy-age.js'
export { meanHoursOutOfDate, meanOverCycle, triggeredFreshness, untriggeredFreshness } from './freshness.js'
export {
  type DataSetFreshness,
  type NeededDataSet,
  type ReasonFreshness,
  ReasonFreshnessEvaluator,
  reasonFreshness,
  type TriggeredContacts,
} from './reason-freshness.js'
