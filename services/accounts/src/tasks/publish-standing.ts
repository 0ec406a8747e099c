// What accounts brings to the publishing of its signals: contracts, tickets, surveys, people.
import { type AccountFacts, type AccountsPolicy, judgedOn, standingSignals } from '@rung/account-standing'
import { readDraftStandingPolicy, readStandingPolicies, STANDING_SECTIONS } from '@rung/config/standing'
import { inTurns } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import { observeDueWork } from '@rung/service-process'
import {
  type ContextJudgement,
  createDueWork,
  type DueBatch,
  type DueWork,
  fadingLadder,
  judgeDue,
  keepTermOutcomes,
  type Moment,
  type Moves,
} from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { type LoadedFacts, loadAccountFacts } from '../storage/account-facts.ts'
import type { When } from '../storage/when.ts'
import { loadWorkspaceFacts, type WorkspaceFactsOf } from '../storage/workspace-facts.ts'
import { knownOutcomes } from './known-outcomes.ts'

/** The loop that keeps the signals of context `accounts` true. */
export function createPublishing(deps: AccountsDeps): DueWork {
  return createDueWork({
    database: deps.database,
    consumer: 'accounts',
    clock: deps.clock,
    log: deps.log,
    stopping: deps.stopping,
    handle: publishStanding,
    workspaceIds: () => listWorkspaceIds(deps.database),
    accountIds: listAccountIds,
    observe: observeDueWork(deps.metrics, deps.database, 'accounts'),
  })
}

type Facts = {
  readonly loaded: LoadedFacts
  readonly workspaceOf: WorkspaceFactsOf
  readonly batch: DueBatch
  /** Days of a backfill, as `account day`. */
  readonly requestedFor: ReadonlySet<string>
}

/**
 * Facts are read once and folded for each day in memory: a late fact that touches a year of published days reads no more
 * than one that touches today.
 */
const standing: ContextJudgement<'accounts', AccountsPolicy, Facts> = {
  context: 'accounts',
  sections: STANDING_SECTIONS,
  readPolicies: readStandingPolicies,
  readDraft: readDraftStandingPolicy,
  load: async (tx, batch, moments) => {
    const accountIds = batch.accounts.map(({ accountId }) => accountId)
    const [loaded, workspaceOf] = await Promise.all([
      loadAccountFacts(tx, accountIds),
      loadWorkspaceFacts(tx, [...moments.map(moment => whenOf(moment, batch)), nowOf(batch)]),
    ])
    const requestedFor = batch.accounts.flatMap(({ accountId, backfillOn = [] }) =>
      backfillOn.map(on => `${accountId} ${on}`),
    )
    return { loaded, workspaceOf, batch, requestedFor: new Set(requestedFor) }
  },
  judge: async (_tx, moment, facts, policy) => {
    const moves = movesOf(policy)
    const said = await inTurns(moment.accountIds, accountId => {
      const signals = signalsOf(accountId, moment, facts, policy)
      // Nothing to say of a day before the account was there; but where something was said, it is unsaid.
      const isSilent = signals.length === 0
      return isSilent && facts.requestedFor.has(`${accountId} ${moment.asOf}`)
        ? []
        : [{ accountId, signals, moves }]
    })
    return said.flat()
  },
  keep: async (tx, batch, { loaded, workspaceOf }, policyAt) => {
    const now = nowOf(batch)
    const judged = { facts: loaded, workspace: workspaceOf(now), policy: policyAt(batch.now), now }
    const dueIds = batch.accounts.map(({ accountId }) => accountId)
    await keepTermOutcomes(
      tx,
      dueIds,
      dueIds.flatMap(accountId => knownOutcomes(accountId, judged)),
    )
  },
}

export const publishStanding = judgeDue(standing)

function movesOf(policy: AccountsPolicy): Moves {
  return {
    daysSince: new Set(['days_since_touch', 'touch_days_since']),
    halfLifeDays: new Map(fadingLadder(policy.ladder.halfLifeDays)),
  }
}

function signalsOf(
  accountId: string,
  moment: Moment,
  { loaded, workspaceOf, batch }: Facts,
  policy: AccountsPolicy,
) {
  const when = whenOf(moment, batch)
  const facts = asItStood(accountId, when, loaded)
  return facts === undefined ? [] : standingSignals(facts, workspaceOf(when), policy, moment.asOf)
}

/** In a pause what was heard of them and who they were is as it was the day before it; what is agreed with them is of the day. */
function asItStood(accountId: string, when: When, { factsOf }: LoadedFacts): AccountFacts | undefined {
  const facts = factsOf(accountId, when)
  const standsOn = facts === undefined ? when.asOf : judgedOn(facts.calendar, when.asOf)
  if (facts === undefined || standsOn === when.asOf) return facts
  const before = factsOf(accountId, { ...when, asOf: standsOn })
  const { stakeholders, tickets, touches, notes, surveys, pulses } = before ?? NOTHING_HEARD
  return { ...facts, stakeholders, tickets, touches, notes, surveys, pulses }
}

const NOTHING_HEARD = { stakeholders: [], tickets: [], touches: [], notes: [], surveys: [], pulses: [] }

function nowOf(batch: DueBatch): When {
  return whenOf({ asOf: batch.today, knownAt: batch.now }, batch)
}

// Another process's clock may run ahead of ours, and what it has just written must be in what is said now.
function whenOf({ asOf, knownAt }: When, { now }: DueBatch): When {
  if (knownAt.getTime() !== now.getTime()) return { asOf, knownAt }
  return { asOf, knownAt: new Date(now.getTime() + ACCOUNTS_POLICY.clockSkewSeconds * 1000) }
}
