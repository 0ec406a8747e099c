// What the two lines are drawn from: where usage lies above outcome, and where there is room for words.
import type { Point } from './scale.ts'

export type TwoLinesPoint = {
  readonly day: string
  /** 0 to 1; null is unknown. */
  readonly usage: number | null
  readonly attained: number | null
}

export type TimedEvent = {
  readonly id: string
  readonly day: string
  /** In few words. */
  readonly label: string
  readonly what: string
  /** The line it is about: words of the customer lie on the outcome. */
  readonly on: 'usage' | 'attained'
}

/** A day on which both are known. */
export type Bridge = { readonly day: string; readonly usage: number; readonly attained: number }

/** Runs of two days and more on which usage lies above outcome by a tenth: the gap to hatch. */
export function gapAreas(points: readonly TwoLinesPoint[]): Bridge[][] {
  const areas: Bridge[][] = [[]]
  for (const { day, usage, attained } of points) {
    if (usage !== null && attained !== null && usage - attained >= LEAST_GAP)
      areas.at(-1)?.push({ day, usage, attained })
    else areas.push([])
  }
  return areas.filter(area => area.length > 1)
}

const LEAST_GAP = 0.1

/** From the first day on which use is not known up to the next on which it is, or to the last of all. */
export type UnknownRun = { readonly from: string; readonly to: string }

export function unknownUse(points: readonly TwoLinesPoint[]): UnknownRun[] {
  const last = points.at(-1)?.day ?? ''
  return points.flatMap(({ day, usage }, index) => {
    if (usage !== null || points[index - 1]?.usage === null) return []
    return [{ from: day, to: points.slice(index).find(each => each.usage !== null)?.day ?? last }]
  })
}

export type Placed = {
  readonly event: TimedEvent
  readonly point: Point
  /** Null where another's words already stand: the table has all. */
  readonly text: {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
  } | null
}

export type Room = {
  readonly at: (day: string) => number
  readonly y: (share: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A letter of the drawing's type is about so wide. */
const LETTER = 7
const LINE = 15
const ABOVE = 9
const BELOW = 17

/**
 * Each event on its line. Words above usage, below outcome where there is room, unless they would run into others: then one line further off, and after
 * three tries none. The first of them has the first choice.
 */
export function placeLabels(
  events: readonly TimedEvent[],
  points: readonly TwoLinesPoint[],
  room: Room,
): Placed[] {
  const taken: { from: number; to: number; y: number }[] = []
  return events.flatMap(event => {
    const share = shareOn(event, points)
    if (share === null) return []
    const point = { x: room.at(event.day), y: room.y(share) }
    const wide = event.label.length * LETTER
    const anchor =
      point.x - wide / 2 < room.left ? 'start' : point.x + wide / 2 > room.right ? 'end' : 'middle'
    const from = anchor === 'start' ? point.x : anchor === 'end' ? point.x - wide : point.x - wide / 2
    const y = freeLine(event, point, { from, to: from + wide }, taken, room)
    if (y !== null) taken.push({ from, to: from + wide, y })
    return [{ event, point, text: y === null ? null : ({ x: point.x, y, anchor } as const) }]
  })
}

function freeLine(
  { on }: TimedEvent,
  point: Point,
  span: { from: number; to: number },
  taken: readonly { from: number; to: number; y: number }[],
  room: Room,
): number | null {
  // a line that lies low has its words above it, inside the gap
  const isAbove = on === 'usage' || point.y + BELOW > room.bottom - LINE
  const away = isAbove ? -1 : 1
  const begin = isAbove ? -ABOVE : BELOW
  for (const step of [0, 1, 2]) {
    const y = point.y + begin + away * step * LINE
    const isInside = y >= room.top && y <= room.bottom
    const isFree = taken.every(
      other =>
        Math.abs(other.y - y) >= LINE - 1 || other.to + LETTER < span.from || other.from > span.to + LETTER,
    )
    if (isInside && isFree) return y
  }
  return null
}

/** Where its line is on that day, or where the other is while it is unknown: the nearest point not after it. */
function shareOn({ day, on }: TimedEvent, points: readonly TwoLinesPoint[]): number | null {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || day < first.day || day > last.day) return null
  const point = points.findLast(each => each.day <= day) ?? first
  return on === 'usage' ? (point.usage ?? point.attained ?? 0) : (point.attained ?? point.usage ?? 0)
}
