// A part of a page that is not in the first load, fetched while nobody waits. Not by `lazy`: React holds back for 300 ms what a Suspense
// boundary shows after its fallback, and meanwhile renders it anew with each key.
import { useEffect, useState } from 'react'
import { whenIdle } from './when-idle.ts'

const parts = new Map<() => Promise<unknown>, unknown>()

/** `load` stands outside of the component: it is what the part is kept under. Undefined until it is there. */
export function usePart<P>(load: () => Promise<P>, isWanted = true): P | undefined {
  const [, show] = useState({})
  useEffect(() => {
    if (!isWanted || parts.has(load)) return
    return whenIdle(() => {
      const keep = (part: P): void => {
        parts.set(load, part)
        show({})
      }
      load().then(keep, () => undefined)
    })
  }, [load, isWanted])
  return parts.get(load) as P | undefined
}
