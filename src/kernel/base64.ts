const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const padding = '='.charCodeAt(0)

/** Bytes in base64 (RFC 4648, section 4), without anything of Node; pictures make megabytes of it, so no string is built by hand. */
export function base64(bytes: Uint8Array): string {
  const text = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill(padding)
  const whole = bytes.length - (bytes.length % 3)
  let at = 0
  for (let from = 0; from < whole; from += 3) {
    const three = (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!
    text[at++] = alphabet[three >> 18]!
    text[at++] = alphabet[(three >> 12) & 63]!
    text[at++] = alphabet[(three >> 6) & 63]!
    text[at++] = alphabet[three & 63]!
  }
  if (whole < bytes.length) {
    const rest = (bytes[whole]! << 16) | ((bytes[whole + 1] ?? 0) << 8)
    text[at++] = alphabet[rest >> 18]!
    text[at++] = alphabet[(rest >> 12) & 63]!
    if (whole + 1 < bytes.length) text[at] = alphabet[(rest >> 6) & 63]!
  }
  return new TextDecoder().decode(text)
}

/** The bytes of a text in base64, its padding included; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
