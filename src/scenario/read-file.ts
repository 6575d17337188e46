import type { Figures } from '../kernel/quantity/reading.js'

/** Why a file gives no text. */
export type FileFaultCode =
  | 'file.missing'
  | 'file.isFolder'
  | 'file.notRegular'
  | 'file.notReadable'
  | 'file.tooLarge'
  | 'file.binary'
  | 'file.utf16'
  | 'file.notUtf8'
  | 'file.brokenBundle'
  | 'file.outsideFolder'

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

/**
 * Reads a whole text file, or a picture as its bytes in base64; the path has forward slashes. Handed in, so that this
 * room touches no disk. A file that does not lie `within` that folder, once links are followed, is refused.
 */
export type ReadFile = (path: string, content?: 'text' | 'picture', within?: string) => Promise<FileText>
