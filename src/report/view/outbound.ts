import type { OptionResult } from '../../result/document.js'
import { shortMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { cell, figures, type TableView } from './table.js'

/** In a line: what calls out came to; nothing where there are none. */
export function outboundFact(
  { say, percent, number }: ViewContext['messages'],
  { outbound }: OptionResult['staffing'],
): { name: string; value: string }[] {
  if (outbound === undefined) return []
  const conversations = outbound.byMonth.reduce((sum, month) => sum + month.conversations, 0)
  const { wanted, missed } = outbound
  const value = say('outbound.fact.value', {
    conversations: number(conversations, { significant: 3 }),
    share: percent(wanted > 0 ? 1 - missed / wanted : 1, { decimals: 1 }),
  })
  return [{ name: say('outbound.fact'), value }]
}

/** How campaigns of calls out go on, in the months in which there are any. */
export function outboundTable({ say, messages }: ViewContext, { id, staffing }: OptionResult): TableView[] {
  const { outbound } = staffing
  if (outbound === undefined) return []
  const whole = (value: number) => cell(messages.number(value, { decimals: 0 }))
  let soFar = 0
  return [
    {
      id: `table-outbound-${id}`,
      caption: say('outbound.caption', { way: say(`outbound.${outbound.by ?? 'mixed'}`) }),
      corner: say('column.month'),
      columns: figures(
        say('column.attempts'),
        say('column.conversations'),
        say('column.conversations-so-far'),
        say('column.outbound-hours'),
        say('column.between-calls'),
      ),
      rows: outbound.byMonth
        .filter(({ attempts }) => attempts > 0)
        .map(({ month, attempts, conversations, hours, betweenCallsHours }) => {
          soFar += conversations
          return {
            header: shortMonth(messages, month),
            note: '',
            marked: false,
            cells: [attempts, conversations, soFar, hours, betweenCallsHours].map(whole),
          }
        }),
    },
  ]
}
