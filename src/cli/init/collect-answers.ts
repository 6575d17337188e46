import type { Messages } from '../../language/catalogue.js'
import type { ProblemCode } from '../../language/problems.js'
import type { TerminalCode } from '../../language/terminal.js'
import { wrapped } from '../../report/text/width.js'
import { UsageError } from '../failures.js'
import type { Channel } from '../terminal/console.js'
import { homeOf } from './home.js'
import { type Published, publishedFigure } from './published.js'
import { type Answers, type QuestionId, questionIds, readAnswer, usualAnswers } from './questions.js'

type Words = Messages<TerminalCode | ProblemCode>

/** Answers to all ten questions; the last two are left out where the published figure stands in. */
export type CollectedAnswers = Partial<Answers> & Omit<Answers, 'wage' | 'provider-price'>

/** What was said on the command line, by question. */
export type SaidAnswers = Readonly<Partial<Record<QuestionId, string | undefined>>>

export interface Collecting {
  readonly said: SaidAnswers
  readonly words: Words
  readonly out: Channel
  /** Asks and gives the line typed, undefined where the input ended; left out where nobody can be asked. */
  readonly ask?: ((prompt: string) => Promise<string | undefined>) | undefined
}

/** What is taken where a question is not answered: shown, and an answer unless a preset says it. */
interface Usual {
  readonly shown: string
  readonly answer?: string
}

/**
 * Every answer: from the command line, else from whoever is asked, else the usual one. An answer that cannot be read is
 * explained and asked for again.
 * @throws UsageError for an answer on the command line that cannot be read, where nothing usual can stand in, and where
 * the input ends early
 */
export async function collectAnswers(collecting: Collecting): Promise<CollectedAnswers> {
  const answers: Partial<Record<QuestionId, string>> = {}
  for (const id of questionIds) {
    const usual = await usualAnswer(id, answers.country ?? '', collecting.words)
    const said = collecting.said[id]
    const answer =
      said !== undefined
        ? fromCommandLine(id, said, collecting.words)
        : collecting.ask
          ? await asked(id, usual, collecting, collecting.ask)
          : standIn(id, usual, answers.country ?? '')
    if (answer !== undefined) answers[id] = answer
  }
  return answers as CollectedAnswers
}

function fromCommandLine(id: QuestionId, said: string, words: Words): string {
  const reading = readAnswer(id, said)
  if (reading.ok) return reading.answer
  const reason = words.say(reading.code, reading.figures)
  throw new UsageError('usage.flag-value', { flag: id, value: said, reason })
}

function standIn(id: QuestionId, usual: Usual | undefined, country: string): string | undefined {
  if (usual === undefined) throw new UsageError('usage.no-published', { flag: id, country })
  return usual.answer
}

async function asked(
  id: QuestionId,
  usual: Usual | undefined,
  { words, out }: Collecting,
  ask: NonNullable<Collecting['ask']>,
): Promise<string | undefined> {
  const { say } = words
  const number = `${questionIds.indexOf(id) + 1}/${questionIds.length}`
  out.line()
  out.line(out.style('strong', `${number}  ${say(`init.ask.${id}`)}`))
  const explain = () => {
    for (const line of wrapped(say(`init.help.${id}`), out.cells)) out.line(out.style('faint', line))
    if (usual !== undefined) out.line(say('init.usual', { answer: usual.shown }))
  }
  explain()
  for (;;) {
    const line = await ask('> ')
    if (line === undefined) throw new UsageError('usage.unanswered')
    if (/^(?:\?+|help|aide)$/iu.test(line.trim())) {
      explain()
      continue
    }
    if (line.trim() === '' && usual !== undefined) return usual.answer
    const reading = readAnswer(id, line)
    if (reading.ok) return reading.answer
    out.line(out.style('bad', say(reading.code, reading.figures)))
  }
}

async function usualAnswer(id: QuestionId, country: string, { say }: Words): Promise<Usual | undefined> {
  const home = homeOf(country)
  const published = (figure: Published | undefined) =>
    figure && { shown: say('init.published', { ...figure, year: figure.asOf }) }
  switch (id) {
    case 'title':
      return { shown: say('init.title'), answer: say('init.title') }
    case 'wage':
      return published(await publishedFigure(home.staff, ['price', 'grossPerHour']))
    case 'provider-price':
      return published(await publishedFigure(home.provider, ['price', 'perHour']))
    default: {
      const shown = usualAnswers[id]
      const reading = readAnswer(id, shown)
      return { shown, answer: reading.ok ? reading.answer : shown }
    }
  }
}
