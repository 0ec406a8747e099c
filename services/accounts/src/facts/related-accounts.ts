// Accounts that belong to others, and accounts that pay for others: the fields that say so, and which relations are refused.
import type { Tx } from '@rung/database'
import { type AccountRelations, type RelationHistory, readRelations } from '@rung/directory'
import type { WrittenFact } from '@rung/fact-ledger'
import { circleFrom, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { lockRelations } from '../storage/lock-relations.ts'
import { referenceField } from './fields.ts'

export const relationShape = {
  parent: referenceField('account that it belongs to').nullish().meta({
    description:
      'The account that this one belongs to, by our id or yours: a holding, a head office. Each is judged by itself.',
  }),
  paysFor: z.array(referenceField('account')).max(ACCOUNTS_POLICY.paysForMost).default([]).meta({
    description:
      'The accounts this one pays for, by our ids or yours. Each has one payer at most, and nobody pays for themselves by way of others.',
  }),
}

/**
 * After accounts were written: refuses a relation that goes round in a circle, and a second payer, at every instant from the
 * one on at which it is known: a correction of the past too. Throws, so that nothing of the item is written.
 */
export async function refuseBadRelations(tx: Tx, facts: readonly WrittenFact[]): Promise<void> {
  const related = facts.flatMap(({ row }) =>
    !row.retracted && (typeof row.parentId === 'string' || paidIn(row.paysForIds).length > 0)
      ? [{ id: row.id, recordedAt: row.recordedAt, paid: paidIn(row.paysForIds) }]
      : [],
  )
  if (related.length === 0) return
  await lockRelations(tx)
  const history = await readRelations(tx)
  const from = new Date(Math.min(...related.map(({ recordedAt }) => recordedAt.getTime())))
  for (const instant of history.instantsFrom(from)) {
    const relations = history.at(instant)
    for (const { id, paid } of related) refuseAt(relations, id, paid, history)
  }
}

function refuseAt(
  relations: AccountRelations,
  id: string,
  paid: readonly string[],
  history: RelationHistory,
): void {
  const under = circleFrom(id, at => listed(relations.parentOf(at)))
  if (under !== null) throw circle('parent', under, history)
  const payers = circleFrom(id, at => listed(relations.payerOf(at)))
  if (payers !== null) throw circle('paysFor', payers, history)
  const current = relations.paidBy(id)
  for (const each of paid) {
    if (!current.includes(each)) continue
    const others = relations.payersOf(each).filter(payer => payer !== id)
    if (others.length > 0) throw secondPayer(each, others, history)
  }
}

const listed = (id: string | null): readonly string[] => (id === null ? [] : [id])

const paidIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [])

const namesOf = (ids: readonly string[], { externalIdOf }: RelationHistory) =>
  ids.map(id => `"${externalIdOf(id) ?? id}"`).join(', ')

const circle = (field: 'parent' | 'paysFor', ids: readonly string[], history: RelationHistory): Refusal =>
  refuse('conflict', `goes round in a circle: ${namesOf(ids, history)}`, {
    field,
    fix: 'Take one of these accounts out of the circle first.',
  })

const secondPayer = (id: string, payers: readonly string[], history: RelationHistory): Refusal =>
  refuse('conflict', `names ${namesOf([id], history)}, which ${namesOf(payers, history)} pays for`, {
    field: 'paysFor',
    fix: 'Take it out of the list of the account that pays for it first.',
  })
