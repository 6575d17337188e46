import { readDuration } from '../../kernel/quantity/duration.js'
import type { Reading } from '../../kernel/quantity/reading.js'
import { accepted } from '../../kernel/quantity/reading.js'
import { readServiceTarget, type ServiceTarget } from '../../kernel/quantity/service-target.js'
import type { Language } from '../../language/languages.js'
import type { DeadlinePromise } from '../../staffing/deferred-work.js'
import { answerDeferred } from '../calculators/staff-deferred.js'
import { UsageError } from '../failures.js'
import { optionalQuantity, quantity } from '../flags.js'
import { deferredExplanation, deferredLines } from '../terminal/staff-deferred-lines.js'
import { required, type StaffFlags } from './flags.js'
import { readPlannedFile } from './planned-file.js'
import { readHours, shareOf, stated, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

const secondsPerMinute = 60

/** E-mail and other work with deadlines: the fewest agents over the day that keep them all. */
export async function email(file: string, flags: StaffFlags, language: Language): Promise<StaffReport> {
  const planned = await readPlannedFile(file, timeOf(flags, 'per'), language)
  const { intervals, intervalSeconds } = planned
  if (86_400 % intervalSeconds !== 0)
    throw new UsageError('plan.not-of-a-day', { file, minutes: intervalSeconds / secondsPerMinute })
  const handleTime = timeOf(flags, 'aht')
  const without = intervals.find(
    ({ handleTimeSeconds, contacts }) => handleTimeSeconds === undefined && contacts > 0,
  )
  if (handleTime === undefined && without !== undefined) {
    throw new UsageError('plan.no-handle-time', { file, line: without.line })
  }
  const shrinkage = shareOf(flags, 'shrinkage') ?? 0
  if (!(shrinkage >= 0 && shrinkage < 1)) {
    throw new UsageError('usage.out-of-range', {
      quantity: '--shrinkage',
      value: String(shrinkage),
      range: '0 <= x < 1',
    })
  }
  const question = {
    intervals,
    intervalSeconds,
    handleTimeSeconds:
      handleTime ??
      intervals.find(({ handleTimeSeconds }) => handleTimeSeconds !== undefined)?.handleTimeSeconds ??
      1,
    shrinkage,
    promises: promisesOf(required(flags, 'deadline'), intervalSeconds),
    clock: flags.clock?.[0] ?? 'always',
    ...stated({
      maxOccupancy: shareOf(flags, 'max-occupancy'),
      agents: flags.agents,
      open: optionalQuantity('open', flags.open, readHours),
    }),
  } as const
  const answer = answerDeferred(question)
  if (!answer.possible) {
    const { from, to, days } = answer.binding
    throw new UsageError('staff.email.impossible', { from, to, days })
  }
  return {
    data: answer,
    lines: (words, characters, cells) => deferredLines(question, answer, words, characters, cells),
    explanation: (words, cells) => deferredExplanation(answer, words, cells),
  }
}

function promisesOf(texts: readonly string[], intervalSeconds: number): DeadlinePromise[] {
  const promises = texts.map((text) => {
    const { share, withinSeconds } = quantity('deadline', text, readDeadline)
    if (withinSeconds % intervalSeconds !== 0) {
      throw new UsageError('staff.deadline-step', {
        deadline: text,
        minutes: intervalSeconds / secondsPerMinute,
      })
    }
    return { share, withinMinutes: withinSeconds / secondsPerMinute }
  })
  promises.sort((a, b) => a.withinMinutes - b.withinMinutes)
  const rising = promises.every((promise, at) => {
    const before = promises[at - 1]
    return (
      before === undefined || (promise.share > before.share && promise.withinMinutes > before.withinMinutes)
    )
  })
  if (!rising) throw new UsageError('staff.deadlines-rise')
  return promises
}

/** A deadline may be for all: `100 % in 24h`. */
function readDeadline(text: string): Reading<ServiceTarget> {
  const all = /^\s*100\s*%\s*(?:in|within|en)\s+(.+)$/u.exec(text)
  if (!all) return readServiceTarget(text)
  const within = readDuration(all[1]!)
  return within.ok ? accepted({ share: 1, withinSeconds: within.value }) : within
}
