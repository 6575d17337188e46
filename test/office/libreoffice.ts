import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const places = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** The installed LibreOffice; undefined where there is none, which only a developer's machine may do without. */
export const installedLibreOffice = places.find((place) => existsSync(place))

if (installedLibreOffice === undefined) {
  const words = 'no LibreOffice found: the workbooks were NOT recalculated by a spreadsheet'
  if (process.env.CI) throw new Error(words)
  console.warn(`\n*** ${words} ***\n`)
}

// Separator, quote, UTF-8, from line 1, figures as they are rather than as shown, every sheet a file of its own.
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Opens workbooks in a folder, computes them and writes each sheet beside them as `<workbook>-<sheet>.csv`. */
export async function sheetsAsCsv(folder: string, workbooks: readonly string[]): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  await promisify(execFile)(
    installedLibreOffice!,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      everySheet,
      '--outdir',
      folder,
      ...workbooks.map((name) => join(folder, name)),
    ],
    // Sheet names with accents become file names only where the locale can spell them.
    { timeout: 110_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
}
