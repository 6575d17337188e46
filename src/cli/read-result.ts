import { messages } from '../language/catalogue.js'
import type { Language } from '../language/languages.js'
import { problemTexts } from '../language/problems.js'
import { readTextFile } from '../platform/read-text-file.js'
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
  if (!hasAllParts(result)) throw new UsageError('usage.damaged-result', { file, command: simulateCommand })
  return result
}

const parts = [
  'program',
  'scenario',
  'simulation',
  'demand',
  'decision',
] as const satisfies (keyof ResultDocument)[]

/** Whether a document is whole as far as its parts go: a file cut short or edited by hand is not rendered. */
function hasAllParts(
  result: Partial<Record<string, unknown>>,
): result is Partial<Record<string, unknown>> & ResultDocument {
  const isPart = (name: string) => typeof result[name] === 'object' && result[name] !== null
  return (
    parts.every(isPart) &&
    Array.isArray(result.options) &&
    result.options.length > 0 &&
    Array.isArray(result.inputs)
  )
}

function parsed(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
