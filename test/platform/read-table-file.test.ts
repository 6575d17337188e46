import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTableFile } from '../../src/platform/read-table-file.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcing-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** A zip archive of stored files; `claimed` overstates what they unpack to. */
function zip(files: Readonly<Record<string, string>>, claimed?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(claimed ?? data.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** The smallest spreadsheet that has a date, a time of day, a number and a text. */
const spreadsheet = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="January" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="hh:mm:ss"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1"><v>46027</v></c><c r="B1" s="2"><v>0.375</v></c><c r="C1"><v>12.5</v></c><c r="D1" t="inlineStr"><is><t>Réponse</t></is></c></row></sheetData></worksheet>`,
}

describe('readTableFile', () => {
  it('reads the cells of a spreadsheet as text: dates, times of day, numbers', async () => {
    const file = put('jan.xlsx', zip(spreadsheet))
    expect(await readTableFile(file)).toEqual({
      ok: true,
      kind: 'sheet',
      rows: [['2026-01-05', '09:00:00', '12.5', 'Réponse']],
      sheet: 'January',
      others: [],
    })
    expect(await readTableFile(file, 'May')).toMatchObject({ ok: false, code: 'import.no-sheet' })
  })

  const withRow = (row: string) => ({
    ...spreadsheet,
    'xl/worksheets/sheet1.xml': spreadsheet['xl/worksheets/sheet1.xml'].replace(
      '</sheetData>',
      `${row}</sheetData>`,
    ),
  })

  it('takes no notice of cells that are formatted and empty, however far', async () => {
    const stray = withRow(
      '<row r="1048576" spans="1:16384"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row>',
    )
    expect(await readTableFile(put('stray.xlsx', zip(stray)))).toMatchObject({
      ok: true,
      rows: [['2026-01-05', '09:00:00', '12.5', 'Réponse']],
    })
  })

  it('refuses a filled cell that would stretch the sheet', async () => {
    const far = withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect(await readTableFile(put('far.xlsx', zip(far)))).toMatchObject({
      code: 'import.far-cell',
      figures: { cell: 'XFD1048576' },
    })
  })

  it('waits for nobody at a named pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.csv')])
    expect(await readTableFile(join(folder, 'pipe.csv'))).toMatchObject({ code: 'file.notRegular' })
  })

  it('does not unpack what claims to be huge', async () => {
    const file = put('bomb.xlsx', zip(spreadsheet, 3_000_000_000))
    expect(await readTableFile(file)).toMatchObject({ ok: false, code: 'file.tooLarge' })
  })

  it.each([
    ['utf-8', Buffer.from('reçus')],
    ['windows-1252', Buffer.from('reçus', 'latin1')],
    ['utf-16le', Buffer.from('\ufeffreçus', 'utf16le')],
    ['utf-16le', Buffer.from('reçus', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffreçus', 'utf16le').swap16()],
  ])('reads %s', async (encoding, bytes) => {
    expect(await readTableFile(put('a.csv', bytes))).toMatchObject({ kind: 'text', text: 'reçus', encoding })
  })

  it.each([
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import.old-spreadsheet'],
    ['a broken one', Buffer.from('PK\x03\x04 and no more'), 'import.broken-spreadsheet'],
    ['an archive of something else', zip({ 'a.txt': 'a' }), 'import.broken-spreadsheet'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR and more letters than noughts'), 'file.binary'],
  ])('refuses %s', async (_what, bytes, code) => {
    expect(await readTableFile(put('b', bytes))).toMatchObject({ ok: false, code })
  })

  it('says what is no file', async () => {
    mkdirSync(join(folder, 'deep'))
    expect(await readTableFile(join(folder, 'none'))).toMatchObject({ code: 'file.missing' })
    expect(await readTableFile(join(folder, 'deep'))).toMatchObject({ code: 'file.isFolder' })
    expect(await readTableFile('\0')).toMatchObject({ code: 'file.missing' })
  })
})
