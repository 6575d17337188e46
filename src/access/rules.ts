import { isCopy, isPersonal, type Sensitivity } from './modes.js'
import { type AccessRow, type AccessSite, closedRow, copyHeldOutside } from './row.js'
import { isAdequate, isInsideArea } from './transfer-rules.js'

/** What a rule is about: data by its kind, or everything a provider does. */
export const ruleSubjects = ['any data', 'personal data', 'financial data', 'provider'] as const
export type RuleSubject = (typeof ruleSubjects)[number]

/** What a rule demands. */
export const ruleDemands = [
  'never outside',
  'EEA only',
  'EEA or adequate country',
  'read only',
  'no copies outside',
] as const
export type RuleDemand = (typeof ruleDemands)[number]

/** What is demanded of each subject: one thing or several. */
export type AccessRules = {
  readonly [Subject in RuleSubject]?: RuleDemand | readonly RuleDemand[] | undefined
}

/** One demand on one subject. */
export interface StatedRule {
  readonly subject: RuleSubject
  readonly demand: RuleDemand
}

/** One data set of the matrix under one option. */
export interface RuledDataSet {
  readonly dataSet: string
  readonly sensitivity: Sensitivity
  readonly row: AccessRow
}

/** A row that breaks a rule, and the rows in its stead that would keep it, most open first. */
export interface RuleBreach extends StatedRule {
  readonly dataSet: string
  readonly repairs: readonly AccessRow[]
}

/**
 * Every row of an option that breaks a rule. Financial data ties a customer to the client, so rules on
 * personal data cover it as well.
 */
export function ruleBreaches(
  rules: AccessRules,
  site: AccessSite,
  matrix: readonly RuledDataSet[],
): RuleBreach[] {
  return statedRules(rules).flatMap(({ subject, demand: demanded }) =>
    matrix
      .filter((entry) => covers(subject, entry, site) && !keeps(demanded, entry.row, site))
      .map(({ dataSet, row }) => ({
        dataSet,
        subject,
        demand: demanded,
        repairs: repairsOf(row).filter((repaired) => keeps(demanded, repaired, site)),
      })),
  )
}

/** Every rule stated, one demand at a time, in the order of the subjects. */
export function statedRules(rules: AccessRules): StatedRule[] {
  return ruleSubjects.flatMap((subject) => {
    const stated = rules[subject] ?? []
    return (typeof stated === 'string' ? [stated] : stated).map((demanded) => ({ subject, demand: demanded }))
  })
}

function covers(subject: RuleSubject, { sensitivity }: RuledDataSet, site: AccessSite): boolean {
  switch (subject) {
    case 'any data':
      return true
    case 'personal data':
      return isPersonal(sensitivity)
    case 'financial data':
      return sensitivity === 'financial'
    case 'provider':
      return site.staff === 'provider'
  }
}

/** Whether a row keeps a demand that concerns it; a closed data set keeps every one. */
export function keeps(demanded: RuleDemand, row: AccessRow, site: AccessSite): boolean {
  if (row.mode === 'none') return true
  switch (demanded) {
    case 'never outside':
      return !site.outside
    case 'EEA only':
      return isInsideArea(site.place, site.transfers)
    case 'EEA or adequate country':
      return isInsideArea(site.place, site.transfers) || isAdequate(site.place, site.transfers)
    case 'read only':
      return row.writeBack === 'none'
    case 'no copies outside':
      return !copyHeldOutside(row.mode, site)
  }
}

/**
 * Less open rows in a row's stead: without write-back; live with the very fields of a copy, none of which is guessed; closed.
 */
function repairsOf(row: AccessRow): AccessRow[] {
  const live: AccessRow = {
    ...row,
    mode: row.mode === 'extract' ? 'segmented-read' : 'live-read',
    everyHours: Number.NaN,
    cutAtHour: Number.NaN,
    delayHours: 0,
  }
  return [withoutWriteBack(row), ...(isCopy(row.mode) ? [live, withoutWriteBack(live)] : []), closedRow]
}

/** The same row with nothing that comes back: live reading where it was live updating. */
export function withoutWriteBack({ returnedFile: _, ...row }: AccessRow): AccessRow {
  return { ...row, mode: row.mode === 'live-write' ? 'live-read' : row.mode, writeBack: 'none' }
}
