import { partOfEach, type TextPart } from './catalogue.js'
import type { ProblemCode } from './language-definition.js'

export type { ProblemCode } from './language-definition.js'

/** What is wrong with a scenario, in words. */
export const problemTexts: TextPart<ProblemCode> = partOfEach('problems')
