import { currencyMark, markMeansCurrency } from '../../kernel/quantity/money.js'
import type { Messages } from '../../language/catalogue.js'
import type { ProblemCode } from '../../language/problems.js'
import type { TerminalCode } from '../../language/terminal.js'
import { wrapped } from '../../report/text/width.js'
import { UsageError } from '../failures.js'
import type { Channel } from '../terminal/console.js'
import { homeOf } from './home.js'
import { publishedFigure } from './published.js'
import {
  type AnswerReading,
  type Answers,
  type QuestionId,
  questionIds,
  readAnswer,
  usualAnswers,
} from './questions.js'

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
  /** The command that goes on with these answers. */
  readonly resuming: (given: SaidAnswers) => string
}

/** What is taken where a question is not answered: shown, and an answer unless a preset says it. */
interface Usual {
  readonly shown: string
  readonly answer?: string
}

/** Questions whose answers are money, with the code of an example. */
const amounts: Partial<Record<QuestionId, TerminalCode>> = {
  wage: 'init.example.wage',
  'provider-price': 'init.example.provider-price',
}

/**
 * Every answer: from the command line, else from whoever is asked, else the usual one. An answer that cannot be read is
 * explained and asked for again.
 * @throws UsageError for an answer on the command line that cannot be read, where nothing usual can stand in, and where
 * the input ends early
 */
export async function collectAnswers(collecting: Collecting): Promise<CollectedAnswers> {
  const answers: Partial<Record<QuestionId, string>> = {}
  const given: Partial<Record<QuestionId, string>> = {}
  const missing: QuestionId[] = []
  for (const id of questionIds) {
    const country = answers.country ?? ''
    const usual = await usualAnswer(id, country, collecting.words)
    const said = collecting.said[id]
    if (said !== undefined) {
      answers[id] = fromCommandLine(id, said, country, collecting.words)
      given[id] = said
    } else if (collecting.ask) {
      const typed = await asked({ id, usual, country, given }, collecting, collecting.ask)
      const answer = typed ?? usual?.answer
      if (typed !== undefined) given[id] = typed
      if (answer !== undefined) answers[id] = answer
    } else if (usual === undefined) missing.push(id)
    else if (usual.answer !== undefined) answers[id] = usual.answer
  }
  if (missing.length > 0) throw nothingPublished(missing, answers.country ?? '', collecting.words)
  return answers as CollectedAnswers
}

function fromCommandLine(id: QuestionId, said: string, country: string, words: Words): string {
  const reading = readFor(id, said, country)
  if (reading.ok) return reading.answer
  const reason = words.say(reading.code, reading.figures)
  throw new UsageError('usage.flag-value', { flag: id, value: said, reason })
}

function exampleOf(id: QuestionId, { say }: Words): string {
  const code = amounts[id]
  return code === undefined ? '' : say(code)
}

/** The flags that must be given, with what they may say. */
function nothingPublished(missing: readonly QuestionId[], country: string, words: Words): UsageError {
  const { currency } = homeOf(country)
  const flags = missing.map((id) => `--${id} "${exampleOf(id, words)}"`).join(' ')
  return new UsageError('usage.no-published', { country, currency, flags })
}

/** An answer, its currency that of the scenario. */
function readFor(id: QuestionId, text: string, country: string): AnswerReading {
  const reading = readAnswer(id, text)
  if (!reading.ok || amounts[id] === undefined) return reading
  const { currency } = homeOf(country)
  const other = Array.from(text.matchAll(new RegExp(currencyMark, 'gu')), ([mark]) => mark).find(
    (mark) => !markMeansCurrency(mark, currency),
  )
  return other === undefined
    ? reading
    : { ok: false, code: 'init.other-currency', figures: { found: other, currency, country } }
}

interface Question {
  readonly id: QuestionId
  readonly usual: Usual | undefined
  readonly country: string
  /** What was answered before. */
  readonly given: SaidAnswers
}

/** What was typed; undefined where the usual answer is taken. */
async function asked(
  { id, usual, country, given }: Question,
  { words, out, resuming }: Collecting,
  ask: NonNullable<Collecting['ask']>,
): Promise<string | undefined> {
  const { say } = words
  const { currency } = homeOf(country)
  const lines = (tone: 'faint' | 'bad' | undefined, text: string) => {
    for (const line of wrapped(text, out.cells)) out.line(tone === undefined ? line : out.style(tone, line))
  }
  const number = `${questionIds.indexOf(id) + 1}/${questionIds.length}`
  out.line()
  out.line(out.style('strong', `${number}  ${say(`init.ask.${id}`)}`))
  const explain = () => {
    lines('faint', say(`init.help.${id}`, { currency }))
    if (usual !== undefined) lines(undefined, say('init.usual', { answer: usual.shown }))
  }
  const stopped = () => new UsageError('usage.unanswered', { command: resuming(given) })
  explain()
  let emptyLines = 0
  for (;;) {
    const line = await ask('> ')
    if (line === undefined) throw stopped()
    if (/^(?:\?+|help|aide)$/iu.test(line.trim())) {
      explain()
      continue
    }
    if (line.trim() === '') {
      if (usual !== undefined) return undefined
      if (emptyLines++ > 0) throw stopped()
      lines('bad', say('init.no-usual', { country, currency, example: exampleOf(id, words) }))
      continue
    }
    const reading = readFor(id, line, country)
    if (reading.ok) return reading.answer
    lines('bad', say(reading.code, reading.figures))
  }
}

async function usualAnswer(id: QuestionId, country: string, words: Words): Promise<Usual | undefined> {
  const home = homeOf(country)
  switch (id) {
    case 'title':
      return { shown: words.say('init.title'), answer: words.say('init.title') }
    case 'wage':
      return await published(home.staff, 'grossPerHour', home.staffOf, country, words)
    case 'provider-price':
      return await published(home.provider, 'perHour', home.providerOf, country, words)
    default: {
      const shown = usualAnswers[id]
      const reading = readAnswer(id, shown)
      return { shown, answer: reading.ok ? reading.answer : shown }
    }
  }
}

/** The published figure of a preset, told to be another country's where it is. */
async function published(
  preset: string | undefined,
  key: 'grossPerHour' | 'perHour',
  of: string | undefined,
  country: string,
  { say }: Words,
): Promise<Usual | undefined> {
  const figure = await publishedFigure(preset, ['price', key])
  if (figure === undefined) return undefined
  const said = say('init.published', { ...figure, year: figure.asOf })
  return { shown: of === undefined ? said : say('init.neighbour', { figure: said, of, country }) }
}
