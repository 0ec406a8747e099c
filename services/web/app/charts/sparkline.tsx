// A line as small as a word. What it shows stands beside it as text: it is a picture alone.
import { linear, linePath } from './scale.ts'

const WIDTH = 80
const HEIGHT = 20

export function Sparkline({
  values,
  hue,
  range = [0, 100],
}: {
  values: readonly (number | null)[]
  hue: 'usage' | 'outcome' | 'ink'
  range?: readonly [number, number]
}) {
  const x = linear([0, Math.max(1, values.length - 1)], [1, WIDTH - 1])
  const y = linear(range, [HEIGHT - 2, 2])
  const points = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }))
  const stroke = hue === 'ink' ? 'var(--ink-2)' : `var(--${hue})`
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={linePath(points)} fill="none" stroke={stroke} strokeWidth="1.5" />
    </svg>
  )
}
