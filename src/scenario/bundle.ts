import { folderOf, normalPath } from './file-reference.js'
import type { ScenarioProblem } from './problem.js'
import type { FileText, ReadFile } from './read-file.js'
import { readYaml } from './read-yaml.js'

/**
 * A bundle is a scenario file followed by the key `bundle`, which holds the name of that file and the text of every file
 * it extends or refers to, by its path from the scenario (`preset:NAME` for presets). The scenario itself stays as it was
 * written, so that it gives the same result to the byte.
 */
export interface Bundle {
  /** Of the scenario's file before it was bundled. */
  readonly name: string
  readonly files: ReadonlyMap<string, string>
}

const presetPrefix = 'preset:'
const opening = /^bundle:[ \t]*$/mu
const nameLine = /^ {2}name: ("(?:[^"\\]|\\.)*")$/u
/** The name becomes part of the names of files that are written: it must lead nowhere. */
const fileName = /^(?!\.)[^/\\:\p{C}]{1,120}$/u
const filesLine = /^ {2}files:$/u
const fileLine = /^ {4}("(?:[^"\\]|\\.){1,2000}"): /u
const block = '|2+'
const textIndent = '      '

/** The text of a bundle; undefined where the scenario is written so that nothing can be added after it. */
export function bundleText(scenario: string, { name, files }: Bundle): string | undefined {
  const lines = [...files].map(([path, text]) => `    ${JSON.stringify(path)}: ${embedded(text)}`)
  const head = scenario.endsWith('\n') ? scenario : `${scenario}\n`
  const text = [
    `${head}bundle:`,
    `  name: ${JSON.stringify(name)}`,
    '  files:',
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    '',
  ].join('\n')
  // In a scenario written as one flow mapping the new key would belong to nothing.
  const probe = readYaml(`${head}bundle:\n  name: x\n`, 'bundle', 'scenario')
  return probe.ok ? text : undefined
}

/** What may not stand in a block of lines, or would end one. */
const unprintable = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u

/** Texts of plain lines stand as they are, their lines ended as Unix does; any other as one quoted line. */
function embedded(written: string): string {
  const text = written.replaceAll('\r\n', '\n')
  if (!text.endsWith('\n') || unprintable.test(text)) return JSON.stringify(written)
  return `${block}\n${text.slice(0, -1).replace(/^/gmu, textIndent)}`
}

type BundleReading =
  | { readonly ok: true; readonly scenario: string; readonly bundle?: Bundle }
  | { readonly ok: false; readonly line: number }

/** Takes a bundle apart; a text without the key `bundle` is a scenario by itself. `line` is the first that is no part of one. */
export function readBundle(text: string): BundleReading {
  const start = opening.exec(text)
  if (!start) return { ok: true, scenario: text }
  const scenario = text.slice(0, start.index)
  const lines = text.slice(start.index).split(/\r?\n/u)
  const firstLine = scenario.split('\n').length
  const name = quoted(nameLine.exec(lines[1] ?? '')?.[1])
  if (name === undefined || !fileName.test(name)) return { ok: false, line: firstLine + 1 }
  if (!filesLine.test(lines[2] ?? '')) return { ok: false, line: firstLine + 2 }
  const files = new Map<string, string>()
  let index = 3
  while (index < lines.length) {
    const line = lines[index]!
    if (line === '' && index === lines.length - 1) break
    const match = fileLine.exec(line)
    const path = quoted(match?.[1])
    const rest = line.slice(match?.[0].length)
    const whole = rest === block ? '' : quoted(rest)
    if (path === undefined || whole === undefined) return { ok: false, line: firstLine + index }
    index++
    if (rest !== block) {
      files.set(path, whole)
      continue
    }
    const kept: string[] = []
    while (index < lines.length && (lines[index]!.startsWith(textIndent) || lines[index]!.trim() === '')) {
      kept.push(lines[index]!.slice(textIndent.length))
      index++
    }
    // The line break that ends the last line of the file ends the text, too.
    if (index === lines.length && lines.at(-1) === '') kept.pop()
    files.set(path, `${kept.join('\n')}\n`)
  }
  return { ok: true, scenario, bundle: { name, files } }
}

function quoted(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

interface Folders {
  readonly root: string
  readonly presets?: string | undefined
}

/** The name a file has in a bundle: its path from the scenario's folder, or the preset's name. */
export function bundledPath(path: string, { root, presets }: Folders): string {
  if (presets !== undefined && path.startsWith(`${presets}/`)) {
    return `${presetPrefix}${path.slice(presets.length + 1).replace(/\.yaml$/u, '')}`
  }
  const folder = normalPath(root)
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}

/** Reads a scenario that may be a bundle: what the bundle holds is taken from it, everything else from the disk. */
export class BundleReader {
  /** Of the bundle, once its scenario is read. */
  bundle: Bundle | undefined
  readonly problems: ScenarioProblem[] = []
  readonly #folders: Folders

  constructor(
    readonly file: string,
    readonly disk: ReadFile,
    folders: Folders,
  ) {
    this.#folders = { root: folders.root ?? folderOf(file), presets: folders.presets }
  }

  readonly readFile: ReadFile = async (path, content) => {
    const held = this.bundle?.files.get(bundledPath(path, this.#folders))
    if (held !== undefined) return { ok: true, text: held }
    const { root, presets } = this.#folders
    const within = presets !== undefined && path.startsWith(`${presets}/`) ? presets : root
    // The file itself is the user's choice, wherever it lies.
    const outcome = await this.disk(path, content, path === this.file ? undefined : within)
    return outcome.ok && path === this.file ? this.#opened(outcome.text) : outcome
  }

  #opened(text: string): FileText {
    const reading = readBundle(text)
    if (!reading.ok) {
      return {
        ok: false,
        code: 'file.brokenBundle',
        figures: { file: this.file },
        line: reading.line,
        column: 1,
      }
    }
    this.bundle = reading.bundle
    return { ok: true, text: reading.scenario }
  }
}
