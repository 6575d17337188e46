import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs something on sources compiled to JavaScript in a folder of their own, types not checked.
 *
 * @param {readonly string[]} folders from the root of the project
 * @param {(load: (file: string) => Promise<Record<string, any>>) => Promise<void>} run gets a function that imports one of them
 */
export async function withCompiled(folders, run) {
  const workspace = mkdtempSync(join(tmpdir(), 'sourcing-coverage-'))
  try {
    writeFileSync(join(workspace, 'package.json'), '{"type":"module"}')
    symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'))
    for (const folder of folders) compile(folder, workspace)
    await run((file) => import(pathToFileURL(join(workspace, file.replace(/\.ts$/, '.js'))).href))
  } finally {
    rmSync(workspace, { recursive: true })
  }
}

function compile(folder, workspace) {
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const { outputText } = ts.transpileModule(readFileSync(join(root, folder, file), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    })
    const path = join(workspace, folder, file.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, outputText)
  }
}
