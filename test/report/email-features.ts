import { readFileSync } from 'node:fs'

interface SupportTable {
  readonly clients: readonly string[]
  /** A letter a client: y, a (partly), n, u. */
  readonly features: Readonly<Record<string, string>>
}

const { clients, features } = JSON.parse(
  readFileSync(new URL('../reference/caniemail.json', import.meta.url), 'utf8'),
) as SupportTable

/** Features of HTML and CSS an e-mail uses, by the names of caniemail.com. */
export function featuresUsed(html: string): Set<string> {
  const used = new Set<string>()
  const known = (name: string) => {
    if (features[name] !== undefined) used.add(name)
  }
  if (/^<!doctype/i.test(html)) known('html-doctype')
  if (html.includes('<!--')) known('html-comments')
  const grouped: Readonly<Record<string, string>> = {
    ul: 'lists',
    ol: 'lists',
    li: 'lists',
    b: 'strong',
    i: 'strong',
  }
  const semantic =
    /^(article|aside|details|figcaption|figure|footer|header|main|mark|nav|section|summary|time)$/
  for (const [, element = '', attributes = ''] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)) {
    const name = element.toLowerCase()
    known(
      `html-${grouped[name] ?? (/^h[1-6]$/.test(name) ? 'h1-h6' : semantic.test(name) ? 'semantics' : name)}`,
    )
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
      if (attribute === 'style') for (const feature of stylesUsed(value)) known(feature)
      else known(`html-${attribute}`)
    }
  }
  return used
}

function stylesUsed(style: string): string[] {
  return style.split(';').flatMap((declaration) => {
    const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim())
    // caniemail treats the sides of a box with the box.
    const box = /^(padding|margin|border)-(top|right|bottom|left|color|style|width)$/.exec(property)?.[1]
    const units = [...value.matchAll(/\d(px|em|rem|%|pt|vw|vh|ch|ex)/g)].map(([, unit]) =>
      unit === '%' ? 'css-unit-percent' : `css-unit-${unit}`,
    )
    const functions = [...value.matchAll(/([a-z-]+)\(/g)].flatMap(([, name]) => [
      `css-${name}`,
      `css-function-${name}`,
      ...(name === 'var' ? ['css-variables'] : []),
      ...(name === 'calc' ? ['css-unit-calc'] : []),
    ])
    return [
      `css-${property}`,
      `css-${property}-${value}`,
      ...(box ? [`css-${box}`] : []),
      ...units,
      ...functions,
    ]
  })
}

/** Which mail programs do not support a feature at all. */
export function clientsWithout(feature: string): string[] {
  return clients.filter((_, index) => features[feature]?.[index] === 'n')
}
