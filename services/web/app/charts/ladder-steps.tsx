// The level of the ladder over time as steps with their names, and below it R on the same days. A table with the same stands behind it.
import { Hatch } from './hatch.tsx'
import { linear, linePath } from './scale.ts'
import { monthTicks } from './time-axis.ts'
import { useWidth } from './use-width.ts'

export type StepsPoint = {
  readonly day: string
  /** 1 to 5; null is unknown. */
  readonly level: number | null
  /** 0 to 1; null is unknown. */
  readonly relationship: number | null
}

const LEVELS = [1, 2, 3, 4, 5] as const
const ROW = 22
/** What is kept free for the names of levels, and at the sides. */
const [LEFT, RIGHT] = [128, 12]
const [STEPS_TOP, STEPS_BOTTOM] = [14, 14 + 4 * ROW]
const [SHARE_TOP, SHARE_BOTTOM] = [STEPS_BOTTOM + 34, STEPS_BOTTOM + 84]
const HEIGHT = SHARE_BOTTOM + 26
const USUAL_WIDTH = 760
const LEAST_WIDTH = 280

export function LadderSteps({
  points,
  nameOf,
  label,
}: {
  points: readonly StepsPoint[]
  nameOf: (level: number) => string
  /** What the drawing shows, in one sentence. */
  label: string
}) {
  const { ref, width } = useWidth<HTMLDivElement>(USUAL_WIDTH, LEAST_WIDTH)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const right = width - RIGHT
  const x = linear([Date.parse(first.day), Date.parse(last.day)], [LEFT, right])
  const at = (day: string): number => x(Date.parse(day))
  const level = linear([1, 5], [STEPS_BOTTOM, STEPS_TOP])
  const share = linear([0, 1], [SHARE_BOTTOM, SHARE_TOP])
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <Hatch id="level-unknown-hatch" className="unknown-line" />
        {LEVELS.map(each => (
          <g key={each}>
            <line className="axis" x1={LEFT} x2={right} y1={level(each)} y2={level(each)} />
            <text x={LEFT - 10} y={level(each) + 4} textAnchor="end">
              {nameOf(each)}
            </text>
          </g>
        ))}
        {unknownSpans(points).map(([from, to]) => (
          <rect
            key={from}
            x={at(from)}
            width={Math.max(2, at(to) - at(from))}
            y={STEPS_TOP}
            height={STEPS_BOTTOM - STEPS_TOP}
            fill="url(#level-unknown-hatch)"
          />
        ))}
        <path className="level-line" d={stepPath(points, at, level)} />
        {[0, 1].map(end => (
          <g key={end}>
            <line className="axis" x1={LEFT} x2={right} y1={share(end)} y2={share(end)} />
            <text x={LEFT - 10} y={share(end) + 4} textAnchor="end">
              {end * 100} %
            </text>
          </g>
        ))}
        <text x={LEFT - 10} y={(SHARE_TOP + SHARE_BOTTOM) / 2 + 4} textAnchor="end">
          Relationship
        </text>
        <path
          className="share-line"
          d={linePath(
            points.map(({ day, relationship }) =>
              relationship === null ? null : { x: at(day), y: share(relationship) },
            ),
          )}
        />
        {monthTicks(first.day, last.day, Math.floor((width - LEFT) / 56)).map(({ day, words }) => (
          <text key={day} x={at(day)} y={HEIGHT - 6} textAnchor="middle">
            {words}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Level until the day it is another, then straight up or down; broken where it is unknown. */
function stepPath(
  points: readonly StepsPoint[],
  at: (day: string) => number,
  y: (level: number) => number,
): string {
  const corners = points.flatMap(({ day, level }, index) => {
    const before = points[index - 1]?.level ?? null
    if (level === null) return [null]
    const here = { x: at(day), y: y(level) }
    return before === null || before === level ? [here] : [{ x: here.x, y: y(before) }, here]
  })
  return linePath(corners)
}

/** From the first day of each run on which the level is unknown to the first day after it, or the last. */
function unknownSpans(points: readonly StepsPoint[]): [from: string, to: string][] {
  const spans: [string, string][] = []
  for (const [index, { day, level }] of points.entries()) {
    if (level !== null) continue
    const next = points[index + 1]?.day ?? day
    const last = spans.at(-1)
    if (last !== undefined && last[1] === day) last[1] = next
    else spans.push([day, next])
  }
  return spans
}
