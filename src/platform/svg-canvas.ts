import { placed, type Rectangle, rounded, SvgPath } from './svg-path.js'

/** What measures text: a canvas's context on which nothing is painted. */
export interface TextRuler {
  font: string
  textBaseline: string
  measureText(text: string): { readonly width: number; readonly actualBoundingBoxAscent: number }
}

/** An element as it is drawn, and the rectangle outside which nothing of it shows. */
interface Drawn {
  readonly element: string
  readonly clipped: Rectangle | null
}

type Attributes = Readonly<Record<string, string | undefined>>

/** What `save` keeps and `restore` brings back. */
const kept = [
  'left',
  'top',
  'turn',
  'clipped',
  'fillStyle',
  'strokeStyle',
  'globalAlpha',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'dashes',
  'lineDashOffset',
  'font',
  'textAlign',
  'textBaseline',
] as const

/**
 * A canvas's context that writes SVG instead of painting: lines and text stay lines and text, sharp at any size, the words
 * to be selected and found. It has the part of the Canvas 2D interface that Chart.js and the report's own plugins use.
 *
 * @napi-rs/canvas can write SVG too, but drops every character that a font shows by an alternate glyph: in Inter
 * "10:30 (A)" becomes "1030 A". Here text is kept as it is given.
 */
export class SvgContext {
  left = 0
  top = 0
  turn = 0
  clipped: Rectangle | null = null
  fillStyle = '#000000'
  strokeStyle = '#000000'
  globalAlpha = 1
  lineWidth = 1
  lineCap = 'butt'
  lineJoin = 'miter'
  dashes: readonly number[] = []
  lineDashOffset = 0
  font = '10px sans-serif'
  textAlign = 'start'
  textBaseline = 'alphabetic'

  readonly #ruler: TextRuler
  readonly #saved: Pick<SvgContext, (typeof kept)[number]>[] = []
  #drawn: Drawn[] = []
  #path = new SvgPath()
  /** The edge of the text drawn last: it becomes one element with the text, which would else be there twice. */
  #edge: { readonly place: string; readonly attributes: Attributes } | null = null

  constructor(
    readonly canvas: SvgCanvas,
    ruler: TextRuler,
  ) {
    this.#ruler = ruler
  }

  get drawn(): readonly Drawn[] {
    return this.#drawn
  }

  save(): void {
    this.#saved.push(Object.fromEntries(kept.map((key) => [key, this[key]])) as unknown as SvgContext)
  }

  restore(): void {
    Object.assign(this, this.#saved.pop())
  }

  translate(x: number, y: number): void {
    const { x: left, y: top } = placed(this, x, y)
    Object.assign(this, { left, top })
  }

  rotate(radians: number): void {
    this.turn += radians
  }

  resetTransform(): void {
    Object.assign(this, { left: 0, top: 0, turn: 0 })
  }

  /** @throws Error unless it is a reset: nothing is stretched. */
  setTransform(...matrix: readonly number[]): void {
    if (matrix.join() !== '1,0,0,1,0,0') throw new Error('an SVG canvas moves and turns, it does not stretch')
    this.resetTransform()
  }

  setLineDash(dashes: readonly number[]): void {
    this.dashes = dashes
  }

  beginPath(): void {
    this.#path = new SvgPath()
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(placed(this, x, y))
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(placed(this, x, y))
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.curveTo(placed(this, x1, y1), placed(this, x, y))
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.curveTo(placed(this, x1, y1), placed(this, x2, y2), placed(this, x, y))
  }

  closePath(): void {
    this.#path.close()
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rectangleOf(this, x, y, width, height)
  }

  arc(x: number, y: number, radius: number, from: number, to: number, isAgainstClock = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, isAgainstClock)
  }

  ellipse(
    x: number,
    y: number,
    acrossRadius: number,
    downRadius: number,
    turn: number,
    from: number,
    to: number,
    isAgainstClock = false,
  ): void {
    this.#path.arc(this, { x, y, acrossRadius, downRadius, turn, from, to, isAgainstClock })
  }

  /** @throws Error where the path is no upright rectangle: charts clip to nothing else. */
  clip(): void {
    const { rectangle } = this.#path
    if (rectangle === null) throw new Error('an SVG canvas clips to upright rectangles only')
    const outer = this.clipped ?? rectangle
    this.clipped = {
      x: Math.max(rectangle.x, outer.x),
      y: Math.max(rectangle.y, outer.y),
      right: Math.min(rectangle.right, outer.right),
      bottom: Math.min(rectangle.bottom, outer.bottom),
    }
  }

  fill(rule = 'nonzero'): void {
    const fillRule = rule === 'nonzero' ? undefined : rule
    this.#draw('path', { ...this.#filled(), 'fill-rule': fillRule, d: this.#path.data })
  }

  stroke(): void {
    this.#draw('path', { fill: 'none', ...this.#stroked(), d: this.#path.data })
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath()
    path.rectangleOf(this, x, y, width, height)
    this.#draw('path', { ...this.#filled(), d: path.data })
  }

  /** Takes away everything: a chart clears only the whole of its canvas. */
  clearRect(): void {
    this.#drawn = []
  }

  measureText(text: string): { readonly width: number; readonly actualBoundingBoxAscent: number } {
    return this.#measured(text, this.textBaseline)
  }

  strokeText(text: string, x: number, y: number): void {
    const place = this.#placeOfText(text, x, y)
    const attributes = { ...this.#stroked(), 'paint-order': 'stroke' }
    this.#draw('text', { ...place, fill: 'none', ...attributes }, text)
    this.#edge = { place: JSON.stringify([text, place]), attributes }
  }

  fillText(text: string, x: number, y: number): void {
    const place = this.#placeOfText(text, x, y)
    const edge = this.#edge?.place === JSON.stringify([text, place]) ? this.#edge.attributes : {}
    if (this.#edge !== null && 'stroke' in edge) this.#drawn.pop()
    this.#draw('text', { ...place, ...this.#filled(), ...edge }, text)
  }

  #placeOfText(text: string, x: number, y: number): Attributes {
    const { turn, font, textAlign, textBaseline } = this
    const { width, actualBoundingBoxAscent } = this.#measured(text, 'alphabetic')
    const down =
      textBaseline === 'alphabetic'
        ? 0
        : actualBoundingBoxAscent - this.#measured(text, textBaseline).actualBoundingBoxAscent
    const at = placed(this, x, y + down)
    const [, size = '10'] = /([\d.]+)px/.exec(font) ?? []
    const anchor = { center: 'middle', right: 'end', end: 'end' }[textAlign]
    return {
      x: rounded(at.x),
      y: rounded(at.y),
      'font-size': size,
      'font-weight': /\b(bold|[5-9]00)\b/.test(font) ? 'bold' : undefined,
      'text-anchor': anchor,
      // A reader without the font sees another of the same width: nothing is cut off.
      textLength: rounded(width),
      lengthAdjust: 'spacingAndGlyphs',
      transform:
        turn === 0
          ? undefined
          : `rotate(${rounded((turn * 180) / Math.PI)} ${rounded(at.x)} ${rounded(at.y)})`,
    }
  }

  #measured(text: string, baseline: string) {
    this.#ruler.font = this.font
    this.#ruler.textBaseline = baseline
    return this.#ruler.measureText(text)
  }

  #filled(): Attributes {
    return paint('fill', this.fillStyle, this.globalAlpha)
  }

  #stroked(): Attributes {
    const { lineWidth, lineCap, lineJoin, dashes, lineDashOffset } = this
    return {
      ...paint('stroke', this.strokeStyle, this.globalAlpha),
      'stroke-width': rounded(lineWidth),
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-miterlimit': lineJoin === 'miter' ? '10' : undefined,
      'stroke-dasharray': dashes.length === 0 ? undefined : dashes.map(rounded).join(' '),
      'stroke-dashoffset': lineDashOffset === 0 ? undefined : rounded(lineDashOffset),
    }
  }

  #draw(name: string, attributes: Attributes, text?: string): void {
    this.#edge = null
    if (attributes.d === '') return
    this.#drawn.push({ element: element(name, attributes, text), clipped: this.clipped })
  }
}

/** A canvas whose picture is SVG. */
export class SvgCanvas {
  readonly style = {}
  readonly #context: SvgContext

  constructor(
    public width: number,
    public height: number,
    ruler: TextRuler,
  ) {
    this.#context = new SvgContext(this, ruler)
  }

  getContext(_kind: '2d'): SvgContext {
    return this.#context
  }

  /** The picture as an SVG element. */
  toSvg(): string {
    const parts: string[] = []
    let open: Rectangle | null = null
    for (const { element, clipped } of this.#context.drawn) {
      if (!isSame(open, clipped)) {
        if (open !== null) parts.push('</svg>')
        if (clipped !== null) parts.push(windowOf(clipped))
        open = clipped
      }
      parts.push(element)
    }
    if (open !== null) parts.push('</svg>')
    const { width, height } = this
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, sans-serif">${parts.join('')}</svg>`
  }
}

/** A picture within the picture shows nothing beyond its edges: unlike a clip path it needs no name, unique on the page. */
function windowOf({ x, y, right, bottom }: Rectangle): string {
  const [left, top, width, height] = [x, y, Math.max(0, right - x), Math.max(0, bottom - y)].map(rounded)
  return `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">`
}

function isSame(one: Rectangle | null, other: Rectangle | null): boolean {
  if (one === null || other === null) return one === other
  return one.x === other.x && one.y === other.y && one.right === other.right && one.bottom === other.bottom
}

/** Colour and opacity of a fill or stroke; the opacity may stand in the colour's last two digits. */
function paint(kind: 'fill' | 'stroke', style: string, globalAlpha: number): Attributes {
  const [, hex, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/i.exec(style) ?? []
  const opacity = (alpha === undefined ? 1 : Number.parseInt(alpha, 16) / 255) * globalAlpha
  return { [kind]: hex ?? style, [`${kind}-opacity`]: opacity === 1 ? undefined : rounded(opacity) }
}

function element(name: string, attributes: Attributes, text?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  )
  return `<${name}${written.join('')}${text === undefined ? '/>' : `>${escaped(text)}</${name}>`}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
