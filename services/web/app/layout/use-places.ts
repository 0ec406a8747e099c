// Where somebody may go by what they typed: pages, accounts, and the people of both sides.
import type { Answer } from '@rung/client'
import { useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../client/use-answer.ts'
import { PAGES } from './navigation.tsx'

export type Place = {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly go: () => void
}

type Hit = Answer<'get', '/v1/search'>['data'][number]

const SHOWN = 12

export function usePlaces(text: string): { places: Place[]; isSearching: boolean } {
  const navigate = useNavigate()
  const { data, isFetching } = useAnswer(
    '/v1/search',
    { query: { q: text, limit: SHOWN } },
    { enabled: text.length > 0, keepsLast: true },
  )
  const lower = text.toLowerCase()
  const pages = PAGES.filter(page => page.name.toLowerCase().includes(lower)).map(
    (page): Place => ({
      key: page.to,
      name: page.name,
      kind: 'Page',
      go: () => void navigate({ to: page.to }),
    }),
  )
  if (text.length === 0) return { places: pages, isSearching: false }
  const open = (id: string) => void navigate({ to: '/accounts/$id', params: { id } })
  const found = (data?.data ?? []).map((hit): Place => {
    const { kind, id, externalId, account } = hit
    const place = { key: id, name: hit.name ?? externalId, kind: kindWords(hit) }
    if (kind === 'account') return { ...place, go: () => open(externalId) }
    if (kind === 'stakeholder') return { ...place, go: () => account !== null && open(account.id) }
    // one of us: the accounts they look after
    return { ...place, go: () => void navigate({ to: '/accounts', search: { csm: id } as never }) }
  })
  return { places: [...pages, ...found].slice(0, SHOWN), isSearching: isFetching }
}

/** What is found, so that two of one name are told apart. */
export function kindWords({
  kind,
  role,
  account,
  goneOn,
}: Pick<Hit, 'kind' | 'role' | 'account' | 'goneOn'>): string {
  const gone = goneOn === null ? '' : ', gone'
  if (kind === 'account') return `Account${gone}`
  if (kind === 'person') return `Our team${gone}`
  const who = role === null ? 'Somebody' : `${role.charAt(0).toUpperCase()}${role.slice(1)}`
  return `${account?.name == null ? who : `${who} at ${account.name}`}${gone}`
}
