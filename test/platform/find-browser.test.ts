import { describe, expect, it } from 'vitest'
import { browserPlaces, findBrowser } from '../../src/platform/find-browser.js'

describe('the installed browser', () => {
  it('is looked for where each system keeps programs, Chrome first', () => {
    const linux = browserPlaces({ PATH: '/opt/bin:/usr/local/bin' }, 'linux')
    expect(linux[0]).toBe('/opt/bin/google-chrome-stable')
    for (const place of ['/usr/local/bin/chromium', '/usr/bin/microsoft-edge', '/snap/bin/chromium'])
      expect(linux).toContain(place)
    expect(browserPlaces({ HOME: '/Users/x' }, 'darwin')).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]),
    )
    const folders = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(browserPlaces(folders, 'win32')).toEqual(
      expect.arrayContaining([
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ]),
    )
  })

  it('is the one CHROME_PATH names, or none', async () => {
    expect(await findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath)
    expect(await findBrowser({ CHROME_PATH: '/no/such/program', PATH: process.env.PATH })).toBeUndefined()
    expect(await findBrowser({ PROGRAMFILES: 'C:\\none' }, 'win32')).toBeUndefined()
  })
})
