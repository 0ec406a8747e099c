// What falls due by month, each month one bar of its parts: kept, at risk, lost. Colour hurts only where something is lost.
import { RiskHatch } from './hatch.tsx'
import { linear } from './scale.ts'
import { WideChart } from './wide-chart.tsx'

export type MonthBar = {
  readonly month: string
  readonly name: string
  readonly parts: readonly { readonly kind: MonthPart; readonly minor: number }[]
}

export type MonthPart = 'decided-kept' | 'decided-lost' | 'open-kept' | 'open-risk'

const USUAL_WIDTH = 1100
const LEAST_WIDTH = 700
const HEIGHT = 220
const BOTTOM = 26
const TOP = 18

export function MonthBars({
  months,
  label,
  words,
}: {
  months: readonly MonthBar[]
  label: string
  words: (minor: number) => string
}) {
  const sumOf = ({ parts }: MonthBar): number => parts.reduce((sum, { minor }) => sum + minor, 0)
  const y = linear([0, Math.max(1, ...months.map(sumOf))], [HEIGHT - BOTTOM, TOP])
  return (
    <WideChart usual={USUAL_WIDTH} least={LEAST_WIDTH}>
      {width => {
        const step = width / Math.max(1, months.length)
        return (
          <svg viewBox={`0 0 ${width} ${HEIGHT}`} style={{ width }} role="img" aria-label={label}>
            <RiskHatch />
            {months.map((month, index) => {
              let level = 0
              return (
                <g key={month.month}>
                  {month.parts.map(({ kind, minor }) => {
                    const from = level
                    level += minor
                    return (
                      <rect
                        key={kind}
                        className={`month ${kind}`}
                        x={index * step + step * 0.15}
                        width={step * 0.7}
                        y={y(level)}
                        height={Math.max(0, y(from) - y(level))}
                      />
                    )
                  })}
                  <text className="strong" x={(index + 0.5) * step} y={y(level) - 5} textAnchor="middle">
                    {words(level)}
                  </text>
                  <text x={(index + 0.5) * step} y={HEIGHT - 8} textAnchor="middle">
                    {month.name}
                  </text>
                </g>
              )
            })}
          </svg>
        )
      }}
    </WideChart>
  )
}
