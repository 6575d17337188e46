import type { TextPart } from './catalogue.js'
import type { schema } from './en/schema.js'

/** Keys of the scenario language that have a description. */
export type SchemaKey = keyof typeof schema

/** What each key of the scenario language means: shown by editors and in the reference. */
export const schemaTexts: TextPart<SchemaKey> = {
  en: async () => (await import('./en/schema.js')).schema,
  fr: async () => (await import('./fr/schema.js')).schema,
}
