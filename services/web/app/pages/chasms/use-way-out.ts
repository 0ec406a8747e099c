// Puts lines of a way out on lists with one press, and takes them off again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { useToast } from '../../controls/toast.tsx'
import type { BookTaskToPut } from './book-task-words.ts'
import { type Line, namedLines, putSentence, type ToPut, takenOffSentence } from './way-out-words.ts'

/** Of which way out. */
export type WayOut = Omit<ToPut, 'lines'>

export function useWayOut({ chasm, way, about = null }: WayOut) {
  const queries = useQueryClient()
  const toast = useToast()
  const settled = {
    onSettled: () => queries.invalidateQueries({ queryKey: answerKey('/v1/way-out-tasks') }),
    onError: toast.tellError,
  }
  const takeOff = useMutation({
    ...settled,
    mutationFn: (lines: readonly Line[]) =>
      rung.post('/v1/way-out-tasks/undo', { body: { way, about, lines: namedLines(lines) } }),
    onSuccess: answer => toast.tell(takenOffSentence(answer)),
  })
  const put = useMutation({
    ...settled,
    mutationFn: (lines: readonly Line[]) =>
      rung.post('/v1/way-out-tasks', { body: { chasm, way, about, lines: namedLines(lines) } }),
    onSuccess: answer => {
      const fresh = answer.lines.filter(({ outcome }) => outcome === 'put')
      toast.tell(putSentence(answer), fresh.length === 0 ? undefined : () => takeOff.mutate(fresh))
    },
  })
  return { put, takeOff }
}

/** Puts what is about no account on the list of whoever presses. */
export function useBookTask() {
  const queries = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: (body: BookTaskToPut) => rung.post('/v1/book-tasks', { body }),
    onSuccess: ({ outcome }) =>
      toast.tell(outcome === 'put' ? 'Put on your list: it is on Today.' : 'It is on a list already.'),
    onError: toast.tellError,
    onSettled: () => queries.invalidateQueries({ queryKey: answerKey('/v1/book-tasks') }),
  })
}
