// Writes the list of languages the program speaks from the files of src/language that are named after one: adding a
// language is adding a file. Runs before every build, type check and test.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../src/language/', import.meta.url)
const list = new URL('available.ts', folder)

/** Codes of ISO 639 that have a file; English, which every other language is measured against, comes first. */
export function languagesWithFiles(names) {
  const codes = names.flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? [])
  return codes.sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1))
}

/** The text of src/language/available.ts. */
export function listOfLanguages(codes) {
  return [
    '// Written by scripts/languages.mjs from the files beside it: edit nothing here.',
    ...codes.map((code) => `import { language as ${code} } from './${code}.js'`),
    '',
    '/** Every language that has a file here, the default first. */',
    `export const available = { ${codes.join(', ')} }`,
    '',
  ].join('\n')
}

/** Brings the list up to date; leaves a list that is right untouched. */
export function writeListOfLanguages() {
  const text = listOfLanguages(languagesWithFiles(readdirSync(folder)))
  if (readFileSync(list, 'utf8') !== text) writeFileSync(list, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeListOfLanguages()
