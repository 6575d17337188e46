import { type Messages, messages } from '../language/catalogue.js'
import type { Language } from '../language/languages.js'
import { type ProblemCode, problemTexts } from '../language/problems.js'
import { type TerminalCode, terminalTexts } from '../language/terminal.js'
import { codeFrame } from '../scenario/code-frame.js'
import { pathText } from '../scenario/place.js'
import type { ScenarioProblem } from '../scenario/problem.js'
import type { InvalidScenarioError } from './failures.js'
import type { Channel, Console } from './terminal/console.js'
import { visible } from './terminal/visible.js'

type ProblemMessages = Messages<TerminalCode | ProblemCode>

interface ReportContext {
  readonly console: Console
  readonly language: Language
}

/** Problems shown in full; a file with more is better mended from the top. */
const mostShown = 20

/** A problem as `--json` gives it: the code with its figures, and the sentence. */
export interface ProblemData extends Omit<ScenarioProblem, 'path'> {
  readonly path: string
  readonly message: string
}

export async function problemData(
  problems: readonly ScenarioProblem[],
  language: Language,
): Promise<ProblemData[]> {
  const words = await problemMessages(language)
  return problems.map((problem) => ({
    ...problem,
    path: pathText(problem.path),
    message: sentence(problem, words),
  }))
}

/** Every problem with its place, the lines around it, what is wrong and what to try. */
export async function problemLines(
  { problems, texts }: Pick<InvalidScenarioError, 'problems' | 'texts'>,
  { console, language }: ReportContext,
): Promise<string[]> {
  const words = await problemMessages(language)
  const lines: string[] = []
  for (const problem of problems.slice(0, mostShown)) {
    lines.push(...problemBlock(problem, texts.get(problem.file), words, console.err), '')
  }
  if (problems.length > mostShown) {
    lines.push(words.say('problem.more', { count: problems.length - mostShown }))
  }
  lines.push(words.say('problem.count', { count: problems.length }))
  return lines
}

function problemBlock(
  problem: ScenarioProblem,
  text: string | undefined,
  words: ProblemMessages,
  { style }: Channel,
): string[] {
  const { file, line, column, endColumn, suggestion, code } = problem
  const place = text === undefined && line === 1 ? visible(file) : `${visible(file)}:${line}:${column}`
  const lines = [`${style('strong', place)}  ${style('bad', sentence(problem, words))}`]
  if (text !== undefined) {
    const frame = codeFrame(text, line, column, endColumn)
    const digits = String(frame.at(-1)?.number ?? line).length
    for (const { number, text: code, marked } of frame) {
      lines.push(
        style(marked ? 'strong' : 'faint', `  ${String(number).padStart(digits)} | ${code}`.trimEnd()),
      )
      if (marked === undefined) continue
      const [from, to] = marked
      lines.push(style('bad', `  ${' '.repeat(digits)} | ${' '.repeat(from - 1)}${'^'.repeat(to - from)}`))
    }
  }
  if (suggestion !== undefined) {
    lines.push(`  ${style('good', words.say('problem.suggestion', { suggestion: visible(suggestion) }))}`)
  }
  const next = `${code}.next`
  if (words.has(next)) lines.push(`  ${words.say(next, figuresOf(problem))}`)
  return lines
}

async function problemMessages(language: Language): Promise<ProblemMessages> {
  return await messages(language, terminalTexts, problemTexts)
}

function sentence(problem: ScenarioProblem, words: ProblemMessages): string {
  return words.has(problem.code)
    ? words.say(problem.code, figuresOf(problem))
    : words.say('problem.unknown', { code: problem.code })
}

function figuresOf({ figures, file }: ScenarioProblem): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries({ file, ...figures }).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? visible(figure) : figure,
    ]),
  )
}
