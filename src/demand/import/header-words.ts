/** What a word of a header can speak of. */
export type HeaderWord =
  | 'abandoned'
  | 'answered'
  | 'aside'
  | 'calls'
  | 'clock'
  | 'count'
  | 'date'
  | 'direction'
  | 'duration'
  | 'end'
  | 'extreme'
  | 'handling'
  | 'hold'
  | 'identity'
  | 'interval'
  | 'mean'
  | 'medium'
  | 'offered'
  | 'outcome'
  | 'queue'
  | 'share'
  | 'start'
  | 'talk'
  | 'within'
  | 'wait'
  | 'wrap'

/** A header in small letters without accents, marks and units: `Nb. appels reçus (total)` → `nb appels recus`. */
export function plainHeader(header: string): string {
  return header
    .slice(0, longestHeader)
    .replace(/^\s*#/u, 'number ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/Ø/gu, ' avg ')
    .replace(/%/gu, ' percent ')
    .replace(/[+&]/gu, ' plus ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(
      /\((?:s|sec|secs|sek|seg|seconds|secondes|sekunden|segundos|min|mins|minutes|minuten|minutos|ms)\.?\)/gu,
      ' ',
    )
    .replace(/\((?:hh?:?mm:?ss|mm:?ss|percent|y ?\/ ?n)\)/gu, ' ')
    .replace(/[<≤]=?/gu, ' within ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .replace(
      /\b(?:in|en) (?:s|sec|sek|seg|seconds|secondes|sekunden|segundos|minutes|minuten|minutos|min)\b/gu,
      ' ',
    )
    .replace(/\b(?:sec|secs|sek|seg|seconds|secondes|sekunden|segundos)$/gu, ' ')
    .replace(/(?<=[a-z0-9] +)min *$/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Longer cells are no headers. */
const longestHeader = 200

/**
 * Words of exports in English, French, German and Spanish, in plain form. A word may speak of several things: `queue time`
 * is a wait, `Wartezeit` a wait that lasts.
 */
const vocabulary: readonly (readonly [HeaderWord, RegExp])[] = [
  [
    'abandoned',
    /\b(?:aband\w*|aban|abn|abncalls|lost|missed|perdus?|perdues?|raccroch\w*|hang ?ups?|unanswered|not answered|verl|verloren\w*|aufgelegt\w*|abgebrochen\w*|verpasst\w*|nicht angenommen\w*|perdid[ao]s?|no atendid[ao]s?|colgad[ao]s?|non (?:repondus?|traites?|decroches?))\b/,
  ],
  [
    'answered',
    /\b(?:answer(?:ed|ing|s)?|ans|handled|accepted|connected|served|completed|acd ?calls|nch|repondus?|traite[es]*|traites|decroches?|pris|servis|reponses|angen|angenommen\w*|beantwortet\w*|entgegengenommen\w*|bearbeitete\w*|atendid[ao]s?|contestad[ao]s?|respondid[ao]s?)\b/,
  ],
  [
    'aside',
    /\b(?:out|outbound|sortants?|ausgehend\w*|salientes?|transfer\w*|flow|extn|ext|dequeue\w*|consult\w*|conference|staff\w*|positions?|pos|occupancy|aux|idle|available|logged|login|ring\w*|sonnerie|vru|ivr|overflow\w*|short|redirect\w*|requeued?)\b|^o (?=a(?:cd|cw|ban))/,
  ],
  [
    'calls',
    /\b(?:calls?|contacts?|interactions?|acd ?calls|appels?|anrufe?\w*|gesprache|llamadas?|sum of calls)\b/,
  ],
  [
    'clock',
    /\b(?:time|time ?slot|heures?|hours?|uhrzeit|zeit|stunde|hora|half ?hour|demi heure|tranche|creneau|franja|clock|tageszeit|row labels|etiquettes de lignes|zeilenbeschriftungen|etiquetas de fila)\b/,
  ],
  [
    'count',
    /\b(?:number|nb|nbr|nombre|num|no of|nr|anzahl|cantidad|numero de|count|counts|volume|volumen|total|totals|sum|summe|somme|gesamt|cumul\w*|n|nco)\b/,
  ],
  [
    'date',
    /\b(?:date|day|jour|datum|tag|fecha|dia|timestamp|time ?stamp|date ?time|horodatage|zeitstempel)\b/,
  ],
  [
    'direction',
    /\b(?:direction|call type|type d appel|sens|richtung|anrufart|direccion|tipo de llamada|initiation method|originating direction)\b/,
  ],
  [
    'duration',
    /\b(?:time|duration|dur|temps|duree|delai|delay|tiempo|duracion|length|speed|\w*zeit|\w*dauer|asa|aht|att|acw|dmt|dmc|dma|dmpa|tmt|tmc|tma|tmo|billsec|seconds)\b|^t (?=handle|talk|acw|held|hold|wait|abandon|answered|acd)/,
  ],
  [
    'end',
    /\b(?:end|ended|exit|fin|ende|\w+ende|stop|disconnect\w*|finish\w*|final|completed at)\b|^(?:to|bis|until|a|hasta)$/,
  ],
  [
    'extreme',
    /\b(?:target|budget|planned|predicted|expected|required|scheduled|prevu\w*|planifie\w*|geplant\w*|last year|previous|max|maximum|maximal\w*|longest|oldest|min|minimum|maximo|maxima|minimo|median\w*|std(?= ?(?:dev|abw))|(?<=\w )std|deviation|forecast\w*|prevision\w*|prognose\w*)\b/,
  ],
  [
    'handling',
    /\b(?:handle|handling|treatment|traitement|service|ser|bearbeitung\w*|gestion|operacion|atencion|aht|dmt|tmt|tmo)\b/,
  ],
  [
    'hold',
    /\b(?:holds?|held|garde|halten|gehalten\w*|haltezeit|haltedauer|retencion\w*|retenid[ao]s?|espera en linea)\b/,
  ],
  [
    'identity',
    /\b(?:id|uid|uniqueid|guid|number of agent|agent|agents|agente|agentes|mitarbeiter|server|customer|ani|dnis|phone|caller|callerid|src|dst|rufnummer|numero|line|complete|filters?|priority|topic|resolved|rating|satisfaction|recording|score|after hours)\b/,
  ],
  [
    'interval',
    /\b(?:interval\w*|intervall\w*|intervalle|period\w*|periode|slot|tranche|zeitraum|intervalo|franja|half ?hour|demi heure|creneau)\b/,
  ],
  [
    'mean',
    /\b(?:avg|average|mean|moy|moyen\w*|durchschnitt\w*|mittlere\w*|schnitt|medi[ao]|promedio|asa|aht|att|dmt|dmc|dma|dmpa|tmo|tmc|tmt|tma)\b/,
  ],
  ['medium', /\b(?:media|media type|medium|channel|canal|kanal)\b/],
  [
    'offered',
    /\b(?:offer|offered|received|incoming|inbound|presented|arrivals?|arrived|entered|entrants?|recus|recues|presentes?|offerts?|offres?|in|queued|enqueued|eing|eingehend\w*|eingegangen\w*|ankommend\w*|angeboten\w*|entrantes?|recibid[ao]s?|ofrecid[ao]s?|nco)\b/,
  ],
  [
    'outcome',
    /\b(?:outcome|result\w*|status|statut|disposition|etat|state|estado|ergebnis|issue|resolution code)\b/,
  ],
  [
    'queue',
    /\b(?:queues?|skills?|split|csq|campaign|campagne|file|competence|warteschlange|gruppe|group|groupe|cola|service group|queue name|team|dienst|grupo)\b/,
  ],
  [
    'share',
    /\b(?:percent|pct|rate|taux|quote|ratio|porcentaje|level|niveau|nivel|erreichbarkeit|per|utili[sz]ation)\b/,
  ],
  [
    'start',
    /\b(?:start|started|starttime|begin\w*|beginn|debut|inicio|initiation|arriv\w*|enqueue\w*|entry|created|anrufbeginn|\w+beginn|depart|call date)\b|^(?:from|von|de|desde)$/,
  ],
  [
    'talk',
    /\b(?:talk|talking|talktime|agent time|in call|engage|engaged|engagement|conversation|communication|speaking|parole|gesprachs?\w*|conversacion|hablad\w*|interaction|billsec|bill sec|acd time|acd|att|dmc|tmc)\b/,
  ],
  [
    'within',
    /\b(?:within|in sl|sl calls|below|dans|sous|moins de|threshold|seuil|acceptable|innerhalb|dentro|menos de)\b/,
  ],
  [
    'wait',
    /\b(?:wait\w*|queue|q|asa|speed of answer\w*|speed to answer|time to answer|speed ans\w*|answer speed|answer delay|answer time|delay|attente|warte\w*|espera|reponse|dma|tma|time in queue|queued)\b/,
  ],
  [
    'wrap',
    /\b(?:acw|wrap\w*|after ?call|after ?contact|post ?appel|post ?traitement|post|nachbearb\w*|cierre|dmpa|clerical)\b/,
  ],
]

/** What a header speaks of, from its plain form. */
export function wordsIn(plain: string): ReadonlySet<HeaderWord> {
  const text = plain
    .replace(afterTheCall, 'acw')
    .replace(putOnHold, 'hold')
    .replace(runTogether, apart)
    .replace(/\binqueue\b/g, 'in queue')
    .replace(phoneOf, 'call ')
  return new Set(vocabulary.filter(([, words]) => words.test(text)).map(([word]) => word))
}

/** Names of wrap-up with a call in them: neither calls nor talk are meant. */
const afterTheCall =
  /\b(?:after|post|apres|nach) ?(?:the |l )?(?:calls?|contacts?|appels?|traitement|conversation|communication|interaction|talk|gesprach\w*|anruf)(?: work)?\b/g

/** Being put on hold: no wait in the queue is meant, as `mis en file d'attente` does. */
const putOnHold =
  /\b(?:mis(?:es?)?|mettre|place(?:es?|s)?|puest[ao]s?) en (?:attente|garde|espera)\b|\battentes? en ligne\b/g

/** A channel, where a telephone number is no count and no time. */
const phoneOf =
  /\bphone (?=calls?\b|contacts?\b|offered|answered|handled|abandoned|presented|received|aht|talk|handle)/g

/** Names of the databases of telephone systems, which write words together: `acdtime`, `i_acdtime`, `holdacdcalls`. */
const runTogether =
  /\b(?:i )?(acd|acw|aban|abn|abnd|ans|hold(?:acd)?|held|talk|wrap|handle|queue|wait|ring|calls)(times?|calls?|offered|handled|abandoned|answered|presented)\b/g

function apart(_: string, of: string, what: string): string {
  // The wait until the answer, of all who were answered.
  if (of === 'ans' && what === 'time') return 'answer time'
  return `${of.replace('holdacd', 'hold')} ${what}`
}

/** Whether a header says that it counts: a total may be of times as well. */
export const saysNumber = (plain: string): boolean =>
  /\b(?:number|nb|nbr|nbre|nombre|num|no of|nr|anzahl|cantidad|numero de|counts?)\b/.test(plain)

/** Whether a header adds up what it names: `Talk + ACW`, `conversation et post-appel`, `DMT y compris post-appel`. */
export function joinsTimes(plain: string): boolean {
  return (
    /\b(?:plus|and|et|und|y|incl\w*|inkl\w*|inclu[as]\w*|compris\w*|with|avec|mit|con)\b/.test(plain) ||
    /\btalk(?:ing)?(?: ?time)?(?: hold(?: time)?)? (?:acw|wrap\w*|after)\b/.test(plain) ||
    /\b(?:conversation|communication|parole) (?:(?:mise en )?(?:garde|attente) )?(?:acw|(?:post|apres) ?(?:appel|traitement))\b/.test(
      plain,
    )
  )
}

/** Whether a header leaves out something that it names: `Talk time (excl. ACW)`, `DMT hors post-appel`. */
export function leavesOut(plain: string): boolean {
  return /\b(?:excl\w*|exkl\w*|exclu\w*|without|less|minus|sans|hors|ohne|sin)\b/.test(plain)
}
