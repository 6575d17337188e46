import { Args, Flags } from '@oclif/core'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { programVersion } from '../../platform/program-version.js'
import type { ComparedContext } from '../../report/compared-html.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import type { DocumentsCompared, DrawnCosts } from '../../result/compare-documents.js'
import type { ResultDocument } from '../../result/document.js'
import { totalCostsOf } from '../../simulation/monte-carlo/columns.js'
import { BaseCommand } from '../base-command.js'
import { UsageError } from '../failures.js'
import { help, wholeNumber } from '../flags.js'
import { slashed } from '../load-sources.js'
import { loadStudies } from '../load-studies.js'
import { readResult } from '../read-result.js'
import { simulateWithProgress } from '../simulate-with-progress.js'
import { comparedLines } from '../terminal/compared.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

const mostDraws = 1_000_000
const mostWorkers = 256

interface Side {
  readonly document: ResultDocument
  /** Present for scenarios: they are simulated here. */
  readonly costs?: DrawnCosts
}

export default class Compare extends BaseCommand {
  static override summary = help('help.compare.summary')
  static override description = help('help.compare.description')
  static override examples = [
    '<%= config.bin %> compare a.yaml b.yaml',
    '<%= config.bin %> compare reports/a.result.json reports/b.result.json',
  ]

  static override args = {
    first: Args.string({ required: true, description: help('help.compare.first') }),
    second: Args.string({ required: true, description: help('help.compare.second') }),
  }

  static override flags = {
    draws: wholeNumber({ min: 2, max: mostDraws, summary: help('help.simulate.draws') }),
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
    workers: wholeNumber({ min: 1, max: mostWorkers, summary: help('help.simulate.workers') }),
    set: Flags.string({
      summary: help('help.compare.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
    html: Flags.string({ summary: help('help.compare.html'), helpValue: 'FILE' }),
    force: Flags.boolean({ summary: help('help.flag.force') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Compare)
    const files = [slashed(args.first), slashed(args.second)] as const
    const results = files.map((file) => /\.json$/i.test(file))
    if (results[0] !== results[1]) {
      const [scenario, result] = results[0] ? [files[1], files[0]] : files
      throw new UsageError('usage.compare-kinds', { scenario, result })
    }
    const [first, second] = results[0]
      ? [await this.#result(files[0]), await this.#result(files[1])]
      : await this.#simulated(files, flags)
    const { compareDocuments } = await import('../../result/compare-documents.js')
    const draws = first.costs && second.costs ? { first: first.costs, second: second.costs } : undefined
    const compared = compareDocuments(first.document, second.document, draws)
    const names = namesOf(files)
    const report = await messages(this.language, reportTexts)
    const warnings = await warningsOf([first.document, second.document], names, report)
    if (flags.html !== undefined)
      await this.#writePage(flags.html, compared, { names, warnings }, flags.force)
    if (flags.json) return this.printJson(compared)
    const { out, characters } = this.console
    for (const line of comparedLines(compared, { words: this.words, report, characters, out, names })) {
      out.line(line)
    }
    for (const warning of warnings)
      for (const line of wrapped(visible(warning), out.cells)) out.line(out.style('warning', line))
  }

  async #writePage(
    file: string,
    compared: DocumentsCompared,
    about: Pick<ComparedContext, 'names' | 'warnings'>,
    replace: boolean,
  ): Promise<void> {
    const [{ renderCompared }, { embeddedFonts }] = await Promise.all([
      import('../../report/compared-html.js'),
      import('../../platform/embedded-fonts.js'),
    ])
    const content = renderCompared(compared, {
      language: this.language,
      messages: await messages(this.language, reportTexts),
      fonts: await embeddedFonts(),
      ...about,
      programVersion: programVersion(),
    })
    await writeNewFiles([{ path: file, content }], replace)
    this.console.err.line(this.words.say('files.written', { count: 1 }))
    this.console.err.line(`  ${visible(file)}`)
  }

  async #result(file: string): Promise<Side> {
    return { document: await readResult(file, this.language, this.commandLine('simulate', 'FILE')) }
  }

  /** Both on the draws of the first: what the two have in common is drawn alike. */
  async #simulated(
    files: readonly [string, string],
    asked: {
      readonly draws?: number | undefined
      readonly seed?: number | undefined
      readonly workers?: number | undefined
      readonly set?: string[] | undefined
    },
  ): Promise<readonly [Side, Side]> {
    const studies = await loadStudies(files, asked.set ?? [])
    const sides: Side[] = []
    for (const study of studies) {
      const { document, outcome } = await simulateWithProgress(
        study,
        {
          draws: asked.draws ?? studies[0]!.study.draws,
          seed: asked.seed ?? studies[0]!.study.seed,
          ...(asked.workers !== undefined && { workers: asked.workers }),
        },
        this.console,
        this.words,
      )
      const costs = new Map(outcome.options.map(({ id, draws }) => [id, totalCostsOf(draws)]))
      sides.push({ document, costs })
    }
    return [sides[0]!, sides[1]!]
  }
}

/** Cost lines of either that gave no number in some months: what they cost there is in no difference. */
async function warningsOf(
  documents: readonly ResultDocument[],
  names: readonly [string, string],
  report: ReportMessages,
): Promise<string[]> {
  const [{ formulaLines }, { viewContext }] = await Promise.all([
    import('../../report/view/source-warnings.js'),
    import('../../report/view/context.js'),
  ])
  return documents.flatMap((document, side) =>
    formulaLines(viewContext(document, report)).map((value) =>
      report.say('fact.line', { name: names[side] ?? '', value }),
    ),
  )
}

/** The files' names without folder and ending, or their paths where these are the same. */
function namesOf(files: readonly [string, string]): readonly [string, string] {
  const short = files.map((file) =>
    visible(file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:ya?ml|result\.json|json)$/i, '')),
  )
  return short[0] === short[1] ? files : [short[0]!, short[1]!]
}
