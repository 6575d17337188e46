import type { TextPart } from './catalogue.js'
import type { problems } from './en/problems.js'

/** Codes of everything that can be wrong with a scenario. */
export type ProblemCode = keyof typeof problems

/** What is wrong with a scenario, in words. */
export const problemTexts: TextPart<ProblemCode> = {
  en: async () => (await import('./en/problems.js')).problems,
  fr: async () => (await import('./fr/problems.js')).problems,
}
