import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a spreadsheet may unpack to, over all its sheets; a small file can claim to hold terabytes. */
const largestUnpacked = 120 * 1024 * 1024
/** Filled cells of all sheets: some hundred thousand rows of call records. */
const mostFilledCells = 2_000_000
/** Cells of the rectangle around the filled ones, which a reader lays out whole. */
const largestRectangle = 12_000_000
/** Columns of a sheet of call records, with years of days across. */
const mostColumns = 2000

export type BoundedSpreadsheet =
  /** The workbook without its empty cells, not compressed. */
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'broken' }
  | { readonly ok: false; readonly code: 'tooLarge'; readonly bytes: number; readonly limitBytes: number }
  /** A filled cell far from the others, by its name. */
  | { readonly ok: false; readonly code: 'farCell'; readonly cell: string }
  | { readonly ok: false; readonly code: 'tooManyCells'; readonly limit: number }

/**
 * A workbook that can be read in bounded time and memory, or why it cannot. Cells that are formatted but empty are taken
 * out, because one at the sheet's last corner would stretch it to seventeen thousand million.
 */
export function boundedSpreadsheet(bytes: Uint8Array): BoundedSpreadsheet {
  let unpacked = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/u.test(name)) return false
        unpacked += originalSize
        return unpacked <= largestUnpacked
      },
    })
  } catch {
    return { ok: false, code: 'broken' }
  }
  if (unpacked > largestUnpacked) {
    return { ok: false, code: 'tooLarge', bytes: unpacked, limitBytes: largestUnpacked }
  }
  let filled = 0
  for (const [name, content] of Object.entries(files)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) continue
    const sheet = withoutEmptyCells(strFromU8(content))
    const extent = extentOf(sheet)
    filled += extent.filled
    if (filled > mostFilledCells) return { ok: false, code: 'tooManyCells', limit: mostFilledCells }
    if (extent.columns > mostColumns || extent.columns * extent.rows > largestRectangle) {
      return { ok: false, code: 'farCell', cell: extent.farthest }
    }
    files[name] = strToU8(sheet)
  }
  return { ok: true, bytes: zipSync(files, { level: 0 }) }
}

/** Attributes are short; the bounds keep the search linear whatever stands in the file. */
function withoutEmptyCells(sheet: string): string {
  return sheet
    .replace(/<c\b[^<>]{0,300}\br="[A-Z]{1,3}\d{1,7}"[^<>]{0,300}(?:\/>|><\/c>)/gu, '')
    .replace(/<row\b[^<>]{0,300}\br="\d{1,7}"[^<>]{0,300}(?:\/>|><\/row>)/gu, '')
}

interface Extent {
  readonly filled: number
  readonly columns: number
  readonly rows: number
  /** The cell that reaches farthest. */
  readonly farthest: string
}

function extentOf(sheet: string): Extent {
  let [filled, columns, rows] = [0, 0, 0]
  let farthest = ''
  for (const [, rest = ''] of sheet.matchAll(/<(?:\w{1,10}:)?c\b([^<>]{0,300})/gu)) {
    filled++
    const [, letters = '', digits = ''] = /\br="([A-Z]{1,3})(\d{1,7})"/u.exec(rest) ?? []
    const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
    const row = Number(digits)
    if (column > columns || row > rows) farthest = `${letters}${digits}`
    columns = Math.max(columns, column)
    rows = Math.max(rows, row)
  }
  return { filled, columns, rows, farthest }
}
