import { currenciesAtPar } from '../exposure/schema.js'
import { intervalEnds } from '../kernel/quantity/interval.js'
import { markMeansCurrency, readMoney } from '../kernel/quantity/money.js'
import { quantityShapeOf } from '../kernel/quantity/schema.js'
import { readYearMonth } from '../kernel/quantity/year-month.js'
import { arrangementChecks } from './arrangement-checks.js'
import { baselineChecks } from './baseline-checks.js'
import { busyHoursCheck } from './busy-hours-check.js'
import { comparisonChecks } from './comparison-checks.js'
import { contractChecks } from './contract-checks.js'
import { countryMeant, isCountry } from './countries.js'
import { nearestWord } from './nearest-word.js'
import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import { scenarioSchema } from './scenario.js'
import { alternatives, childSchemas } from './schema-walk.js'

/**
 * Checks that span several parts of the scenario. They read what was written, not what the schema made of it,
 * so that they also find their problems in a scenario that has others.
 */
export function crossChecks(root: Plain): Finding[] {
  if (!isMapping(root)) return []
  return [
    ...optionStaff(root),
    ...optionAccess(root),
    ...optionRoles(root),
    ...busyHoursCheck(root),
    ...reasonNeeds(root),
    ...reasonList(root),
    ...campaigns(root),
    ...places(root),
    ...currencyMarks(root),
    ...publishedAmounts(root),
    ...comparisonChecks(root),
    ...arrangementChecks(root),
    ...baselineChecks(root),
    ...contractChecks(root),
  ]
}

/** An option is staffed, so it says something of its staff: an empty mapping is no more than a forgotten one. */
function optionStaff(root: PlainMapping): Finding[] {
  return entriesOf(root.options).flatMap(([option, terms]): Finding[] => {
    const staff = isMapping(terms) ? terms.staff : undefined
    if (!isMapping(staff) || Object.keys(staff).length > 0) return []
    return [
      { code: 'scenario.staffNotSaid', figures: { option }, path: ['options', option, 'staff'], at: 'key' },
    ]
  })
}

function optionAccess(root: PlainMapping): Finding[] {
  const declared = keysOf(root.data)
  return entriesOf(root.options).flatMap(([option, terms]) => {
    const access = isMapping(terms) ? terms.access : undefined
    if (!isMapping(access)) return []
    const path = ['options', option, 'access']
    const unknown = Object.keys(access)
      .filter((dataSet) => !declared.includes(dataSet))
      .map((dataSet) => unknownDataSet([...path, dataSet], dataSet, declared, 'key'))
    const misspelt = unknown.map(({ suggestion }) => suggestion)
    const notSaid = declared
      .filter((dataSet) => !Object.hasOwn(access, dataSet) && !misspelt.includes(dataSet))
      .map(
        (dataSet): Finding => ({
          code: 'scenario.accessNotSaid',
          figures: { dataSet, option },
          path,
          at: 'key',
          suggestion: `${dataSet}: none`,
        }),
      )
    return [...unknown, ...notSaid]
  })
}

/** Roles see declared data sets, and say where they sit where they are not the agents' colleagues. */
function optionRoles(root: PlainMapping): Finding[] {
  const declared = keysOf(root.data)
  return entriesOf(root.options).flatMap(([option, terms]) =>
    entriesOf(isMapping(terms) ? terms.roles : undefined).flatMap(([role, said]) => {
      const { access, staff, place } = isMapping(said) ? said : ({} as PlainMapping)
      const path = ['options', option, 'roles', role]
      const unknown = keysOf(access)
        .filter((dataSet) => !declared.includes(dataSet))
        .map((dataSet) => unknownDataSet([...path, 'access', dataSet], dataSet, declared, 'key'))
      const agents = isMapping(terms) && terms.model === 'internal' ? 'own' : 'provider'
      const elsewhere = (staff === 'own' || staff === 'provider') && staff !== agents && place === undefined
      const notSaid: Finding = {
        code: 'scenario.rolePlaceNotSaid',
        figures: { role, option },
        path: [...path, 'staff'],
        at: 'key',
      }
      return [...unknown, ...(elsewhere && !rentedWithOwnAgents(terms) ? [notSaid] : [])]
    }),
  )
}

/** Agents of a rented centre may be the client's own. */
function rentedWithOwnAgents(terms: Plain | undefined): boolean {
  return isMapping(terms) && valueAt(terms, ['price', 'agents', 'own']) !== undefined
}

function reasonNeeds(root: PlainMapping): Finding[] {
  const declared = keysOf(root.data)
  return reasonsOf(root).flatMap(([reason, terms]) => {
    const path = ['demand', 'reasons', reason]
    const needs = isMapping(terms.needs) ? Object.keys(terms.needs) : []
    const findings = needs
      .filter((dataSet) => !declared.includes(dataSet))
      .map((dataSet) => unknownDataSet([...path, 'needs', dataSet], dataSet, declared, 'key'))
    const trigger = isMapping(terms.triggered) ? terms.triggered.by : undefined
    if (typeof trigger !== 'string') return findings
    const triggerPath = [...path, 'triggered', 'by']
    if (!declared.includes(trigger)) findings.push(unknownDataSet(triggerPath, trigger, declared, 'value'))
    else if (!needs.includes(trigger)) {
      findings.push({
        code: 'scenario.triggerNotNeeded',
        figures: { dataSet: trigger, reason },
        path: triggerPath,
        at: 'value',
        suggestion: nearestWord(trigger, needs),
      })
    }
    return findings
  })
}

function unknownDataSet(path: ValuePath, dataSet: string, declared: string[], at: 'key' | 'value'): Finding {
  const suggestion = nearestWord(dataSet, declared)
  return {
    code: 'scenario.unknownDataSet',
    figures: { dataSet, declared: declared.join(', ') },
    path,
    at,
    suggestion,
  }
}

/** At least one reason; shares of one channel's records add up to at most the whole. */
function reasonList(root: PlainMapping): Finding[] {
  const reasons = valueAt(root, ['demand', 'reasons'])
  if (isMapping(reasons) && Object.keys(reasons).length === 0) {
    return [{ code: 'scenario.noReasons', figures: {}, path: ['demand', 'reasons'], at: 'key' }]
  }
  const totals = new Map<string, number>()
  for (const [, terms] of reasonsOf(root)) {
    const channel = String(terms.channel ?? 'voice')
    const share = certainShare(terms.recordsShare)
    if (share !== undefined) totals.set(channel, (totals.get(channel) ?? 0) + share)
  }
  return [...totals]
    .filter(([, total]) => total > 1 + 1e-9)
    .map(([channel, total]) => ({
      code: 'scenario.recordsShareAboveOne',
      figures: { channel, percent: Math.round(total * 1000) / 10 },
      path: ['demand', 'reasons'],
      at: 'key',
    }))
}

function certainShare(written: Plain | undefined): number | undefined {
  if (typeof written === 'number') return written
  const percent = typeof written === 'string' ? /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(written) : null
  return percent ? Number(percent[1]!.replace(',', '.')) / 100 : undefined
}

/** A campaign that has no month within the horizon does nothing. */
function campaigns(root: PlainMapping): Finding[] {
  const start = monthNumber(valueAt(root, ['horizon', 'start']))
  const months = valueAt(root, ['horizon', 'months'])
  const list = valueAt(root, ['demand', 'campaigns'])
  if (start === undefined || typeof months !== 'number' || !isList(list)) return []
  return list.flatMap((campaign, index): Finding[] => {
    if (!isMapping(campaign)) return []
    const from = monthNumber(campaign.start)
    const length = campaign.months
    if (from === undefined || typeof length !== 'number') return []
    if (from < start + months && from + length > start) return []
    return [
      {
        code: 'scenario.campaignOutsideHorizon',
        figures: { campaign: String(campaign.name ?? index + 1), start: String(campaign.start) },
        path: ['demand', 'campaigns', index, 'start'],
        at: 'value',
      },
    ]
  })
}

function monthNumber(written: Plain | undefined): number | undefined {
  const reading = readYearMonth(written)
  return reading.ok ? reading.value.year * 12 + reading.value.month : undefined
}

function places(root: PlainMapping): Finding[] {
  return keysOf(valueAt(root, ['exposure', 'places']))
    .filter((place) => !isCountry(place))
    .map((place) => ({
      code: 'scenario.placeNotACountry',
      figures: { found: place },
      path: ['exposure', 'places', place],
      at: 'key',
      suggestion: countryMeant(place),
    }))
}

/** Money written with another currency's sign. A contract with its own `currency` block may use its own. */
function currencyMarks(root: PlainMapping): Finding[] {
  const currency = root.currency
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return []
  const findings: Finding[] = []
  const visit = (value: Plain, schemas: ReturnType<typeof alternatives>, path: ValuePath): void => {
    if (schemas.some((schema) => mayBeMoney(schema))) {
      for (const { text, at } of textsOf(value, path)) {
        const mark = foreignMark(text, currency)
        if (mark) {
          findings.push({
            code: 'scenario.otherCurrency',
            figures: { found: mark, currency },
            path: at,
            at: 'value',
          })
        }
      }
    } else if (isList(value)) {
      value.forEach((item, index) => {
        visit(item, childSchemas(schemas, index, item), [...path, index])
      })
    } else if (isMapping(value) && !(isMapping(value.currency) && path.at(-1) === 'price')) {
      for (const [key, child] of Object.entries(value)) {
        visit(child, childSchemas(schemas, key, child), [...path, key])
      }
    }
  }
  visit(root, alternatives(scenarioSchema, root), [])
  return findings
}

function mayBeMoney(schema: Parameters<typeof quantityShapeOf>[0]): boolean {
  const shape = quantityShapeOf(schema)
  return shape?.kind === 'namedInput' || (shape?.kind === 'quantity' && shape.unit === 'money')
}

function textsOf(value: Plain, path: ValuePath): { text: string; at: ValuePath }[] {
  if (typeof value === 'string') return [{ text: value, at: path }]
  if (isList(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]))
  if (!isMapping(value)) return []
  return Object.entries(value)
    .filter(([key]) => key !== 'source' && key !== 'asOf' && key !== 'label')
    .flatMap(([key, child]) => textsOf(child, [...path, key]))
}

function foreignMark(text: string, currency: string): string | undefined {
  for (const part of intervalEnds(text) ?? [text]) {
    const reading = readMoney(part)
    const mark = reading.ok ? reading.value.mark : undefined
    if (mark !== undefined && !markMeansCurrency(mark, currency)) return mark
  }
  return undefined
}

/** Defaults published in US dollars stand in at par for a few currencies only; elsewhere they must be stated. */
function publishedAmounts(root: PlainMapping): Finding[] {
  const { currency } = root
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return []
  if ((currenciesAtPar as readonly string[]).includes(currency)) return []
  return [
    ['exposure', 'costPerRecord'],
    ['exposure', 'fraudulentPurchase', 'lossPerFraudContact'],
  ]
    .filter((path) => valueAt(root, path) === undefined)
    .map((path) => ({
      code: 'scenario.publishedInOtherCurrency',
      figures: { key: path.join('.'), currency },
      path,
      at: 'key',
    }))
}

function reasonsOf(root: PlainMapping): [string, PlainMapping][] {
  return entriesOf(valueAt(root, ['demand', 'reasons'])).filter((entry): entry is [string, PlainMapping] =>
    isMapping(entry[1]),
  )
}

function entriesOf(value: Plain | undefined): [string, Plain][] {
  return isMapping(value) ? Object.entries(value) : []
}

function keysOf(value: Plain | undefined): string[] {
  return isMapping(value) ? Object.keys(value) : []
}
