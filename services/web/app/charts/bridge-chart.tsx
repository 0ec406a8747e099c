// From one sum to another by the steps between them: what is lost hangs, what is won stands.
import { formatMoneyShort, shortSum } from '../controls/format.ts'
import { RiskHatch } from './hatch.tsx'
import { linear } from './scale.ts'
import { WideChart } from './wide-chart.tsx'

export type BridgeStep = {
  readonly name: string
  /** Minor units: the height of a total, or the change of a step. */
  readonly minor: number
  readonly kind: 'total' | 'lost' | 'won' | 'open'
}

const USUAL_WIDTH = 720
const LEAST_WIDTH = 540
const HEIGHT = 220
const BOTTOM = 40
const TOP = 22

export function BridgeChart({
  steps,
  label,
  currency,
}: {
  steps: readonly BridgeStep[]
  label: string
  /** Of all sums: the heading names it, beside the steps there is no room. */
  currency: string | null
}) {
  const bars = barsOf(steps)
  const levels = bars.map(({ to }) => to)
  const bottom = groundOf(levels)
  const y = linear([bottom, Math.max(bottom + 1, ...levels)], [HEIGHT - BOTTOM, TOP])
  return (
    <WideChart usual={USUAL_WIDTH} least={LEAST_WIDTH}>
      {width => {
        const step = width / steps.length
        return (
          <>
            <svg viewBox={`0 0 ${width} ${HEIGHT}`} style={{ width }} role="img" aria-label={label}>
              <RiskHatch />
              {bars.map(({ name, kind, minor, from, to }, index) => {
                const [upper, lower] = [y(Math.max(from, to)), y(Math.max(bottom, Math.min(from, to)))]
                return (
                  <g key={name}>
                    <rect
                      className={`step ${kind}`}
                      x={index * step + step * 0.15}
                      width={step * 0.7}
                      y={upper}
                      height={Math.max(1, lower - upper)}
                    />
                    <text className="strong" x={(index + 0.5) * step} y={upper - 6} textAnchor="middle">
                      {currency === null ? '' : shortSum(minor, currency)}
                    </text>
                    <text x={(index + 0.5) * step} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
                      {name}
                    </text>
                  </g>
                )
              })}
            </svg>
            {bottom === 0 || currency === null ? null : (
              <p className="tiny">
                The bars begin at {formatMoneyShort(bottom, currency)}, so that the steps can be seen.
              </p>
            )}
          </>
        )
      }}
    </WideChart>
  )
}

type Bar = BridgeStep & { readonly from: number; readonly to: number }

/** Where the bars begin: at nothing, or a span below the least where the steps between would be too thin to see. */
export function groundOf(levels: readonly number[]): number {
  const least = Math.min(...levels)
  const span = Math.max(...levels) - least
  return span >= least ? 0 : least - span
}

/** Where each bar begins and ends: a total from nothing, a step from where the one before ended. */
export function barsOf(steps: readonly BridgeStep[]): Bar[] {
  let level = 0
  return steps.map(step => {
    const from = step.kind === 'total' ? 0 : level
    level = step.kind === 'total' ? step.minor : level + step.minor
    return { ...step, from, to: level }
  })
}
