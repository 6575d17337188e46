import type { CellStyle } from './workbook.js'
import { xmlText } from './xml-text.js'

const builtInFormats = 164
const bandColour = 'FF1F3A5F'
const inputColour = 'FFFFF6D6'
const quietColour = 'FF556170'

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
  `<font><sz val="9"/><color rgb="${quietColour}"/><name val="Calibri"/><family val="2"/></font>`,
]
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid(bandColour),
  solid(inputColour),
]
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/><top style="thin"><color rgb="${quietColour}"/></top><bottom/><diagonal/></border>`,
]

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
}

/** Styles of a workbook, numbered as they are first asked for. */
export class StyleBook {
  readonly #formats: string[] = []
  readonly #styles = new Map<string, number>([['', 0]])
  readonly #elements = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']

  /** The number of a style; 0 for none. */
  numberOf(style: CellStyle | undefined): number {
    if (style === undefined) return 0
    const key = JSON.stringify(Object.entries(style).sort())
    const known = this.#styles.get(key)
    if (known !== undefined) return known
    const number = this.#elements.length
    this.#styles.set(key, number)
    this.#elements.push(this.#element(style))
    return number
  }

  #element({ format, bold, head, input, note, wrap, sum }: CellStyle): string {
    const font = head ? 2 : note ? 3 : bold ? 1 : 0
    const fill = head ? 2 : input ? 3 : 0
    const alignment =
      wrap || head ? `<alignment${head ? ' vertical="center"' : ' vertical="top"'} wrapText="1"/>` : ''
    return `<xf numFmtId="${this.#formatNumber(format)}" fontId="${font}" fillId="${fill}" borderId="${sum ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${
      alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`
    }`
  }

  #formatNumber(format: string | undefined): number {
    if (format === undefined) return 0
    const known = this.#formats.indexOf(format)
    return builtInFormats + (known === -1 ? this.#formats.push(format) - 1 : known)
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = this.#formats.map(
      (format, index) => `<numFmt numFmtId="${builtInFormats + index}" formatCode="${xmlText(format)}"/>`,
    )
    const list = (name: string, elements: readonly string[]) =>
      elements.length === 0 ? '' : `<${name} count="${elements.length}">${elements.join('')}</${name}>`
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      list('numFmts', formats),
      list('fonts', fonts),
      list('fills', fills),
      list('borders', borders),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.#elements),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }
}
