import type { Contradiction } from '../cost/contradictions.js'
import type { RecordsProblemCode } from '../demand/parse-records.js'
import type { PictureFault } from '../kernel/picture.js'
import type { Figures, QuantityProblemCode } from '../kernel/quantity/reading.js'
import type { ValuePath } from './place.js'

/** Problems this room finds itself; each has its sentence in the message catalogue. */
export type ReadingProblemCode =
  | 'file.missing'
  | 'file.isFolder'
  | 'file.notRegular'
  | 'file.notReadable'
  | 'file.tooLarge'
  | 'file.binary'
  | 'file.utf16'
  | 'file.notUtf8'
  | 'file.empty'
  | 'file.brokenBundle'
  | 'file.outsideFolder'
  | 'file.extendsItself'
  | 'file.unknownPreset'
  | 'file.tooMany'
  | 'yaml.tooLong'
  | 'yaml.syntax'
  | 'yaml.indentation'
  | 'yaml.missingSpace'
  | 'yaml.commaInNumber'
  | 'yaml.decimalComma'
  | 'yaml.tab'
  | 'yaml.unclosed'
  | 'yaml.notClosed'
  | 'yaml.closesNothing'
  | 'yaml.wrongCloser'
  | 'yaml.missingColon'
  | 'yaml.missingComma'
  | 'yaml.keyInValue'
  | 'yaml.duplicateKey'
  | 'yaml.severalDocuments'
  | 'yaml.unknownTag'
  | 'yaml.unknownAlias'
  | 'yaml.tooManyValues'
  | 'yaml.tooDeep'
  | 'yaml.forbiddenKey'
  | 'yaml.mergeKey'
  | 'yaml.keyNotText'
  | 'yaml.notAMapping'
  | 'schema.unknownKey'
  | 'schema.missingKey'
  | 'schema.wrongType'
  | 'schema.unknownValue'
  | 'schema.tooSmall'
  | 'schema.tooBig'
  | 'schema.notWhole'
  | 'schema.tooFewItems'
  | 'schema.tooManyItems'
  | 'schema.textTooShort'
  | 'schema.textTooLong'
  | 'schema.noneFits'
  | 'scenario.newerVersion'
  | 'override.form'
  | 'override.unknownName'
  | 'override.noItem'
  | 'extends.nothingToRemove'

/** What single keys cannot show to be wrong; each has its sentence in the message catalogue. */
export type CrossCheckCode =
  | 'scenario.noOptions'
  | 'scenario.country'
  | 'scenario.region'
  | 'scenario.currencyCode'
  | 'scenario.otherCurrency'
  | 'scenario.unknownDataSet'
  | 'scenario.accessNotSaid'
  | 'scenario.staffNotSaid'
  | 'scenario.busyHoursNeedCut'
  | 'scenario.triggerNotNeeded'
  | 'scenario.campaignOutsideHorizon'
  | 'scenario.recordsShareAboveOne'
  | 'scenario.noReasons'
  | 'scenario.placeNotACountry'
  | 'scenario.publishedInOtherCurrency'
  | 'scenario.mustBeCertain'
  | 'scenario.scaleWithoutRange'
  | 'scenario.criteriaWithoutWeight'
  | 'scenario.protectionWithoutTolerance'
  | 'scenario.unknownOption'
  | 'scenario.oneBaseline'
  | 'scenario.baselineNeeds'
  | 'scenario.sinceWithoutContract'
  | 'scenario.contractNotBegun'
  | 'scenario.keepsNothing'
  | 'scenario.keepsItself'
  | 'cost.indexedAfterHorizon'
  | 'cost.rampOutlastsHorizon'
  | 'cost.currencyTwice'
  | 'cost.neverSettled'
  | 'cost.noticeBeyondTerm'
  | 'arrangement.shorterThanNotice'
  | 'arrangement.triggerSeesNothing'
  | 'arrangement.nameTaken'
  | 'arrangement.legUnused'
  | 'arrangement.phasesBeyondHorizon'
  | 'arrangement.lastPhaseEnds'
  | 'arrangement.phaseEnd'
  | 'arrangement.triggerBounds'
  | 'arrangement.nothingBefore'
  | 'arrangement.parallelTooLong'
  | 'arrangement.carriedWithoutLearning'
  | 'arrangement.learningTwice'
  | 'arrangement.oneLevel'
  | 'arrangement.sameLeg'
  | 'arrangement.levelNeedsCalls'
  | 'arrangement.sharesNotOne'
  | 'arrangement.shareOfNothing'
  | 'scenario.optionNotSaid'
  | 'scenario.unpricedAmount'
  | 'scenario.priceRange'
  | 'scenario.abroadWithoutCountry'
  | 'scenario.path'
  | 'scenario.futureChangesNoNumber'
  | 'scenario.nothingUncertain'
  | 'scenario.latinHypercubeWithPrecision'

/** What can be wrong with a formula or the inputs it refers to. */
export type FormulaProblemCode =
  | 'formula.empty'
  | 'formula.tooLong'
  | 'formula.tooDeep'
  | 'formula.syntax'
  | 'formula.notAllowed'
  | 'formula.unknownFunction'
  | 'formula.argumentCount'
  | 'formula.missingOperator'
  | 'formula.percentAdded'
  | 'formula.unknownName'
  | 'formula.monthlyName'
  | 'formula.mixedUnits'
  | 'formula.bareNumber'
  | 'formula.conditionNeeded'
  | 'formula.numberNeeded'
  | 'formula.exponent'
  | 'formula.plainNumberNeeded'
  | 'formula.wrongUnit'
  | 'formula.compoundUnit'
  | 'formula.cycle'
  | 'formula.outOfRange'
  | 'formula.notFinite'
  | 'formula.neverFinite'
  | 'inputs.reserved'

/** What can be wrong with the correlations between inputs. */
export type CorrelationProblemCode =
  | 'correlation.unknownInput'
  | 'correlation.certainInput'
  | 'correlation.formula'
  | 'correlation.withItself'
  | 'correlation.statedTwice'
  | 'correlation.impossible'

/** One thing wrong with a scenario, as a code with its figures: words are made by the command line. */
export interface ScenarioProblem {
  /** A {@link KnownProblemCode}, or one that a room's own schema gives (`demand.…`, `staffing.…`). */
  readonly code: string
  readonly figures: Figures
  /** Path of the value at fault; empty for the file as a whole. */
  readonly path: ValuePath
  readonly file: string
  /** From 1; columns in characters, `endColumn` past the end. */
  readonly line: number
  readonly column: number
  readonly endColumn: number
  /** What was probably meant. */
  readonly suggestion?: string
}

export type KnownProblemCode =
  | ReadingProblemCode
  | CrossCheckCode
  | FormulaProblemCode
  | CorrelationProblemCode
  | QuantityProblemCode
  | Contradiction
  | `records.${RecordsProblemCode}`
  | PictureFault

/** In the order of reading: by file as first met, then line and column. */
export function sortedByPosition(problems: readonly ScenarioProblem[]): ScenarioProblem[] {
  const fileOrder = [...new Set(problems.map(({ file }) => file))]
  return [...problems].sort(
    (a, b) => fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
}
