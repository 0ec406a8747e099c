// Publishes what this context says of accounts: today's picture, each closed day a late fact touches, and days asked for.
import { STANDING_POLICY, type StandingPolicy, standingSignals } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import {
  createDueWork,
  type DueBatch,
  type DueWork,
  type PlannedPublication,
  type Publication,
  planPublications,
  publish,
} from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { type AccountFactsOf, loadAccountFacts, type When } from '../storage/account-facts.ts'
import { loadWorkspaceFacts, type WorkspaceFactsOf } from '../storage/workspace-facts.ts'

/** The loop that keeps the signals of context `accounts` true. */
export function createPublishing(deps: AccountsDeps): DueWork {
  return createDueWork({
    database: deps.database,
    consumer: 'accounts',
    clock: deps.clock,
    log: deps.log,
    handle: (tx, batch) => publishStanding(tx, STANDING_POLICY, batch),
    workspaceIds: () => listWorkspaceIds(deps.database),
    accountIds: listAccountIds,
  })
}

/**
 * Facts are read once and folded for each day in memory: a late fact that touches a year of published days costs no
 * more statements than one that touches today.
 */
export async function publishStanding(tx: Tx, policy: StandingPolicy, batch: DueBatch): Promise<void> {
  const plan = await planPublications(tx, 'accounts', batch, { configPublishedAt: [] })
  const [factsOf, workspaceOf] = await Promise.all([
    loadAccountFacts(
      tx,
      batch.accounts.map(account => account.accountId),
    ),
    loadWorkspaceFacts(
      tx,
      plan.map(planned => whenOf(planned, batch)),
    ),
  ])
  const askedFor = new Set(
    batch.accounts.flatMap(({ accountId, backfillOn = [] }) => backfillOn.map(on => `${accountId} ${on}`)),
  )
  await publish(
    tx,
    plan.flatMap(planned => {
      const publication = publicationOf(planned, whenOf(planned, batch), factsOf, workspaceOf, policy)
      // Nothing to say of a day before the account was there; but where something was said, it is unsaid.
      const isSilent = publication.signals.length === 0
      return isSilent && askedFor.has(`${planned.accountId} ${planned.asOf}`) ? [] : [publication]
    }),
  )
}

function publicationOf(
  planned: PlannedPublication,
  when: When,
  factsOf: AccountFactsOf,
  workspaceOf: WorkspaceFactsOf,
  policy: StandingPolicy,
): Publication {
  const facts = factsOf(planned.accountId, when)
  return {
    ...planned,
    context: 'accounts',
    policyVersion: policy.version,
    signals: facts === undefined ? [] : standingSignals(facts, workspaceOf(when), policy, planned.asOf),
  }
}

// Another process's clock may run ahead of ours, and what it has just written must be in what is said now.
function whenOf({ asOf, knownAt }: PlannedPublication, { now }: DueBatch): When {
  if (knownAt.getTime() !== now.getTime()) return { asOf, knownAt }
  return { asOf, knownAt: new Date(now.getTime() + ACCOUNTS_POLICY.clockSkewSeconds * 1000) }
}
