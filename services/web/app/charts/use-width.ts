// How wide a drawing's place is, in CSS pixels, as the page grows and shrinks: its letters stay as large on a small screen.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** `initial`: until it is measured, before anything is painted. */
export function useWidth<T extends HTMLElement>(
  initial: number,
  least: number,
): { ref: RefObject<T | null>; width: number } {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(initial)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = (): void => setWidth(Math.max(least, Math.floor(element.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [least])
  return { ref, width }
}
