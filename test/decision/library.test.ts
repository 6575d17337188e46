import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as decision from '../../src/decision/index.js'
import * as library from '../../src/index.js'

const page = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The calls of a page in order, each with what its comment says it gives. */
function workedCalls(text: string): { readonly code: string; readonly calls: readonly string[] } {
  const calls: string[] = []
  const code = [...text.matchAll(/```js\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.split('\n'))
    .filter((line) => !line.startsWith('import '))
    .map((line) => {
      const worked = /^(?!const )(\S.*?) \/\/ (.+)$/.exec(line)
      if (!worked) return line
      calls.push(worked[1]!)
      return `given.push([${worked[1]}, ${worked[2]}])`
    })
  return { code: code.join('\n'), calls }
}

describe('the decision formulas in the public library', () => {
  const text = page('docs/decision-library.md')
  const exported = Object.keys(decision)

  it('are all there, and the same', () => {
    expect(exported.length).toBeGreaterThan(25)
    expect(library).toMatchObject({ ...decision })
  })

  it('are each named on the page, with calls that give what it says', () => {
    for (const name of exported) expect(text, name).toContain(name)
    const { code, calls } = workedCalls(text)
    const given: [unknown, unknown][] = []
    new Function('given', ...exported, code)(given, ...Object.values(decision))
    expect(given).toHaveLength(calls.length)
    given.forEach(([got, said], place) => {
      expect(got, calls[place]).toEqual(said)
    })
  })
})

describe('the queueing formulas in the public library', () => {
  const folder = new URL('../../src/queueing/', import.meta.url)
  const formulas = new Set(
    readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .flatMap((file) => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^export (?:const|function) (\w+)/gm),
      ])
      .map(([, name]) => name!),
  )
  const pages = readdirSync(new URL('../../docs/methods/', import.meta.url))
    .filter((file) => /^(queueing|erlang)/.test(file))
    .map((file) => `docs/methods/${file}`)

  it.each([...pages, 'docs/staff.md'])('has every formula that %s names', (path) => {
    const named = [...page(path).matchAll(/`(\w+)`|import \{([^}]+)\} from 'sourcing'/g)]
      .flatMap(([, word, words]) => (word === undefined ? words!.split(',') : [word]))
      .map((name) => name.trim())
    for (const name of named) if (formulas.has(name)) expect(library, name).toHaveProperty(name)
  })
})
