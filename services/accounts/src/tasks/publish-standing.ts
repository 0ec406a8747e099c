// Publishes what this context says of accounts: today's picture, each closed day a late fact touches, and days asked for.
import { type StandingPolicy, standingSignals } from '@rung/account-standing'
import { readDraftStandingPolicy, readStandingPolicies, STANDING_SECTIONS } from '@rung/config/standing'
import { configInstants, lockConfigToJudge, settleShadowWork } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import { observeDueWork } from '@rung/service-process'
import {
  createDueWork,
  type DueBatch,
  type DueWork,
  keepTermOutcomes,
  markDue,
  type PlannedPublication,
  type PublicationBy,
  planPublications,
  publish,
} from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { type AccountFactsOf, loadAccountFacts, type When } from '../storage/account-facts.ts'
import { loadWorkspaceFacts, type WorkspaceFactsOf } from '../storage/workspace-facts.ts'
import { knownOutcomes } from './known-outcomes.ts'

/** The loop that keeps the signals of context `accounts` true. */
export function createPublishing(deps: AccountsDeps): DueWork {
  return createDueWork({
    database: deps.database,
    consumer: 'accounts',
    clock: deps.clock,
    log: deps.log,
    handle: publishStanding,
    workspaceIds: () => listWorkspaceIds(deps.database),
    accountIds: listAccountIds,
    observe: observeDueWork(deps.metrics, deps.database, 'accounts'),
  })
}

/**
 * Facts are read once and folded for each day in memory: a late fact that touches a year of published days costs no
 * more statements than one that touches today. Each day is judged under the policy in force at the instant it is told as
 * known at; today also under the draft whose shadow runs.
 */
export async function publishStanding(tx: Tx, batch: DueBatch): Promise<void> {
  await lockConfigToJudge(tx)
  const [policyAt, configPublishedAt, draft] = await Promise.all([
    readStandingPolicies(tx),
    configInstants(tx, STANDING_SECTIONS),
    readDraftStandingPolicy(tx),
  ])
  const plan = await planPublications(tx, 'accounts', batch, { configPublishedAt })
  const now = whenOf({ asOf: batch.today, knownAt: batch.now }, batch)
  const [facts, workspaceOf] = await Promise.all([
    loadAccountFacts(
      tx,
      batch.accounts.map(account => account.accountId),
    ),
    loadWorkspaceFacts(tx, [...plan.map(planned => whenOf(planned, batch)), now]),
  ])
  const { factsOf } = facts
  const askedFor = new Set(
    batch.accounts.flatMap(({ accountId, backfillOn = [] }) => backfillOn.map(on => `${accountId} ${on}`)),
  )
  await publish(
    tx,
    plan.flatMap(planned => {
      const policy = policyAt(planned.knownAt)
      const publication = publicationOf(planned, whenOf(planned, batch), factsOf, workspaceOf, policy)
      // Nothing to say of a day before the account was there; but where something was said, it is unsaid.
      const isSilent = publication.signals.length === 0
      return isSilent && askedFor.has(`${planned.accountId} ${planned.asOf}`) ? [] : [publication]
    }),
  )
  const dueIds = batch.accounts.map(({ accountId }) => accountId)
  const judged = { facts, workspace: workspaceOf(now), policy: policyAt(batch.now), now }
  await keepTermOutcomes(
    tx,
    dueIds,
    dueIds.flatMap(accountId => knownOutcomes(accountId, judged)),
  )
  if (draft === undefined) return
  const today = { asOf: batch.today, knownAt: batch.now, kept: false }
  const accountIds = batch.accounts.map(account => account.accountId)
  await publish(
    tx,
    accountIds.map(accountId => {
      const planned = { accountId, ...today }
      const when = whenOf(planned, batch)
      return { ...publicationOf(planned, when, factsOf, workspaceOf, draft.policy), draft: draft.draftId }
    }),
  )
  const settled = await settleShadowWork(tx, 'accounts', accountIds)
  await markDue(
    tx,
    ['health'],
    settled.map(accountId => ({ accountId, since: batch.today })),
  )
}

function publicationOf(
  planned: PlannedPublication,
  when: When,
  factsOf: AccountFactsOf,
  workspaceOf: WorkspaceFactsOf,
  policy: StandingPolicy,
): PublicationBy<'accounts'> {
  const facts = factsOf(planned.accountId, when)
  return {
    ...planned,
    context: 'accounts',
    policyVersion: policy.version,
    signals: facts === undefined ? [] : standingSignals(facts, workspaceOf(when), policy, planned.asOf),
  }
}

// Another process's clock may run ahead of ours, and what it has just written must be in what is said now.
function whenOf({ asOf, knownAt }: When, { now }: DueBatch): When {
  if (knownAt.getTime() !== now.getTime()) return { asOf, knownAt }
  return { asOf, knownAt: new Date(now.getTime() + ACCOUNTS_POLICY.clockSkewSeconds * 1000) }
}
