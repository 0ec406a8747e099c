// Ids that an answer names, each as a sentence: facts as known at an instant, sealed verdicts by name alone, days of use of an account.
import type { Database, Tx } from '@rung/database'
import { type Day, dayOf, isDay, isRefusal, type Refusal } from '@rung/kernel'
import { termEnd } from '../sentences/contracts.ts'
import type { StoredFact } from '../sentences/fact-view.ts'
import { counted, dayInWords, type NamedDate, writtenOut } from '../sentences/wording.ts'
import { readFactsById, readSealedIds, readUseDays, type UseDay } from '../storage/read-facts.ts'
import { accountOf, type DescribedFact, describeFact } from './describe-facts.ts'
import { type AskedAccount, findAskedAccount } from './find-asked-account.ts'
import { type JoinedFacts, joinFacts } from './join-facts.ts'

export type EvidenceRequest = {
  readonly workspaceId: string
  /** Each once, in the order in which they are answered. */
  readonly ids: readonly string[]
  /** Whose days of use are meant: an id or externalId; null where none is asked about. */
  readonly account: string | null
  readonly knownAt: Date
  readonly now: Date
}

export type Evidence = Omit<
  DescribedFact,
  'day' | 'kind' | 'link' | 'recordedAt' | 'recordedBy' | 'retracted' | 'revision'
> & {
  readonly status: 'known' | 'retracted' | 'sealed' | 'unknown'
  readonly kind: string | null
  readonly day: Day | null
  readonly link: string | null
  readonly recordedAt: Date | null
  readonly recordedBy: DescribedFact['recordedBy'] | null
}

/** At most eight statements in four flights, whatever the number of ids. An id that is nothing is told as such. */
export function resolveEvidence(
  database: Database,
  { workspaceId, ...asked }: EvidenceRequest,
): Promise<Evidence[] | Refusal> {
  return database.inWorkspace(workspaceId, tx => evidenceOf(tx, asked), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function evidenceOf(
  tx: Tx,
  { ids, account, knownAt, now }: Omit<EvidenceRequest, 'workspaceId'>,
): Promise<Evidence[] | Refusal> {
  const factIds = [...new Set(ids.flatMap(id => [id, termOf(id)?.subscriptionId ?? id]))]
  const [facts, sealed, asked] = await Promise.all([
    readFactsById(tx, { ids: factIds, knownAt }),
    readSealedIds(tx, { ids, knownAt }),
    account === null
      ? null
      : findAskedAccount(tx, account, { asOf: dayOf(now), knownAt: now, now }, async () => null),
  ])
  if (isRefusal(asked)) return asked
  const user = asked?.account ?? null
  const days = user === null ? [] : ids.flatMap(id => useDayOf(id) ?? [])
  const [joined, used] = await Promise.all([
    joinFacts(tx, [...facts.values()], now, [...sealed.values(), ...(user === null ? [] : [user.accountId])]),
    user === null ? new Map<string, UseDay>() : readUseDays(tx, { names: user.names, days, knownAt }),
  ])
  const found = { facts, sealed, user, used, joined, today: dayOf(knownAt) }
  return ids.map(id => oneOf(id, found))
}

type Found = {
  readonly facts: ReadonlyMap<string, StoredFact>
  readonly sealed: ReadonlyMap<string, string>
  readonly user: AskedAccount | null
  readonly used: ReadonlyMap<string, UseDay>
  readonly joined: JoinedFacts
  readonly today: Day
}

function oneOf(id: string, found: Found): Evidence {
  const fact = found.facts.get(id)
  if (fact !== undefined) {
    const { revision: _, retracted, ...described } = describeFact(fact, found.joined, found.today)
    return { ...described, status: retracted ? 'retracted' : 'known' }
  }
  const accountId = found.sealed.get(id)
  if (accountId !== undefined) return sealedOne(id, accountId, found.joined)
  const [day, term] = [useDayOf(id), termOf(id)]
  if (day !== null) return dayOfUse(id, day, found)
  const contract = term === null ? undefined : found.facts.get(term.subscriptionId)
  if (term === null || contract?.kind !== 'subscriptions') return { ...NOTHING, id }
  const { revision: _, retracted: _isOver, ...described } = describeFact(contract, found.joined, found.today)
  return {
    ...described,
    id,
    kind: 'renewals',
    status: 'known',
    day: term.dueOn,
    ...writtenOut(termEnd(term.dueOn)),
  }
}

const NOTHING = {
  status: 'unknown',
  kind: null,
  day: null,
  who: null,
  what: 'Nothing of this id is on record.',
  dates: [] as NamedDate[],
  account: null,
  link: null,
  recordedAt: null,
  recordedBy: null,
} as const

const sealedOne = (id: string, accountId: string, joined: JoinedFacts): Evidence => ({
  ...NOTHING,
  id,
  status: 'sealed',
  kind: 'customer-verdicts',
  what: 'A verdict of the customer that is sealed until the CSM has filed theirs.',
  account: accountOf(accountId, joined),
})

/** A daily aggregate may know users without events, or neither: then that there was use. */
function useInWords({ activeUsers, events }: UseDay, on: string): string {
  const counts = [
    ...(activeUsers === null ? [] : [counted(activeUsers, 'user')]),
    ...(events === null ? [] : [counted(events, 'event')]),
  ]
  const [first = 'The product was used', ...rest] = counts
  return `${[`${first} on ${on}`, ...rest].join(', ')}.`
}

function dayOfUse(id: string, day: Day, { user, used, joined }: Found): Evidence {
  const use = used.get(day)
  const on = dayInWords(day)
  const what =
    user === null
      ? `Use of the product on ${on}; name the account to read how much.`
      : use === undefined
        ? `Nobody used the product on ${on}, as far as is known.`
        : useInWords(use, on)
  return {
    ...NOTHING,
    id,
    status: 'known',
    kind: 'use-days',
    day,
    who: { id: null, kind: 'source', name: 'product use', role: null },
    ...writtenOut(what),
    account: user === null ? null : accountOf(user.accountId, joined),
    link:
      user === null
        ? null
        : `/v1/accounts/${encodeURIComponent(user.accountId)}/usage/days?since=${day}&until=${day}`,
  }
}

const DAY_PREFIX = 'day:'

function useDayOf(id: string): Day | null {
  const text = id.startsWith(DAY_PREFIX) ? id.slice(DAY_PREFIX.length) : ''
  return isDay(text) ? text : null
}

/** An open renewal of which nothing was written down is named by its contract and the day it is due. */
function termOf(id: string): { readonly subscriptionId: string; readonly dueOn: Day } | null {
  const at = id.lastIndexOf(':')
  const dueOn = id.slice(at + 1)
  return at > 0 && isDay(dueOn) ? { subscriptionId: id.slice(0, at), dueOn } : null
}
