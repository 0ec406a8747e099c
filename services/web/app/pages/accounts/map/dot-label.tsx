// Of the dot under the pointer: who it is, and what it is made of.
import { bandWords } from '../../../controls/band.tsx'
import { formatMoney, formatPercent } from '../../../controls/format.ts'
import type { Dot, MapBox, MapData } from './map-scale.ts'

const shareOf = (share: number | null | undefined): string =>
  share === null || share === undefined ? 'unknown' : formatPercent(share)

export function DotLabel({ dot, data, box }: { dot: Dot; data: MapData; box: MapBox }) {
  const { at, x, y, radius } = dot
  const arr = data.arrMinor[at] ?? null
  const isRight = x > box.width / 2
  const place = {
    x: isRight ? x - radius - 6 : x + radius + 6,
    textAnchor: isRight ? ('end' as const) : ('start' as const),
  }
  const line = Math.max(16, Math.min(box.height - 34, y - 8))
  return (
    <g className="dot-label">
      <circle cx={x} cy={y} r={radius + 2} className="ring" />
      <text {...place} y={line} className="strong">
        {data.names[at] ?? 'An account without a name'}
      </text>
      <text {...place} y={line + 14}>
        {`${bandWords(data.bands[at] ?? 'unknown')} · usage ${shareOf(data.usage[at])} · outcome ${shareOf(data.attained[at])}`}
      </text>
      <text {...place} y={line + 28}>
        {arr === null || data.currency === null ? 'ARR unknown' : `${formatMoney(arr, data.currency)} a year`}
      </text>
    </g>
  )
}
