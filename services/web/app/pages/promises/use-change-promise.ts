// Says what became of a promise, and reads anew what follows from it.
import { useCallback } from 'react'
import { askAnew } from '../../capture/ask-anew.ts'
import { rung } from '../../client/rung.ts'
import { useToast } from '../../controls/toast.tsx'
import type { DuePromise } from './promise-sentences.ts'
import type { Change } from './settle-form.tsx'

export function useChangePromise() {
  const toast = useToast()
  return useCallback(
    async (promise: DuePromise, change: Change): Promise<void> => {
      try {
        await rung.patch('/v1/promises/{id}', { path: { id: promise.id }, body: change })
      } catch (error) {
        toast.tellError(error)
        return
      }
      const became = change.status ?? 'confirmed'
      toast.tell(`${promise.accountName ?? promise.accountExternalId}: “${promise.capability}” is ${became}.`)
      void askAnew()
    },
    [toast],
  )
}
