// A part of a page that is not in the first load, fetched while nobody waits. Not by `lazy`: React holds back for 300 ms what a Suspense
// boundary shows after its fallback, and meanwhile renders it anew with each key.
import { useEffect, useState } from 'react'
import { whenIdle } from './when-idle.ts'

const parts = new Map<() => Promise<unknown>, unknown>()

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

/**
 * `load` stands outside of the component: it is what the part is kept under. Undefined until it is there. `when`: what is to be shown
 * `now` is fetched at once, else while nobody waits, or not yet. What could not be fetched is tried again, ever later, and once it is to
 * be shown, at once.
 */
export function usePart<P>(load: () => Promise<P>, when: 'now' | 'idle' | 'not yet'): P | undefined {
  const [, show] = useState({})
  useEffect(() => {
    if (when === 'not yet' || parts.has(load)) return
    let isOver = false
    let callOff = (): void => undefined
    const fetchPart = (retryMs: number): void => {
      const keep = (part: P): void => {
        parts.set(load, part)
        show({})
      }
      const again = (): void => {
        if (isOver) return
        const timer = setTimeout(() => fetchPart(Math.min(2 * retryMs, LONGEST_RETRY_MS)), retryMs)
        callOff = () => clearTimeout(timer)
      }
      load().then(keep, again)
    }
    if (when === 'now') fetchPart(FIRST_RETRY_MS)
    else callOff = whenIdle(() => fetchPart(FIRST_RETRY_MS))
    return () => {
      isOver = true
      callOff()
    }
  }, [load, when])
  return parts.get(load) as P | undefined
}
