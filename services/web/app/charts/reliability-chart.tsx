// How often what was said to happen did: predicted across, observed up, the straight line where they are the same.
import { formatPercent } from '../controls/format.ts'
import { linear, linePath } from './scale.ts'
import '../styles/charts.css'

export type ReliabilityBin = { readonly predicted: number; readonly observed: number; readonly n: number }

const SIZE = 300
const EDGE = 58
const LARGEST_DOT = 14
const TICKS = [0, 0.25, 0.5, 0.75, 1]

export function ReliabilityChart({ bins, label }: { bins: readonly ReliabilityBin[]; label: string }) {
  const x = linear([0, 1], [EDGE, SIZE - 20])
  const y = linear([0, 1], [SIZE - EDGE, 26])
  const most = Math.max(1, ...bins.map(({ n }) => n))
  return (
    <figure className="chart reliability">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
        {TICKS.map(tick => (
          <g key={tick}>
            <line className="axis" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text x={EDGE - LARGEST_DOT - 4} y={y(tick) + 4} textAnchor="end">
              {formatPercent(tick)}
            </text>
            {/* below what stands on the line of 0 %, however large it is */}
            <text x={x(tick)} y={SIZE - EDGE + LARGEST_DOT + 12} textAnchor="middle">
              {formatPercent(tick)}
            </text>
          </g>
        ))}
        <path
          className="even-line"
          d={linePath([
            { x: x(0), y: y(0) },
            { x: x(1), y: y(1) },
          ])}
        />
        {bins.map(bin => (
          <circle
            key={bin.predicted}
            className="bin"
            cx={x(bin.predicted)}
            cy={y(bin.observed)}
            r={Math.max(3, LARGEST_DOT * Math.sqrt(bin.n / most))}
          />
        ))}
        <text x={(x(0) + x(1)) / 2} y={SIZE - 4} textAnchor="middle">
          We said
        </text>
        <text x={4} y={12} textAnchor="start">
          Happened
        </text>
      </svg>
    </figure>
  )
}
