import { longestValue } from './cell-values.js'

/** How a call ended for the one who called. */
export type CallOutcome = 'answered' | 'abandoned'

/** An outcome, and whether its words are sure whatever else the row says: `Caller hung up` also ends calls that were answered. */
export interface OutcomeSaid {
  readonly outcome: CallOutcome
  readonly sure: boolean
}

const plainText = (cell: string): string =>
  cell
    .slice(0, longestValue)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[\s_-]+/gu, ' ')
    .toLowerCase()
    .trim()

/** Whether a call ended in the menu, found the lines engaged or is left out of statistics: it never stood in the queue. */
export const endedBeforeQueue = (cell: string): boolean =>
  /\b(?:ivr|svi|vru|menu|ansage|sprachmenu|announcement|locucion|self ?service|libre service)\b|^(?:busy|occup|besetzt|ocupado)|\bshort (?:call|aband\w*)|\baband\w* (?:court|corto)|\bkurzab\w*|\bphantom\b/u.test(
    plainText(cell),
  )

/** Whether what kind of call it was, or why nobody took it, says that it never waited for an agent. */
export const neverAskedForAgent = (cell: string): boolean =>
  endedBeforeQueue(cell) ||
  /\bvoice ?mail\b|\bmailbox\b|\bmessagerie\b|\banrufbeantworter\b|\bbuzon\b|\b(?:out(?:side)?|after)(?: of)?(?: (?:opening|business|office|working))? ?hours\b|\bclosed\b|\bhors (?:horaires?|ouverture)\b|\bferme(?:ture)?\b|\bgeschlossen\b|\bausserhalb\b|\bcerrado\b|\bfuera de horario\b|\bdeflect\w*|\bdissua\w*/u.test(
    plainText(cell),
  )

const abandonedFirst =
  /^(?:hang|abandon|aban|lost|missed|no ?answer|not |unanswered|n$|no(?: |$)|non(?: |$)|nein$|false|falsch|0$|perd[ui]|raccroch|dropped|rejet|aufgelegt|verloren|verpasst|abgebrochen|nicht |colgad|timeout|failed)/
const answeredFirst =
  /^(?:agent|answer|handled|served|connect|complet|y$|yes|oui|ja$|si$|true|wahr|1$|repondu|traite|servi|pris|decroch|ok|success|talk|accepted|angenommen|beantwortet|entgegen|bearbeitet|atendid|contestad|respondid)/
/** Giving up in any place of the words. */
const abandoned =
  /\baband\w*|\b(?:gave|given|giving|give) up\b|\bunanswered\b|\b(?:not|never|un) ?(?:been )?answered\b|\bno (?:answer|reply|agent)\b|\bbefore (?:answer|being answered|connect|agent)\w*|\b(?:lost|missed) ?(?:call|contact)?\b|\bleft (?:the )?(?:queue|waiting)\b|\b(?:while|in|during) (?:waiting|wait|queue)\b.*\b(?:hung|hang|drop|left|disconnect)|\b(?:hung|hang|drop|left|disconnect)\w*\b.*\b(?:while|in|during|from) (?:waiting|wait|hold|the queue|queue)\b|\b(?:appel|contact)s? perdus?\b|\bnon (?:repondu|traite|decroche|abouti)e?\b|\bsans reponse\b|\bavant (?:reponse|decroche)\w*|\babgebroch\w*|\babbruch\b|\bverloren\w*|\bverpasst\w*|\bverzicht\w*|\brenonc\w*|\bdesist\w*|\bnicht (?:angenommen|beantwortet|erreicht)\w*|\bperdid[ao]\b|\bno (?:atendid|contestad|respondid)[ao]\b|\bsin respuesta\b/
/** Hanging up, which ends answered calls as well. */
const hungUp =
  /\b(?:hung|hangs?) ?up\b|\bhangup\b|\braccroch\w*|\baufgelegt\w*|\bcolg(?:ad[ao]|o)\b|\bdisconnect\w*|\bdropped\b|\btime ?out\b/
/** Being served in any place of the words. */
const answered =
  /\b(?:answered|handled|served|completed|connected|resolved)\b|\b(?:repondue?|traitee?|servie?|decrochee?)\b|\b(?:angenommen|beantwortet|bearbeitet|verbunden)\b|\b(?:atendid|contestad|respondid)[ao]\b/

/** How a call ended by the words of a cell; undefined for words that say neither. */
export function outcomeSaid(cell: string): OutcomeSaid | undefined {
  const text = plainText(cell)
  if (endedBeforeQueue(cell)) return undefined
  if (abandonedFirst.test(text)) return { outcome: 'abandoned', sure: true }
  if (answeredFirst.test(text)) return { outcome: 'answered', sure: true }
  if (abandoned.test(text)) return { outcome: 'abandoned', sure: true }
  if (answered.test(text)) return { outcome: 'answered', sure: true }
  return hungUp.test(text) ? { outcome: 'abandoned', sure: false } : undefined
}

/** How a call ended, where nothing else tells. */
export const readOutcome = (cell: string): CallOutcome | undefined => outcomeSaid(cell)?.outcome
