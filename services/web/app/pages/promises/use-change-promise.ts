// Says what became of a promise, and reads anew what follows from it.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { useToast } from '../../controls/toast.tsx'
import type { DuePromise } from './promise-sentences.ts'
import type { Change } from './settle-form.tsx'

export function useChangePromise() {
  const queries = useQueryClient()
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
      for (const path of ['/v1/due-promises', '/v1/capabilities', '/v1/accounts/{id}/promises'] as const) {
        void queries.invalidateQueries({ queryKey: answerKey(path) })
      }
    },
    [queries, toast],
  )
}
