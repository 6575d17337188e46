/** A node of a grid of handle time and patience, and its weight in what stands between the nodes. */
export interface WeightedNode {
  readonly handle: number
  /** `Infinity` where customers never hang up. */
  readonly patience: number
  readonly weight: number
}

/**
 * The nodes of a square grid that a parabola through a point's neighbours takes, with their weights: the nearest node,
 * the four beside it and the one across towards the point. Exact for every function of second degree.
 * @param handle,patience position on the grid in steps; patience `Infinity` where customers never hang up
 */
export function parabolicNodes(handle: number, patience: number): WeightedNode[] {
  const nearHandle = Math.round(handle)
  const x = handle - nearHandle
  const sideways = Math.sign(x) || 1
  if (patience === Number.POSITIVE_INFINITY) {
    const node = (offset: number, weight: number) => ({ handle: nearHandle + offset, patience, weight })
    return [node(0, 1 - x * x), node(1, (x * x + x) / 2), node(-1, (x * x - x) / 2)].filter(counts)
  }
  const nearPatience = Math.round(patience)
  const y = patience - nearPatience
  const upwards = Math.sign(y) || 1
  const across = Math.abs(x * y)
  const node = (right: number, up: number, weight: number): WeightedNode => ({
    handle: nearHandle + right,
    patience: nearPatience + up,
    weight,
  })
  return [
    node(0, 0, 1 - x * x - y * y + across),
    node(sideways, 0, (x * x + Math.abs(x)) / 2 - across),
    node(-sideways, 0, (x * x - Math.abs(x)) / 2),
    node(0, upwards, (y * y + Math.abs(y)) / 2 - across),
    node(0, -upwards, (y * y - Math.abs(y)) / 2),
    node(sideways, upwards, across),
  ].filter(counts)
}

/**
 * The nodes of the triangle of a square grid that a point lies in, with their weights: what runs straight between them is as
 * good as the square's four.
 * @param handle,patience as of `parabolicNodes`
 */
export function linearNodes(handle: number, patience: number): WeightedNode[] {
  const endless = patience === Number.POSITIVE_INFINITY
  const handleFloor = Math.floor(handle)
  const patienceFloor = endless ? 0 : Math.floor(patience)
  const right = handle - handleFloor
  const up = endless ? 0 : patience - patienceFloor
  const node = (handleNode: number, patienceNode: number, weight: number): WeightedNode => ({
    handle: handleNode,
    patience: endless ? patience : patienceNode,
    weight,
  })
  return [
    node(handleFloor, patienceFloor, 1 - Math.max(right, up)),
    right > up
      ? node(handleFloor + 1, patienceFloor, right - up)
      : node(handleFloor, patienceFloor + 1, up - right),
    node(handleFloor + 1, patienceFloor + 1, Math.min(right, up)),
  ].filter(counts)
}

const counts = ({ weight }: WeightedNode): boolean => weight !== 0
