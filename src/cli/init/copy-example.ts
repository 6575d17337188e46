import { readTextFile } from '../../platform/read-text-file.js'
import { shippedPresets, shippedScenarios } from '../../platform/shipped-folders.js'
import type { FileToWrite } from '../../platform/write-file-whole.js'
import { folderOf } from '../../scenario/file-reference.js'
import { loadSources } from '../load-sources.js'

/** A shipped scenario with every file it refers to, to be written as `file` and beside it. */
export async function exampleFiles(name: string, file: string): Promise<FileToWrite[]> {
  const source = `${shippedScenarios()}/${name}.yaml`
  const { texts } = await loadSources(source)
  const target = folderOf(file)
  const files: FileToWrite[] = []
  for (const [path, text] of texts) {
    if (path === source) files.push({ path: file, content: text })
    else if (!path.startsWith(`${shippedPresets()}/`)) {
      files.push({ path: `${target}/${path.slice(shippedScenarios().length + 1)}`, content: text })
    }
  }
  // Data come with their acknowledgement.
  const folders = new Set(files.slice(1).map(({ path }) => folderOf(path).slice(target.length + 1)))
  for (const folder of folders) {
    const notice = await readTextFile(`${shippedScenarios()}/${folder}/README.md`)
    if (notice.ok) files.push({ path: `${target}/${folder}/README.md`, content: notice.text })
  }
  return files
}
