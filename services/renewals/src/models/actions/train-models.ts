// Learns a model for each lead from what is known now, judges it on later renewals, and lets it answer if it is not worse.
import { recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { lockConfigToChange } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { chooseLead } from '@rung/judgement'
import { dayOf, hashShare, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { type Backtested, backtestPolicy, isEnough, priorModels, type RiskModel } from '@rung/renewal-risk'
import { markDue } from '@rung/signals'
import type { RenewalsDeps } from '../../deps.ts'
import { insertRun, type LeadRun, type ModelRun, readLastRun } from '../storage/model-runs.ts'
import { insertModel } from '../storage/models.ts'
import { learnInThread } from '../training/learn-in-thread.ts'
import { trainingPolicy } from '../training/policy.ts'
import { type LeadLessons, type Lessons, readLessons } from '../training/read-lessons.ts'
import { measureTraining } from '../training/training-metrics.ts'
import { watchModel } from '../training/watch-model.ts'
import { WHY } from '../training/why.ts'

export type TrainingRequest = {
  readonly workspaceId: string
  /** Null: every lead. */
  readonly leadDays: number | null
  /** Null when it was time. */
  readonly by: { readonly keyId: string; readonly personId: string | null } | null
}

/**
 * Reads in one transaction, learns in threads outside of any, and writes in another, under the lock that no judgement is
 * made beside: who came into force did so at an instant of its own. Refused as `conflict` when another training ended
 * meanwhile.
 */
export function trainModels(
  deps: RenewalsDeps,
  input: TrainingRequest,
  keepAnswer: Keep<ModelRun>,
): Promise<ModelRun | Refusal> {
  return measureTraining(deps.metrics, deps.clock, () => train(deps, input, keepAnswer))
}

async function train(
  deps: RenewalsDeps,
  input: TrainingRequest,
  keepAnswer: Keep<ModelRun>,
): Promise<ModelRun | Refusal> {
  const lead = chooseLead(input.leadDays, priorModels)
  if (isRefusal(lead)) return lead
  const leads = lead === null ? priorModels.map(model => model.leadDays) : [lead]
  const knownAt = deps.clock()
  const lessons = await deps.database.inWorkspace(
    input.workspaceId,
    tx => readLessons(tx, { leads, knownAt }, trainingPolicy),
    { isolation: 'repeatable read', readOnly: true },
  )
  const run = (lessons.lastRun?.run ?? 0) + 1
  const learned: Learned[] = []
  for (const lead of lessons.leads) learned.push(await learnLead(deps, input.workspaceId, run, lead, lessons))
  return deps.database.inWorkspace(input.workspaceId, async tx => {
    const kept = await keep(tx, deps, input, { run, lessons, learned })
    if (!isRefusal(kept)) await keepAnswer(tx, kept)
    return kept
  })
}

type Learned = { readonly lead: LeadRun; readonly done: Backtested | null }

async function learnLead(
  { newId }: RenewalsDeps,
  workspaceId: string,
  run: number,
  lead: LeadLessons,
  { inForce, knownAt }: Lessons,
): Promise<Learned> {
  const { leadDays, rows, passedOver, now } = lead
  const prior = priorOf(leadDays)
  const former = inForce.find(each => each.model.leadDays === leadDays)
  const stays = former === undefined ? 'stays_prior' : 'kept_former'
  const counts = { leadDays, n: rows.length, lost: rows.filter(row => row.lost).length, passedOver }
  const watch = former === undefined ? null : watchModel(former, lead)
  const none = (why: string): Learned => ({
    lead: { ...counts, decision: stays, why, modelId: null, version: null, watch },
    done: null,
  })
  if (!isEnough(rows, backtestPolicy)) return none(WHY.too_few_renewals)
  const version = `learned-${run}-lead-${leadDays}`
  const learned = await learnInThread({
    input: {
      rows,
      options: { version, leadDays, prior },
      former:
        former === undefined ? null : { model: former.model, learnedAt: former.learnedAt.toISOString() },
      now,
    },
    // The same training draws the same rows again: a report can be made again.
    seed: Math.floor(hashShare(workspaceId, version, knownAt.toISOString()) * 2 ** 32),
  })
  if ('refused' in learned) return none(learned.refused)
  const { promoted, reason } = learned.done.report.promotion
  const decision = promoted ? 'promoted' : stays
  return {
    lead: { ...counts, decision, why: WHY[reason], modelId: newId('mdl'), version, watch },
    done: learned.done,
  }
}

type Trained = { readonly run: number; readonly lessons: Lessons; readonly learned: readonly Learned[] }

async function keep(
  tx: Tx,
  { clock }: RenewalsDeps,
  { by }: TrainingRequest,
  { run, lessons, learned }: Trained,
): Promise<ModelRun | Refusal> {
  await lockConfigToChange(tx)
  const now = clock()
  const last = await readLastRun(tx, now)
  if ((last?.run ?? 0) !== run - 1) {
    return refuse('conflict', 'Another training ended while this one was learning.', {
      fix: 'Look at GET /v1/models, and train again if it is still wanted.',
    })
  }
  // Two sets of models never share an instant: which of them held then would be a matter of taste.
  const newest = lessons.inForce.at(-1)?.inForceAt.getTime() ?? 0
  const inForceAt = new Date(Math.max(now.getTime(), newest + 1))
  for (const { lead, done } of learned) {
    if (done === null || lead.modelId === null || lead.version === null) continue
    const isPromoted = lead.decision === 'promoted'
    await insertModel(tx, {
      id: lead.modelId,
      version: lead.version,
      run,
      leadDays: lead.leadDays,
      learnedAt: lessons.knownAt,
      inForceAt: isPromoted ? inForceAt : null,
      n: lead.n,
      lost: lead.lost,
      model: done.model,
      report: done.report,
    })
  }
  const promoted = learned.map(each => each.lead).filter(lead => lead.decision === 'promoted')
  await recordAudit(
    tx,
    promoted.map(lead => ({
      action: 'model.promoted' as const,
      subject: { kind: 'models', id: lead.modelId ?? '' },
      accountId: null,
      before: { version: inForceBefore(lessons, lead.leadDays) },
      after: { version: lead.version, leadDays: lead.leadDays, n: lead.n, lost: lead.lost },
      by: { keyId: by?.keyId ?? null, personId: by?.personId ?? null },
      at: inForceAt,
    })),
  )
  if (promoted.length > 0) {
    await recordChanges(tx, [
      { type: 'model.promoted', accountIds: [], personId: by?.personId ?? null, at: inForceAt },
    ])
    const accountIds = await listAccountIds(tx)
    const since = dayOf(inForceAt)
    await markDue(
      tx,
      ['health'],
      accountIds.map(accountId => ({ accountId, since })),
    )
  }
  const made: ModelRun = {
    run,
    ranAt: now,
    resolved: lessons.resolved,
    leads: learned.map(each => each.lead),
    startedBy: by?.keyId ?? null,
  }
  await insertRun(tx, made)
  return made
}

function inForceBefore({ inForce }: Lessons, leadDays: number): string {
  const former = inForce.find(each => each.model.leadDays === leadDays)
  return former?.model.version ?? priorOf(leadDays).version
}

function priorOf(leadDays: number): RiskModel {
  const prior = priorModels.find(model => model.leadDays === leadDays)
  if (prior === undefined) throw new Error(`there is no prior for a lead of ${leadDays} days`)
  return prior
}
