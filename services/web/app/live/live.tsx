// What others change, shown within seconds: in place where nothing moves, else behind a button that says so.
import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { useTimeTravel } from '../layout/time-travel.ts'
import { useSession } from '../session/use-session.ts'
import { type Heard, hear } from './hear.ts'
import { staleAfter } from './what-changed.ts'

export function Live() {
  const queries = useQueryClient()
  const { person, csrf } = useSession()
  const { asOf } = useTimeTravel()
  const [lists, setLists] = useState<readonly string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that has a new id listens anew
  useEffect(() => {
    // a past day does not change
    if (asOf !== undefined) return
    const ended = new AbortController()
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
      const shown = stale.lists.filter(path => isShown(queries.getQueryCache().getAll(), path))
      if (shown.length > 0) setLists(all => [...new Set([...all, ...shown])])
    }
    hear(take, ended.signal).catch(() => undefined)
    return () => ended.abort()
  }, [queries, person.id, csrf, asOf])
  const show = (): void => {
    setLists([])
    void queries.invalidateQueries({ predicate: query => lists.includes(pathOf(query)) })
  }
  return (
    <div className="live" role="status">
      {lists.length === 0 ? null : (
        <Button onClick={show}>
          Something changed here. <span className="underlined">Show it</span>
        </Button>
      )}
    </div>
  )
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
