import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The installed Chromium; undefined where there is none, which only a developer's machine may do without. */
export const installedChromium = places.find((place) => existsSync(place))

if (installedChromium === undefined) {
  const words = 'no Chromium found: the pages were NOT looked at in a browser'
  if (process.env.CI) throw new Error(words)
  console.warn(`\n*** ${words} ***\n`)
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: installedChromium!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}
