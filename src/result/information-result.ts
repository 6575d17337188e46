import type { InputColumn } from '../decision/columns.js'
import type { Decision } from '../decision/decide.js'
import { oneWayThresholds, twoWayThresholds } from '../decision/thresholds.js'
import type { InputGroup } from '../decision/value-of-information.js'
import { varianceShares } from '../decision/variance-shares.js'
import { isBelow, normalPath } from '../scenario/comparison-checks.js'
import { studyWeeks } from '../scenario/comparison-schema.js'
import { correlationGroups } from '../scenario/correlation/correlation-groups.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import { channelNames, type Study, samplingOf } from '../simulation/study.js'
import type { Robustness, ThresholdResult } from './robustness.js'
import type { PlannedStudy, StudiesToValue } from './study-results.js'

/** Inputs shown with their thresholds. */
const mostThresholds = 6
/** Values a side, less one, of the table over two inputs. */
const twoWaySteps = 10

/** What the scenario says could be found out together, as paths of uncertain inputs; names that fit nothing are left out. */
export function inputGroups(
  { findOut }: Pick<RealisedScenario, 'findOut'>,
  inputs: readonly string[],
): InputGroup[] {
  return Object.entries(findOut?.together ?? {}).flatMap(([name, written]) => {
    const wholes = written.map(normalPath)
    const paths = inputs.filter((input) => wholes.some((whole) => input === whole || isBelow(input, whole)))
    return paths.length > 0 ? [{ name, paths }] : []
  })
}

/** Where the best option changes along the inputs that move the choice most, and how much of the spread each makes. */
export function sensitivityResult(
  { comparison, effects, tornado }: Decision,
  ids: readonly string[],
  { correlations }: Pick<Study['scenario'], 'correlations'>,
): Pick<Robustness, 'thresholds' | 'twoWayThresholds' | 'varianceShares'> {
  const runnerUp = comparison.ranking[1]
  if (runnerUp === undefined) return { thresholds: [], varianceShares: { inputs: [], rest: 0 } }
  const moving = tornado.map(({ input }) => input)
  const thresholds = moving.slice(0, mostThresholds).map((input): ThresholdResult => {
    const stretches = oneWayThresholds(effects, input)
    return {
      input,
      stretches: stretches.map(({ from, to, best, probability }) => ({
        from,
        to,
        best: ids[best]!,
        probability,
      })),
      probabilityOfAnother: stretches.reduce(
        (sum, { best, probability }) => sum + (best === effects.leader ? 0 : probability),
        0,
      ),
    }
  })
  const correlated = correlationGroups(correlations).map(({ paths }) => paths)
  const { inputs, rest } = varianceShares(effects, runnerUp, correlated)
  const [first, second] = moving
  return {
    thresholds,
    ...(first !== undefined &&
      second !== undefined && { twoWayThresholds: twoWay(effects, ids, first, second) }),
    varianceShares: {
      inputs: inputs.map(({ path, with: others, share }) => ({
        input: path,
        ...(others.length > 0 && { correlatedWith: others }),
        share,
      })),
      rest,
    },
  }
}

function twoWay(effects: Decision['effects'], ids: readonly string[], first: string, second: string) {
  const { firstValues, secondValues, best } = twoWayThresholds(effects, first, second, twoWaySteps)
  return {
    first: { input: first, values: firstValues },
    second: { input: second, values: secondValues },
    best: best.map((row) => row.map((option) => ids[option]!)),
  }
}

/** The stated studies, and more weeks of call records where demand was fitted from some. */
export function studiesToValue(
  study: Study,
  { findOut }: Pick<RealisedScenario, 'findOut'>,
  costs: readonly Float64Array[],
  inputs: readonly InputColumn[],
): StudiesToValue {
  const uncertain = new Set(inputs.map(({ path }) => path))
  const stated = Object.entries(findOut?.studies ?? {}).map(
    ([id, { weeks, weeklyError }]): PlannedStudy => ({
      id,
      weeks: weeks ?? studyWeeks,
      measured: Object.entries(weeklyError).map(([path, share]) => ({
        path: normalPath(path),
        error: { shareOfValue: share },
      })),
    }),
  )
  const studies = [...moreRecords(study), ...stated].flatMap(({ id, measured, weeks }): PlannedStudy[] => {
    const known = measured.filter(({ path }) => uncertain.has(path))
    return known.length === 0 ? [] : [{ id, measured: known, weeks }]
  })
  const measured = new Set(studies.flatMap((planned) => planned.measured.map(({ path }) => path)))
  return {
    costs,
    inputs: inputs.filter(({ path }) => measured.has(path)),
    studies,
    seed: study.seed,
    sampling: samplingOf(study),
  }
}

/**
 * More weeks of records tell each fitted figure as exactly as the weeks at hand did: the error of one week is the
 * estimate's standard error times the square root of the weeks it rests on.
 */
function moreRecords({ weeks, fitted }: Study): PlannedStudy[] {
  return channelNames.flatMap((channel): PlannedStudy[] => {
    const fit = weeks[channel]?.records?.fit
    const quantities = fitted[channel]
    if (fit === undefined || quantities === undefined) return []
    const weeksSeen = Math.max(1, fit.daysObserved / 7)
    const errors = {
      contactsPerWeek: fit.contactsPerWeek.standardError,
      handleTime: fit.handleTimeSeconds.standardError,
      patience: fit.patienceSeconds?.standardError ?? 0,
    }
    const measured = Object.entries(errors)
      .filter(([, standardError]) => standardError > 0)
      .map(([name, standardError]) => ({
        path: `records.${channel}.${name}`,
        error: { standardDeviation: standardError * Math.sqrt(weeksSeen) },
      }))
    return [{ id: channel === 'voice' ? 'records' : `records-${channel}`, measured, weeks: studyWeeks }]
  })
}
