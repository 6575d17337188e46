import { impliedPatience } from '../../queueing/implied-patience.js'
import { largestLoad } from '../../queueing/largest-load.js'
import { longestHandleTime } from '../../queueing/longest-handle-time.js'
import { tightestTarget } from '../../queueing/tightest-target.js'
import { wrapped } from '../../report/text/width.js'
import { conditionsOf } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { shortTime } from '../terminal/staff-table.js'
import { withinText } from '../terminal/within-text.js'
import { required, type StaffFlags } from './flags.js'
import { intervalOf, queueQuestion, requiredCount, requiredShare, requiredTime } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'

/** The reverse questions: the agents are given, and what they carry, promise or imply is wanted. */
export function solve(flags: StaffFlags): StaffReport {
  const agents = required(flags, 'agents')
  switch (required(flags, 'solve')[0]!) {
    case 'load':
      return solveLoad(flags, agents)
    case 'target':
      return solveTarget(flags, agents)
    case 'handle-time':
      return solveHandleTime(flags, agents)
    case 'patience':
      return solvePatience(flags, agents)
  }
}

function solveLoad(flags: StaffFlags, agents: number): StaffReport {
  refuse(flags, 'contacts', 'seen-abandonment')
  const question = queueQuestion(flags, requiredTime(flags, 'aht'))
  const perSeconds = intervalOf(flags)
  const { offeredLoad, binding } = largestLoad({ ...conditionsOf(question), agents })
  const contacts = (offeredLoad * perSeconds) / question.handleTimeSeconds
  return report({ solve: 'load', agents, offeredLoad, contacts, binding }, ({ say, number, duration }) =>
    say('staff.solve.load', {
      agents,
      load: number(offeredLoad, { significant: 4 }),
      contacts: number(Math.floor(contacts * (1 + 1e-12))),
      count: Math.floor(contacts * (1 + 1e-12)),
      handle: duration(question.handleTimeSeconds),
      per: duration(perSeconds),
      binding,
    }),
  )
}

function solveTarget(flags: StaffFlags, agents: number): StaffReport {
  refuse(flags, 'seen-abandonment', 'max-abandonment', 'max-occupancy', 'max-wait')
  const question = queueQuestion(flags, requiredTime(flags, 'aht'))
  const perSeconds = intervalOf(flags)
  const offeredLoad = (requiredCount(flags, 'contacts') * question.handleTimeSeconds) / perSeconds
  const tightest = tightestTarget({ ...conditionsOf(question), agents, offeredLoad })
  const { share, withinSeconds } = question.targets.serviceLevel!
  if (!tightest.stable) {
    return report({ solve: 'target', agents, offeredLoad, stable: false }, ({ say, number }) =>
      say('staff.unstable', { agents, load: number(offeredLoad, { significant: 4 }) }),
    )
  }
  const data = {
    solve: 'target',
    agents,
    offeredLoad,
    withinSeconds,
    largestShare: tightest.share,
    share,
    shortestWithinSeconds: tightest.withinSeconds ?? null,
  }
  return report(data, (words) =>
    words.say('staff.solve.target', {
      agents,
      reached: words.percent(tightest.share, { decimals: 1 }),
      within: withinText(withinSeconds, words),
      share: words.percent(share),
      time: tightest.withinSeconds === undefined ? 'none' : shortTime(tightest.withinSeconds, words),
    }),
  )
}

function solveHandleTime(flags: StaffFlags, agents: number): StaffReport {
  refuse(flags, 'aht', 'seen-abandonment')
  const { handleTimeSeconds: _, ...conditions } = conditionsOf(queueQuestion(flags, 1))
  const contacts = requiredCount(flags, 'contacts')
  const perSeconds = intervalOf(flags)
  const longest = longestHandleTime({ ...conditions, agents, arrivalRate: contacts / perSeconds })
  return report({ solve: 'handle-time', agents, contacts, longestHandleTime: longest }, (words) =>
    words.say('staff.solve.handle-time', {
      agents,
      contacts: words.number(contacts),
      count: contacts,
      per: words.duration(perSeconds),
      time: longest === 0 ? 'none' : handleTime(longest, words),
    }),
  )
}

function solvePatience(flags: StaffFlags, agents: number): StaffReport {
  refuse(
    flags,
    'target',
    'definition',
    'patience',
    'redial',
    'lines',
    'max-abandonment',
    'max-occupancy',
    'max-wait',
  )
  const handleTimeSeconds = requiredTime(flags, 'aht')
  const offeredLoad = (requiredCount(flags, 'contacts') * handleTimeSeconds) / intervalOf(flags)
  const probabilityOfAbandonment = requiredShare(flags, 'seen-abandonment')
  const implied = impliedPatience({ agents, offeredLoad, handleTimeSeconds, probabilityOfAbandonment })
  const data = {
    solve: 'patience',
    agents,
    offeredLoad,
    probabilityOfAbandonment,
    ...(implied.possible
      ? { patience: implied.patienceSeconds }
      : { patience: null, reason: implied.reason }),
  }
  return report(data, (words) =>
    words.say('staff.solve.patience', {
      agents,
      share: words.percent(probabilityOfAbandonment, { decimals: 1 }),
      load: words.number(offeredLoad, { significant: 4 }),
      patience: implied.possible ? shortTime(implied.patienceSeconds, words) : implied.reason,
      possible: implied.possible ? 'yes' : implied.reason,
    }),
  )
}

/** Thousandths of a second where tenths would say nothing. */
function handleTime(seconds: number, words: StaffWords): string {
  return seconds < 0.05 ? `${words.number(seconds * 1000, { significant: 2 })} ms` : shortTime(seconds, words)
}

/** Flags that this question cannot heed. */
function refuse(flags: StaffFlags, ...names: readonly (keyof StaffFlags)[]): void {
  const idle = [...names, 'min-agents', 'max-agents', 'shrinkage'] as const
  const given = idle.find((name) => flags[name as keyof StaffFlags] !== undefined)
  if (given !== undefined) throw new UsageError('staff.flags-together', { flag: given, other: 'solve' })
}

function report(data: unknown, text: (words: StaffWords) => string): StaffReport {
  return {
    data,
    lines: (words, _characters, cells) => wrapped(text(words), cells),
    explanation: (words, cells) => ['', ...wrapped(words.say('staff.solve.explain'), cells)],
  }
}
