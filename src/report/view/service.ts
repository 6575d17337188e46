import { heldShare } from '../../kernel/quantity/service-target.js'
import type { OptionResult } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import { cell, emptyCell, figures } from './table.js'

/** Share of the horizon's contacts served within the promised time: months weighted by their contacts. */
export function serviceReached({ staffing }: OptionResult): number {
  const contacts = staffing.byMonth.reduce((sum, month) => sum + month.contactsOffered, 0)
  const served = staffing.byMonth.reduce((sum, month) => sum + month.contactsOffered * month.serviceLevel, 0)
  return contacts === 0 ? 1 : served / contacts
}

/** The service reached, with a decimal where whole per cents would hide on which side of the promise it is. */
export function reachedText(messages: ReportMessages, option: OptionResult): string {
  const reached = serviceReached(option)
  const { share } = option.staffing.target
  // Less than all is never called all.
  if (share === 1 && reached > 0.99 && reached < heldShare(share))
    return messages.percent(Math.floor(reached * 1000) / 1000, { decimals: 1 })
  const looksEqual = messages.percent(reached) === messages.percent(share)
  return messages.percent(reached, { decimals: looksEqual && reached !== share ? 1 : 0 })
}

function averageOver(
  option: OptionResult,
  of: (month: OptionResult['staffing']['byMonth'][number]) => number,
): number {
  const { byMonth } = option.staffing
  return byMonth.reduce((sum, month) => sum + of(month), 0) / Math.max(1, byMonth.length)
}

/** What is reached against what is promised. */
export function serviceFigure(context: ViewContext): FigureView {
  const { say, messages, options, label, chartLabel, recommended, isChosen, named } = context
  const percent = (share: number) => messages.percent(share)
  const reached = serviceReached(recommended)
  const { target } = recommended.staffing
  return figure({
    id: 'service',
    finding: say(reached >= heldShare(target.share) ? 'figure.service.kept' : 'figure.service.missed', {
      option: named(recommended.id),
      reached: reachedText(messages, recommended),
      promised: percent(target.share),
    }),
    subtitle: say('figure.service.subtitle'),
    chart: {
      kind: 'service',
      rows: options.map((option) => {
        const levels = option.staffing.byMonth.map(({ serviceLevel }) => serviceLevel)
        const mean = serviceReached(option)
        return {
          label: chartLabel(option.id),
          value: reachedText(messages, option),
          recommended: isChosen(option.id),
          reached: mean,
          worst: Math.min(...levels, mean),
          best: Math.max(...levels, mean),
          promised: option.staffing.target.share,
        }
      }),
      labels: {
        reached: say('legend.reached'),
        promised: say('legend.promised'),
        months: say('legend.months-range'),
      },
      axis: percent,
    },
    table: {
      id: 'table-service',
      caption: say('figure.service.caption'),
      corner: say('column.option'),
      columns: figures(
        say('column.promised'),
        say('column.reached'),
        say('column.worst-month'),
        say('column.months-kept'),
        say('column.abandonment'),
        say('column.answer-time'),
      ),
      rows: options.map((option) => {
        const mean = serviceReached(option)
        const kept = mean >= heldShare(option.staffing.target.share)
        const waits = option.staffing.byMonth.flatMap(({ averageSpeedOfAnswerSeconds: wait }) =>
          wait === undefined ? [] : [wait],
        )
        return {
          header: label(option.id),
          note: '',
          marked: isChosen(option.id),
          cells: [
            cell(
              percent(option.staffing.target.share),
              say('service.within', { time: messages.duration(option.staffing.target.withinSeconds) }),
            ),
            cell(
              percent(mean),
              say(kept ? 'service.kept-short' : 'service.missed-short'),
              kept ? 'good' : 'warning',
            ),
            cell(percent(Math.min(...option.staffing.byMonth.map(({ serviceLevel }) => serviceLevel), mean))),
            cell(percent(option.staffing.monthsPromiseKept)),
            cell(
              messages.percent(
                averageOver(option, ({ abandonment }) => abandonment),
                { decimals: 1 },
              ),
            ),
            waits.length === 0
              ? emptyCell
              : cell(messages.duration(waits.reduce((sum, wait) => sum + wait, 0) / waits.length)),
          ],
        }
      }),
    },
  })
}
