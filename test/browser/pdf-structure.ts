/** A piece of marked content of a tagged PDF: the page it is on and the elements it stands in, outermost first. */
export interface Content {
  /** From 0. */
  readonly page: number
  readonly elements: readonly Element[]
}

export interface Element {
  readonly id: string
  /** `H2`, `P`, `Figure`, `Caption`, … */
  readonly role: string
  readonly hasAlternative: boolean
}

export interface PdfStructure {
  readonly pages: number
  /** In reading order. */
  readonly contents: readonly Content[]
  readonly isTagged: boolean
  readonly language: string | undefined
  /** Entries of the outline. */
  readonly outlined: number
}

/** Reads structure and outline of a PDF as Chromium writes it: plain objects, only streams compressed (ISO 32000-1, 14.7). */
export function pdfStructure(pdf: Uint8Array): PdfStructure {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      id!,
      body!.split('\nstream\n')[0]!,
    ]),
  )
  const catalogue = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? ''
  const pages = pagesUnder(objects, reference(catalogue, 'Pages'))
  const contents: Content[] = []
  const root = objects.get(reference(catalogue, 'StructTreeRoot')) ?? ''
  walk(reference(root, 'K'), [], undefined)

  function walk(id: string, above: readonly Element[], pageAbove: string | undefined): void {
    const body = objects.get(id) ?? ''
    const role = /\/S \/(\w+)/.exec(body)?.[1] ?? ''
    const page = reference(body, 'Pg') || pageAbove
    const elements = [...above, { id, role, hasAlternative: /\/Alt[ <(]/.test(body) }]
    for (const [, object, nested, mark] of childrenText(body).matchAll(/(\d+) 0 R|<<([^<>]*)>>|(\d+)/g)) {
      if (object !== undefined) walk(object, elements, page)
      else if (mark !== undefined) add(page, elements)
      else if (/MCID/.test(nested ?? '')) add(reference(nested ?? '', 'Pg') || page, elements)
    }
  }
  function add(page: string | undefined, elements: readonly Element[]): void {
    contents.push({ page: pages.indexOf(page ?? ''), elements })
  }

  return {
    pages: pages.length,
    contents,
    isTagged: /\/Marked true/.test(catalogue),
    language: /\/Lang \(([^)]*)\)/.exec(catalogue)?.[1],
    outlined: [...objects.values()].filter((body) => /\/Title /.test(body) && /\/Parent \d/.test(body))
      .length,
  }
}

const headings = /^H[1-6]$/

/** What a page break has torn apart: headings and captions left behind, pictures cut or away from their heading. */
export function tornApart({ contents }: PdfStructure): string[] {
  const torn: string[] = []
  let headingPage = -1
  contents.forEach(({ page, elements }, index) => {
    const next = contents[index + 1]
    const heading = elements.find(({ role }) => headings.test(role))
    if (heading !== undefined) headingPage = page
    const leading = heading ?? elements.find(({ role }) => role === 'Caption')
    if (leading !== undefined) {
      const isSame = next?.elements.some(({ id }) => id === leading.id)
      if (next !== undefined && next.page !== page && !isSame)
        torn.push(`${leading.role} at the end of page ${page + 1}`)
    }
    const picture = elements.find(({ role, hasAlternative }) => role === 'Figure' && hasAlternative)
    if (picture === undefined) return
    if (page !== headingPage) torn.push(`picture on page ${page + 1}, its heading on page ${headingPage + 1}`)
    if (next?.page !== page && next?.elements.some(({ id }) => id === picture.id))
      torn.push(`picture cut on page ${page + 1}`)
  })
  return torn
}

function pagesUnder(objects: ReadonlyMap<string, string>, id: string): string[] {
  const body = objects.get(id) ?? ''
  if (/\/Type \/Page\b(?!s)/.test(body)) return [id]
  const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(objects, kid!))
}

function childrenText(body: string): string {
  return /\/K (\[[^\]]*\]|<<[^<>]*>>|\d+(?: 0 R)?)/.exec(body)?.[1] ?? ''
}

function reference(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? ''
}
