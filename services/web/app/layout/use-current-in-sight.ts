// Where links stand in a row that is wider than the window: the one that is open is in sight.
import { type RefObject, useEffect, useRef } from 'react'

/** `of`: what is open; undefined where nothing is. The row itself is moved, never the page. */
export function useCurrentInSight(of: string | undefined): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moved when another is open, and not otherwise
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector<HTMLElement>('[aria-current]')
    if (!row || !current) return
    const start = current.offsetLeft - row.offsetLeft
    row.scrollLeft = start + current.offsetWidth > row.clientWidth ? start - current.offsetHeight : 0
  }, [of])
  return ref
}
