// Brings the section of the address into sight, in its place at once, and holds it there.
import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'

/** What stands beside the sections or in the frame: it moves none of them. */
const BESIDE: readonly unknown[] = ['/v1/worklists/{csm}']

/**
 * Whether the sections are in their places. Where the address names one, they are shown once all that stands in them has come: what
 * comes in above would push it out of sight. The focus goes to its heading. Without one they are shown from the first.
 */
export function useShownSection(section: string | undefined): boolean {
  const awaited = useIsFetching({
    predicate: ({ queryKey, state }) => state.data === undefined && !BESIDE.includes(queryKey[0]),
  })
  const [hasArrived, setArrived] = useState(section === undefined)
  useEffect(() => {
    if (hasArrived || awaited > 0) return
    // an answer may be what another is asked by: then that is on its way by the next frame
    const frame = requestAnimationFrame(() => setArrived(true))
    return () => cancelAnimationFrame(frame)
  }, [hasArrived, awaited])
  useLayoutEffect(() => {
    const heading = !hasArrived || section === undefined ? null : document.getElementById(`${section}-title`)
    if (heading === null) return
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
    heading.focus({ preventScroll: true })
    return holdInSight(heading)
  }, [section, hasArrived])
  return hasArrived
}

const MOVES_ON = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Until the reader moves on: what others change meanwhile moves it no more. */
function holdInSight(heading: HTMLElement): () => void {
  const show = (): void => heading.scrollIntoView({ block: 'start' })
  const observer = new ResizeObserver(show)
  const letGo = (): void => {
    observer.disconnect()
    for (const event of MOVES_ON) window.removeEventListener(event, letGo)
  }
  for (const event of MOVES_ON) window.addEventListener(event, letGo, { passive: true })
  const column = heading.closest('.account-columns')
  if (column !== null) observer.observe(column)
  show()
  return letGo
}
