// Appends what users of the vendor's product said of a result to the ledger: a verdict of whoever of the account's people they are.
import type { Tx } from '@rung/database'
import { readDirectory } from '@rung/directory'
import { type LedgerDeps, writeFactsWithin } from '@rung/fact-ledger'
import { dayOf } from '@rung/kernel'
import { customerVerdict } from '../facts/customer-verdict.ts'
import { type NudgeRating, readNewNudgeRatings } from '../storage/nudge-ratings.ts'

/**
 * One statement where nothing is new. Sealed like any other verdict. What was said stands where a key would: nobody with a key can
 * write in its name. A user who is nobody of the account's people is looked for again each time: once somebody is, it is theirs.
 */
export async function takeNudgeRatings(
  tx: Tx,
  ledger: LedgerDeps,
  accountIds: readonly string[],
): Promise<void> {
  const ratings = await readNewNudgeRatings(tx, accountIds)
  if (ratings.length === 0) return
  const now = ledger.clock()
  const of = [...new Set(ratings.map(({ accountId }) => accountId))]
  const accounts = await readDirectory(tx, { asOf: dayOf(now), knownAt: now, accountIds: of })
  const people = accounts.flatMap(({ stakeholders }) => stakeholders)
  for (const rating of ratings) {
    const person = people.find(
      ({ productUserIds, departedOn }) => departedOn === null && productUserIds.includes(rating.userId),
    )
    if (person !== undefined) await append(tx, ledger, rating, person.stakeholderId)
  }
}

/** What the ledger refuses, of an outcome that was taken back meanwhile, is no verdict. */
async function append(tx: Tx, ledger: LedgerDeps, rating: NudgeRating, stakeholder: string): Promise<void> {
  const { reactionId, outcomeId: outcome, achieved, experience, saidAt } = rating
  const byReaction = { keyId: reactionId, personId: null, reach: 'all' as const }
  await writeFactsWithin(tx, ledger, {
    resource: customerVerdict,
    caller: { workspaceId: tx.workspaceId, scope: 'write', ...byReaction },
    items: [
      {
        externalId: reactionId,
        outcome,
        stakeholder,
        achieved,
        experience,
        occurredAt: saidAt.toISOString(),
      },
    ],
  })
}
