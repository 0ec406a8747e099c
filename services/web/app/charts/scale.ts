// From values to places on a drawing.

/** Straight from one range to another; ends may be swapped. */
export function linear(
  from: readonly [number, number],
  to: readonly [number, number],
): (value: number) => number {
  const span = from[1] - from[0]
  return value => to[0] + (span === 0 ? 0.5 : (value - from[0]) / span) * (to[1] - to[0])
}

export type Point = { readonly x: number; readonly y: number }

/** A line through points, broken where a value is not known. */
export function linePath(points: readonly (Point | null)[]): string {
  let path = ''
  let isDown = false
  for (const point of points) {
    if (point === null) isDown = false
    else {
      path += `${isDown ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
      isDown = true
    }
  }
  return path
}
