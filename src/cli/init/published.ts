import { parse } from 'yaml'
import { readTextFile } from '../../platform/read-text-file.js'
import { shippedPresets } from '../../platform/shipped-folders.js'

/** A published figure as a preset states it. */
export interface Published {
  readonly value: string
  readonly source: string
  readonly asOf: string
}

/** The figure at a path of a shipped preset; undefined where it has none there. */
export async function publishedFigure(
  preset: string | undefined,
  path: readonly string[],
): Promise<Published | undefined> {
  if (preset === undefined) return undefined
  const outcome = await readTextFile(`${shippedPresets()}/${preset}.yaml`)
  if (!outcome.ok) return undefined
  let value: unknown = parse(outcome.text)
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key]
  const figure = value as Partial<Published> | undefined
  if (figure?.value === undefined) return undefined
  return { value: String(figure.value), source: String(figure.source), asOf: String(figure.asOf) }
}
