// Two that are one: the fields that say so, the day it holds from, and which merges are refused.

import type { Tx } from '@rung/database'
import { readMerges, resolveAccounts, resolveStakeholders } from '@rung/directory'
import { type DeriveContext, daySchema, type Resolve, type WrittenFact } from '@rung/fact-ledger'
import { dayOf, LIMITS, type Refusal, refuse } from '@rung/kernel'
import { referenceField } from './fields.ts'

/** Merges to come count too: two that name each other are wrong on any day. */
const FOR_EVER = LIMITS.lastDay

type Merging = {
  readonly mergedInto?: string | null | undefined
  readonly mergedOn?: string | null | undefined
}

/** The fields of something that may turn out to be another of its kind. */
export const mergeShape = (noun: string) => ({
  mergedInto: referenceField(`${noun} that this one turned out to be`)
    .nullish()
    .meta({
      description: `The ${noun} that this one turned out to be, by our id or yours. From \`mergedOn\` on the two are one: all that was recorded of this one counts for that one, and facts still sent under its name are that one's. What was answered before stays as it was. null takes the merge back.`,
    }),
  mergedOn: daySchema
    .nullish()
    .meta({ description: 'From which day on the two are one. Default: the day it becomes known.' }),
})

/** A merge without a day holds from the day it becomes known; what is not merged has no day. */
export function mergedFrom<B extends Merging>(body: B, { at }: Pick<DeriveContext<B>, 'at'>): B {
  const isMerged = typeof body.mergedInto === 'string'
  return { ...body, mergedOn: isMerged ? (body.mergedOn ?? dayOf(at)) : null }
}

/** A reference to what stays, which is of another account than what goes. */
const ofAnyAccount =
  (resolve: Resolve): Resolve =>
  async (tx, names) =>
    new Map([...(await resolve(tx, names))].map(([name, { id }]) => [name, { id, accountId: null }]))

/** An account by name, whoever's fact names it. */
export const anyAccount = ofAnyAccount(resolveAccounts)
export const stakeholderThatStays = ofAnyAccount(resolveStakeholders)

/**
 * After merges were written: refuses one that goes round in a circle, and one of people at accounts that are not one.
 * Throws, so that nothing of the request is written.
 */
export async function refuseBadMerges(
  tx: Tx,
  noun: 'account' | 'stakeholder',
  facts: readonly WrittenFact[],
  now: Date,
): Promise<void> {
  const merged = facts.flatMap(({ row }) =>
    typeof row.mergedIntoId === 'string' && !row.retracted ? [{ row, into: row.mergedIntoId }] : [],
  )
  if (merged.length === 0) return
  const whole = (await readMerges(tx)).at({ asOf: FOR_EVER, knownAt: now })
  const { isCircular } = noun === 'account' ? whole.accounts : whole.stakeholders
  if (merged.some(({ row }) => isCircular(row.id))) throw circle(noun)
  if (noun === 'account') return
  const targets = await resolveStakeholders(
    tx,
    merged.map(({ into }) => into),
  )
  const at = (accountId: string | null | undefined) => whole.accounts.survivorOf(accountId ?? '')
  if (merged.some(({ row, into }) => at(row.accountId) !== at(targets.get(into)?.accountId)))
    throw strangers()
}

const circle = (noun: string): Refusal =>
  refuse('conflict', `names the ${noun} itself, or one that was merged into it`, {
    field: 'mergedInto',
    fix: `Name the ${noun} that stays, and merge the others into it.`,
  })

const strangers = (): Refusal =>
  refuse('conflict', 'names somebody at another account', {
    field: 'mergedInto',
    fix: 'Name somebody at the same account, or merge the two accounts first.',
  })
