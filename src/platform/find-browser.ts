import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The installed Chrome, Edge or Chromium: the one named by CHROME_PATH, else the first found where they are installed.
 * Undefined where there is none.
 */
export async function findBrowser(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> {
  const named = environment.CHROME_PATH
  // Whoever names one wants that one: another in its place would be a surprise.
  if (named !== undefined && named !== '') return (await isProgram(named)) ? named : undefined
  for (const place of browserPlaces(environment, platform)) if (await isProgram(place)) return place
  return undefined
}

/** Where browsers are installed, in order of preference. */
export function browserPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return macPlaces(environment.HOME)
  if (platform === 'win32') return windowsPlaces(environment)
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)))
}

function macPlaces(home: string | undefined): string[] {
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  const folders = ['/Applications', ...(home === undefined ? [] : [`${home}/Applications`])]
  return programs.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`))
}

function windowsPlaces(environment: Environment): string[] {
  const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  return programs.flatMap((program) =>
    folders.filter((folder) => folder !== undefined).map((folder) => `${folder}\\${program}`),
  )
}

async function isProgram(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
