/** A picture that has been looked through: what is in it is what a browser draws, and nothing else. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Why bytes are no such picture: another kind of file, a file that ends early or contradicts itself, too many pixels. */
export type PictureFault = 'picture.otherKind' | 'picture.damaged' | 'picture.tooManyPixels'

export type PictureReading =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly code: PictureFault }

/** Pixels a side may have at most. */
export const mostPixels = 4000

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Reads a PNG (ISO/IEC 15948) or JPEG (ITU-T T.81) picture part by part, and keeps only the parts it takes to draw it:
 * comments, camera data and whatever stands behind its end are left out.
 */
export function readPicture(bytes: Uint8Array): PictureReading {
  const picture = startsWith(bytes, pngSignature)
    ? png(bytes)
    : startsWith(bytes, [0xff, 0xd8, 0xff])
      ? jpeg(bytes)
      : 'picture.otherKind'
  if (picture === undefined) return { ok: false, code: 'picture.damaged' }
  if (picture === 'picture.otherKind') return { ok: false, code: picture }
  const { width, height } = picture
  if (width === 0 || height === 0) return { ok: false, code: 'picture.damaged' }
  if (width > mostPixels || height > mostPixels) return { ok: false, code: 'picture.tooManyPixels' }
  return { ok: true, picture }
}

const drawnChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'sRGB', 'pHYs'])

function png(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, pngSignature.length)]
  let size: { width: number; height: number } | undefined
  let drawn = false
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined
    if ((type === 'IHDR') !== (size === undefined)) return undefined
    if (type === 'IHDR') {
      if (length !== 13) return undefined
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (type === 'IDAT') drawn = true
    if (drawnChunks.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') {
      return size && drawn ? { mediaType: 'image/png', ...size, bytes: joined(kept) } : undefined
    }
    at = end
  }
  return undefined
}

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe

function jpeg(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return undefined
    if (isFrame(marker)) {
      if (end - at < 11) return undefined
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== startOfScan) continue
    const scanEnd = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, scanEnd))
    at = scanEnd
    if (bytes[at + 1] === endOfImage) {
      kept.push(bytes.subarray(at, at + 2))
      return size && { mediaType: 'image/jpeg', ...size, bytes: joined(kept) }
    }
  }
  return undefined
}

/** Start of frame, in any coding; the three numbers between stand for tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Application data but the two kinds that say how colours are coded, and comments. */
function isMetadata(marker: number): boolean {
  return marker === comment || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)
}

/** Where the coded data ends: at the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
