// What XML 1.0 cannot carry: most control characters, halves of surrogate pairs, two code points that are none.
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Excel's limit of a cell's text, in UTF-16 units. */
const longestText = 32_767

/** Text as it stands between tags or in an attribute; what XML cannot carry becomes �. */
export function xmlText(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"]/g, (sign) => escapes[sign]!)
}

/** Text of a cell: no longer than Excel takes, and `_x0041_` stays what it is instead of turning into a letter. */
export function cellText(text: string): string {
  const short = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  return xmlText(short.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))
}
