import {
  keepsAllOfToday,
  type PhaseLength,
  type PhaseObjection,
  phaseObjections,
} from '../arrangement/phase-lengths.js'
import { defaultOverMonths } from '../arrangement/schema.js'
import { boundsOf } from '../kernel/quantity/bounds.js'
import { readQuantity } from '../kernel/quantity/quantity.js'
import { nearestWord } from './nearest-word.js'
import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'

/** Checks of arrangements against the options they are made of and the horizon, on what was written. */
export function arrangementChecks(root: PlainMapping): Finding[] {
  const stated = entriesOf(root.arrangements)
  return [
    ...stated.flatMap(([name, arrangement]) => [
      ...nameTaken(root, name),
      ...unknownLegs(root, name, arrangement),
      ...(arrangement.kind === 'phased' ? phases(root, name, arrangement) : []),
      ...(arrangement.kind === 'blended' ? blended(root, name, arrangement) : []),
    ]),
    ...unusedLegs(root, stated),
  ]
}

function nameTaken(root: PlainMapping, name: string): Finding[] {
  if (!isMapping(root.options) || !Object.hasOwn(root.options, name)) return []
  return [finding('arrangement.nameTaken', { name }, ['arrangements', name], 'key')]
}

/** Where each leg is named. */
function legPaths(name: string, arrangement: PlainMapping): ValuePath[] {
  const base = ['arrangements', name]
  const list = (key: string) => {
    const items = arrangement[key]
    return isList(items) ? items.map((_, index) => [...base, key, index, 'option']) : []
  }
  if (arrangement.kind === 'phased') return list('phases')
  if (arrangement.kind === 'split') return list('shares')
  return [
    [...base, 'base'],
    [...base, 'overflow'],
  ]
}

function unknownLegs(root: PlainMapping, name: string, arrangement: PlainMapping): Finding[] {
  const known = isMapping(root.options) ? Object.keys(root.options) : []
  return legPaths(name, arrangement).flatMap((path) => {
    const option = valueAt(root, path)
    if (typeof option !== 'string' || known.includes(option)) return []
    return [
      {
        ...finding('scenario.unknownOption', { option, known: known.join(', ') }, path, 'value'),
        suggestion: nearestWord(option, known),
      },
    ]
  })
}

/** An option that is compared neither by itself nor in an arrangement. */
function unusedLegs(root: PlainMapping, stated: readonly [string, PlainMapping][]): Finding[] {
  const used = stated.flatMap(([name, arrangement]) =>
    legPaths(name, arrangement).map((path) => valueAt(root, path)),
  )
  return entriesOf(root.options).flatMap(([option, { candidate }]) =>
    candidate !== false || used.includes(option)
      ? []
      : [finding('arrangement.legUnused', { option }, ['options', option, 'candidate'], 'key')],
  )
}

function phases(root: PlainMapping, name: string, arrangement: PlainMapping): Finding[] {
  const list = arrangement.phases
  if (!isList(list)) return []
  const horizon = numberOf(valueAt(root, ['horizon', 'months']))
  const pathOf = (index: number): ValuePath => ['arrangements', name, 'phases', index]
  return [
    ...list.flatMap((phase, index) =>
      isMapping(phase)
        ? [
            ...phaseEnd(phase, pathOf(index), index === list.length - 1),
            ...(index === 0 ? triggerSees(phase, pathOf(index)) : []),
            ...takeOver(root, phase, pathOf(index), index),
          ]
        : [],
    ),
    ...phaseObjections(
      list.map((phase) => lengthOf(root, phase)),
      horizon,
    ).map(({ code, phase, figures }) =>
      finding(code, figures, [...pathOf(phase), ...lengthKey(code, list[phase])], 'value'),
    ),
  ]
}

function lengthOf(root: PlainMapping, phase: Plain | undefined): PhaseLength {
  if (!isMapping(phase)) return { noticeMonths: 0 }
  const until = isMapping(phase.until) ? phase.until : undefined
  const option = String(phase.option)
  return {
    months: numberOf(phase.months),
    notAfter: numberOf(until?.notAfter),
    // Not stated it is 1, as the schema has it.
    notBefore: until === undefined ? undefined : (numberOf(until.notBefore) ?? 1),
    parallelMonths: numberOf(phase.parallelMonths),
    noticeMonths: numberOf(valueAt(root, ['options', option, 'price', 'noticeMonths'])) ?? 0,
    holdsToday: holdsTodaysContract(root, option),
  }
}

/** Whether an option is today's contract or goes on with all of it. */
function holdsTodaysContract(root: PlainMapping, option: string): boolean {
  const today = entriesOf(root.options).find(([, { baseline }]) => isMapping(baseline))
  if (today === undefined || today[1].model === 'internal') return false
  if (option === today[0]) return true
  const kept = valueAt(root, ['options', option, 'keepsToday'])
  const share = readQuantity(kept, 'share', boundsOf('share', undefined, undefined))
  return share.ok && keepsAllOfToday(share.value)
}

/** The key whose value is objected to. */
function lengthKey(code: PhaseObjection['code'], phase: Plain | undefined): ValuePath {
  if (code === 'arrangement.parallelTooLong') return ['parallelMonths']
  return isMapping(phase) && phase.months === undefined ? ['until', 'notAfter'] : ['months']
}

function phaseEnd(phase: PlainMapping, path: ValuePath, last: boolean): Finding[] {
  const ends = ['months', 'until'].filter((key) => Object.hasOwn(phase, key))
  if (last && ends.length > 0) {
    return [finding('arrangement.lastPhaseEnds', {}, [...path, ends[0]!], 'key')]
  }
  if (!last && ends.length !== 1) return [finding('arrangement.phaseEnd', {}, path, 'key')]
  if (!isMapping(phase.until)) return []
  const from = numberOf(phase.until.notBefore) ?? 1
  const to = numberOf(phase.until.notAfter)
  if (to === undefined || from <= to) return []
  return [finding('arrangement.triggerBounds', { from, to }, [...path, 'until', 'notBefore'], 'value')]
}

/** A first phase ends by what is seen only once there is enough to see. */
function triggerSees({ until }: PlainMapping, path: ValuePath): Finding[] {
  if (!isMapping(until)) return []
  const over = numberOf(until.overMonths) ?? defaultOverMonths
  const to = numberOf(until.notAfter)
  if (to === undefined || over < to || (numberOf(until.notBefore) ?? 1) > to) return []
  const key = Object.hasOwn(until, 'overMonths') ? 'overMonths' : 'notAfter'
  return [finding('arrangement.triggerSeesNothing', { over, to }, [...path, 'until', key], 'value')]
}

function takeOver(root: PlainMapping, phase: PlainMapping, path: ValuePath, index: number): Finding[] {
  const findings: Finding[] = []
  if (index === 0) {
    for (const key of ['parallelMonths', 'knowledgeCarriedOver']) {
      if (Object.hasOwn(phase, key)) {
        findings.push(finding('arrangement.nothingBefore', { key }, [...path, key], 'key'))
      }
    }
  }
  if (Object.hasOwn(phase, 'knowledgeCarriedOver') && !Object.hasOwn(phase, 'learning')) {
    findings.push(finding('arrangement.carriedWithoutLearning', {}, [...path, 'knowledgeCarriedOver'], 'key'))
  }
  const ramp = valueAt(root, ['options', String(phase.option), 'price', 'ramp'])
  if (ramp !== undefined && Object.hasOwn(phase, 'learning')) {
    const option = String(phase.option)
    findings.push(finding('arrangement.learningTwice', { option }, [...path, 'learning'], 'key'))
  }
  return findings
}

function blended(root: PlainMapping, name: string, arrangement: PlainMapping): Finding[] {
  const path = ['arrangements', name]
  const findings: Finding[] = []
  const stated = ['above', 'overflowShare'].filter((key) => Object.hasOwn(arrangement, key))
  const levels = isMapping(arrangement.above) ? Object.keys(arrangement.above).length : 1
  if (stated.length !== 1 || levels !== 1) {
    findings.push(finding('arrangement.oneLevel', {}, [...path, ...stated.slice(-1)], 'key'))
  }
  if (arrangement.base === arrangement.overflow && typeof arrangement.base === 'string') {
    findings.push(
      finding('arrangement.sameLeg', { option: arrangement.base }, [...path, 'overflow'], 'value'),
    )
  }
  if (stated.includes('above') && valueAt(root, ['demand', 'channels', 'voice']) === undefined) {
    findings.push(finding('arrangement.levelNeedsCalls', {}, [...path, 'above'], 'key'))
  }
  return findings
}

function finding(
  code: string,
  figures: Readonly<Record<string, string | number>>,
  path: ValuePath,
  at: Finding['at'],
): Finding {
  return { code, figures, path, at }
}

function numberOf(value: Plain | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function entriesOf(value: Plain | undefined): [string, PlainMapping][] {
  if (!isMapping(value)) return []
  return Object.entries(value).filter((entry): entry is [string, PlainMapping] => isMapping(entry[1]))
}
