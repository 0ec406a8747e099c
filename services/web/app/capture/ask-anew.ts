// What is asked again once something was written.
import { notifyManager, type Query } from '@tanstack/react-query'
import { answers } from '../client/answers.ts'
import { sessionOptions } from '../session/use-session.ts'

/**
 * A fact may change any answer: those in sight are asked again at once, all others when they are next shown. Not who is
 * signed in. What came is shown together, once all of it is there: one after the other, each would move what stands below it.
 */
export async function askAnew(): Promise<void> {
  const isAsked = ({ queryKey }: Query): boolean => queryKey[0] !== sessionOptions.queryKey[0]
  const shown = answers
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter(query => isAsked(query) && !isByPages(query))
  await answers.invalidateQueries({ predicate: isAsked, refetchType: 'none' })
  const came = await Promise.all(shown.map(asked))
  notifyManager.batch(() => {
    for (const { queryKey, data } of came) if (data !== undefined) answers.setQueryData(queryKey, data)
  })
  // pages of one list, and what failed: each says for itself how it stands
  const left = came.filter(({ data }) => data === undefined).map(({ queryHash }) => queryHash)
  await answers.refetchQueries({
    type: 'active',
    predicate: query => isAsked(query) && (isByPages(query) || left.includes(query.queryHash)),
  })
}

type Asked = Pick<Query, 'queryKey' | 'queryHash'> & { readonly data: unknown }

async function asked({ queryKey, queryHash, options, meta }: Query): Promise<Asked> {
  const { queryFn } = options
  if (typeof queryFn !== 'function') return { queryKey, queryHash, data: undefined }
  const { signal } = new AbortController()
  try {
    return { queryKey, queryHash, data: await queryFn({ client: answers, queryKey, signal, meta }) }
  } catch {
    return { queryKey, queryHash, data: undefined }
  }
}

const isByPages = ({ options }: Query): boolean => 'initialPageParam' in options
