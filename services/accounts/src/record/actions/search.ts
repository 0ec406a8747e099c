// Accounts and people by what somebody types: names, addresses and ids, as they are now, the best match first.
import type { Database, Tx } from '@rung/database'
import { type Day, dayOf, isDay } from '@rung/kernel'
import { RECORD_POLICY } from '../policy.ts'
import { ANYWHERE, patternFor, prefixFor, rankOf, typedWords } from '../search/rank-hits.ts'
import { type FactView, viewOf } from '../sentences/fact-view.ts'
import { roleOf } from '../sentences/wording.ts'
import { readFactsById } from '../storage/read-facts.ts'
import { findExternalIds, findNames } from '../storage/search-names.ts'
import { accountOf } from './describe-facts.ts'
import { type JoinedFacts, joinFacts } from './join-facts.ts'

export type SearchHit = {
  readonly kind: 'account' | 'stakeholder' | 'person'
  readonly id: string
  readonly externalId: string
  readonly name: string | null
  readonly email: string | null
  readonly role: string | null
  /** Of a stakeholder. */
  readonly account: { readonly id: string; readonly name: string | null } | null
  /** From this day on no customer, or not there any more; null while they are. */
  readonly goneOn: Day | null
}

const KIND_OF = { accounts: 'account', stakeholders: 'stakeholder', people: 'person' } as const
/** Few, and what is mostly looked for; the people at accounts, many times as many, are looked at where these leave room. */
const FIRST_KINDS = ['account.name', 'person.email', 'person.name']
const STAKEHOLDER_KINDS = ['stakeholder.email', 'stakeholder.name']

/** Three statements that look, and what the best hits are joined with. Whoever was erased, retracted or merged is not found. */
export function search(
  database: Database,
  {
    workspaceId,
    typed,
    limit,
    now,
  }: { readonly workspaceId: string; readonly typed: string; readonly limit: number; readonly now: Date },
): Promise<SearchHit[]> {
  return database.inWorkspace(workspaceId, tx => searched(tx, typed, limit, now), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function searched(tx: Tx, typed: string, limit: number, now: Date): Promise<SearchHit[]> {
  if (typedWords(typed).length === 0) return []
  const [names, byId] = await Promise.all([
    namesOf(tx, typed, FIRST_KINDS),
    findExternalIds(tx, { typed: typed.trim(), limit }),
  ])
  const isFull = new Set(names.filter(({ rank }) => rank < ANYWHERE).map(({ id }) => id)).size >= limit
  const people = isFull ? [] : await namesOf(tx, typed, STAKEHOLDER_KINDS)
  const ids = [...bestIds([...names, ...people], limit), ...byId]
  const facts = await readFactsById(tx, { ids: [...new Set(ids)], knownAt: now })
  const joined = await joinFacts(tx, [...facts.values()], now)
  const today = dayOf(now)
  return [...facts.values()]
    .filter(fact => !fact.retracted && fact.kind in KIND_OF)
    .map(fact => viewOf(fact, joined))
    .filter(view => view.text('merged_into_id') === null)
    .flatMap(view => {
      const hit = hitOf(view, joined, today)
      const rank = bestOf(hit, typed)
      return rank === null ? [] : [{ hit, rank }]
    })
    .sort((a, b) => a.rank - b.rank || inOrder(a.hit, b.hit))
    .slice(0, limit)
    .map(({ hit }) => hit)
}

type RankedName = { readonly id: string; readonly rank: number }

async function namesOf(tx: Tx, typed: string, kinds: readonly string[]): Promise<RankedName[]> {
  const words = typedWords(typed)
  const hits = await findNames(tx, {
    typed: words.join(' '),
    kinds,
    patterns: words.map(patternFor),
    prefix: prefixFor(words.join(' ')),
    limit: RECORD_POLICY.searchCandidates,
  })
  return hits.flatMap(({ subjectId, text }) => {
    const rank = rankOf(text, typed)
    return rank === null ? [] : [{ id: subjectId, rank }]
  })
}

/** Twice as many as are shown: some may be of names that were corrected since. */
function bestIds(names: readonly RankedName[], limit: number): string[] {
  const inRank = names.toSorted((a, b) => a.rank - b.rank)
  return [...new Set(inRank.map(({ id }) => id))].slice(0, 2 * limit)
}

/** By its present names alone: one that was corrected since finds nobody. */
function bestOf({ name, email, externalId, id }: SearchHit, typed: string): number | null {
  const ranks = [name, email, externalId, id].flatMap(text =>
    text === null ? [] : (rankOf(text, typed) ?? []),
  )
  return ranks.length === 0 ? null : Math.min(...ranks)
}

const ORDER = { account: 0, person: 1, stakeholder: 2 }

function inOrder(a: SearchHit, b: SearchHit): number {
  const gone = Number(a.goneOn !== null) - Number(b.goneOn !== null)
  const [one, other] = [a.name ?? a.externalId, b.name ?? b.externalId]
  return gone || ORDER[a.kind] - ORDER[b.kind] || one.length - other.length || (one < other ? -1 : 1)
}

function hitOf(view: FactView, joined: JoinedFacts, today: Day): SearchHit {
  const { fact } = view
  const gone = view.text('closed_on') ?? view.text('departed_on')
  const kind = KIND_OF[fact.kind as keyof typeof KIND_OF]
  return {
    kind,
    id: fact.id,
    externalId: view.text('external_id') ?? fact.id,
    name: view.words('name_ref'),
    email: view.words('email_ref'),
    role: roleOf(view),
    account: kind === 'stakeholder' ? accountOf(fact.accountId, joined) : null,
    goneOn: gone !== null && isDay(gone) && gone <= today ? gone : null,
  }
}
