import { partOfEach, type TextPart } from './catalogue.js'
import type { SchemaKey } from './language-definition.js'

export type { SchemaKey } from './language-definition.js'

/** What each key of the scenario language means: shown by editors and in the reference. */
export const schemaTexts: TextPart<SchemaKey> = partOfEach('schema')
