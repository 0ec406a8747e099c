// Due accounts in, signals out: every step of publishing but the judgement itself, which a context hands in.
import {
  configInstants,
  type DraftPolicy,
  lockConfigToJudge,
  type PolicyAt,
  settleShadowWork,
} from '@rung/config/store'
import type { Tx } from '@rung/database'
import { holdOffErasure } from '@rung/directory'
import type { Day } from '@rung/kernel'
import type { DueBatch } from './due-work-options.ts'
import { type PlannedPublication, planPublications } from './plan-publications.ts'
import type { PublicationBy } from './signal.ts'
import { markDue } from './storage/mark-due.ts'
import { publish } from './storage/publish.ts'
import type { OwnContext } from './vocabulary/entry.ts'

/** Accounts to judge as of a day, as known at an instant. */
export type Moment = { readonly asOf: Day; readonly knownAt: Date; readonly accountIds: readonly string[] }

export type Judged<C extends OwnContext> = Pick<PublicationBy<C>, 'accountId' | 'moves' | 'signals'>

/** What one context brings to the publishing of its signals. */
export type ContextJudgement<C extends OwnContext, Policy extends { readonly version: string }, Facts> = {
  readonly context: C
  /** The sections of config it judges by. */
  readonly sections: readonly string[]
  readonly readPolicies: (tx: Tx) => Promise<PolicyAt<Policy>>
  /** The policy of the draft under shadow, where that changes it. */
  readonly readDraft: (tx: Tx) => Promise<DraftPolicy<Policy> | undefined>
  /** What is read once for the whole batch, whatever moments are then judged. */
  readonly load: (tx: Tx, batch: DueBatch, moments: readonly Moment[]) => Promise<Facts>
  /** An account that is left out is not published at that moment. */
  readonly judge: (tx: Tx, moment: Moment, facts: Facts, policy: Policy) => Promise<readonly Judged<C>[]>
  /** What else the same transaction keeps of the same facts. */
  readonly keep?: (tx: Tx, batch: DueBatch, facts: Facts, policyAt: PolicyAt<Policy>) => Promise<void>
}

// A year of days of 200 accounts in one statement would be a gigabyte; a day at a time would be four statements a day.
const PUBLISHED_AT_ONCE = 500

/**
 * The handler of a context's due work, in the transaction that claimed it: hold off changes of config and erasures, plan,
 * load, judge, publish, make health due. Each moment is judged under the policy in force at its own instant; today also
 * under the draft whose shadow runs.
 */
export function judgeDue<C extends OwnContext, Policy extends { readonly version: string }, Facts>(
  of: ContextJudgement<C, Policy, Facts>,
): (tx: Tx, batch: DueBatch) => Promise<void> {
  return async (tx, batch) => {
    await lockConfigToJudge(tx)
    await holdOffErasure(tx)
    const [policyAt, configPublishedAt, draft] = await Promise.all([
      of.readPolicies(tx),
      configInstants(tx, of.sections),
      of.readDraft(tx),
    ])
    const plan = await planPublications(tx, of.context, batch, { configPublishedAt })
    const moments = momentsOf(plan)
    const facts = await of.load(tx, batch, moments)
    let waiting: PublicationBy<C>[] = []
    for (const moment of moments) {
      tx.stopping?.throwIfAborted()
      waiting.push(...(await judgeMoment(tx, of, moment, facts, policyAt(moment.knownAt))))
      if (waiting.length < PUBLISHED_AT_ONCE) continue
      await publish(tx, waiting)
      waiting = []
    }
    await publish(tx, waiting)
    await of.keep?.(tx, batch, facts, policyAt)
    if (draft !== undefined) await judgeDraft(tx, of, batch, facts, draft)
  }
}

type PlannedMoment = Moment & {
  /** How each account is to be published. */
  readonly plannedOf: ReadonlyMap<string, Pick<PlannedPublication, 'kept' | 'ownDay' | 'pinned'>>
}

/** In the order in which they must be published: the instants of a day one after the other. */
function momentsOf(plan: readonly PlannedPublication[]): PlannedMoment[] {
  const groups = Map.groupBy(plan, ({ asOf, knownAt }) => `${asOf} ${knownAt.toISOString()}`)
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, planned]) => {
      const [first] = planned
      if (first === undefined) return []
      const { asOf, knownAt } = first
      const accountIds = planned.map(each => each.accountId)
      return [{ asOf, knownAt, accountIds, plannedOf: plannedBy(planned) }]
    })
}

/** What two edges of one day and instant ask for together. */
function plannedBy(planned: readonly PlannedPublication[]): PlannedMoment['plannedOf'] {
  const of = new Map<string, PlannedPublication>()
  for (const each of planned)
    of.set(each.accountId, { ...each, kept: each.kept || (of.get(each.accountId)?.kept ?? false) })
  return of
}

async function judgeMoment<C extends OwnContext, Policy extends { readonly version: string }, Facts>(
  tx: Tx,
  { context, judge }: ContextJudgement<C, Policy, Facts>,
  moment: PlannedMoment,
  facts: Facts,
  policy: Policy,
): Promise<PublicationBy<C>[]> {
  const { asOf, knownAt, plannedOf } = moment
  const judged = await judge(tx, moment, facts, policy)
  return judged.map(each => ({
    ...each,
    context,
    asOf,
    knownAt,
    policyVersion: policy.version,
    kept: plannedOf.get(each.accountId)?.kept ?? false,
    ownDay: plannedOf.get(each.accountId)?.ownDay ?? false,
    pinned: plannedOf.get(each.accountId)?.pinned ?? [],
  }))
}

/** Today under the draft, and the health of those it was still to be judged for, whether or not anything was new. */
async function judgeDraft<C extends OwnContext, Policy extends { readonly version: string }, Facts>(
  tx: Tx,
  of: ContextJudgement<C, Policy, Facts>,
  { accounts, today, now }: DueBatch,
  facts: Facts,
  { draftId, policy }: DraftPolicy<Policy>,
): Promise<void> {
  const accountIds = accounts.map(({ accountId }) => accountId)
  const moment = { asOf: today, knownAt: now, accountIds, plannedOf: new Map() }
  const judged = await judgeMoment(tx, of, moment, facts, policy)
  await publish(
    tx,
    judged.map(publication => ({ ...publication, draft: draftId })),
  )
  const settled = await settleShadowWork(tx, of.context, accountIds)
  await markDue(
    tx,
    ['health'],
    settled.map(accountId => ({ accountId, since: today })),
  )
}
