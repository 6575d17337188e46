'use strict'
// chartjs-node-canvas asks for the package `canvas`, whose install downloads a binary.
// This adapter offers the few calls it makes on top of @napi-rs/canvas.
const napi = require('@napi-rs/canvas')

function createCanvas(width, height, type) {
  if (type !== undefined && type !== 'image') {
    throw new Error(`canvas adapter: only raster canvases are supported, not "${type}"`)
  }
  const canvas = napi.createCanvas(width, height)
  const encodeSync = canvas.toBuffer.bind(canvas)
  canvas.toBuffer = (first, ...rest) => {
    if (typeof first === 'function') {
      canvas.encode('png').then((png) => first(null, png), first)
      return undefined
    }
    return encodeSync(first ?? 'image/png', ...rest)
  }
  return canvas
}

function registerFont(path, { family }) {
  if (napi.GlobalFonts.registerFromPath(path, family) === null) {
    throw new Error(`canvas adapter: cannot read the font file ${path}`)
  }
}

module.exports = { ...napi, createCanvas, registerFont }
