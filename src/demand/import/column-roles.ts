/** What a column of call records can hold. In records of single calls the times are those of the call. */
export const columnRoles = [
  'start',
  'date',
  'time',
  'offered',
  'answered',
  'abandoned',
  'handleTime',
  'talkTime',
  'wrapTime',
  'speedOfAnswer',
  'abandonWait',
  'answeredWithin',
  'outcome',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export function isColumnRole(word: string): word is ColumnRole {
  return (columnRoles as readonly string[]).includes(word)
}

/** Position of each identified column. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>

/** A header in small letters without accents, marks and units: `Nb. appels reçus (total)` → `nb appels recus`. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/\((?:s|sec|secs|seconds|secondes|min|mins|minutes|ms|hh:?mm:?ss|mm:?ss|%|y ?\/ ?n)\)/gu, ' ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .replace(/\b(?:in|en) (?:s|sec|seconds|secondes|minutes|min)\b|\b(?:sec|secs|seconds|secondes)$/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

const mean = '(?:avg|average|mean|moy|moyenne?|dur[ee]e moyenne|duree moyenne|temps moyen)'
const calls = '(?:acd )?(?:calls?|contacts?|appels?)'

/** Headers as exports of telephone systems name them, English and French, in plain form; the first that fits counts. */
const patterns: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'start',
    /^(?:(?:call |interval |row |period )?(?:start )?(?:date ?time|time ?stamp)|date (?:et )?(?:heure|time)|date heure(?: debut)?|(?:start|debut) date(?: (?:and )?time)?|horodatage|interval start date|starttime stamp|call start(?: time)?|arrival time ?stamp)$/,
  ],
  [
    'date',
    /^(?:(?:call |row |interval |report |start )?date|day|jour|datum|date (?:de l )?appel|date of call|date jour)$/,
  ],
  [
    'abandonWait',
    new RegExp(
      `^(?:${mean} (?:abandon(?:ed|ment)?|aban|abn)(?: wait| waiting)?(?: time| delay)?|${mean} (?:wait|waiting time|time) (?:to |of |before )?(?:the )?abandon(?:ed|ment)?|abandon(?:ed)? (?:wait|time|delay)|time to abandon|(?:attente|temps|delai|duree) moyenn?e? (?:d attente )?(?:avant |des )?(?:abandons?|raccroche)|attente (?:des )?abandons?)$`,
    ),
  ],
  [
    'answeredWithin',
    /^(?:(?:calls )?(?:answered|handled|repondus|traites|pris) (?:within|in|in sl|en|dans|sous|en moins de|moins de) ?(?:20|target|sl|threshold|seuil)? ?(?:s|sec|seconds|secondes)?|answered within 20s|acceptable calls|acceptable|within (?:sl|service level|threshold)|calls in sl|sl calls|calls within (?:sl|service level))$/,
  ],
  [
    'speedOfAnswer',
    new RegExp(
      `^(?:asa|dma|tma|speed of answer|answer speed(?: avg)?|answer delay|${mean} (?:speed (?:of|to) answer|answer(?:ing)? (?:speed|time|delay)|wait(?:ing)?(?: time)?|queue time|delay|d attente|delai|attente)|attente moyenne|delai moyen(?: d attente)?|wait(?:ing)?(?: time| duration)?|queue (?:time|wait(?: time)?|duration)|q time|time in queue|total wait(?: time)?|(?:duree|temps|delai) (?:d )?attente|attente|wait time avg|waiting time avg)$`,
    ),
  ],
  [
    'wrapTime',
    new RegExp(
      `^(?:(?:${mean} |total )?(?:acw|after call work|wrap(?: ?up)?|post ?appel|post traitement|travail apres appel)(?: time| duration)?|dmpa|(?:temps|duree) (?:de )?post ?(?:appel|traitement))$`,
    ),
  ],
  [
    'handleTime',
    new RegExp(
      `^(?:aht|dmt|tmt|(?:${mean} |total |sum of )?(?:handle|handling|treatment|traitement|service|ser)(?: time| duration)?(?: total| avg)?|(?:${mean} |total )?(?:call )?duration|duree(?: (?:de |d )?(?:l )?(?:appel|traitement|totale))?|duree moyenne de traitement|temps (?:moyen )?de traitement|${mean} de traitement|acd time|handle time total)$`,
    ),
  ],
  [
    'talkTime',
    new RegExp(
      `^(?:att|dmc|tmc|(?:${mean} |total )?(?:talk|conversation|communication|speaking)(?: time| duration)?(?: avg)?|(?:duree|temps) (?:moyenn?e? )?de (?:communication|conversation|parole)|${mean} de (?:communication|conversation))$`,
    ),
  ],
  [
    'outcome',
    /^(?:(?:call )?(?:outcome|result|status|disposition|state)|statut|resultat|etat|issue|call type result|answered y n)$/,
  ],
  [
    'abandoned',
    new RegExp(
      `^(?:(?:nb |nombre d? ?(?:de )?|number of |total )?(?:${calls} )?(?:abandoned|abandons?|aband|aban|abandonnes|abandonments|lost|perdus|missed|raccroches|hang ?ups?)(?: ${calls})?|abncalls)$`,
    ),
  ],
  [
    'answered',
    new RegExp(
      `^(?:(?:nb |nombre d? ?(?:de )?|number of |total )?(?:${calls} )?(?:answered|handled|served|accepted|connected|traites|repondus|servis|pris|decroches)(?: ${calls})?|acd ?calls|nch)$`,
    ),
  ],
  [
    'offered',
    new RegExp(
      `^(?:(?:nb |nombre d? ?(?:de )?|number of |total |sum of )?(?:${calls} )?(?:offered|received|incoming|inbound|presented|arrivals?|arrived|entered|entrants?|recus|presentes|offerts|in)(?: ${calls})?|${calls}|(?:nb|nombre|number|no|total|sum) (?:d |de |des |of )?(?:${calls})|(?:call )?(?:volume|count|counts)|nco|n)$`,
    ),
  ],
  [
    'time',
    /^(?:(?:start |interval |call |period )?(?:time|heure|hour)(?: (?:start|debut|of day|interval|slot))?|start|interval(?: start)?|intervalle|heures?(?: debut| appel)?|debut|from|begin|time ?slot|period|periode|tranche(?: horaire)?|creneau(?: horaire)?|half ?hour|demi heure|starttime|vru entry|call start time|heure (?:de )?(?:debut|l appel|appel|arrivee))$/,
  ],
]

/** The role a header names; undefined where it names none. */
export function roleOf(header: string): ColumnRole | undefined {
  const plain = plainHeader(header)
  return plain === '' ? undefined : patterns.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** Seconds of one unit of a column's figures, where its header says: minutes, hours or thousandths. */
export function secondsPerUnit(header: string): number {
  const plain = header.toLowerCase()
  if (/[([_]\s*min(?:s|utes?)?\b|\b(?:in|en) min(?:s|utes?)?\b/.test(plain)) return 60
  if (/[([_]\s*(?:h|hours?|heures?)\s*[)\]]|\b(?:in|en) (?:hours|heures)\b/.test(plain)) return 3600
  return /[([_]\s*ms\b|milliseconds|millisecondes/.test(plain) ? 0.001 : 1
}

/** Whether a header says that its figures are sums and not means. */
export function saysTotal(header: string): boolean {
  return /\b(?:total|totale|sum|somme|cumul|cumulee?)\b/.test(plainHeader(header))
}
