/** A file another file names: where it lies, or why it may not be read. */
export type FileReference =
  | { readonly ok: true; readonly path: string; readonly origin: 'scenario' | 'preset' }
  | { readonly ok: false; readonly code: 'file.outsideFolder' | 'file.unknownPreset' }

/** The folders that may be read, as paths with forward slashes. */
export interface ReadableFolders {
  /** Folder of the top scenario file, or an ancestor of it that the caller allows. */
  readonly root: string
  /** Folder of the presets shipped with the program. */
  readonly presets?: string | undefined
}

const presetPrefix = 'preset:'

/**
 * Where a reference leads. It is relative to the folder of the file that makes it and may not leave the root
 * folder (nor, in a preset, the presets' folder). `preset:NAME` names a shipped preset.
 */
export function resolveReference(
  reference: string,
  from: { readonly file: string; readonly origin: string },
  folders: ReadableFolders,
): FileReference {
  if (reference.startsWith(presetPrefix)) {
    const name = reference.slice(presetPrefix.length)
    if (folders.presets === undefined || !/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(name)) {
      return { ok: false, code: 'file.unknownPreset' }
    }
    return { ok: true, path: `${withoutTrailingSlash(folders.presets)}/${name}.yaml`, origin: 'preset' }
  }
  const origin = from.origin === 'preset' ? 'preset' : 'scenario'
  const root = normalPath(origin === 'preset' ? (folders.presets ?? '') : folders.root)
  const path = normalPath(`${folderOf(from.file)}/${reference}`)
  const legal = !reference.startsWith('/') && !/[\\:\p{Cc}]/u.test(reference) && isInside(path, root)
  return legal ? { ok: true, path, origin } : { ok: false, code: 'file.outsideFolder' }
}

/** The folder part of a path; `.` for a bare file name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  if (slash < 0) return '.'
  return slash === 0 ? '/' : path.slice(0, slash)
}

/** A path without `.`, `..` and doubled slashes, as far as they can be taken out without reading the disk. */
export function normalPath(path: string): string {
  const absolute = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!absolute) parts.push('..')
  }
  return `${absolute ? '/' : ''}${parts.join('/')}`
}

function isInside(path: string, folder: string): boolean {
  if (folder === '') return !path.startsWith('/') && path !== '..' && !path.startsWith('../')
  return path.startsWith(folder === '/' ? '/' : `${folder}/`)
}

function withoutTrailingSlash(path: string): string {
  return path.replace(/\/+$/u, '')
}
