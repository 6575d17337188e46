export interface Point {
  readonly x: number
  readonly y: number
}

/** An upright rectangle by its corners. */
export interface Rectangle extends Point {
  readonly right: number
  readonly bottom: number
}

/** Where an origin lies and by how much its axes are turned clockwise, in radians. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly turn: number
}

/** An ellipse's part from one angle to another, clockwise unless said otherwise; angles in radians. */
export interface Arc extends Point {
  readonly acrossRadius: number
  readonly downRadius: number
  readonly turn: number
  readonly from: number
  readonly to: number
  readonly isAgainstClock: boolean
}

const fullTurn = 2 * Math.PI

/** A length as SVG has it: hundredths of a pixel are more than eyes and printers tell apart. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 || 0)

export function placed({ left, top, turn }: Placement, x: number, y: number): Point {
  if (turn === 0) return { x: left + x, y: top + y }
  return {
    x: left + x * Math.cos(turn) - y * Math.sin(turn),
    y: top + x * Math.sin(turn) + y * Math.cos(turn),
  }
}

/** A path built as on a canvas, written as the `d` of SVG. */
export class SvgPath {
  readonly #steps: string[] = []
  #at: Point | null = null
  #rectangle: Rectangle | null = null

  get data(): string {
    return this.#steps.join('')
  }

  /** The upright rectangle this is; null where it is any other shape. */
  get rectangle(): Rectangle | null {
    return this.#rectangle
  }

  moveTo(point: Point): void {
    this.#add('M', [point])
  }

  lineTo(point: Point): void {
    if (this.#at === null) {
      this.moveTo(point)
      return
    }
    const isLevel = rounded(point.y) === rounded(this.#at.y)
    const isUpright = rounded(point.x) === rounded(this.#at.x)
    if (isLevel && isUpright) return
    if (isLevel) this.#add('H', [point], rounded(point.x))
    else if (isUpright) this.#add('V', [point], rounded(point.y))
    else this.#add('L', [point])
  }

  curveTo(...points: readonly [Point, Point] | readonly [Point, Point, Point]): void {
    this.#add(points.length === 2 ? 'Q' : 'C', points)
  }

  close(): void {
    this.#steps.push('Z')
  }

  rectangleOf(placement: Placement, x: number, y: number, width: number, height: number): void {
    const isFirst = this.#at === null
    const start = placed(placement, x, y)
    const end = placed(placement, x + width, y + height)
    this.moveTo(start)
    this.lineTo(placed(placement, x + width, y))
    this.lineTo(end)
    this.lineTo(placed(placement, x, y + height))
    this.close()
    if (!isFirst || placement.turn !== 0) return
    this.#rectangle = {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      right: Math.max(start.x, end.x),
      bottom: Math.max(start.y, end.y),
    }
  }

  arc(placement: Placement, arc: Arc): void {
    const { acrossRadius, downRadius, from, to, isAgainstClock } = arc
    const direction = isAgainstClock ? -1 : 1
    const asked = direction * (to - from)
    const sweep = asked >= fullTurn ? fullTurn : ((asked % fullTurn) + fullTurn) % fullTurn
    this.lineTo(pointOnArc(placement, arc, from))
    const degrees = rounded(((arc.turn + placement.turn) * 180) / Math.PI)
    // An arc of SVG is known by its ends: one that comes back to where it began would be nothing.
    const parts = sweep > 0.9 * fullTurn ? 2 : 1
    for (let part = 1; part <= parts; part++) {
      const end = pointOnArc(placement, arc, from + (direction * sweep * part) / parts)
      const flags = `${sweep / parts > Math.PI ? 1 : 0} ${isAgainstClock ? 0 : 1}`
      this.#add(
        'A',
        [end],
        `${rounded(acrossRadius)} ${rounded(downRadius)} ${degrees} ${flags} ${rounded(end.x)} ${rounded(end.y)}`,
      )
    }
  }

  #add(command: string, points: readonly Point[], figures = points.map(pair).join(' ')): void {
    this.#steps.push(command + figures)
    this.#at = points.at(-1) ?? null
    this.#rectangle = null
  }
}

const pair = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`

function pointOnArc(
  placement: Placement,
  { x, y, acrossRadius, downRadius, turn }: Arc,
  angle: number,
): Point {
  const across = acrossRadius * Math.cos(angle)
  const down = downRadius * Math.sin(angle)
  return placed(
    placement,
    x + across * Math.cos(turn) - down * Math.sin(turn),
    y + across * Math.sin(turn) + down * Math.cos(turn),
  )
}
