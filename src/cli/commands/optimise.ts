import { Args, Flags } from '@oclif/core'
import type { LoadedStudy } from '../../index.js'
import { readShare } from '../../kernel/quantity/share.js'
import { messages } from '../../language/catalogue.js'
import { reportTexts } from '../../language/report.js'
import { relativeReference } from '../../platform/relative-reference.js'
import { StudyLanes } from '../../platform/study-lanes.js'
import { defaultWorkers } from '../../platform/worker-pool.js'
import { wrapped } from '../../report/text/width.js'
import { droppedCorrelationNotes } from '../../report/view/dropped-correlations.js'
import {
  isBelow,
  type Optimisation,
  type OptimiseRequest,
  optimise,
  ownersIn,
} from '../../result/optimisation.js'
import { candidatesOf } from '../../scenario/candidates.js'
import type { Correlation } from '../../scenario/correlation/correlation-groups.js'
import type { LoadedScenario } from '../../scenario/load-scenario.js'
import { nearestWord } from '../../scenario/nearest-word.js'
import { overrideFile } from '../../scenario/overrides.js'
import { parsePath } from '../../scenario/value-path.js'
import { BaseCommand } from '../base-command.js'
import { InvalidScenarioError, UsageError } from '../failures.js'
import { help, quantity, wholeNumber } from '../flags.js'
import { formulaNotes } from '../formula-notes.js'
import { loadSources, slashed } from '../load-sources.js'
import { loadStudies } from '../load-studies.js'
import { overlayText } from '../overlay-text.js'
import { optimisedLines } from '../terminal/optimised.js'
import { SearchProgress } from '../terminal/search-progress.js'
import { visible } from '../terminal/visible.js'
import { writeNewFiles } from '../write-new-file.js'

const usualDraws = 1024
const mostDraws = 100_000
const mostWorkers = 256

export default class Optimise extends BaseCommand {
  static override summary = help('help.optimise.summary')
  static override description = help('help.optimise.description')
  static override examples = [
    '<%= config.bin %> optimise scenarios/bank-call-centre.yaml --write best.yaml',
    '<%= config.bin %> optimise bank.yaml --vary "options.dedicated.price={ perHour: 36, commitment: { share: 60 % } }"',
  ]

  static override args = {
    file: Args.string({ required: true, description: help('help.optimise.file') }),
  }

  static override flags = {
    draws: wholeNumber({ min: 2, max: mostDraws, summary: help('help.optimise.draws') }),
    seed: wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER, summary: help('help.simulate.seed') }),
    set: Flags.string({
      summary: help('help.simulate.set'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=VALUE',
    }),
    vary: Flags.string({
      summary: help('help.optimise.vary'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH=A|B',
    }),
    keep: Flags.string({
      summary: help('help.optimise.keep'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'PATH',
    }),
    option: Flags.string({
      summary: help('help.optimise.option'),
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ID',
    }),
    protection: Flags.string({
      summary: help('help.optimise.protection'),
      default: '95 %',
      helpValue: '95%',
    }),
    workers: wholeNumber({ min: 1, max: mostWorkers, summary: help('help.simulate.workers') }),
    write: Flags.string({ summary: help('help.optimise.write'), helpValue: 'FILE' }),
    force: Flags.boolean({ summary: help('help.flag.force') }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Optimise)
    const file = slashed(args.file)
    const [loaded] = (await loadStudies([file], flags.set ?? [])) as [LoadedStudy]
    const ids = candidatesOf(loaded.study.scenario)
    for (const id of flags.option ?? []) this.#requireCandidate(id, ids)
    const protection = 100 * quantity('protection', flags.protection, readShare)
    const study = { ...loaded.study, ...(flags.seed !== undefined && { seed: flags.seed }) }
    const dropped = new Map<string, Correlation>()
    const owners = (flags.option ?? ids).flatMap((id) => ownersIn(loaded.study.scenario, id))
    const found = await this.#search(study, flags.workers ?? defaultWorkers(), {
      draws: flags.draws ?? usualDraws,
      leastProtection: protection,
      terms: loaded.terms,
      varied: (flags.vary ?? []).map((text) => variedOf(text, owners)),
      kept: (flags.keep ?? []).map((path) => keptOf(path, owners)),
      ...(flags.option && { only: flags.option }),
      read: async (overrides, terms) => {
        const read = await readScenario(file, flags.set ?? [], overrides, terms)
        for (const correlation of read?.droppedCorrelations ?? []) {
          dropped.set(correlation.between.join(' '), correlation)
        }
        return read?.scenario
      },
    })
    const best = found.ranking[0]
    if (flags.write !== undefined && best !== undefined) {
      const target = slashed(flags.write)
      const base = relativeReference(target, file)
      // A scenario takes in nothing from above its own folder.
      if (base.startsWith('../'))
        throw new UsageError('optimise.write-elsewhere', { file: visible(flags.write) })
      const content = overlayText(base, best.settings, [...(flags.set ?? [])], {
        resolved: loaded.resolved,
        comment: this.words.say('optimise.overlay', { option: visible(best.name ?? best.candidate) }),
      })
      await writeNewFiles([{ path: target, content }], flags.force)
    }
    if (flags.json) return this.printJson(found)
    const { out, characters } = this.console
    const report = await messages(this.language, reportTexts)
    const named = (id: string) => visible(loaded.study.scenario.options[id]?.name ?? id)
    for (const correlation of loaded.droppedCorrelations ?? []) {
      dropped.set(correlation.between.join(' '), correlation)
    }
    for (const note of droppedCorrelationNotes({ say: report.say, messages: report, named }, [
      ...dropped.values(),
    ])) {
      for (const line of wrapped(note, this.console.err.cells)) this.console.err.line(line)
    }
    for (const note of formulaNotes(found.warnings, report, named))
      for (const line of wrapped(note, out.cells)) out.line(out.style('warning', line))
    for (const line of optimisedLines(found, { words: this.words, report, characters, out })) out.line(line)
    if (flags.write !== undefined && best !== undefined) {
      this.console.err.line(this.words.say('files.written', { count: 1 }))
      this.console.err.line(`  ${visible(flags.write)}`)
    }
  }

  async #search(
    study: LoadedStudy['study'],
    workers: number,
    request: Omit<OptimiseRequest, 'onProgress' | 'play'>,
  ): Promise<Optimisation> {
    const { err, characters } = this.console
    const progress = new SearchProgress({
      now: () => performance.now(),
      err,
      characters,
      words: this.words,
      draws: request.draws,
    })
    const lanes = new StudyLanes(workers)
    try {
      return await optimise(study, {
        ...request,
        play: (candidate) => lanes.play(candidate),
        onProgress: async (done, total) => {
          progress.update(done, total)
          await new Promise(setImmediate)
        },
      })
    } finally {
      progress.clear()
      await lanes.close()
    }
  }

  #requireCandidate(id: string, ids: readonly string[]): void {
    if (ids.includes(id)) return
    const nearest = nearestWord(id, ids) ?? this.words.choice(ids.map(visible))
    throw new UsageError('usage.no-candidate', { asked: id, nearest })
  }
}

async function readScenario(
  file: string,
  set: readonly string[],
  varied: readonly string[],
  { mayBeInvalid }: { readonly mayBeInvalid: boolean },
): Promise<LoadedScenario | undefined> {
  try {
    return await loadSources(file, [...set, ...varied])
  } catch (error) {
    if (!(error instanceof InvalidScenarioError)) throw error
    if (mayBeInvalid) return undefined
    throw asVaried(error, set.length)
  }
}

/** What is wrong with a value to be tried is said of --vary, which gave it, and not of --set, as which it was read. */
function asVaried({ problems, texts }: InvalidScenarioError, linesSet: number): InvalidScenarioError {
  const lines = texts.get(overrideFile)?.split('\n') ?? []
  return new InvalidScenarioError(
    problems.map((problem) =>
      problem.file === overrideFile && problem.line > linesSet
        ? { ...problem, file: '--vary', line: problem.line - linesSet }
        : problem,
    ),
    new Map([...texts, ['--vary', lines.slice(linesSet).join('\n')]]),
  )
}

/** `options.dedicated.price.commitment.share=60 %|70 %` as a path and its values. */
function variedOf(text: string, owners: readonly string[]): OptimiseRequest['varied'][number] {
  const equals = text.indexOf('=')
  const path = text.slice(0, Math.max(0, equals)).trim()
  const values = text
    .slice(equals + 1)
    .split('|')
    .map((value) => value.trim())
  if (equals < 0 || parsePath(path) === undefined || values.some((value) => value === '')) {
    throw new UsageError('usage.not-varied', { value: text })
  }
  if (!owners.some((owner) => path !== owner && isBelow(path, owner))) throw outside('--vary', path, owners)
  return { path, values }
}

/** A part of the scenario that stays as it is stated. */
function keptOf(path: string, owners: readonly string[]): string {
  if (owners.some((owner) => isBelow(path, owner))) return path
  throw outside('--keep', path, owners)
}

const outside = (flag: string, path: string, owners: readonly string[]) =>
  new UsageError('usage.varied-outside', { flag, path, known: [...new Set(owners)].join(', ') })
