import { strFromU8, unzipSync } from 'fflate'

export interface ReadCell {
  readonly address: string
  readonly formula: string | undefined
  readonly value: string | number | undefined
}

/** Sheets of an .xlsx file with their cells, read independently of what wrote them; for tests. */
export function readWorkbook(bytes: Uint8Array): { name: string; rows: number; cells: ReadCell[] }[] {
  const part = (path: string) => strFromU8(unzipSync(bytes, { filter: ({ name }) => name === path })[path]!)
  const plain = (xml: string) =>
    xml.replace(
      /&(lt|gt|quot|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]!,
    )
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => plain(text!),
  )
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) =>
    plain(name!),
  )
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
    const cells = [
      ...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>)/g),
    ].map(
      ([, address, attributes, formula, value]): ReadCell => ({
        address: address!,
        formula: formula === undefined ? undefined : plain(formula),
        value:
          value === undefined
            ? undefined
            : attributes!.includes('t="s"')
              ? strings[Number(value)]
              : Number(value),
      }),
    )
    return { name, rows: (xml.match(/<row /g) ?? []).length, cells }
  })
}
