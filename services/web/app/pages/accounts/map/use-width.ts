// How wide a place is, in CSS pixels, as the page grows and shrinks.
import { type RefObject, useLayoutEffect, useState } from 'react'

const UNTIL_MEASURED = 720

export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(UNTIL_MEASURED)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = (): void => setWidth(Math.max(120, Math.floor(element.clientWidth)))
    measure()
    const watched = new ResizeObserver(measure)
    watched.observe(element)
    return () => watched.disconnect()
  }, [place])
  return width
}
