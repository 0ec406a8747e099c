// What others change, shown within seconds: in place where nothing moves, else behind a button that says so.
import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { rung } from '../client/rung.ts'
import { Button } from '../controls/button.tsx'
import { useTimeTravel } from '../layout/time-travel.ts'
import { useSession } from '../session/use-session.ts'
import { type Heard, hear } from './hear.ts'
import { type ComparedList, listNews } from './list-news.ts'
import { staleAfter } from './what-changed.ts'

const WORKLIST = '/v1/worklists/{csm}'
const CHANGED = 'Something changed here'

export function Live() {
  const queries = useQueryClient()
  const { person, csrf, cursor } = useSession()
  const { asOf } = useTimeTravel()
  /** By the path of each list in sight that is no longer as it is shown, what to say of it. */
  const [news, setNews] = useState<ReadonlyMap<string, string>>(NO_NEWS)
  const { pathname } = useLocation()
  // of the session as it was read before any answer: nothing falls between those and the stream. A past day moves it on by nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that is read again is no other place
  const place = useMemo(() => ({ cursor }), [person.id, csrf])
  const isToday = useRef(false)
  isToday.current = pathname === '/today'
  useEffect(() => {
    // a past day does not change
    if (asOf !== undefined) return
    const ended = new AbortController()
    const tell = (path: string, words: string): void => setNews(all => new Map([...all, [path, words]]))
    const take = ({ changes, isReset }: Heard): void => {
      if (isReset) {
        void queries.invalidateQueries()
        return
      }
      const stale = staleAfter(changes, person.id)
      const names = namesOf(queries.getQueryCache().getAll(), stale.accounts)
      void queries.invalidateQueries({
        predicate: query => stale.inPlace.includes(pathOf(query)) || names.has(nameOf(query)),
      })
      for (const path of stale.lists) {
        if (!isShown(queries.getQueryCache().getAll(), path)) continue
        if (path !== WORKLIST) tell(path, CHANGED)
        // elsewhere than on Today it is a number in the navigation: that moves nothing
        else if (!isToday.current) void queries.invalidateQueries({ queryKey: [WORKLIST] })
        else {
          lookAtList(queries, ended.signal).then(
            words => words !== null && tell(path, words),
            () => tell(path, CHANGED),
          )
        }
      }
    }
    // what was asked for anew meanwhile is shown as it is: no more to say of it
    const forget = onAnswered(queries, path =>
      setNews(all => (all.has(path) ? new Map([...all].filter(([of]) => of !== path)) : all)),
    )
    hear(take, { place, signal: ended.signal }).catch(() => undefined)
    return () => {
      ended.abort()
      forget()
    }
  }, [queries, person.id, place, asOf])
  const show = (): void => {
    setNews(NO_NEWS)
    void queries.invalidateQueries({ predicate: query => news.has(pathOf(query)) })
  }
  return (
    <div className="live" role="status">
      {news.size === 0 ? null : (
        <Button onClick={show}>
          {[...new Set(news.values())].join(', ')}. <span className="underlined">Show it</span>
        </Button>
      )}
    </div>
  )
}

const NO_NEWS: ReadonlyMap<string, string> = new Map()

/** Calls with the path of each answer that comes; what is returned ends it. */
const onAnswered = (queries: QueryClient, answered: (path: string) => void): (() => void) =>
  queries.getQueryCache().subscribe(event => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual === true) return
    answered(pathOf(event.query))
  })

/** Asks for the day's list that is read without showing it: what of it is new, or null where it is the one in sight. */
async function lookAtList(queries: QueryClient, signal: AbortSignal): Promise<string | null> {
  const read = queries.getQueryCache().findAll({ queryKey: [WORKLIST], type: 'active' })
  for (const { queryKey, state } of read) {
    const sent = queryKey[1] as Parameters<typeof rung.get<typeof WORKLIST>>[1]
    const newest = await rung.get(WORKLIST, { ...sent, signal })
    const words = state.data === undefined ? null : listNews(state.data as ComparedList, newest)
    if (words !== null) return words
  }
  return null
}

const pathOf = (query: Query): string => String(query.queryKey[0])

const isShown = (all: readonly Query[], path: string): boolean =>
  all.some(query => pathOf(query) === path && query.isActive())

/** By whatever names accounts were asked for: those whose answer says that it is of one of them. */
function namesOf(all: readonly Query[], accounts: ReadonlySet<string>): Set<string> {
  return new Set(
    all.flatMap(query => {
      const { accountId, id } = (query.state.data ?? {}) as { accountId?: unknown; id?: unknown }
      return accounts.has(String(accountId ?? id)) ? [nameOf(query)] : []
    }),
  )
}

/** The account that an answer is of, as it was asked for; empty where it is of none. */
function nameOf(query: Query): string {
  const sent = query.queryKey[1] as { readonly path?: { readonly id?: string } } | undefined
  return pathOf(query).startsWith('/v1/accounts/{id}') ? (sent?.path?.id ?? '') : ''
}
