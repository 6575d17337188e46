import { Document, isMap, isNode, isPair, isScalar, isSeq, type Node, stringify } from 'yaml'
import { overrideFile } from './overrides.js'
import type { Place, ValuePath } from './place.js'
import type { Sourced } from './read-yaml.js'

/**
 * The merged scenario as YAML, with a comment beside every value that names the file and line it came from
 * (`bank.yaml:12`, `preset:france-labour:4`, `--set`).
 */
export function resolvedText({ value, places }: Sourced): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  const visit = (node: unknown, path: ValuePath): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (isPair(pair) && isScalar(pair.key)) visit(pair.value, [...path, String(pair.key.value)])
      }
      return
    }
    if (!isNode(node)) return
    const place = places.nearest(path)?.place
    if (isSeq(node)) {
      node.flow = node.items.every((item) => isScalar(item))
      if (!node.flow) {
        node.items.forEach((item, index) => {
          visit(item, [...path, index])
        })
        return
      }
    }
    if (place) (node as Node).comment = ` ${placeText(place)}`
  }
  visit(document.contents, [])
  return stringify(document, { lineWidth: 0 })
}

/** Where a value was written, as short as people say it: `bank.yaml:12`. */
export function placeText({ file, value, origin }: Place): string {
  if (file === overrideFile) return overrideFile
  if (origin !== 'preset') return `${file.slice(file.lastIndexOf('/') + 1)}:${value.line}`
  const name = /(?:^|\/)presets\/(.+)$/u.exec(file)?.[1] ?? file.slice(file.lastIndexOf('/') + 1)
  return `preset:${name.replace(/\.yaml$/, '')}:${value.line}`
}
