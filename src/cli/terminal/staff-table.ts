import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import { erlangB } from '../../queueing/erlang-b.js'
import { wrapped } from '../../report/text/width.js'
import { isRefined, measuresAt } from '../calculators/refined-queue.js'
import {
  answerFor,
  answerStaff,
  neighbours,
  type StaffAnswer,
  type StaffQuestion,
} from '../calculators/staff-question.js'
import type { CharacterSet } from './character-set.js'
import { formulaLines, fourDigits } from './staff-formulas.js'
import { tableLines } from './table.js'
import { withinText } from './within-text.js'

type Words = Messages<TerminalCode>

const reach = 3
const barCells = 20

/** The answer in words, and a table of what a few agents fewer or more would reach. */
export function staffLines(
  question: StaffQuestion,
  answer: StaffAnswer,
  words: Words,
  characters: CharacterSet,
  cells: number,
): string[] {
  const { say, number, duration } = words
  const within = question.targets.serviceLevel?.withinSeconds ?? 0
  const load = number(answer.offeredLoad, { significant: 4 })
  const { agents, scheduledAgents } = answer
  const lines = [
    say('staff.answer', { agents, scheduled: scheduledAgents === agents ? 'same' : number(scheduledAgents) }),
    ...wrapped(
      say('staff.question', {
        contacts: countText(question.contacts, number),
        count: question.contacts,
        per: duration(question.perSeconds),
        handle: duration(question.handleTimeSeconds),
        load,
        model: modelName(answer),
      }),
      cells,
    ),
  ]
  if (answer.attemptedLoad > answer.offeredLoad) {
    lines.push(say('staff.attempts', { load: number(answer.attemptedLoad, { significant: 4 }) }))
  }
  if (answer.offeredLoad === 0) return lines
  if (!answer.stable) return [...lines, '', ...wrapped(say('staff.unstable', { agents, load }), cells)]
  const rows = neighbours(question, agents, reach).map((row) =>
    rowOf(row, row.agents === agents, words, characters),
  )
  lines.push(
    '',
    ...tableLines(
      [
        { header: say('staff.column.agents'), align: 'right' },
        { header: say('staff.column.service', { within: withinText(within, words) }), align: 'right' },
        { header: '', align: 'left' },
        { header: say('staff.column.wait'), align: 'right' },
        { header: say('staff.column.abandonment'), align: 'right' },
        { header: say('staff.column.occupancy'), align: 'right' },
      ],
      rows,
      cells,
      characters,
    ),
  )
  if (answer.binding !== undefined && agents > 0) {
    lines.push('', ...wrapped(say('staff.least', { fewer: agents - 1, binding: answer.binding }), cells))
  }
  const { broken, probabilityOfBlocking = 0 } = answer
  if (broken !== undefined) lines.push('', ...wrapped(verdict(agents, broken, words), cells))
  if (question.lines !== undefined)
    lines.push(
      '',
      ...wrapped(
        say('staff.blocked', {
          share: words.percent(probabilityOfBlocking, { decimals: 1 }),
          lines: number(question.lines),
        }),
        cells,
      ),
    )
  if (question.targets.serviceLevel?.share === 1) lines.push('', ...wrapped(say('staff.all-within'), cells))
  return lines
}

/** Whether the agents given keep what is promised, or what they break. */
function verdict(agents: number, broken: NonNullable<StaffAnswer['broken']>, { say, list }: Words): string {
  if (broken.length === 0) return say('staff.kept', { agents })
  return say('staff.broken', {
    agents,
    which: list(broken.map((name) => say('staff.broken.name', { name }))),
  })
}

function rowOf(row: StaffAnswer, isAnswer: boolean, words: Words, characters: CharacterSet): string[] {
  const { say, percent, duration, number } = words
  const agents = `${isAnswer ? '> ' : ''}${number(row.agents)}`
  const { serviceLevel, averageSpeedOfAnswer, probabilityOfAbandonment, occupancy } = row
  if (serviceLevel === undefined) return [agents, '', '', say('staff.endless'), '', '']
  const filled = Math.round(serviceLevel * barCells)
  return [
    agents,
    percent(serviceLevel, { decimals: 1 }),
    `${characters.barDone.repeat(filled)}${characters.barLeft.repeat(barCells - filled)}`,
    shortTime(averageSpeedOfAnswer ?? 0, words),
    row.model === 'erlang-c' ? say('rank.none') : percent(probabilityOfAbandonment ?? 0, { decimals: 1 }),
    percent(occupancy ?? 0),
  ].map((text) => text || duration(0))
}

/** The formula with the numbers put in, and the questions people ask about the answer. */
export function explanationLines(
  question: StaffQuestion,
  answer: StaffAnswer,
  words: Words,
  cells: number,
): string[] {
  const { say, number, percent } = words
  const load = number(answer.offeredLoad, { significant: 4 })
  const agents = number(answer.agents)
  const texts = [
    say('staff.explain.load', {
      contacts: countText(question.contacts, number),
      handleSeconds: number(question.handleTimeSeconds),
      perSeconds: number(question.perSeconds),
      load,
    }),
  ]
  const { serviceLevel, serviceLevels, averageSpeedOfAnswer, occupancy } = answer
  if (serviceLevels !== undefined) {
    const share = (value: number | undefined) => percent(value ?? 0, { decimals: 1 })
    texts.push(
      ...queueTexts(question, answer, words),
      say('staff.explain.level', {
        within: withinText(question.targets.serviceLevel?.withinSeconds ?? 0, words),
        level: share(serviceLevel),
        asa: shortTime(averageSpeedOfAnswer ?? 0, words),
        occupancy: share(occupancy),
        load: number((occupancy ?? 0) * answer.agents, { significant: 4 }),
        agents,
      }),
      say('staff.levels', {
        servedOverOffered: share(serviceLevels.servedOverOffered),
        servedOverServed: share(serviceLevels.servedOverServed),
        excludingShortAbandons: share(serviceLevels.excludingShortAbandons),
        waitWithinThreshold: share(serviceLevels.waitWithinThreshold),
      }),
    )
  }
  if (question.shrinkage > 0) {
    texts.push(
      say('staff.explain.schedule', {
        agents,
        shrinkage: percent(question.shrinkage),
        exact: number(answer.agents / (1 - question.shrinkage), { significant: 5 }),
        scheduled: number(answer.scheduledAgents),
      }),
    )
  }
  texts.push(say('staff.explain.why-spare'), say('staff.explain.why-interval'))
  const half = answerStaff({ ...withoutAgents(question), contacts: question.contacts / 2 })
  const whole = answerStaff(withoutAgents(question))
  if (half.ok && whole.ok && 2 * half.answer.agents > whole.answer.agents) {
    texts.push(
      say('staff.explain.why-pool', {
        two: number(2 * half.answer.agents),
        one: number(whole.answer.agents),
      }),
    )
  }
  return texts.flatMap((text) => ['', ...wrapped(text, cells)])
}

/** How the measures of a queue come about, with the numbers put in; nothing where the line grows without end. */
export function queueTexts(question: StaffQuestion, answer: StaffAnswer, words: Words): string[] {
  const { refinements } = question
  const { serviceLevels } = answer
  if (serviceLevels === undefined || answer.agents === 0) return []
  // real numbers of agents have the very formulas of whole ones
  const plain = refinements === undefined || (!isRefined(question) && refinements.fractional === 'continued')
  const formulas = plain
    ? formulaLines(
        {
          servers: answer.agents,
          load: answer.attemptedLoad,
          handleTimeSeconds: question.handleTimeSeconds,
          withinSeconds: question.targets.serviceLevel?.withinSeconds ?? 0,
          ...(question.patienceSeconds !== undefined && { patienceSeconds: question.patienceSeconds }),
          ...(question.lines !== undefined && { lines: question.lines }),
          probabilityOfWait: answer.probabilityOfWait ?? 0,
          probabilityOfAbandonment: answer.probabilityOfAbandonment ?? 0,
          probabilityOfBlocking: answer.probabilityOfBlocking ?? 0,
          averageSpeedOfAnswer: answer.averageSpeedOfAnswer ?? 0,
          queueLength: answer.queueLength ?? 0,
          servedWithin: serviceLevels.servedOverOffered,
        },
        words,
      )
    : []
  return refinements === undefined ? formulas : [...formulas, ...refinedTexts(question, answer, words)]
}

/** How the measures come about where the plain formulas do not hold, with the numbers put in. */
function refinedTexts(question: StaffQuestion, answer: StaffAnswer, words: Words): string[] {
  const { say, percent, number } = words
  const { refinements = {} } = question
  const { patienceShape, balkingShare, busyness, fractional } = refinements
  const general = patienceShape !== undefined || balkingShare !== undefined
  return [
    ...(general
      ? [
          say('staff.explain.patience', {
            kind: patienceShape?.kind ?? 'exponential',
            shape: patienceShape?.kind === 'gamma' ? number(patienceShape.shape) : '',
            balking: balkingShare === undefined ? 'none' : percent(balkingShare),
          }),
          ...(busyness === undefined ? patienceNumbers(answer, words) : []),
        ]
      : []),
    ...(busyness === undefined
      ? []
      : [
          say('staff.explain.busyness', { busyness: percent(busyness) }),
          ...busynessNumbers(question, answer, busyness, words),
        ]),
    ...(fractional === undefined ? [] : [say('staff.explain.fractional', { convention: fractional })]),
    ...(fractional === 'spreadsheet' ? lineNumbers(question, answer, words) : []),
  ]
}

/** The straight line between two whole numbers of agents. */
function lineNumbers(
  question: StaffQuestion,
  answer: StaffAnswer,
  { say, percent, number }: Words,
): string[] {
  const less = Math.floor(answer.agents)
  const [below, above] = [less, less + 1].map(
    (agents) => answerFor(question, answer.offeredLoad, agents).serviceLevel,
  )
  if (below === undefined || above === undefined) return []
  const share = (value: number) => percent(value, { decimals: 2 })
  return [
    say('staff.explain.fractional-numbers', {
      less: number(less),
      more: number(less + 1),
      below: share(below),
      above: share(above),
      part: number(answer.agents - less, { significant: 4 }),
      level: share(answer.serviceLevel ?? 0),
    }),
  ]
}

/** The integral over the wait offered, and who hangs up by conservation. */
function patienceNumbers(answer: StaffAnswer, { say, percent, number }: Words): string[] {
  const { agents, offeredLoad, probabilityOfWait: wait = 0, occupancy = 0 } = answer
  if (!(offeredLoad > 0 && wait > 0 && wait < 1)) return []
  const figure = (value: number) => number(value, { significant: 5 })
  const idle = 1 / erlangB(agents, offeredLoad) - 1
  return [
    say('staff.explain.patience-numbers', {
      load: figure(offeredLoad),
      agents: figure(agents),
      idle: figure(idle),
      integral: figure((wait * idle) / (agents * (1 - wait))),
      wait: percent(wait, { decimals: 2 }),
      busy: figure(agents * occupancy),
      answered: percent((agents * occupancy) / offeredLoad, { decimals: 2 }),
      gone: percent(answer.probabilityOfAbandonment ?? 0, { decimals: 2 }),
    }),
  ]
}

/** The level in quiet, mean and crowded times, and what becomes of it in the long run. */
function busynessNumbers(
  question: StaffQuestion,
  answer: StaffAnswer,
  busyness: number,
  { say, percent, number }: Words,
): string[] {
  const { busyness: _spread, ...others } = question.refinements ?? {}
  const within = question.targets.serviceLevel?.withinSeconds ?? 0
  const level = (factor: number): string => {
    const steady = { ...question, refinements: others }
    const measures = measuresAt(steady, answer.agents, answer.offeredLoad * factor, within)
    return percent(measures?.serviceLevels[question.definition] ?? 0, { decimals: 1 })
  }
  // a spread above the mean has no quiet times so far below
  const less = Math.max(0.1, 1 - busyness)
  const more = 1 + busyness
  return [
    say('staff.explain.busyness-numbers', {
      less: number(less, { significant: 3 }),
      quiet: level(less),
      mean: level(1),
      more: number(more, { significant: 3 }),
      crowded: level(more),
      long: percent(answer.serviceLevel ?? 0, { decimals: 1 }),
    }),
  ]
}

function withoutAgents({ agents: _evaluated, ...question }: StaffQuestion): StaffQuestion {
  return question
}

/** Waits of less than ten seconds to a tenth. */
export function shortTime(seconds: number, { number, duration }: Words): string {
  return seconds < 10 ? `${number(seconds, { decimals: 1 })} s` : duration(seconds)
}

/** The model's name as a choice in a message: letters only. */
function modelName({ model }: StaffAnswer): string {
  return model.replace('-', '')
}

/** A number of contacts; next to none is not none. */
function countText(count: number, number: Words['number']): string {
  return count > 0 && count < 0.005 ? fourDigits(count, number) : number(count)
}
