import { describe, expect, it } from 'vitest'
import { bundleText } from '../../src/scenario/bundle.js'
import { migrated } from '../../src/scenario/migrate.js'
import { shortest } from './files-in-memory.js'

const unversioned = shortest.replace('schemaVersion: 1\n', '')

describe('migrated', () => {
  it('has nothing to do for the version it reads', () => {
    expect(migrated(shortest, 'a.yaml')).toEqual({ kind: 'current', version: 1 })
  })

  it('states the version before the first key, below the comments, and changes nothing else', () => {
    const text = `# Bank, second draft\n\n${unversioned}# end\n`
    expect(migrated(text, 'a.yaml')).toEqual({
      kind: 'migrated',
      to: 1,
      text: `# Bank, second draft\n\nschemaVersion: 1\n${unversioned}# end\n`,
    })
  })

  it.each([
    [
      'lines of Windows',
      unversioned.replaceAll('\n', '\r\n'),
      `schemaVersion: 1\r\n${unversioned.replaceAll('\n', '\r\n')}`,
    ],
    ['a flow mapping', '{ currency: EUR }\n', '{ schemaVersion: 1, currency: EUR }\n'],
    [
      'an indented mapping',
      '  currency: EUR\n  title: A\n',
      '  schemaVersion: 1\n  currency: EUR\n  title: A\n',
    ],
  ])('keeps %s', (_what, text, anew) => {
    expect(migrated(text, 'a.yaml')).toEqual({ kind: 'migrated', to: 1, text: anew })
  })

  it('keeps what a bundle holds', () => {
    const bundle = bundleText(unversioned, { name: 'n', files: new Map([['a.csv', 'x\n']]) })!
    expect(migrated(bundle, 'a.yaml')).toMatchObject({ text: `schemaVersion: 1\n${bundle}` })
  })

  it.each([
    ['a newer version', '# later\nschemaVersion: 2\nnews: true\n', 'scenario.newerVersion', 2],
    ['a version that never was', 'schemaVersion: 0\ncurrency: EUR\n', 'schema.unknownValue', 1],
    ['no YAML', 'a: [\n', 'yaml.notClosed', 1],
  ])('refuses %s', (_what, text, code, line) => {
    const outcome = migrated(text, 'a.yaml')
    expect(outcome.kind === 'unreadable' && outcome.problems.map((p) => [p.code, p.line])).toEqual([
      [code, line],
    ])
  })

  it.each(['price: { perHour: 15 }\n', '[1, 2]\n'])('leaves what is no scenario alone: %s', (text) => {
    expect(migrated(text, 'a.yaml')).toEqual({ kind: 'notAScenario' })
  })
})
