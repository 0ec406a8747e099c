// Where an account stands on the map: usage across, outcome up, those of whom one is not known in a strip beside.
import type { Answer } from '@rung/client'
import { linear, type Point } from '../../../charts/scale.ts'

export type MapData = Answer<'get', '/v1/portfolio/map'>

/** Where quarters meet: U and A of 0.5. */
export const MIDDLE = 0.5

/** Places in CSS pixels: the drawing is as wide as its place, so that its words are as large as all others. */
export type MapBox = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** `left` to `bottom` are 0 and 100 %: past them there is room for dots that lie on an edge. */
  readonly edge: number
  /** Where those stand whose usage is unknown, and those whose outcome is. */
  readonly column: readonly [from: number, to: number]
  readonly strip: readonly [from: number, to: number]
}

const EDGE = 13

export function boxOf(width: number): MapBox {
  const height = 290
  return {
    width,
    height,
    left: 78 + EDGE,
    right: Math.max(160, width - 1 - EDGE),
    top: 1 + EDGE,
    bottom: height - 68 - EDGE,
    edge: EDGE,
    column: [1, 35],
    strip: [height - 44, height - 1],
  }
}

export const xOf = ({ left, right }: MapBox) => linear([0, 1], [left, right])
export const yOf = ({ top, bottom }: MapBox) => linear([0, 1], [bottom, top])

const LEAST_RADIUS = 2.5
const MOST_RADIUS = 11

/** The area grows with ARR: the largest account of all has the largest dot. */
export function radiusOf(arrMinor: number | null, largest: number): number {
  if (arrMinor === null || largest <= 0) return LEAST_RADIUS
  return Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(Math.max(0, arrMinor) / largest))
}

export type Dot = {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isKnown: boolean
}

/** A fixed share 0..1 for each place, spread evenly over a strip (Roberts, R2 sequence of low discrepancy). */
const spreadAcross = (at: number): number => (0.5 + at * 0.7548776662) % 1
const spreadAlong = (at: number): number => (0.5 + at * 0.5698402909) % 1

const within = ([from, to]: readonly [number, number], radius: number, share: number): number => {
  const room = Math.max(0, to - from - 2 * radius)
  return from + Math.min(radius, (to - from) / 2) + room * share
}

/**
 * A dot an account, in the order of the answer: large ones first, so that small ones lie over them. Of whom the outcome is
 * unknown in the strip below; of whom usage is in the column at the left.
 */
export function dotsOf(
  { usage, attained, arrMinor }: Pick<MapData, 'usage' | 'attained' | 'arrMinor'>,
  box: MapBox,
): Dot[] {
  const [x, y] = [xOf(box), yOf(box)]
  const largest = arrMinor.reduce<number>((most, arr) => Math.max(most, arr ?? 0), 0)
  return usage.map((u, at) => {
    const a = attained[at] ?? null
    const radius = radiusOf(arrMinor[at] ?? null, largest)
    return {
      at,
      x: u === null ? within(box.column, radius, spreadAcross(at)) : x(u),
      y: a === null ? within(box.strip, radius, spreadAlong(at)) : y(a),
      radius,
      isKnown: u !== null && a !== null,
    }
  })
}

/** The dot under a place, the nearest one within some units of its edge; the topmost of those as near. */
export function dotAt(dots: readonly Dot[], x: number, y: number): Dot | null {
  let nearest: Dot | null = null
  let least = 6
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y) - dot.radius
    if (distance <= least) {
      nearest = dot
      least = Math.max(0, distance)
    }
  }
  return nearest
}

export type Brush = {
  readonly minUsage: number
  readonly maxUsage: number
  readonly minAttained: number
  readonly maxAttained: number
}

const share = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 100) / 100

/** What lies between two corners, to whole percent. */
export function brushBetween(box: MapBox, one: Point, other: Point): Brush {
  const usageAt = linear([box.left, box.right], [0, 1])
  const attainedAt = linear([box.bottom, box.top], [0, 1])
  const [u1, u2] = [share(usageAt(one.x)), share(usageAt(other.x))]
  const [a1, a2] = [share(attainedAt(one.y)), share(attainedAt(other.y))]
  return {
    minUsage: Math.min(u1, u2),
    maxUsage: Math.max(u1, u2),
    minAttained: Math.min(a1, a2),
    maxAttained: Math.max(a1, a2),
  }
}
