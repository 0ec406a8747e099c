// Ends a task of the company, puts it off until a day, and takes that back.
import type { Answer, Sent } from '@rung/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { formatDay } from '../../controls/format.ts'
import { useToast } from '../../controls/toast.tsx'
import { mayManage, useSession } from '../../session/use-session.ts'

export type BookTask = Answer<'get', '/v1/book-tasks'>['data'][number]
type Action = NonNullable<Sent<'post', '/v1/book-tasks/{id}/actions'>['body']>

export function useBookTask({ id, personId }: Pick<BookTask, 'id' | 'personId'>) {
  const { role, person } = useSession()
  const queries = useQueryClient()
  const toast = useToast()
  const path = { id }
  const settled = {
    onError: toast.tellError,
    onSettled: () => queries.invalidateQueries({ queryKey: answerKey('/v1/book-tasks') }),
  }
  const end = useMutation({
    ...settled,
    mutationFn: (as: 'dismissed' | 'done') => rung.post('/v1/book-tasks/{id}/end', { path, body: { as } }),
    onSuccess: () => toast.tell('Ended.'),
  })
  const act = useMutation({
    ...settled,
    mutationFn: (body: Action) => rung.post('/v1/book-tasks/{id}/actions', { path, body }),
    onSuccess: ({ snoozedUntil }) =>
      toast.tell(snoozedUntil === null ? 'It is back.' : `Snoozed until ${formatDay(snoozedUntil)}.`),
  })
  const mayAct = mayManage(role) || (role === 'csm' && person.id === personId)
  return { end, act, mayAct, isBusy: end.isPending || act.isPending }
}
