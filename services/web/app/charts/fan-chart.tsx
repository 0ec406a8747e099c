// Retention by quarter: what became of those that are over, and of those to come the range that is expected, as a fan.
import { formatPercent } from '../controls/format.ts'
import { linear, linePath, type Point } from './scale.ts'
import { WideChart } from './wide-chart.tsx'

export type FanQuarter = {
  readonly quarter: string
  /** What became of it; null while it is not over. */
  readonly observed: number | null
  /** What was expected: on its first day where it is over. */
  readonly predicted: number | null
  readonly low: number | null
  readonly high: number | null
}

const USUAL_WIDTH = 720
const LEAST_WIDTH = 540
const HEIGHT = 240
const LEFT = 44
const BOTTOM = 28
const TOP = 12
const TICK = 0.1

/** Shares from 0 to 1. The table behind it says the same. */
export function FanChart({ quarters, label }: { quarters: readonly FanQuarter[]; label: string }) {
  const values = quarters.flatMap(({ observed, predicted, low, high }) => [observed, predicted, low, high])
  const known = values.filter(value => value !== null)
  const bottom = Math.floor((Math.min(1, ...known) - 0.02) / TICK) * TICK
  const top = Math.max(1, Math.ceil(Math.max(0, ...known) / TICK) * TICK)
  const y = linear([bottom, top], [HEIGHT - BOTTOM, TOP])
  const ticks = Array.from({ length: Math.round((top - bottom) / TICK) + 1 }, (_, i) => bottom + i * TICK)
  return (
    <WideChart usual={USUAL_WIDTH} least={LEAST_WIDTH}>
      {width => {
        const step = (width - LEFT) / Math.max(1, quarters.length)
        const x = (index: number): number => LEFT + step * (index + 0.5)
        const at = (value: (quarter: FanQuarter) => number | null): (Point | null)[] =>
          quarters.map((quarter, index) => {
            const found = value(quarter)
            return found === null ? null : { x: x(index), y: y(found) }
          })
        const fan = fanOf(
          at(({ low }) => low),
          at(({ high }) => high),
        )
        return (
          <svg viewBox={`0 0 ${width} ${HEIGHT}`} style={{ width }} role="img" aria-label={label}>
            {ticks.map(tick => (
              <g key={tick}>
                <line className="axis" x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
                <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                  {formatPercent(tick)}
                </text>
              </g>
            ))}
            <path className="fan" d={fan} />
            <path className="predicted-line" d={linePath(at(({ predicted }) => predicted))} />
            <path className="outcome-line" d={linePath(at(({ observed }) => observed))} />
            {quarters.map(({ quarter, observed, predicted }, index) => (
              <g key={quarter}>
                <text x={x(index)} y={HEIGHT - 8} textAnchor="middle">
                  {quarter}
                </text>
                {predicted === null ? null : <circle className="dot" cx={x(index)} cy={y(predicted)} r="4" />}
                {observed === null ? null : (
                  <circle className="observed" cx={x(index)} cy={y(observed)} r="4" />
                )}
              </g>
            ))}
          </svg>
        )
      }}
    </WideChart>
  )
}

function fanOf(low: readonly (Point | null)[], high: readonly (Point | null)[]): string {
  const up = high.filter(point => point !== null)
  const down = low.filter(point => point !== null).reverse()
  return up.length === 0 ? '' : `${linePath([...up, ...down])}Z`
}
