import { Flags } from '@oclif/core'
import { messages } from '../language/catalogue.js'
import type { Language } from '../language/languages.js'
import { problemTexts } from '../language/problems.js'
import { readScenarioFile } from '../platform/read-scenario-file.js'
import type { ResultDocument } from '../result/document.js'
import { UsageError } from './failures.js'
import { help } from './flags.js'

/** Flags for what stands at the head of a report, in place of what the scenario says. */
export const headFlags = {
  title: Flags.string({ summary: help('help.report.title'), helpValue: 'TEXT' }),
  client: Flags.string({ summary: help('help.report.client'), helpValue: 'TEXT' }),
  author: Flags.string({ summary: help('help.report.author'), helpValue: 'TEXT' }),
  confidentiality: Flags.string({ summary: help('help.report.confidentiality'), helpValue: 'TEXT' }),
  logo: Flags.string({ summary: help('help.report.logo'), helpValue: 'FILE' }),
}

export type Head = Readonly<Partial<Record<keyof typeof headFlags, string | undefined>>>

/** What of the flags is about the head. */
function headOf({ title, client, author, confidentiality, logo }: Head): Head {
  return { title, client, author, confidentiality, logo }
}

/** Puts another head on a result. */
export type PutHead = (result: ResultDocument) => ResultDocument

/**
 * Reads what the flags say of the head, before long work; an empty text takes a line out.
 * @throws UsageError where the logo is no picture
 */
export async function readHead(flags: Head, language: Language): Promise<PutHead> {
  const { logo, ...lines } = headOf(flags)
  const stated = Object.fromEntries(Object.entries(lines).filter(([, text]) => text !== undefined))
  const picture = logo === undefined || logo === '' ? undefined : await pictureIn(logo, language)
  return (result) => {
    const { logo: former, ...scenario } = result.scenario
    const shown = logo === undefined ? former : picture
    return { ...result, scenario: { ...scenario, ...stated, ...(shown && { logo: shown }) } }
  }
}

/** A result with another head, as {@link readHead} reads it. */
export async function withHead(
  result: ResultDocument,
  flags: Head,
  language: Language,
): Promise<ResultDocument> {
  return (await readHead(flags, language))(result)
}

async function pictureIn(file: string, language: Language): Promise<ResultDocument['scenario']['logo']> {
  const [{ pictureFrom }, { base64 }, { mostPixels }] = await Promise.all([
    import('../scenario/load-scenario.js'),
    import('../kernel/base64.js'),
    import('../kernel/picture.js'),
  ])
  const outcome = await readScenarioFile(file, 'picture')
  const reading = outcome.ok ? pictureFrom(outcome.text) : outcome
  if (!reading.ok) {
    const { say } = await messages(language, problemTexts)
    const figures = { mostPixels, ...('figures' in reading ? reading.figures : {}), file, found: file }
    throw new UsageError('usage.logo', { file, reason: say(reading.code, figures) })
  }
  const { bytes, ...picture } = reading.picture
  return { ...picture, base64: base64(bytes) }
}
