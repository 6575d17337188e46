import { readFigure } from './cell-values.js'
import { plainHeader } from './header-words.js'

/** Words of exports for the agents at work in an interval, in plain form, with what is no number of them. */
const agents =
  /\b(?:agents?|staff(?:ed|ing)?|positions?|pos|effectifs?|conseillers?|teleconseillers?|operateurs?|mitarbeiter\w*|agenten|agentes|operadores)\b/
const atWork =
  /\b(?:staff(?:ed|ing)?|positions?|pos|logged|signed|available|present\w*|connect\w*|avg|average|mean|moy\w*|number|nb|nbr|nombre|count|effectifs?|en poste|angemeldet\w*|anzahl|conectad\w*|on duty|at work)\b/
const alone = /^(?:agents|staff(?:ed)?|effectifs?|conseillers?|mitarbeiter|agenten|agentes)$/
const otherThings =
  /\b(?:time|temps|duree|duration|zeit|tiempo|id|uid|name|nom|nombres?|percent|pct|rate|taux|occupancy|aux|group|groupe|gruppe|required|requis|scheduled|planned|planifies?|geplant\w*|seconds|hours|heures|idle|busy|max|min|ext|calls?|appels?)\b/

const mostLookedAt = 400

/**
 * The column of agents at work in each interval, where a header says so and figures stand below it; of several, the first.
 * Agents required or scheduled, their time, and numbers that name an agent are something else.
 */
export function agentsColumn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): number | undefined {
  const at = header.findIndex((cell, column) => {
    const plain = plainHeader(cell)
    if (!alone.test(plain) && !(agents.test(plain) && atWork.test(plain))) return false
    if (otherThings.test(plain.replace(/\bnombre d/, ''))) return false
    const filled = rows
      .slice(0, mostLookedAt)
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '')
    const figures = filled.filter((text) => readFigure(text, false) !== undefined)
    return figures.length * 2 > filled.length
  })
  return at < 0 ? undefined : at
}
