import { Errors } from '@oclif/core'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type Figures, messages } from '../language/catalogue.js'
import type { Language } from '../language/languages.js'
import { problemTexts } from '../language/problems.js'
import { type TerminalCode, terminalTexts } from '../language/terminal.js'
import { ChartLibraryError } from '../platform/chart-fonts.js'
import { DeliveryError } from '../platform/deliver-message.js'
import { PrintError } from '../platform/print-pdf.js'
import { WriteError } from '../platform/write-file-whole.js'
import { wrapped } from '../report/text/width.js'
import { NoAmountError } from '../result/no-amount-error.js'
import { IncompatibleChoicesError } from '../simulation/incompatible-choices.js'
import { exitCodes } from './exit-codes.js'
import { FlagValueError, InvalidScenarioError } from './failures.js'
import { usageErrorOf } from './parse-failures.js'
import { problemData, problemLines } from './problem-report.js'
import type { Console } from './terminal/console.js'
import { visible } from './terminal/visible.js'

export interface FailureContext {
  readonly console: Console
  readonly language: Language
  readonly json: boolean
  readonly debug: boolean
  /** The command that failed; empty when none was found. */
  readonly command: string
  /** Flags the command knows, without dashes: for suggestions. */
  readonly flags: readonly string[]
}

/**
 * Tells people what went wrong: what they can mend in their own words, a fault of the program in one line and how
 * to report it. Returns the exit code.
 */
export async function reportFailure(error: unknown, context: FailureContext): Promise<number> {
  // How oclif leaves early after help or version.
  if (error instanceof Errors.ExitError) return error.oclif.exit ?? exitCodes.ok
  if (error instanceof InvalidScenarioError) {
    if (context.json)
      printError({ code: 'problems', problems: await problemData(error.problems, context.language) })
    else for (const line of await problemLines(error, context)) context.console.err.line(line)
    return exitCodes.invalidScenario
  }
  if (error instanceof NoAmountError)
    return await reportFailure(new InvalidScenarioError([error.problem], new Map()), context)
  const usage = usageErrorOf(error, context.flags)
  if (usage !== undefined) return await tell(usage, exitCodes.usage, context)
  if (error instanceof FlagValueError) {
    const { say } = await messages(context.language, problemTexts)
    const reason = say(error.problem.code, visibleFigures(error.problem.figures))
    const figures = { flag: error.flag, value: error.value, reason }
    return await tell({ code: 'usage.flag-value', figures }, exitCodes.usage, context)
  }
  if (error instanceof OutOfRangeError) {
    const { quantity, value, legalRange } = error
    // Formulas name their arguments; people gave flags.
    const flag = flagOfQuantity[quantity] ?? quantity
    const range = legalRange.replaceAll(quantity, flag).replace(/, finite$/, '')
    const figures = { quantity: flag, value: String(value), range }
    return await tell({ code: 'usage.out-of-range', figures }, exitCodes.usage, context)
  }
  if (error instanceof IncompatibleChoicesError) {
    return await tell({ code: `usage.${error.code}`, figures: {} }, exitCodes.usage, context)
  }
  if (error instanceof WriteError) {
    return await tell(
      { code: `output.${error.code}`, figures: { file: error.file } },
      exitCodes.usage,
      context,
    )
  }
  if (error instanceof ChartLibraryError) {
    const reason = error.cause instanceof Error ? error.cause.message : ''
    return await tell({ code: 'tool.no-charts', figures: { reason } }, exitCodes.missingTool, context)
  }
  if (error instanceof PrintError) {
    const figures = { reason: error.detail, named: error.detail === '' ? 'none' : error.detail }
    return await tell({ code: `tool.${error.code}`, figures }, exitCodes.missingTool, context)
  }
  if (error instanceof DeliveryError) {
    // What the server refuses was asked for wrongly; a server out of reach is a tool that is missing.
    const isRefusal = error.code === 'login' || error.code === 'refused'
    const exitCode = isRefusal ? exitCodes.usage : exitCodes.missingTool
    return await tell({ code: `mail.${error.code}`, figures: { reply: error.reply } }, exitCode, context)
  }
  return await reportBug(error, context)
}

interface Said {
  readonly code: TerminalCode
  readonly figures: Figures
  readonly suggestion?: string | undefined
}

async function tell(said: Said, exitCode: number, context: FailureContext): Promise<number> {
  const { console, language, command, json } = context
  const { say } = await messages(language, terminalTexts)
  const text = say(said.code, visibleFigures(said.figures))
  if (json) {
    printError({ code: said.code, message: text })
    return exitCode
  }
  const { style, cells } = console.err
  for (const [index, line] of wrapped(text, cells).entries()) {
    console.err.line(index === 0 ? style('bad', line) : line)
  }
  if (said.suggestion !== undefined)
    console.err.line(say('usage.did-you-mean', { suggestion: said.suggestion }))
  if (said.code.startsWith('usage.')) {
    const help = ['sourcing', command, '--help'].filter((word) => word !== '').join(' ')
    console.err.line(say('usage.see-help', { command: help }))
  } else if (said.code.startsWith('output.')) console.err.line(say('output.nothing-written'))
  return exitCode
}

async function reportBug(error: unknown, context: FailureContext): Promise<number> {
  const { console, language, debug, json } = context
  const { say } = await messages(language, terminalTexts)
  const message = visible(error instanceof Error ? error.message : String(error))
  if (json) printError({ code: 'bug', message })
  console.err.line(console.err.style('bad', say('bug.what', { message: message.slice(0, 300) })))
  if (debug && error instanceof Error) console.err.line(error.stack ?? '')
  else console.err.line(say('bug.report', { command: 'sourcing … --debug' }))
  return exitCodes.bug
}

function printError(error: unknown): void {
  process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`)
}

function visibleFigures(figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? visible(figure) : figure,
    ]),
  )
}

/** The calculators' flags by the formulas' arguments they become. */
const flagOfQuantity: Readonly<Record<string, string>> = {
  handleTimeSeconds: '--aht',
  patienceSeconds: '--patience',
  meanSeconds: '--patience',
  seconds: '--patience',
  redialProbability: '--redial',
  shrinkage: '--shrinkage',
  balkingShare: '--balking',
  agents: '--agents',
  lines: '--lines',
  contacts: '--contacts',
  per: '--per',
  offeredLoad: '--contacts',
  arrivalRate: '--contacts',
  records: '--contacts',
  minAgents: '--min-agents',
  maxAgents: '--max-agents',
  maxAbandonment: '--max-abandonment',
  maxOccupancy: '--max-occupancy',
  averageSpeedOfAnswerSeconds: '--max-wait',
  share: '--target',
  withinSeconds: '--target',
  probabilityOfAbandonment: '--seen-abandonment',
  concurrency: '--concurrency',
  slowDown: '--slow-down',
  offeredBeyondSeconds: '--call-back-after',
  acceptance: '--call-back-share',
  maxCallBackWaitSeconds: '--max-call-back-wait',
  outboundPerHour: '--outbound-per-hour',
  outboundHandleTimeSeconds: '--outbound-aht',
  rightPartyRate: '--right-party',
  missedAttemptSeconds: '--missed',
  talkTimeSeconds: '--aht',
  callingHours: '--within',
  targetContacts: '--conversations',
  transferShare: '--second-level',
  specialists: '--specialists',
  sentAtHour: '--batch-at',
  fullTimeHours: '--full-time',
  withinMinutes: '--deadline',
  everyHours: '--every',
  delayHours: '--delay',
  changesPerDay: '--changes',
  triggeredShare: '--triggered',
  lagHours: '--lag',
  precision: '--precision',
}
