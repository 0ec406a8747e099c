// Says that somebody has seen a disagreement: shown at once, taken back when it was refused.
import type { Answer } from '@rung/client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { askAnew } from '../../capture/ask-anew.ts'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { useToast } from '../../controls/toast.tsx'
import { useSession } from '../../session/use-session.ts'
import type { Contradiction } from './contradiction-sentences.ts'

/** Of whom, and which pair of views. */
type Seen = Pick<Contradiction, 'accountId' | 'externalId' | 'name' | 'pair'>

type Page = Answer<'get', '/v1/contradictions'>

export function useAcknowledge() {
  const queries = useQueryClient()
  const toast = useToast()
  const { person } = useSession()
  return useCallback(
    async (row: Seen): Promise<void> => {
      const lists = answerKey('/v1/contradictions')
      await queries.cancelQueries({ queryKey: lists })
      const mark = (by: Pick<Contradiction, 'acknowledgedAt' | 'acknowledgedBy'>): void => {
        queries.setQueriesData<Page>(
          { queryKey: lists },
          page => page && { ...page, data: marked(page, row, by) },
        )
      }
      mark({ acknowledgedAt: new Date().toISOString(), acknowledgedBy: person.id })
      try {
        await rung.post('/v1/accounts/{id}/contradictions/{pair}/acknowledgements', {
          path: { id: row.accountId, pair: row.pair },
          body: {},
        })
        toast.tell(`Seen: ${row.name ?? row.externalId}. It stays until both sides meet.`)
      } catch (error) {
        mark({ acknowledgedAt: null, acknowledgedBy: null })
        toast.tellError(error)
      }
      await askAnew()
    },
    [queries, toast, person.id],
  )
}

const marked = (
  page: Page,
  row: Seen,
  by: Pick<Contradiction, 'acknowledgedAt' | 'acknowledgedBy'>,
): Page['data'] =>
  page.data.map(one => (one.accountId === row.accountId && one.pair === row.pair ? { ...one, ...by } : one))
