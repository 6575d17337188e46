import type { Figures } from '../kernel/quantity/reading.js'
import type { ReadingProblemCode } from './problem.js'

/** What the platform gives for a path: the text, or why there is none. */
export type FileText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly code: FileFaultCode
      readonly figures: Figures
      readonly line?: number
      readonly column?: number
    }

/** Reads a whole text file; the path has forward slashes. Handed in, so that this room touches no disk. */
export type ReadFile = (path: string) => Promise<FileText>

export type FileFaultCode =
  | 'file-missing'
  | 'file-is-folder'
  | 'file-not-regular'
  | 'file-not-readable'
  | 'file-too-large'
  | 'file-binary'
  | 'file-utf16'
  | 'file-not-utf8'

export const fileFaults: Readonly<Record<FileFaultCode, ReadingProblemCode>> = {
  'file-missing': 'file.missing',
  'file-is-folder': 'file.isFolder',
  'file-not-regular': 'file.notRegular',
  'file-not-readable': 'file.notReadable',
  'file-too-large': 'file.tooLarge',
  'file-binary': 'file.binary',
  'file-utf16': 'file.utf16',
  'file-not-utf8': 'file.notUtf8',
}
