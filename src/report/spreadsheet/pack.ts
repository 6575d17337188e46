import { strToU8, zipSync } from 'fflate'
import { StyleBook } from './styles.js'
import { cellAddress, type Sheet, type SheetCell, type Workbook } from './workbook.js'
import { cellText, xmlText } from './xml-text.js'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** Points of a line of text. */
const lineHeight = 15
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook as the bytes of an .xlsx file (ECMA-376, Office Open XML). The same workbook gives the same bytes: there
 * is no clock in it. Formulas carry their values, so that a preview shows figures.
 */
export function packWorkbook(workbook: Workbook): Uint8Array {
  const styles = new StyleBook()
  const strings = new SharedStrings()
  const sheets = workbook.sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles, strings))
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationsXml([
      ['officeDocument', 'xl/workbook.xml'],
      [coreProperties, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(workbook),
    'xl/workbook.xml': workbookXml(workbook.sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': strings.xml(),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  }
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(declaration + xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: firstMoment(), level: 6 })
}

/** About the first moment a zip file can name, in whatever time zone: the same workbook gives the same bytes on any day. */
function firstMoment(): Date {
  return new Date(1980, 0, 1, 12)
}

/** Texts of a workbook, each kept once. */
class SharedStrings {
  readonly #numbers = new Map<string, number>()
  #uses = 0

  numberOf(text: string): number {
    this.#uses++
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#numbers.size)
    return this.#numbers.size - 1
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`,
    )
    return `<sst xmlns="${main}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

function sheetXml(sheet: Sheet, first: boolean, styles: StyleBook, strings: SharedStrings): string {
  const rows = sheet.rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, cellAddress(row, column), styles, strings))
    const height =
      sheet.head?.row === row ? ` ht="${sheet.head.lines * lineHeight + 3}" customHeight="1"` : ''
    return `<row r="${row + 1}"${height}>${inside.join('')}</row>`
  })
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    `<worksheet xmlns="${main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''} showGridLines="0">${pane(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('')
}

function pane({ frozenRows, frozenColumns }: Sheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return ''
  const corner = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight'
  const split = `${frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`}${frozenRows === 0 ? '' : ` ySplit="${frozenRows}"`}`
  return `<pane${split} topLeftCell="${cellAddress(frozenRows, frozenColumns)}" activePane="${corner}" state="frozen"/>`
}

function cellXml(
  { value, style }: SheetCell,
  address: string,
  styles: StyleBook,
  strings: SharedStrings,
): string {
  const number = styles.numberOf(style)
  const place = `r="${address}"${number === 0 ? '' : ` s="${number}"`}`
  if (value === null || value === '') return number === 0 ? '' : `<c ${place}/>`
  if (typeof value === 'string') return `<c ${place} t="s"><v>${strings.numberOf(value)}</v></c>`
  if (typeof value === 'number') return Number.isFinite(value) ? `<c ${place}><v>${value}</v></c>` : ''
  return `<c ${place}><f>${xmlText(value.formula)}</f><v>${value.value}</v></c>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets><calcPr calcId="191029"/></workbook>`
}

const coreProperties = 'core-properties'

function relationsXml(targets: readonly (readonly [string, string])[]): string {
  const type = (kind: string) =>
    kind === coreProperties
      ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
      : `${officeRelations}/${kind}`
  const entries = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${type(kind)}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageRelations}">${entries.join('')}</Relationships>`
}

/** Title and author; no dates, which would differ each time. */
function coreXml({ title, author }: Workbook): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator></cp:coreProperties>`
}

function contentTypesXml(sheets: number): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${contentTypes}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, `${contentTypes}.worksheet+xml`),
    ),
    part('xl/styles.xml', `${contentTypes}.styles+xml`),
    part('xl/sharedStrings.xml', `${contentTypes}.sharedStrings+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('')
}
