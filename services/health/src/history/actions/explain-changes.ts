// What moved an account's score over a period, from all that was known of it day by day.
import type { Database, Tx } from '@rung/database'
import type { DirectoryHead } from '@rung/directory'
import { type HealthPolicies, markRuns, versionsOf, weighAccount } from '@rung/judgement'
import { findAccount, readStuck } from '@rung/judgement/storage'
import { type Day, endOf, isRefusal, type Refusal } from '@rung/kernel'
import {
  judging,
  type RevisionKey,
  readRevisionKeys,
  readRevisions,
  type Snapshot,
  type StuckAccount,
  snapshotAsOf,
  timelineOf,
} from '@rung/signals'
import { isOfOtherVersions } from '../../judge/actions/fold-accounts.ts'
import { readPolicyHistory } from '../../judge/actions/read-policy-history.ts'
import type { PolicyHistory } from '../../judge/policy-history.ts'
import { readNewestScore } from '../../judge/storage/read-scores.ts'
import { type ChangeCounterfactuals, type Counterfactual, planChange } from '../change-counterfactuals.ts'
import { explainHealth } from '../explain-health.ts'
import type { CounterfactualScore, ExplainedChange, WeighedScore } from '../explained-change.ts'
import { evidenceOf, factsIn } from '../facts-behind.ts'

export type ChangeRequest = {
  readonly since: Day
  readonly until: Day
  /** Now. */
  readonly now: Date
}

export type ShownChange = {
  readonly account: DirectoryHead
  readonly change: ExplainedChange
  readonly sinceKnownAt: Date
  readonly untilKnownAt: Date
  readonly stuck: readonly StuckAccount[]
}

export function explainChanges(
  database: Database,
  {
    workspaceId,
    account,
    ...input
  }: ChangeRequest & { readonly workspaceId: string; readonly account: string },
): Promise<ShownChange | Refusal> {
  return database.inWorkspace(workspaceId, tx => changesOf(tx, account, input), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function changesOf(
  tx: Tx,
  account: string,
  { since, until, now }: ChangeRequest,
): Promise<ShownChange | Refusal> {
  const [found, policies] = await Promise.all([
    findAccount(tx, account, now, { asOf: until, knownAt: now }),
    readPolicyHistory(tx, null),
  ])
  if (isRefusal(found)) return found
  const { accountId } = found
  const [sinceKnownAt, untilKnownAt] = [earlier(endOf(since), now), earlier(endOf(until), now)]
  const [keys, keptFrom, keptTo, stuck] = await Promise.all([
    readRevisionKeys(tx, [{ accountId, first: since, last: until, knownAt: sinceKnownAt }]),
    readNewestScore(tx, { accountId, asOf: since, knownAt: sinceKnownAt }),
    since === until ? undefined : readNewestScore(tx, { accountId, asOf: until, knownAt: untilKnownAt }),
    readStuck(tx, accountId, { asOf: until, knownAt: untilKnownAt }),
  ])
  const period = { since, until, sinceKnownAt, untilKnownAt }
  const counterfactuals = planChange(timelineOf(keys), period, policies)
  const scores = await scoreCounterfactuals(tx, accountId, counterfactuals, policies)
  const scoreOf = (counterfactual: Counterfactual): WeighedScore => {
    const score = scores.get(counterfactual.id)
    if (score === undefined)
      throw new Error(`the counterfactual ${counterfactual.id} of ${accountId} was not scored`)
    return score
  }
  const keptOf = (
    kept: Awaited<ReturnType<typeof readNewestScore>>,
    counterfactual: Counterfactual,
  ): CounterfactualScore | undefined => {
    const newest = counterfactual.revisions
      .map(revision => revision.asOf)
      .sort()
      .at(-1)
    if (kept === undefined || newest === undefined || kept.score.asOf < newest) return undefined
    if (!isOfOtherVersions(kept, policies)) return undefined
    const { score } = kept
    return {
      scoreHundredths: score.scoreHundredths,
      band: score.band,
      contributions: score.contributions,
      evidence: {},
      versions: { engine: score.engineVersion, policy: score.policyVersion, model: score.modelVersion },
    }
  }
  const kept = {
    from: keptOf(keptFrom, counterfactuals.from),
    to: keptOf(keptTo, counterfactuals.to),
  }
  return {
    account: found,
    change: judging(accountId, () => explainHealth(counterfactuals, kept, period, scoreOf)),
    sinceKnownAt,
    untilKnownAt,
    stuck,
  }
}

// Some 10 MB of signals at once.
const REVISIONS_AT_ONCE = 400

/** Each counterfactual once, in the order of the days, so that what is held at a time is some hundred revisions. */
async function scoreCounterfactuals(
  tx: Tx,
  accountId: string,
  { from, days, to }: ChangeCounterfactuals,
  policies: PolicyHistory,
): Promise<ReadonlyMap<string, WeighedScore>> {
  const all = [
    from,
    ...days.flatMap(({ before, opened, lateBefore, configs, closed }) => [
      before,
      opened,
      lateBefore,
      ...configs.flatMap(pair => [pair.before, pair.after]),
      closed,
    ]),
    to,
  ]
  const scores = new Map<string, WeighedScore>()
  const factsOf = new Map<string, ReadonlySet<string>>()
  for (const together of batchesOf([
    ...new Map(all.map(counterfactual => [counterfactual.id, counterfactual])).values(),
  ])) {
    const keys = new Map(
      together.flatMap(counterfactual =>
        counterfactual.revisions.map(key => [revisionId(key), key] as const),
      ),
    )
    const revisions = await readRevisions(tx, [...keys.values()])
    const seen = new Map(revisions.map(each => [revisionId(each), each]))
    for (const [id, { signals }] of seen) if (!factsOf.has(id)) factsOf.set(id, factsIn(signals))
    for (const counterfactual of together) {
      const { asOf, policiesAt } = counterfactual
      const snapshots = counterfactual.revisions.flatMap(key => {
        const revision = seen.get(revisionId(key))
        return revision === undefined ? [] : [snapshotAsOf(revision, asOf)]
      })
      const score = scoreCounterfactual({ accountId, asOf, snapshots }, policies.at(policiesAt))
      const known = counterfactual.revisions.flatMap(key => factsOf.get(revisionId(key)) ?? [])
      scores.set(counterfactual.id, { ...score, knows: fact => known.some(facts => facts.has(fact)) })
    }
  }
  return scores
}

function scoreCounterfactual(
  input: { readonly accountId: string; readonly asOf: Day; readonly snapshots: readonly Snapshot[] },
  policies: HealthPolicies,
): Omit<WeighedScore, 'knows'> {
  const weighed = judging(input.accountId, () => weighAccount(input, policies))
  const { scoreHundredths, band, contributions } = weighed.health
  const marks = markRuns(weighed.signals, input.asOf)
  const evidence = evidenceOf(weighed)
  return { scoreHundredths, band, contributions, evidence, versions: versionsOf(policies), marks }
}

function batchesOf(counterfactuals: readonly Counterfactual[]): Counterfactual[][] {
  const batches: Counterfactual[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const counterfactual of counterfactuals) {
    const batch = batches.at(-1)
    if (batch === undefined || size + counterfactual.revisions.length > REVISIONS_AT_ONCE) {
      batches.push([counterfactual])
      size = counterfactual.revisions.length
    } else {
      batch.push(counterfactual)
      size += counterfactual.revisions.length
    }
  }
  return batches
}

function revisionId({ context, asOf, recordedAt }: RevisionKey): string {
  return `${context} ${asOf} ${recordedAt.getTime()}`
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
