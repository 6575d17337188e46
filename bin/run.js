#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(program)) {
  const { main } = await import(program.href)
  await main(process.argv.slice(2))
} else {
  console.error('sourcing is not built yet. Run: npm run build')
  process.exitCode = 2
}
