import { Args, Flags } from '@oclif/core'
import type { LoadedStudy, SimulatedDraws, SimulateOptions, SliceNumber } from '../../index.js'
import { readShare } from '../../kernel/quantity/share.js'
import type { Language } from '../../language/languages.js'
import { requireBrowser } from '../../platform/print-pdf.js'
import { requireWritableFolder, writeFilesWhole } from '../../platform/write-file-whole.js'
import {
  type AttachmentFormat,
  attachmentFormats,
  type Redaction,
  type ReportFormat,
  redactions,
  reportFormats,
} from '../../report/formats.js'
import type { ResultDocument } from '../../result/document.js'
import type { Sampling } from '../../scenario/comparison-schema.js'
import { UsageError } from '../failures.js'
import { chosenFrom, help, languageList, optionalQuantity, shard, wholeNumber } from '../flags.js'
import { loadStudies } from '../load-studies.js'
import { requireEmailFor } from '../report-files.js'
import { headFlags, type PutHead, readHead } from '../report-head.js'
import { partsWithProgress, simulateWithProgress, sliceWithProgress } from '../simulate-with-progress.js'
import { resultPath, SimulationCommand } from '../simulation-command.js'

const mostDraws = 1_000_000
const mostWorkers = 256
const samplings = ['plain', 'latin-hypercube'] as const satisfies readonly Sampling[]
const staffings = ['tabulated', 'exact'] as const
type Staffing = (typeof staffings)[number]

export default class Simulate extends SimulationCommand {
  static override summary = help('help.simulate.summary')
  static override description = help('help.simulate.description')
  static override examples = [
    '<%= config.bin %> simulate scenarios/bank-call-centre.yaml',
    '<%= config.bin %> simulate scenarios/bank-call-centre.yaml --set options.offshore.price.perHour="14 to 18" --lang en,fr',
  ]

  static override args = {
    file: Args.string({ multiple: true, required: true, description: help('help.simulate.file') }),
  }

  static override flags = {
    out: Flags.string({ summary: help('help.simulate.out'), default: 'reports', helpValue: 'DIR' }),
    draws: wholeNumber({ min: 2, max: mostDraws, summary: help('help.simulate.draws') }),
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
    workers: wholeNumber({ min: 1, max: mostWorkers, summary: help('help.simulate.workers') }),
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
    format: chosenFrom(reportFormats)({ summary: help('help.simulate.format') }),
    lang: languageList({ summary: help('help.simulate.lang') }),
    attach: chosenFrom(attachmentFormats)({ summary: help('help.flag.attach') }),
    redact: chosenFrom(redactions)({ summary: help('help.flag.redact') }),
    open: Flags.boolean({ summary: help('help.simulate.open') }),
    watch: Flags.boolean({ summary: help('help.simulate.watch') }),
    sampling: chosenFrom(samplings)({
      summary: help('help.simulate.sampling'),
      helpValue: samplings.join('|'),
    }),
    precision: Flags.string({ summary: help('help.simulate.precision'), helpValue: '1%' }),
    staffing: chosenFrom(staffings)({
      summary: help('help.simulate.staffing'),
      helpValue: staffings.join('|'),
    }),
    shard: shard({ summary: help('help.simulate.shard') }),
    'draws-csv': Flags.boolean({ summary: help('help.simulate.draws-csv') }),
    'flows-csv': Flags.boolean({ summary: help('help.simulate.flows-csv') }),
    ...headFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Simulate)
    refuseTogether(flags)
    requireEmailFor(flags.attach, flags.format)
    const putHead = await readHead(flags, this.language)
    if ([...(flags.format ?? []), ...(flags.attach ?? [])].includes('pdf')) await requireBrowser()
    if (flags.watch) return await this.#watch(args.file, flags, putHead)
    const studies = await loadStudies(args.file, flags.set ?? [])
    refuseSameNames(studies, flags.out)
    if (!flags.json || flags.shard) await requireWritableFolder(flags.out)
    if (flags.shard) return await this.#writeSlices(studies, flags.shard, flags)
    if (!flags.json) void this.#fetchReportMeanwhile()
    const results: ResultDocument[] = []
    for (const [position, study] of studies.entries()) {
      const { document, outcome } = await simulateWithProgress(
        study,
        optionsOf(flags),
        this.console,
        this.words,
      )
      results.push(document)
      if (flags.json) continue
      if (position > 0) this.console.out.line()
      const written = await this.#showAndWrite(study, { document, outcome }, flags, putHead)
      if (flags.open) await this.openFirst(written)
    }
    if (flags.json) this.printJson(results.length === 1 ? results[0] : results)
  }

  async #showAndWrite(
    study: LoadedStudy,
    { document, outcome }: SimulatedDraws,
    flags: AskedOptions & AskedFiles,
    putHead: PutHead,
  ): Promise<string[]> {
    await this.show(document)
    const written = await this.write(document, {
      folder: flags.out,
      languages: flags.lang ?? [this.language],
      formats: flags.format ?? ['html'],
      attach: flags.attach,
      redact: flags.redact?.[0],
      putHead,
      ...(flags['draws-csv'] && { outcome }),
      ...(flags['flows-csv'] && { flows: await this.#flows(study, document, flags) }),
    })
    this.showWritten(document, flags.out, written)
    return written
  }

  /** Of the draws there are, which may be fewer than asked for where a precision was reached. */
  async #flows(
    study: LoadedStudy,
    { simulation: { draws } }: ResultDocument,
    flags: AskedOptions,
  ): Promise<Iterable<string>> {
    const { drawFlows } = await import('../../index.js')
    const { precision: _precision, ...options } = optionsOf(flags)
    return partsWithProgress(
      await drawFlows(study, { ...options, draws }),
      draws + 1,
      this.console,
      this.words,
    )
  }

  /** Simulates again whenever a file the scenario is made of is saved, until the program is interrupted. */
  async #watch(files: readonly string[], flags: AskedOptions & AskedFiles, putHead: PutHead): Promise<never> {
    const [file, ...others] = files
    if (file === undefined || others.length > 0) throw new UsageError('usage.watch-one')
    await requireWritableFolder(flags.out)
    const { watchScenario } = await import('../watch-scenario.js')
    return await watchScenario(file, {
      overrides: flags.set ?? [],
      console: this.console,
      words: this.words,
      open: flags.open,
      failed: (error) => this.reportProblem(error),
      simulate: async (study) => {
        const { document, outcome } = await simulateWithProgress(
          study,
          optionsOf(flags),
          this.console,
          this.words,
        )
        return await this.#showAndWrite(study, { document, outcome }, flags, putHead)
      },
    })
  }

  /** One slice of each study, to be merged elsewhere. */
  async #writeSlices(
    studies: readonly LoadedStudy[],
    slice: SliceNumber,
    flags: AskedOptions,
  ): Promise<void> {
    const written: string[] = []
    for (const study of studies) {
      const text = await sliceWithProgress(study, slice, optionsOf(flags), this.console, this.words)
      const path = `${flags.out}/${study.study.name}.${slice.number}-of-${slice.count}.slice`
      await writeFilesWhole([{ path, content: text }])
      written.push(path)
    }
    if (flags.json) return this.printJson({ slice, written })
    this.listWritten(written)
    const all = studies.map(({ study }) => `${flags.out}/${study.name}.*-of-${slice.count}.slice`)
    for (const path of all)
      this.console.err.line(this.words.say('next.merge', { command: `${this.config.bin} merge ${path}` }))
  }

  /** The workers compute while this thread waits: time to load what the report needs. A failure shows when it is used. */
  async #fetchReportMeanwhile(): Promise<void> {
    const { reportModules } = await import('../../index.js')
    const [, , , { loadVectorCharts }] = await reportModules()
    await loadVectorCharts().catch(() => undefined)
  }
}

/** What is written, and where. */
interface AskedFiles {
  readonly out: string
  readonly lang?: readonly Language[] | undefined
  readonly format?: readonly ReportFormat[] | undefined
  readonly attach?: readonly AttachmentFormat[] | undefined
  readonly redact?: readonly Redaction[] | undefined
  readonly set?: readonly string[] | undefined
  readonly open: boolean
  readonly 'draws-csv': boolean
  readonly 'flows-csv': boolean
}

interface AskedOptions {
  readonly out: string
  readonly json: boolean
  readonly draws?: number | undefined
  readonly seed?: number | undefined
  readonly workers?: number | undefined
  readonly sampling?: readonly Sampling[] | undefined
  readonly staffing?: readonly Staffing[] | undefined
  readonly precision?: string | undefined
}

function optionsOf({ draws, seed, workers, sampling, staffing, precision }: AskedOptions): SimulateOptions {
  const share = optionalQuantity('precision', precision, readShare)
  return {
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
    ...(workers !== undefined && { workers }),
    ...(sampling && { sampling: sampling[0]! }),
    ...(staffing && { staffing: staffing[0]! }),
    ...(share !== undefined && { precision: share }),
  }
}

/** A slice is no result yet, and data on standard output leave no file. */
function refuseTogether(flags: Readonly<Record<string, unknown>>): void {
  const ofFiles = ['format', 'attach', 'redact', 'open', 'draws-csv', 'flows-csv', ...Object.keys(headFlags)]
  const pairs = [
    ...['precision', 'watch', ...ofFiles].map((other) => ['shard', other] as const),
    ...['watch', ...ofFiles].map((other) => ['json', other] as const),
  ]
  for (const [flag, other] of pairs) {
    if (flags[flag] && (flags[other] || flags[other] === ''))
      throw new UsageError('usage.not-together', { flag, other })
  }
}

function refuseSameNames(studies: readonly LoadedStudy[], folder: string): void {
  const names = new Set<string>()
  for (const {
    study: { name },
  } of studies) {
    if (names.has(name)) throw new UsageError('usage.same-output', { file: resultPath(folder, name) })
    names.add(name)
  }
}
