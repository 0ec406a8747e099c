// One answer of the API, typed by its path: asked for once, shared by all who show it, asked again when something changed.
import type { Answer, PathOf, Sent } from '@rung/client'
import { keepPreviousData, type QueryKey, queryOptions, useQuery } from '@tanstack/react-query'
import { rung } from './rung.ts'

type GetPath = PathOf<'get'>

/** The key of an answer: its path template and what was sent. `answerKey(path)` alone is that of all answers of the path. */
export const answerKey = (path: GetPath, sent?: object): QueryKey => (sent ? [path, sent] : [path])

/** For `useQuery`, `useQueries` and prefetching. */
export function answerOptions<P extends GetPath>(path: P, sent: Sent<'get', P>) {
  return queryOptions({
    queryKey: answerKey(path, sent),
    queryFn: ({ signal }): Promise<Answer<'get', P>> => {
      // The types of path and sent are checked at the call; inside, any path is like another.
      const get = rung.get as (path: string, options: object) => Promise<unknown>
      return get(path, { ...sent, signal }) as Promise<Answer<'get', P>>
    },
  })
}

/** `keepsLast`: the former answer stays in sight while the next one is on its way, as for lists whose filter changes. */
export function useAnswer<P extends GetPath>(
  path: P,
  sent: Sent<'get', P>,
  { keepsLast = false, enabled = true }: { keepsLast?: boolean; enabled?: boolean } = {},
) {
  return useQuery({
    ...answerOptions(path, sent),
    enabled,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  })
}
