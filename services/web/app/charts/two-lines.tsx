// What they do and what they got, over time, the gap between them hatched, with what happened on the way.
// The picture of Rung. A table with the same stands behind it.
import { Hatch } from './hatch.tsx'
import { linear, linePath } from './scale.ts'
import { monthTicks } from './time-axis.ts'
import {
  type Bridge,
  gapAreas,
  placeLabels,
  type TimedEvent,
  type TwoLinesPoint,
  unknownUse,
} from './two-lines-shape.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 250
/** What is kept free at the sides and above for words. */
const [LEFT, RIGHT, TOP, BOTTOM] = [36, 16, 34, 214]
const USUAL_WIDTH = 760
const LEAST_WIDTH = 260

export function TwoLines({
  points,
  events,
  label,
}: {
  points: readonly TwoLinesPoint[]
  events: readonly TimedEvent[]
  /** What the drawing shows, in one sentence. */
  label: string
}) {
  const { ref, width } = useWidth<HTMLDivElement>(USUAL_WIDTH, LEAST_WIDTH)
  const box = { left: LEFT, right: width - RIGHT, top: TOP, bottom: BOTTOM }
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const x = linear([Date.parse(first.day), Date.parse(last.day)], [box.left, box.right])
  const y = linear([0, 1], [box.bottom, box.top])
  const at = (day: string): number => x(Date.parse(day))
  const line = (of: 'usage' | 'attained'): string =>
    linePath(points.map(point => (point[of] === null ? null : { x: at(point.day), y: y(point[of]) })))
  const placed = placeLabels(events, points, {
    at,
    y,
    left: box.left,
    right: box.right,
    top: 12,
    bottom: box.bottom - 4,
  })
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <Hatch id="gap-hatch" className="hatch" />
        <Hatch id="unheard-hatch" className="unknown-line" apart={9} />
        {unknownUse(points).map(({ from, to }) => (
          <rect
            key={from}
            x={at(from)}
            y={box.top}
            width={at(to) - at(from)}
            height={box.bottom - box.top}
            fill="url(#unheard-hatch)"
          >
            <title>Their use is unknown here</title>
          </rect>
        ))}
        {[0, 0.5, 1].map(share => (
          <g key={share}>
            <line className="axis" x1={box.left} x2={box.right} y1={y(share)} y2={y(share)} />
            <text x={box.left - 8} y={y(share) + 4} textAnchor="end">
              {share * 100}
            </text>
          </g>
        ))}
        {monthTicks(first.day, last.day, Math.floor(width / 56)).map(({ day, words }) => (
          <text key={day} x={at(day)} y={box.bottom + 20} textAnchor="middle">
            {words}
          </text>
        ))}
        {gapAreas(points).map(area => (
          <path key={area[0]?.day} d={areaPath(area, at, y)} fill="url(#gap-hatch)" />
        ))}
        <path className="usage-line" d={line('usage')} />
        <path className="outcome-line" d={line('attained')} />
        {placed.map(({ event, point, text }) => (
          <g key={event.id}>
            <circle className="dot" cx={point.x} cy={point.y} r="4">
              <title>{event.what}</title>
            </circle>
            {text === null ? null : (
              <text className="strong" x={text.x} y={text.y} textAnchor={text.anchor}>
                {event.label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

function areaPath(
  area: readonly Bridge[],
  at: (day: string) => number,
  y: (share: number) => number,
): string {
  const upper = area.map(({ day, usage }) => ({ x: at(day), y: y(usage) }))
  const lower = area.toReversed().map(({ day, attained }) => ({ x: at(day), y: y(attained) }))
  return `${linePath([...upper, ...lower])}Z`
}
