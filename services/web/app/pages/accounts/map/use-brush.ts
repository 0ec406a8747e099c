// What a pointer does on the map: points at a dot, opens it by a click, and draws a brush by dragging.
import { type PointerEvent, useState } from 'react'
import type { Point } from '../../../charts/scale.ts'
import { type Brush, brushBetween, type Dot, dotAt, type MapBox } from './map-scale.ts'

/** A pointer that moved less was a click. */
const CLICK_PIXELS = 4
const hasMoved = (from: Point, to: Point): boolean => Math.hypot(to.x - from.x, to.y - from.y) > CLICK_PIXELS

export function useBrush({
  box,
  dots,
  onBrush,
  onClear,
  onOpen,
}: {
  box: MapBox
  dots: readonly Dot[]
  onBrush: (brush: Brush) => void
  onClear: () => void
  onOpen: (dot: Dot) => void
}) {
  const [start, setStart] = useState<Point | null>(null)
  const [drawn, setDrawn] = useState<Brush | null>(null)
  const [pointed, setPointed] = useState<Dot | null>(null)
  const stop = (): void => {
    setStart(null)
    setDrawn(null)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setStart(placeOf(event))
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      const place = placeOf(event)
      if (start === null) setPointed(dotAt(dots, place.x, place.y))
      else if (hasMoved(start, place)) setDrawn(brushBetween(box, start, place))
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>): void => {
      const place = placeOf(event)
      if (start === null) return
      const dot = dotAt(dots, place.x, place.y)
      if (hasMoved(start, place)) onBrush(brushBetween(box, start, place))
      else if (dot !== null) onOpen(dot)
      else onClear()
      stop()
    },
    onPointerCancel: stop,
    onPointerLeave: (): void => setPointed(null),
  }
  return { drawn, pointed, isDrawing: start !== null, handlers }
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}
