import type { Language } from '../language/languages.js'
import type { FileToWrite } from '../platform/write-file-whole.js'
import type { AttachmentFormat, Redaction, ReportFormat } from '../report/formats.js'
import type { ResultDocument } from '../result/document.js'
import { UsageError } from './failures.js'

export interface ReportRequest {
  readonly result: ResultDocument
  readonly formats: readonly ReportFormat[]
  /** The first one gets the plain file name, `x.html`; others name their language, `x.fr.html`. */
  readonly languages: readonly Language[]
  readonly folder: string
  /** Name of the files without folder and ending. */
  readonly name: string
  /** Files that go with an e-mail. */
  readonly attach?: readonly AttachmentFormat[]
  /** An edition that leaves something out; its files are named after it: `x.bidders.html`. */
  readonly redact?: Redaction | undefined
}

/**
 * Refuses files for an e-mail that is not written, before long work.
 * @throws UsageError
 */
export function requireEmailFor(
  attach: readonly AttachmentFormat[] | undefined,
  formats: readonly ReportFormat[] | undefined,
): void {
  if (attach && !formats?.includes('eml')) throw new UsageError('usage.attach-without-email')
}

/** Renders a result in every format and language asked for, into files still to be written. */
export async function reportFiles(request: ReportRequest): Promise<FileToWrite[]> {
  const { renderReport } = await import('../index.js')
  const { attach = [], redact } = request
  const name = redact === undefined ? request.name : `${request.name}.${redact}`
  const files: FileToWrite[] = []
  for (const format of request.formats) {
    for (const [position, language] of request.languages.entries()) {
      const ending = position === 0 ? format : `${language}.${format}`
      files.push({
        path: `${request.folder}/${name}.${ending}`,
        content: await renderReport(request.result, {
          format,
          language,
          attach,
          name,
          ...(redact && { redact }),
        }),
      })
    }
  }
  return files
}

/** The result document as it stands in its file. */
export function resultText(result: ResultDocument): string {
  return `${JSON.stringify(result, null, 2)}\n`
}
