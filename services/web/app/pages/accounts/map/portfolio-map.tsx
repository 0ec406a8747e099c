// Usage across, outcome up, one dot an account: the four states as quarters. The table below is its text.
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWidth } from '../../../charts/use-width.ts'
import { rememberOpened } from '../../../layout/use-row-keys.ts'
import { DotLabel } from './dot-label.tsx'
import { CanvasDots, SvgDots } from './map-dots.tsx'
import { type Brush, boxOf, dotsOf, type MapBox, type MapData, xOf, yOf } from './map-scale.ts'
import { Quarters } from './quarters.tsx'
import { useBrush } from './use-brush.ts'

/** Past so many an element a dot is too slow. */
const MOST_ELEMENTS = 500
const USUAL_WIDTH = 720
const UNMEASURED = 0
const LEAST_WIDTH = 120

export function PortfolioMap({
  data,
  brush,
  onBrush,
}: {
  data: MapData
  brush: Brush | null
  onBrush: (brush: Brush | null) => void
}) {
  const { ref, width } = useWidth<HTMLDivElement>(UNMEASURED, LEAST_WIDTH)
  const box = useMemo(() => boxOf(width === UNMEASURED ? USUAL_WIDTH : width), [width])
  // drawn once: a dot more or less is a thousand of them here
  const dots = useMemo(() => (width === UNMEASURED ? [] : dotsOf(data, box)), [data, box, width])
  const navigate = useNavigate()
  const { drawn, pointed, isDrawing, handlers } = useBrush({
    box,
    dots,
    onBrush,
    onClear: () => brush !== null && onBrush(null),
    onOpen: ({ at }) => {
      const id = data.accountIds[at]
      if (id === undefined) return
      rememberOpened(id)
      void navigate({ to: '/accounts/$id', params: { id } })
    },
  })
  const isLarge = data.accountIds.length > MOST_ELEMENTS
  const look = { dots, bands: data.bands, provisional: data.provisional }
  return (
    <div className="portfolio-map" ref={ref}>
      {isLarge ? <CanvasDots {...look} box={box} /> : null}
      <svg
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={`Map of ${data.accountIds.length} accounts: usage across, outcome up. The table below lists them.`}
        data-pointed={pointed === null ? undefined : ''}
        {...handlers}
      >
        <Quarters
          box={box}
          hasUsageUnknown={data.usage.includes(null)}
          hasOutcomeUnknown={data.attained.includes(null)}
        />
        {isLarge ? null : <SvgDots {...look} />}
        <BrushBox brush={drawn ?? brush} box={box} />
        {pointed === null || isDrawing ? null : <DotLabel dot={pointed} data={data} box={box} />}
      </svg>
    </div>
  )
}

function BrushBox({ brush, box }: { brush: Brush | null; box: MapBox }) {
  if (brush === null) return null
  const [x, y] = [xOf(box), yOf(box)]
  return (
    <rect
      className="brush"
      x={x(brush.minUsage)}
      y={y(brush.maxAttained)}
      width={Math.max(1, x(brush.maxUsage) - x(brush.minUsage))}
      height={Math.max(1, y(brush.minAttained) - y(brush.maxAttained))}
    />
  )
}
