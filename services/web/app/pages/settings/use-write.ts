// Something that an admin changes: sent once, what follows from it read anew, and what went wrong told where it was asked.
import type { PathOf } from '@rung/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerKey } from '../../client/use-answer.ts'

/** `changes`: the answers that are not true any more afterwards. */
export function useWrite<Input, Output>(
  write: (input: Input) => Promise<Output>,
  changes: readonly PathOf<'get'>[],
  onDone: (output: Output) => void = () => undefined,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async output => {
      await Promise.all(changes.map(path => queries.invalidateQueries({ queryKey: answerKey(path) })))
      onDone(output)
    },
  })
}
