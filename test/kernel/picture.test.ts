import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64, fromBase64 } from '../../src/kernel/base64.js'
import { readPicture } from '../../src/kernel/picture.js'

const canvas = createCanvas(120, 40)
const context = canvas.getContext('2d')
context.fillStyle = '#00659d'
context.fillRect(10, 5, 90, 30)
const png = new Uint8Array(canvas.toBuffer('image/png'))
const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg'))

const after = (bytes: Uint8Array, text: string) =>
  new Uint8Array([...bytes, ...new TextEncoder().encode(text)])

/** A segment of a JPEG that draws nothing. */
const withCameraData = (bytes: Uint8Array) =>
  new Uint8Array([
    ...bytes.subarray(0, 2),
    0xff,
    0xe1,
    0,
    8,
    ...new TextEncoder().encode('<Exif>'),
    ...bytes.subarray(2),
  ])

it.each([
  ['image/png', png],
  ['image/jpeg', jpeg],
] as const)('reads the size of a picture (%s)', (mediaType, bytes) => {
  const reading = readPicture(bytes)
  expect(reading).toMatchObject({ ok: true, picture: { mediaType, width: 120, height: 40 } })
})

it('leaves out what is not drawn: what stands behind the end, camera data', () => {
  for (const bytes of [after(png, '<script>alert(1)</script>'), after(withCameraData(jpeg), 'tail')]) {
    const reading = readPicture(bytes)
    const kept = reading.ok ? new TextDecoder('latin1').decode(reading.picture.bytes) : ''
    expect(kept.length).toBeGreaterThan(100)
    expect(kept).not.toMatch(/script|tail|Exif>/)
  }
})

it('refuses other files, and pictures that are cut or contradict themselves', () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(readPicture(svg)).toEqual({ ok: false, code: 'picture.otherKind' })
  expect(readPicture(new Uint8Array())).toEqual({ ok: false, code: 'picture.otherKind' })
  for (const bytes of [png, jpeg]) {
    expect(readPicture(bytes.subarray(0, bytes.length - 20)).ok).toBe(false)
  }
  const wrongSum = png.slice()
  wrongSum[20]! ^= 1
  expect(readPicture(wrongSum)).toEqual({ ok: false, code: 'picture.damaged' })
})

it('refuses more pixels than a page has', () => {
  const large = new Uint8Array(createCanvas(4001, 2).toBuffer('image/png'))
  expect(readPicture(large)).toEqual({ ok: false, code: 'picture.tooManyPixels' })
})

it('never throws, whatever the bytes are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(300), fc.boolean(), (noise, at, isPng) => {
      const bytes = (isPng ? png : jpeg).slice()
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length))
      readPicture(bytes)
    }),
    { seed: 20261122, numRuns: 300 },
  )
})

it('base64 comes back as the bytes it was made of', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64(base64(bytes))).toEqual(bytes)
    }),
    { seed: 20261122, numRuns: 100 },
  )
  for (const text of ['a', 'ab=c', '<a b>']) expect(fromBase64(text)).toBeUndefined()
})
