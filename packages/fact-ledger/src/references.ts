// Names in bodies become ids: looked up together, then checked to be of one account.
import type { Tx } from '@rung/database'
import { type Merges, readMerges } from '@rung/directory'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { referenceColumn } from './content.ts'
import type { LedgerRow } from './ledger-columns.ts'
import type { Referred, Resolve } from './resolve.ts'
import type { FactResource } from './resource.ts'

type Body = Readonly<Record<string, unknown>>

/** What every name of a request stands for, by reference field. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, Referred>>

/**
 * Looks up all names of all bodies: one look-up a resolver, however many bodies and fields. What is
 * found is found by its id too. A name of what was merged by
 * now stands for what it was merged into, so that facts still sent under the former name are the survivor's.
 */
export async function lookUp(
  tx: Tx,
  resource: FactResource,
  bodies: readonly Body[],
  now: Date,
): Promise<Names> {
  const wanted = new Map<Resolve, Set<string>>()
  const references = Object.entries(resource.references ?? {})
  for (const [field, { resolve }] of references) {
    const names = wanted.get(resolve) ?? new Set<string>()
    wanted.set(resolve, names)
    for (const body of bodies) for (const name of namesIn(body[field])) names.add(name)
  }
  const found = new Map<Resolve, ReadonlyMap<string, Referred>>()
  const merges = wanted.size > 0 ? await readMerges(tx) : undefined
  for (const [resolve, names] of wanted) {
    const referred = names.size > 0 ? await resolve(tx, [...names].sort()) : new Map<string, Referred>()
    const some = merges === undefined || merges.none ? referred : survivors(referred, merges, now)
    found.set(resolve, new Map([...[...some.values()].map(each => [each.id, each] as const), ...some]))
  }
  return new Map(references.map(([field, { resolve }]) => [field, found.get(resolve) ?? new Map()]))
}

function survivors(found: ReadonlyMap<string, Referred>, merges: Merges, now: Date): Map<string, Referred> {
  const { accounts, stakeholders } = merges.at({ asOf: dayOf(now), knownAt: now })
  return new Map(
    [...found].map(([name, { id, accountId }]) => [
      name,
      {
        id: id === accountId ? accounts.survivorOf(id) : stakeholders.survivorOf(id),
        accountId: accountId === null ? null : accounts.survivorOf(accountId),
      },
    ]),
  )
}

export type Ids = Readonly<Record<string, string | readonly string[] | null>>

/**
 * The ids of one body's references and the account the fact belongs to. An unknown name is refused by its field, in
 * the same words whether it is nobody's or another workspace's. What the fact already pointed at stays known.
 */
export function idsOf(
  resource: FactResource,
  { body, named }: { readonly body: Body; readonly named: ReadonlySet<string> },
  names: Names,
  known: LedgerRow | undefined,
): { readonly ids: Ids; readonly accountId: string | null; readonly refusals: readonly Refusal[] } {
  const ids: Record<string, string | readonly string[] | null> = {}
  const refusals: Refusal[] = []
  const accounts = new Map<string, { readonly field: string; readonly of: string | null }>()
  for (const [field, reference] of Object.entries(resource.references ?? {})) {
    const held = idsIn(known?.[referenceColumn(field, reference)])
    const given = body[field]
    const list = namesIn(given).flatMap((name, index) => {
      const path = Array.isArray(given) ? `${field}.${index}` : field
      const referred = names.get(field)?.get(name)
      if (referred) {
        accounts.set(path, { field, of: referred.accountId })
        return [referred.id]
      }
      if (held.includes(name)) return [name]
      refusals.push(
        refuse('invalid', `no ${reference.noun} is called "${name}" in this workspace`, {
          field: path,
          fix: `Send the id or the externalId of ${withArticle(reference.noun)} that was created before${
            reference.noun === resource.noun ? ', or that is created in the same request' : ''
          }.`,
        }),
      )
      return []
    })
    ids[field] = Array.isArray(given) ? list : (list[0] ?? null)
  }
  const owner = resource.account
  const through = typeof owner === 'object' ? owner.through : undefined
  const accountId = through === undefined ? null : (accounts.get(through)?.of ?? known?.accountId ?? null)
  for (const [path, { field, of }] of accounts) {
    if (accountId === null || of === null || of === accountId) continue
    // What nobody has spoken of now is no reason to refuse, unless the fact goes to another account.
    if (!named.has(field) && accountId === known?.accountId) continue
    refusals.push(
      refuse('invalid', `${path} names someone or something of another account`, {
        field: path,
        fix: 'Name one of the same account.',
      }),
    )
  }
  return { ids, accountId, refusals }
}

/** The fields in which facts of a kind name others of it. */
export const ownFields = (resource: FactResource): readonly string[] =>
  Object.entries(resource.references ?? {})
    .filter(([, { noun }]) => noun === resource.noun)
    .map(([field]) => field)

/** The names in a reference field: one, a list, or none. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter(name => typeof name === 'string') : []
}

const idsIn = namesIn

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
