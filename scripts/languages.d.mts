/** Codes of ISO 639 that have a file; English, which every other language is measured against, comes first. */
export function languagesWithFiles(names: readonly string[]): string[]
/** The text of src/language/available.ts. */
export function listOfLanguages(codes: readonly string[]): string
/** Brings the list up to date; leaves a list that is right untouched. */
export function writeListOfLanguages(): void
