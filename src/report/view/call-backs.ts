import type { OptionResult } from '../../result/document.js'
import { shortMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { cell, emptyCell, figures, type TableView } from './table.js'

/** In a line: how many callers are called back, and how soon; nothing where no call-back is offered. */
export function callBackFact(
  { say, percent, duration }: ViewContext['messages'],
  { callBacks, byMonth }: OptionResult['staffing'],
): { name: string; value: string }[] {
  if (callBacks === undefined) return []
  const contacts = byMonth.reduce((sum, { contactsOffered }) => sum + contactsOffered, 0)
  const taken = callBacks.byMonth.reduce((sum, month) => sum + month.callBacks, 0)
  const value = say('call-back.fact.value', {
    share: percent(contacts > 0 ? taken / contacts : 0, { decimals: 1 }),
    time: duration(callBacks.meanWaitSeconds),
  })
  return [{ name: say('call-back.fact'), value }]
}

/** Call-backs month by month. */
export function callBackTable({ say, messages }: ViewContext, { id, staffing }: OptionResult): TableView[] {
  const { callBacks, byMonth } = staffing
  if (callBacks === undefined) return []
  const whole = (value: number) => cell(messages.number(value, { decimals: 0 }))
  const { offeredAfterSeconds } = callBacks
  return [
    {
      id: `table-call-backs-${id}`,
      caption:
        offeredAfterSeconds === undefined
          ? say('call-back.caption.mixed')
          : say('call-back.caption', { time: messages.duration(offeredAfterSeconds) }),
      corner: say('column.month'),
      columns: figures(
        say('column.call-backs'),
        say('column.call-back-share'),
        say('column.call-back-wait'),
        say('column.call-backs-due'),
      ),
      rows: callBacks.byMonth.map(({ month, callBacks: taken, meanWaitSeconds, notMade }, index) => {
        const contacts = byMonth[index]?.contactsOffered ?? 0
        return {
          header: shortMonth(messages, month),
          note: '',
          marked: false,
          cells: [
            whole(taken),
            contacts > 0 ? cell(messages.percent(taken / contacts, { decimals: 1 })) : emptyCell,
            taken > notMade ? cell(messages.duration(meanWaitSeconds)) : emptyCell,
            whole(notMade),
          ],
        }
      }),
    },
  ]
}
