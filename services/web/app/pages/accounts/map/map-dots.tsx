// The dots of the map: elements while they are few, one canvas when they are many. Bands by shape and then by hue.
import { memo, useEffect, useRef } from 'react'
import type { Dot, MapBox } from './map-scale.ts'

type Dots = {
  readonly dots: readonly Dot[]
  readonly bands: readonly string[]
  readonly provisional: readonly boolean[]
}

const diamond = ({ x, y, radius }: Dot): string => {
  const half = radius * 1.2
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`
}

export const SvgDots = memo(function SvgDots({ dots, bands, provisional }: Dots) {
  return (
    <g>
      {dots.map(dot => {
        const look = `map-dot ${bands[dot.at] ?? 'unknown'}${provisional[dot.at] === true ? ' provisional' : ''}`
        return bands[dot.at] === 'at_risk' ? (
          <path key={dot.at} className={look} d={diamond(dot)} />
        ) : (
          <circle key={dot.at} className={look} cx={dot.x} cy={dot.y} r={dot.radius} />
        )
      })}
    </g>
  )
})

/** Below the drawing's lines; as sharp as the screen, drawn anew when the page or its colours change. */
export function CanvasDots({ dots, bands, provisional, box }: Dots & { box: MapBox }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const paint = (): void => paintDots(element, box, { dots, bands, provisional })
    paint()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', paint)
    return () => dark.removeEventListener('change', paint)
  }, [dots, bands, provisional, box])
  return <canvas ref={canvas} />
}

function paintDots(element: HTMLCanvasElement, box: MapBox, { dots, bands, provisional }: Dots): void {
  const pen = element.getContext('2d')
  if (pen === null) return
  const scale = devicePixelRatio
  element.width = Math.round(box.width * scale)
  element.height = Math.round(box.height * scale)
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  const style = getComputedStyle(element)
  const hues: Record<string, string> = {
    at_risk: style.getPropertyValue('--bad'),
    healthy: style.getPropertyValue('--good'),
    watch: style.getPropertyValue('--ink-2'),
    unknown: style.getPropertyValue('--ink-3'),
  }
  for (const dot of dots) {
    const band = bands[dot.at] ?? 'unknown'
    const hue = hues[band] ?? ''
    const path = new Path2D(band === 'at_risk' ? diamond(dot) : undefined)
    if (band !== 'at_risk') path.arc(dot.x, dot.y, dot.radius, 0, Math.PI * 2)
    pen.globalAlpha = provisional[dot.at] === true ? 0.25 : 0.6
    pen.fillStyle = hue
    if (band === 'at_risk' || band === 'healthy') pen.fill(path)
    pen.globalAlpha = 0.8
    pen.strokeStyle = hue
    pen.lineWidth = 0.8
    pen.stroke(path)
  }
}
