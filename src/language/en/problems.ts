import type { KnownProblemCode } from '../../scenario/problem.js'
import { problemsChannels } from './problems-channels.js'
import { problemsContracts } from './problems-contracts.js'
import { problemsStaffing } from './problems-staffing.js'

/**
 * What can be wrong with a scenario, in English. ICU messages. Figures are quoted as the writer wrote them;
 * examples are in the scenario's own notation.
 */
export const problems = {
  'problem.suggestion': 'Did you mean {suggestion}?',

  // Files
  'file.missing': 'There is no file {file}.',
  'file.isFolder': '{file} is a folder, not a file.',
  'file.notRegular': '{file} is not an ordinary file.',
  'file.notReadable': '{file} cannot be read: you may lack the permission.',
  'picture.otherKind': 'This is neither a PNG nor a JPEG picture.',
  'picture.damaged': 'This picture is cut or damaged: save it again as PNG or JPEG.',
  'picture.tooManyPixels': 'This picture is larger than {mostPixels} pixels a side.',
  'file.tooLarge': '{file} is too large: about {megabytes} MB, where {limitMegabytes} MB are possible.',
  'file.binary': '{file} is not a text file: it holds characters that no text holds.',
  'file.utf16': '{file} is written in UTF-16; save it as UTF-8.',
  'file.notUtf8': '{file} is not written in UTF-8; save it as UTF-8.',
  'file.empty': 'There is nothing in this file.',
  'file.outsideFolder':
    '{found} leads outside the scenario’s folder; only files in it or below it may be read.',
  'file.extendsItself': '{found} extends the file that extends it.',
  'file.unknownPreset': 'There is no preset {found}.',
  'file.brokenBundle':
    'This line is no part of a bundle. After bundle: come a name and the files, as the bundle command writes them.',
  'file.tooMany': 'A scenario may be made of {most} files at most.',

  // YAML
  'yaml.tooLong': 'This file has {characters} characters; a scenario has {limit} at most.',
  'yaml.syntax': 'This is not legal YAML: {detail}.',
  'yaml.missingSpace': 'A space is missing after the colon: write “{meant}”.',
  'yaml.commaInNumber':
    'Inside braces a comma ends the value, so “{found}” is cut apart; write {meant} or “{spaced}”.',
  'yaml.decimalComma': 'Inside braces a comma ends the value, so “{found}” is cut apart; write {meant}.',
  'yaml.indentation': 'The indentation is wrong here: keys of one mapping start in the same column.',
  'yaml.tab': 'A tab stands where spaces must: YAML is indented by spaces.',
  'yaml.unclosed': 'A quote, bracket or brace opened before is not closed.',
  'yaml.notClosed':
    'The {opener, select, quote {quote} other {“{opener}”}} opened here, in line {line}, is not closed: {closer, select, quote {a quote} other {“{closer}”}} is missing.',
  'yaml.closesNothing': 'This “{found}” closes nothing that was opened before.',
  'yaml.wrongCloser': 'The “{opener}” of line {line} is closed by “{meant}”, not by “{found}”.',
  'yaml.missingColon': 'A colon is missing after “{key}”.',
  'yaml.missingComma': 'A comma is missing before “{next}”.',
  'yaml.keyInValue':
    '“{key}:” stands inside a value: keys of its own stand between braces or on further lines, and a text with a colon in it between quotes.',
  'yaml.duplicateKey': '“{key}” is written twice in the same mapping.',
  'yaml.severalDocuments': 'A scenario is one YAML document; a second one (---) starts here.',
  'yaml.unknownTag': 'Tags (words with !) are not used in scenarios.',
  'yaml.unknownAlias': 'This alias (a word with *) stands for nothing written before it.',
  'yaml.tooManyValues': 'With its aliases followed, this scenario has more than {most} values.',
  'yaml.tooDeep': 'Mappings and lists are nested more than {most} deep.',
  'yaml.forbiddenKey': '“{key}” cannot be used as a key.',
  'yaml.mergeKey': 'The merge key (two less-than signs) is not used in scenarios; “extends” does its work.',
  'yaml.keyNotText': 'A key must be a word or a number.',
  'yaml.notAMapping':
    'A scenario is a mapping of keys to values; this is {found, select, list {a list} text {a text} number {a number} other {something else}}.',

  // Keys and kinds of values
  'schema.unknownKey': 'Nothing here is called “{key}”.',
  'schema.missingKey': '“{key}” is missing here.',
  'schema.wrongType':
    'Here must stand {expected, select, object {a mapping} record {a mapping} array {a list} string {a text} number {a number} int {a whole number} boolean {true or false} listOfTexts {a text or a list of texts} other {another kind of value}}, not {found, select, nothing {nothing} list {a list} mapping {a mapping} text {a text} number {a number} boolean {true or false} other {this}}.',
  'schema.unknownValue': '“{found}” is not one of the words known here: {known}.',
  'schema.tooSmall': '{found} is too small: {strict, select, yes {more than} other {at least}} {minimum}.',
  'schema.tooBig': '{found} is too large: {strict, select, yes {less than} other {at most}} {maximum}.',
  'schema.notWhole': '{found} is not a whole number.',
  'schema.tooFewItems':
    'This list has {found, plural, one {# item} other {# items}}; it must have at least {minimum}.',
  'schema.tooManyItems':
    'This list has {found, plural, one {# item} other {# items}}; it may have {maximum} at most.',
  'schema.textTooShort': 'This text is too short.',
  'schema.textTooLong': 'This text has {found} characters; it may have {maximum} at most.',
  'schema.noneFits': 'This value fits none of the ways it can be written.',

  // Numbers
  'quantity.empty': 'Nothing is written here; write for example {example}.',
  'quantity.notANumber': '“{found}” is not a number as it is written here; write for example {example}.',
  'quantity.notFinite': '“{found}” is not a finite number; write for example {example}.',
  'quantity.ambiguousComma': '“{found}” can be read in two ways: write {thousands} or {decimal}.',
  'quantity.ambiguousColon':
    '“{found}” can be hours and minutes or minutes and seconds; write for example {example}.',
  'quantity.missingUnit': '“{found}” lacks its unit; write for example {example}.',
  'quantity.wrongUnit': '“{found}” is not a unit for this number; write for example {example}.',
  'quantity.percentSign': '“{found}” lacks its per cent sign: write {suggestion}, or a fraction up to 1.',
  'quantity.belowMinimum': '{found} is too small: at least {minimum}.',
  'quantity.aboveMaximum': '{found} is too large: at most {maximum}.',
  'quantity.notPositive': '{found} must be more than zero.',
  'quantity.reversedInterval': 'The interval starts at {low}, above its end {high}.',
  'quantity.intervalAtBound':
    '“{found}” touches the end of what is possible, where 5 % of cases would have to lie beyond; use triangular, pert or uniform.',
  'quantity.unorderedDistribution': 'These numbers must go from the lowest to the highest: {found}.',
  'quantity.unknownDistribution': '“{found}” is not a distribution; known are {known}.',
  'quantity.unitBesideDistribution':
    '“{found}” is not written beside a distribution: the unit stands at each of its figures, for example {example}.',
  'quantity.distributionShape': 'The distribution {distribution} is written like this: {example}.',
  'quantity.impossibleDistribution':
    '{found} cannot be drawn from: {reason, select, truncatedAway {all of it lies outside the possible range} spreadTooLarge {its spread is too large} other {its parameters contradict each other}}.',
  'quantity.unknownSourceKey': '“{found}” is not known beside a value; known are {known}.',
  'quantity.asOf': '“{found}” is not a year or date; write for example 2026, 2026-05 or 2026-05-31.',
  'quantity.serviceTarget': '“{found}” is not a service target; write for example {example}.',
  'quantity.clockTime': '“{found}” is not a time of day; write for example {example}.',
  'quantity.yearMonth': '“{found}” is not a calendar month; write for example {example}.',
  'quantity.filePath':
    '“{found}” is not a path below the scenario’s folder, with forward slashes; write for example {example}.',
  'quantity.illegalName':
    '“{found}” cannot be a name: letters, digits, hyphens and underscores, a letter or digit first, not digits alone.',

  // Formulas and their inputs
  'quantity.formulaNotHere':
    '“{found}” is a formula; it must stand for the whole number, not for a part of a distribution.',
  'quantity.monthlyFormula':
    '“{found}” is not a formula; write for example {example}, or an amount with what it is paid per.',
  'inputs.unit': '“{found}” is not a unit known here; known are {known}.',
  'inputs.name':
    '“{found}” cannot name an input: letters, digits and underscores, a letter first (a hyphen is a minus sign in formulas).',
  'inputs.reserved': '“{found}” already means something in formulas; give the input another name.',
  'formula.empty': 'Nothing follows the equals sign; write for example {example}.',
  'formula.tooLong': 'This formula has {characters} characters; it may have {most} at most.',
  'formula.tooDeep': 'This formula is nested more than {most} deep; declare parts of it as inputs.',
  'formula.syntax':
    'This formula cannot be read {found, select, end {to its end: something is missing} other {from “{found}” on}}.',
  'formula.notAllowed':
    '{what, select, text {Texts} list {Lists} assignment {Assignments} definition {Definitions of functions} property {Names with a dot or brackets} range {Ranges} object {Mappings} block {Several expressions} chain {Chained comparisons} word {Words such as “{found}”} other {Operators such as “{found}”}} cannot stand in a formula.',
  'formula.unknownFunction': 'There is no function “{found}”; known are {known}.',
  'formula.argumentCount':
    '“{name}” takes {least, plural, one {# number} other {# numbers}}{more, select, yes { or more} other {}}, not {found}.',
  'formula.missingOperator': 'An operator is missing in “{found}”; a product is written with *.',
  'formula.percentAdded':
    '“{found}” can be read in two ways: multiply by 1 plus the share, or write the share as a fraction.',
  'formula.unknownName':
    'There is no input “{name}”; {known, select, none {no inputs are declared} other {known are {known}}}.',
  'formula.monthlyName':
    '“{name}” has a value in every month; only the “cost” of a cost line can refer to it.',
  'formula.mixedUnits':
    '“{left}” ({leftUnit, select, money {money} share {a share} factor {a factor} count {a count} number {a plain number} duration {a duration} rate {a rate} bare {a bare number} truth {a comparison} other {a mixed unit}}) and “{right}” ({rightUnit, select, money {money} share {a share} factor {a factor} count {a count} number {a plain number} duration {a duration} rate {a rate} bare {a bare number} truth {a comparison} other {a mixed unit}}) cannot be added or compared.',
  'formula.bareNumber':
    '“{found}” lacks its unit beside “{other}” ({unit, select, duration {a duration} rate {a rate} other {a mixed unit}}); declare it as an input, with its unit.',
  'formula.conditionNeeded': 'Here must stand a comparison, not “{found}”.',
  'formula.numberNeeded': '“{found}” is a comparison where a number must stand.',
  'formula.exponent':
    'The exponent “{found}” must be a {unit, select, whole {whole number, since what it raises has a unit} other {plain number}}.',
  'formula.plainNumberNeeded':
    '“{name}” takes a plain number, not “{found}” ({unit, select, money {money} share {a share} factor {a factor} count {a count} number {a plain number} duration {a duration} rate {a rate} bare {a bare number} truth {a comparison} other {a mixed unit}}).',
  'formula.wrongUnit':
    'This formula gives {found, select, money {money} share {a share} factor {a factor} count {a count} number {a plain number} duration {a duration} rate {a rate} bare {a bare number} truth {a comparison} other {a mixed unit}}; here must stand {wanted, select, money {money} share {a share} factor {a factor} count {a count} number {a plain number} duration {a duration} rate {a rate} bare {a bare number} truth {a comparison} other {a mixed unit}}.',
  'formula.compoundUnit':
    'What this formula gives has a mixed unit, such as money squared or money per second.',
  'formula.cycle': 'These inputs refer to each other in a circle: {cycle}.',
  'formula.outOfRange':
    'This formula gives {certain, select, yes {{low}} other {{low} to {high} in 90 % of cases}}; {limit, select, minimum {at least {bound}} positive {more than zero} other {at most {bound}}} is possible here.',
  'demand.tooMuchWork':
    'The contacts of “{reason}” would keep {agents} agents busy round the clock, more than the {most} that can be planned. Check the units of volume, handle time and season.',
  'formula.notFinite':
    'This formula gives no finite number{certain, select, yes {} other { in {percent} % of cases}}: it may divide by zero, take the root or the logarithm of a negative number, or grow beyond all numbers.',
  'formula.neverFinite':
    'This formula gave no finite number in any month of the simulation, so nobody can say what the line costs. It may divide by zero, or take the root or the logarithm of a negative number, at the size this scenario has.',

  // Correlations
  'correlation.unknownInput': 'There is no uncertain number at “{found}”.',
  'correlation.certainInput': '“{found}” is certain ({written}): it cannot vary with another number.',
  'correlation.formula': '“{found}” is a formula; state the correlation between the inputs it refers to.',
  'correlation.withItself': '“{found}” is named twice.',
  'correlation.statedTwice': 'The correlation of “{first}” and “{second}” is stated twice.',
  'correlation.impossible':
    'No numbers can be correlated like this all at once (what is not stated is 0). The nearest that is possible: {nearest}.',

  // The scenario as a whole
  'scenario.newerVersion':
    'This scenario is written in version {found} of the language; this program knows version {known}. Install a newer program.',
  'scenario.noOptions': 'There is no option to compare; state at least one.',
  'scenario.noReasons': 'There is no contact reason; state at least one.',
  'scenario.country': '“{found}” is not a country’s code (ISO 3166-1: two capitals, for example FR).',
  'scenario.staffNotSaid':
    'Option “{option}” says nothing of its staff; write at least one thing, for example shrinkage: 25 % to 32 %.',
  'scenario.region': '“{found}” is not a region code; write up to three capitals or digits.',
  'scenario.currencyCode': '“{found}” is not a currency code; write three capitals, for example EUR.',
  'scenario.otherCurrency': 'This amount is in {found}, but the scenario counts in {currency}.',
  'scenario.recordsPerEventTurned': 'The low end of an event’s size, {low}, lies above its high end, {high}.',
  'scenario.fieldsOfNoSet':
    '“{dataSet}” is said to be fields of “{found}”, which is no data set by itself; those are: {declared}.',
  'scenario.worthNotSaid':
    '“{dataSet}” holds further fields of another data set’s records; “worth” must say which share of a record’s worth they are.',
  'scenario.worthOfWhole':
    '“worth” is for fields of another data set’s records (“fieldsOf”); “{dataSet}” stands by itself.',
  'scenario.recordsOfGroup':
    '“{dataSet}” holds fields of the records of “{of}”, so it has as many: {expected}, not {found}.',
  'scenario.worthAboveOne': 'The fields of “{dataSet}” are said to be worth {percent}% of a record together.',
  'scenario.unknownDataSet': 'There is no data set “{dataSet}”; declared under “data”: {declared}.',
  'scenario.rolePlaceNotSaid':
    'The people of “{role}” are not of the same house as the agents of option “{option}”: say where they sit (place).',
  'scenario.accessNotSaid': 'Option “{option}” does not say how it gets at data set “{dataSet}”.',
  'scenario.busyHoursNeedCut':
    'Changes of “{dataSet}” keep to certain hours, so a copy must say at which hour it is cut (cutAt), and how often (every) so that it is cut at that hour again: a part of a day, or whole days.',
  'scenario.triggerNotNeeded':
    'Reason “{reason}” is triggered by changes of “{dataSet}”, but does not need it; add it to “needs”.',
  'scenario.campaignOutsideHorizon': 'Campaign “{campaign}” of {start} has no month within the horizon.',
  'scenario.recordsShareAboveOne':
    'The reasons of channel {channel} take {percent} % of its records together; at most 100 %.',
  'scenario.placeNotACountry': '“{found}” is not a country code; write two capitals, for example FR.',
  'scenario.publishedInOtherCurrency':
    '“{key}” has a default in US dollars only; state it, since the scenario counts in {currency}.',
  'scenario.mustBeCertain': '“{key}” is what options are judged by: one certain number, not {found}.',
  'scenario.scaleWithoutRange': 'A scale needs a worst figure and a best one that differ.',
  'scenario.criteriaWithoutWeight': 'At least one criterion must have a weight above zero.',
  'scenario.protectionWithoutTolerance':
    'Protection is the share of years within a tolerance; state exposure.tolerance.',
  'scenario.unknownOption': 'There is no option “{option}”; the options are {known}.',
  'scenario.oneBaseline': '“{option}” is what is done today already; there can be one.',
  'scenario.keepsNothing':
    '“{option}” keeps a share of what is done today, but no option is marked as that (baseline).',
  'scenario.keepsItself': '“{option}” is what is done today and keeps all of it: leave keepsToday out.',
  'scenario.baselineNeeds': '{key} costs nothing without {other}: say that too.',
  'arrangement.nameTaken': '“{name}” is the name of an option already.',
  'arrangement.legUnused':
    '“{option}” is no candidate and takes part in no arrangement: nothing would come of it.',
  'arrangement.phasesBeyondHorizon':
    'After {months, plural, one {# month} other {# months}} the horizon of {horizon} is over: the next phase would have no month left.',
  'arrangement.shorterThanNotice':
    'The contract has {notice, plural, one {# month} other {# months}} of notice and cannot end after {months, plural, one {# month} other {# months}}.',
  'arrangement.lastPhaseEnds': 'The last phase lasts to the end of the horizon; leave its length out.',
  'arrangement.phaseEnd': 'Say when this phase ends: either months, or until with what has to be seen.',
  'arrangement.triggerBounds': 'Not before month {from}, and not after month {to}: that leaves no month.',
  'arrangement.nothingBefore': 'There is no phase before the first one: {key} has no meaning here.',
  'arrangement.parallelTooLong':
    'The phase before lasts {months, plural, one {# month} other {# months}}; both cannot run side by side for longer.',
  'arrangement.carriedWithoutLearning':
    'What is carried over shortens the learning; say how it goes without (learning).',
  'arrangement.learningTwice':
    'The contract of “{option}” has its ramp already; with learning here it would be paid twice.',
  'arrangement.oneLevel':
    'Say once where the overflow begins: above (agents or contactsPerHalfHour, one of them) or overflowShare.',
  'arrangement.sameLeg': '“{option}” cannot take over from itself.',
  'arrangement.levelNeedsCalls':
    'A level parts calls half hour by half hour, and there are none here: state overflowShare.',
  'arrangement.sharesNotOne': 'The shares must be certain, each option named once, and add up to 100 %.',
  'scenario.optionNotSaid': 'Nothing is said for the option “{option}”.',
  'scenario.unpricedAmount':
    'Say either what is counted (counts) or how much of it each option brings (perYear), not both.',
  'scenario.priceRange': 'The prices looked at must rise: from is not below to.',
  'scenario.abroadWithoutCountry': 'What is abroad depends on where home is: state calendar.country.',
  'scenario.path': '“{found}” is no path of the scenario, such as options.offshore.price.perHour.',
  'scenario.futureChangesNoNumber': 'A future changes numbers of the scenario; “{found}” is none.',
  'scenario.nothingUncertain': 'There is no uncertain number at “{found}”, so nothing to find out.',
  'scenario.latinHypercubeWithPrecision':
    'A Latin hypercube spreads a stated number of draws: it cannot stop earlier at a precision.',
  'scenario.noHolidaysKnown':
    'No public holidays are known for {country} {region}; leave the country out or correct it.',
  'override.unknownName':
    '{kind, select, options {There is no option “{name}”} reasons {There is no contact reason “{name}”} data {There is no data set “{name}”} other {There is nothing called “{name}” there}}{known, select, none {.} other {; there are: {known}.}}',
  'override.noItem':
    '{count, plural, =0 {{path} has no items} one {{path} has # item, number 0} other {{path} has # items, counted from 0}}: there is none with the number {found}.',
  'override.form': '“{found}” does not say what to set; write for example {example}.',
  'extends.nothingToRemove': 'There is nothing at “{found}” to leave out.',

  // Access
  'access.copyNeedsCadence':
    'A copy ({mode}) must say how often it is cut (every) and how long it takes to arrive (loadDelay).',

  // Demand
  'demand.openingHours':
    '{reason, select, empty {Opening hours are empty} unknownWord {“{found}” is neither a day nor a time} daysMissing {“{found}” has no day before it} timesMissing {“{found}” has no times after it} impossibleTime {“{found}” is no time of day} emptyPeriod {“{found}” has no length} other {“{found}” cannot be read}}; write for example mon-fri 08:00-20:00, sat 09:00-13:00.',
  'demand.weekProfile':
    '{reason, select, wrongCount {A week has 336 half hours} negative {Half hours cannot be negative} allZero {At least one half hour must be above zero} other {Every half hour must be a number}}.',
  'demand.weekNeedsOneSource':
    'The week comes from exactly one of records, open and halfHours; {found, plural, =0 {none is written} one {# is written} other {# are written}}.',
  'demand.channelMissing': 'There is no channel; state voice or email.',
  'demand.unknownChannel': 'Reason “{reason}” comes by {channel}, which is not among the channels.',
  'demand.volumeMissing':
    'Reason “{reason}” has no volume: state volume, or recordsShare where there are records.',
  'demand.volumeTwice': 'Reason “{reason}” has two volumes: keep volume or recordsShare.',
  'demand.recordsShareNeedsRecords': 'Reason “{reason}” takes a share of records, but its channel has none.',
  'demand.handleTimeMissing':
    'Reason “{reason}” has no handle time, and its channel has no records to take it from.',

  // Records
  'records.empty': 'There are no records in this file.',
  'records.tooLarge': 'This file of records is too large: {found}, where {expected} are possible.',
  'records.malformed': 'This line is not legal CSV.',
  'records.missingColumn': 'The column “{column}” is missing.',
  'records.duplicateColumn': 'The column “{column}” occurs twice.',
  'records.wrongFieldCount': 'This line has {found} fields; the header has {expected}.',
  'records.notADate': '“{found}” in column {column} is not a date such as {expected}.',
  'records.notATime': '“{found}” in column {column} is not a time such as {expected}.',
  'records.wrongStep': '“{found}” in column {column} does not start a half hour.',
  'records.notANumber': '“{found}” in column {column} is not a number.',
  'records.notWhole': '{found} in column {column} is not a whole number.',
  'records.negative': '{found} in column {column} is negative.',
  'records.noHandleTime':
    'Column {column} says 0 s for {found, plural, one {# answered contact} other {# answered contacts}} of {expected}: these times were not recorded. Write them.',
  'records.missingValue': 'Column {column} is empty, though there were contacts to average.',
  'records.implausible':
    '{found} in column {column}: more than {expected} contacts in half an hour must be a slip.',
  'records.moreThanOffered': '{found} contacts in column {column}, but only {expected} were offered.',
  'records.moreThanAnswered': '{found} contacts in column {column}, but only {expected} were answered.',
  'records.noContacts': 'There is not a single contact in these records.',
  'records.noneAnswered': 'Not a single contact of these records was answered.',
  'records.weekdayNeverSeen':
    'No {weekday, select, 0 {Monday} 1 {Tuesday} 2 {Wednesday} 3 {Thursday} 4 {Friday} 5 {Saturday} other {Sunday}} occurs in these records; they must cover every day of the week.',
  'records.duplicateInterval': 'This half hour is in the file twice.',

  // Staffing
  'demand.busynessMustBeCertain':
    'How much days differ is one number, not {found}: the staffing method needs it as it is.',
  'staffing.promiseMustBeCertain': '“{key}” is a promise: write one number, not {found}.',
  ...problemsStaffing,
  ...problemsChannels,
  ...problemsContracts,

  // Prices
  'cost.exactlyOnePriceBasis':
    'A provider is paid on exactly one basis: perHour, perLoggedHour, perPosition, perAgent, perContact, perMinute, perResolution, perOutcome or anchored.',
  'cost.commitmentNeedsVolumeBasis':
    'A commitment needs a price by hour, contact, minute, resolution or outcome.',
  'cost.commitmentAndReducedCharge': 'A commitment and a reduced charge contradict each other: keep one.',
  'cost.tiersNeedVolumeBasis': 'Tiers need a price by hour, contact, minute, resolution or outcome.',
  'cost.tiersAndBands': 'Tiers and additional or reduced charges contradict each other: keep one kind.',
  'cost.tiersNotAscending': 'Tiers must go up: this one starts no higher than the one before it.',
  'cost.firstTierNotZero': 'The first tier must start at 0.',
  'cost.bandsNeedVolumeBasis':
    'Additional and reduced charges need a price by hour, contact, minute, resolution or outcome.',
  'cost.overtimeNeedsHourBasis': 'An overtime premium needs a price by the hour.',
  'cost.floorAboveCap': 'The floor of the indexation lies above its cap.',
  'cost.bonusOrMalus': 'State a bonus, a malus, or both.',
  'cost.exactlyOneMonthlyCharge':
    'The monthly charge is exactly one of byContactsPerDay, perNamedAgent, perConcurrentAgent and flat.',
  'cost.minimumAgentsNeedsAgentCharge': 'A minimum of agents needs a charge by agent.',
  'cost.exactlyOneKindOfAgents': 'Agents are either supplied by the provider or own: state exactly one.',
  'cost.amountOrFormula': 'A cost line is an “amount” with what it is paid “per”, or a “cost” by a formula.',
  'cost.exactlyOneAgentPrice':
    'Supplied agents are paid by exactly one of perHour, perContact and perMinute.',
} as const satisfies Readonly<Record<KnownProblemCode, string>> & Readonly<Record<string, string>>
