import type { ColumnRole } from '../../demand/import/column-roles.js'
import type { Understood } from '../../demand/import/statement.js'
import type { TerminalMessages } from '../base-command.js'

/** What an import understood, a sentence each; the columns share one. */
export function understoodLines(
  understood: readonly Understood[],
  words: TerminalMessages,
  weekdays: readonly string[] = [],
): string[] {
  const columns = understood.filter(({ code }) => code === 'import.column')
  const said = columns.map(({ figures }) =>
    words.say('import.column', {
      role: words.say(`import.role.${figures.role as ColumnRole}`),
      header: figures.header ?? '',
    }),
  )
  const parts = understood.filter(({ code }) => code === 'import.handle-time-part')
  const lines: string[] = []
  for (const one of understood) {
    if (one.code === 'import.column') {
      if (one === columns[0]) lines.push(words.say('import.columns-are', { columns: words.list(said) }))
    } else if (one.code === 'import.handle-time-part') {
      if (one === parts[0]) {
        const made = parts.map((part) => sentence(part, words, weekdays)).join(' + ')
        lines.push(words.say('import.handle-time-is', { parts: made }))
      }
    } else lines.push(sentence(one, words, weekdays))
  }
  return lines
}

function sentence(
  { code, figures }: Understood,
  words: TerminalMessages,
  weekdays: readonly string[],
): string {
  switch (code) {
    case 'import.text': {
      const delimiter = figures.delimiter === '\t' ? 'tab' : String(figures.delimiter)
      return words.say(code, { ...figures, encoding: String(figures.encoding).toUpperCase(), delimiter })
    }
    case 'import.dates':
      return words.say(code, {
        order: words.say(`import.order.${figures.order as 'ymd' | 'dmy' | 'mdy' | 'words'}`),
      })
    case 'import.closed-days': {
      const days = String(figures.weekdays)
        .split(',')
        .map((day) => weekdays[Number(day)] ?? day)
      return words.say(code, { count: figures.count ?? 0, weekdays: words.list(days) })
    }
    case 'import.columns-added':
      return words.say(code, {
        headers: figures.headers ?? '',
        role: words.say(`import.role.${figures.role as ColumnRole}`),
      })
    case 'import.days':
      return words.say(code, { ...figures, contacts: words.number(Number(figures.contacts)) })
    default:
      return words.say(code, rounded(figures))
  }
}

/** Without digits nobody reads: a sixtieth of a minute is 0.0167. */
function rounded(figures: Understood['figures']): Understood['figures'] {
  const shown = (value: number) =>
    Number.isInteger(value) ? value : Number(value.toPrecision(value < 1 ? 3 : 6))
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === 'number' ? shown(value) : value]),
  )
}
