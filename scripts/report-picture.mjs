// Makes the README's picture from the shipped report of the bank call centre, in an installed Chromium.
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const at = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 1240 } })
await page.goto(`file://${at('../reports/bank-call-centre.html')}`)
await page.screenshot({ path: at('../docs/images/report.png') })
await browser.close()
