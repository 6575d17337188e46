import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { wrapped } from '../../report/text/width.js'
import { firstBroken, type Situation } from '../calculators/reverse-question.js'
import { UsageError } from '../failures.js'
import { type CheckRow, type CheckTable, checkLines } from '../terminal/solve-check.js'
import type { StaffFlags } from './flags.js'
import type { StaffReport, StaffWords } from './report.js'
import type { SolveTeam } from './solve-team.js'

/** What does not depend on the number asked for. */
export function given({ question }: SolveTeam): Pick<Situation, 'patienceSeconds' | 'withinSeconds'> {
  const { patienceSeconds, targets } = question
  return {
    withinSeconds: targets.serviceLevel?.withinSeconds ?? 0,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
  }
}

/** Where a team is too large to be followed exactly that is said. */
export function exactOf(team: SolveTeam, situation: Situation): { readonly exact?: boolean } {
  if (team.kind !== 'chat') return {}
  return { exact: team.reached(situation)?.exact ?? true }
}

export function loadText(
  { perSeconds }: SolveTeam,
  { contacts, handleTimeSeconds }: Situation,
  { say, number }: StaffWords,
): string {
  return say('staff.explain.load', {
    contacts: number(contacts),
    handleSeconds: number(handleTimeSeconds, { significant: 6 }),
    perSeconds: number(perSeconds),
    load: number((contacts * handleTimeSeconds) / perSeconds, { significant: 5 }),
  })
}

export function requirePositive(flag: string, value: number): void {
  if (!(value > 0)) throw new OutOfRangeError(flag, value, `${flag} > 0`)
}

/** Flags that this question cannot heed. */
export function refuse(flags: StaffFlags, ...names: readonly (keyof StaffFlags)[]): void {
  const idle = [...names, 'min-agents', 'max-agents', 'shrinkage'] as const
  const stated = idle.find((name) => flags[name as keyof StaffFlags] !== undefined)
  if (stated !== undefined) throw new UsageError('staff.flags-together', { flag: stated, other: 'solve' })
}

export function levelOf({ question }: SolveTeam): Pick<CheckTable, 'definition' | 'withinSeconds' | 'level'> {
  const { definition, targets } = question
  return { definition, level: 'answered', withinSeconds: targets.serviceLevel?.withinSeconds ?? 0 }
}

/** A number beside the answer, and whether every promise is kept there. */
export function keptRow(team: SolveTeam, label: string, situation: Situation, { say }: StaffWords): CheckRow {
  const reached = team.reached(situation)
  const broken = firstBroken(team.question.targets, reached)
  return {
    label,
    ...(reached !== undefined && { reached }),
    verdict:
      broken === undefined
        ? say('staff.solve.kept')
        : say('staff.solve.broken', { which: say('staff.broken.name', { name: broken }) }),
  }
}

/** A paragraph, or the lines of a table. */
type Block = string | readonly string[]
type Table = (rows: readonly CheckRow[], shown: CheckTable) => readonly string[]

/** The answer of a reverse question; `explanation` gives formulas, with the numbers put in, and the check beside it. */
export function report(
  data: { readonly exact?: boolean } & Readonly<Record<string, unknown>>,
  text: (words: StaffWords) => string,
  explanation: (words: StaffWords, table: Table) => readonly Block[],
): StaffReport {
  return {
    data,
    lines: (words, _characters, cells) => [
      ...wrapped(text(words), cells),
      ...(data.exact === false ? ['', ...wrapped(words.say('staff.solve.bounded'), cells)] : []),
    ],
    explanation: (words, cells, characters) =>
      explanation(words, (rows, shown) => checkLines(rows, shown, words, cells, characters)).flatMap(
        (block) => ['', ...(typeof block === 'string' ? wrapped(block, cells) : block)],
      ),
  }
}
