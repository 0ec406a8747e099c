// How wide a drawing's place is, so that its letters stay as large on a small screen.
import { type RefObject, useEffect, useRef, useState } from 'react'

export function useWidth<T extends HTMLElement>(
  initial: number,
  least: number,
): { ref: RefObject<T | null>; width: number } {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    if (ref.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(least, Math.round(entry.contentRect.width)))
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [least])
  return { ref, width }
}
