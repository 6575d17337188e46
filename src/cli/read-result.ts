import { messages } from '../language/catalogue.js'
import type { Language } from '../language/languages.js'
import { problemTexts } from '../language/problems.js'
import { readTextFile } from '../platform/read-text-file.js'
import { resultSchema } from '../platform/shipped-folders.js'
import { type ResultDocument, resultVersion } from '../result/document.js'
import { UsageError } from './failures.js'

/** A result of the largest scenario, with room to spare. */
const largestResultBytes = 200 * 1024 * 1024

/**
 * Reads a result document.
 * @throws UsageError when the file is none, or is one of a newer version
 */
export async function readResult(
  file: string,
  language: Language,
  simulateCommand: string,
): Promise<ResultDocument> {
  const outcome = await readTextFile(file, largestResultBytes)
  if (!outcome.ok) {
    const { say } = await messages(language, problemTexts)
    throw new UsageError('usage.other', { message: say(outcome.code, { file, ...outcome.figures }) })
  }
  const result = parsed(outcome.text)
  if (result?.document !== 'sourcing-result' || typeof result.resultVersion !== 'number') {
    throw new UsageError('usage.not-a-result', { file, command: simulateCommand })
  }
  if (result.resultVersion > resultVersion) {
    throw new UsageError('usage.newer-result', { file, version: result.resultVersion, known: resultVersion })
  }
  const fault = await faultOf(result)
  if (fault !== undefined) {
    throw new UsageError('usage.damaged-result', { file, at: fault, command: simulateCommand })
  }
  return result as unknown as ResultDocument
}

/**
 * What first keeps a document from being a whole result: a value that the published schema refuses, or options that do
 * not fit together. Documents come from strangers: what is rendered has been checked.
 */
async function faultOf(result: unknown): Promise<string | undefined> {
  const { Ajv } = await import('ajv')
  const validate = new Ajv({ strict: false }).compile(await resultSchema())
  if (!validate(result)) {
    const { instancePath = '', message = '' } = validate.errors?.[0] ?? {}
    return `${instancePath.slice(1).replaceAll('/', '.')} ${message}`.trim()
  }
  const { options, decision, scenario } = result as ResultDocument
  const ids = options.map(({ id }) => id)
  if (new Set(ids).size < ids.length || ids.length === 0) return 'options'
  if (!/^[A-Z]{3}$/.test(scenario.currency)) return 'scenario.currency'
  const named = [decision.recommended, decision.runnerUp, ...decision.ranking, ...decision.tiedWith]
  return named.some((id) => id !== undefined && !ids.includes(id)) ? 'decision' : undefined
}

function parsed(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
