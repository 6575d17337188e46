import { isLimit, limitOf } from '../../../decision/error-of-worth.js'
import { commonUnit } from '../amounts.js'
import type { ViewContext } from '../context.js'
import { halfWidth } from '../half-width.js'
import { inputName } from '../inputs.js'
import { visibleText } from '../names.js'
import { cell, emptyCell, figures, type TableView } from '../table.js'
import { worthText } from './worth.js'

/** Values are worth a sentence from this many standard errors on. */
const sureErrors = 2
/** Less than this share of the expected total cost is not worth an executive's time. */
const leastShare = 0.0005

/** What to find out before signing, and what it is worth, in a sentence. Empty with nothing to choose between. */
export function findOutText(context: ViewContext): string {
  const { result, say, recommended, runnerUp } = context
  const { decision } = result
  if (runnerUp === undefined || decision.recommended === undefined) return ''
  const least = leastShare * Math.abs(recommended.totalCost.mean)
  const everything = decision.expectedValueOfPerfectInformation
  const { expectedValueOfPerfectInformationStandardError: error = 0 } = decision
  const all = worthText(context, everything, error)
  if (limitOf(everything, error) < least) {
    if (everything > 0) return say('find-out.nothing', { everything: all })
    return isLimit(everything, error)
      ? say('find-out.never-limit', { everything: all })
      : say('find-out.never', {})
  }
  const [best] = decision.informationValue
    .filter(({ value, standardError = 0 }) => value >= least && value > sureErrors * standardError)
    .sort((a, b) => b.value - a.value)
  if (best === undefined) return say('find-out.all-only', { everything: all })
  return say('find-out.first', {
    input: inputName(context, best.input),
    value: worthText(context, best.value, best.standardError),
    everything: all,
  })
}

/** What inputs found out together are worth. */
export function groupsTable(context: ViewContext): TableView | null {
  const { result, say, messages, amounts } = context
  const groups = result.decision.groupValue ?? []
  if (groups.length === 0) return null
  const unit = commonUnit(groups.map(({ value }) => value))
  return {
    id: 'table-groups',
    caption: say('groups.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.group'),
    columns: figures(say('column.worth'), say('column.standard-error')),
    rows: groups.map(({ group, inputs, value, standardError }) => ({
      header: visibleText(group),
      note: messages.list(inputs.map((input) => inputName(context, input))),
      marked: false,
      cells: [cell(amounts.bare(value, unit)), cell(amounts.bare(halfWidth(standardError), unit))],
    })),
  }
}

/** What each group of inputs is worth that the scenario names, in a sentence. */
export function groupNotes(context: ViewContext): string[] {
  const { result, say } = context
  return (result.decision.groupValue ?? []).map(({ group, value, standardError }) =>
    value > 0 || standardError > 0
      ? say('groups.worth', { group: visibleText(group), value: worthText(context, value, standardError) })
      : say('groups.worth-nothing', { group: visibleText(group) }),
  )
}

/** What a pilot or more records of so many weeks are worth before signing. */
export function studiesTable(context: ViewContext): TableView | null {
  const { result, say, messages, amounts } = context
  const studies = result.decision.studies ?? []
  const weeks = [...new Set(studies.flatMap(({ sizes }) => sizes.map((size) => size.weeks)))].sort(
    (a, b) => a - b,
  )
  const values = studies.flatMap(({ sizes }) => sizes.map(({ value }) => value))
  if (!values.some((value) => value > 0)) return null
  const unit = commonUnit(values)
  return {
    id: 'table-studies',
    caption: say('studies.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.study'),
    columns: figures(...weeks.map((count) => say('studies.weeks', { weeks: count }))),
    rows: studies.map(({ id, inputs, sizes }) => ({
      header: studyName(context, id),
      note: messages.list(inputs.map((input) => inputName(context, input))),
      marked: false,
      cells: weeks.map((count) => {
        const size = sizes.find((entry) => entry.weeks === count)
        if (size === undefined) return emptyCell
        const error =
          size.standardError > 0
            ? say('worth.error', { error: amounts.bare(halfWidth(size.standardError), unit) })
            : ''
        return cell(amounts.bare(size.value, unit), error)
      }),
    })),
  }
}

/** The study worth most, in a sentence, where it is surely worth anything. */
export function studyNotes(context: ViewContext): string[] {
  const { result, say } = context
  return (result.decision.studies ?? []).flatMap(({ id, sizes }) => {
    const longest = sizes.at(-1)
    if (longest === undefined || !(longest.value > sureErrors * longest.standardError)) return []
    return [
      say('studies.worth', {
        study: studyName(context, id),
        weeks: longest.weeks,
        value: worthText(context, longest.value, longest.standardError),
      }),
    ]
  })
}

function studyName({ say }: Pick<ViewContext, 'say'>, id: string): string {
  if (id === 'records') return say('studies.records')
  return id.startsWith('records-') ? say('studies.records-email') : visibleText(id)
}
