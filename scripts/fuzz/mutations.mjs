import { parse } from 'yaml'

/** Uniform numbers from a seed: Mulberry32, for tests that must be repeatable, not for statistics. */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pieces = [
  '\u0000',
  '\ufeff',
  '\t',
  '&a ',
  '*a',
  '!!js/function ',
  '---\n',
  '...\n',
  '? ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|\n',
  '>\n',
  '#',
  ': ',
  '\r',
  '\u2028',
  '\u{1f600}',
  '__proto__: ',
  'constructor: ',
  '<<: ',
  '.inf',
  '.nan',
  '-1',
  '1e400',
  '0x1F',
  '1,200',
  '~',
  '%YAML 1.1\n',
  '@',
  '`',
  '\\',
  '\u202e',
  'extends: ../outside.yaml\n',
  'extends: /etc/passwd\n',
  'extends: preset:../../package\n',
  '=',
  '= 1/0',
  '= constructor',
  ',',
  ';',
  '\n\n',
  '=cmd|calc',
  '\u001b[31m',
  '99999999999999999999',
]

/** A text with some pieces put in, taken out or turned round; now and then in another encoding. */
export function mutatedBytes(bytes, random) {
  let text = bytes.toString('utf8')
  const edits = 1 + Math.floor(random() * 6)
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * text.length)
    const cut = random() < 0.5 ? Math.floor(random() * 12) : 0
    const piece =
      random() < 0.7 ? pieces[Math.floor(random() * pieces.length)] : text.slice(at, at + 400 * random())
    text = text.slice(0, at) + piece + text.slice(at + cut)
  }
  const how = random()
  if (how < 0.05) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  if (how < 0.08) return Buffer.from(`\ufeff${text}`)
  if (how < 0.12) return Buffer.from(text, 'latin1')
  if (how < 0.16) {
    const broken = Buffer.from(text)
    for (let byte = 0; byte < 20; byte++)
      broken[Math.floor(random() * broken.length)] = Math.floor(random() * 256)
    return broken
  }
  return how < 0.2 ? Buffer.from(text.slice(0, text.length * random())) : Buffer.from(text)
}

const values = [
  null,
  '',
  [],
  {},
  true,
  false,
  0,
  -1,
  1e308,
  -1e308,
  1e-300,
  0.5,
  80,
  1e9,
  'x',
  '5 to 9',
  '9 to 5',
  '80/20',
  '100 %',
  '0 %',
  '1e400',
  '4m30s',
  '0s',
  '3 months',
  '1000000 months',
  '4m',
  'mon-sun 00:00-24:00',
  'sat 23:59-24:00',
  '35 €',
  '1 in 20 years',
  '1e9/day',
  'ZZ',
  'FR',
  'none',
  'live-write',
  '2027-01',
  '9999-12',
  '= 1/0',
  '= contacts',
  '= '.repeat(300),
  'a'.repeat(5000),
  '../../etc/passwd',
  '/etc/passwd',
  'preset:threats/large-company',
  '\u0000',
  '\ud800',
  '__proto__',
  { pert: [1, 2, 3] },
  { uniform: [3, 1] },
  { normal: { mean: 1e300, sd: 1e300 } },
  { lognormal: { p5: 1e-300, p95: 1e300 } },
  { discrete: {} },
  { value: 3, source: 'x', asOf: 2024 },
  { model: 'rented' },
  { mode: 'replica' },
  [[[[[[]]]]]],
  Array.from({ length: 336 }, (_, index) => index),
  '1 to 1000000',
  '1m to 24h',
  '0.0001 % to 99.999 %',
]

/** A scenario with some values replaced, taken out, copied elsewhere or put under another key. */
export function mutatedTree(text, random) {
  const tree = parse(text)
  const edits = 1 + Math.floor(random() * 4)
  for (let edit = 0; edit < edits; edit++) {
    const holders = []
    const visit = (node) => {
      if (typeof node !== 'object' || node === null) return
      for (const key of Object.keys(node)) {
        holders.push([node, key])
        visit(node[key])
      }
    }
    visit(tree)
    const any = () => holders[Math.floor(random() * holders.length)]
    const [holder, key] = any()
    const how = random()
    if (how < 0.6) holder[key] = structuredClone(values[Math.floor(random() * values.length)])
    else if (how < 0.75) delete holder[key]
    else if (how < 0.9) {
      const [from, at] = any()
      holder[key] = structuredClone(from[at])
    } else if (!Array.isArray(holder))
      holder[
        ['__proto__x', 'constructor', 'extends', 'without', key.slice(1), `${key}s`][Math.floor(random() * 6)]
      ] = holder[key]
    if (typeof holder[key] === 'number' && random() < 0.5) holder[key] *= 10 ** Math.floor(random() * 12 - 6)
  }
  return tree
}
