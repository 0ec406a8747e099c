// Learns the models of each lead from what is known now, judges it on later renewals, and lets answer what was best on those.
import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { lockConfigToChange } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import { type Keep, keepNothing } from '@rung/http-service'
import type { ModelInForce } from '@rung/judgement/storage'
import { dayOf, hashShare, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { type BacktestReport, type CalibrationDrift, priorModels, type RiskModel } from '@rung/renewal-risk'
import { markDue } from '@rung/signals'
import type { RenewalsDeps } from '../../deps.ts'
import {
  insertRun,
  type LeadRun,
  type ModelRun,
  type ModelWatch,
  readLastRun,
} from '../storage/model-runs.ts'
import { insertModel } from '../storage/models.ts'
import { endTrainingProgress, type TrainingProgress } from '../storage/training-progress.ts'
import { kindsOf } from '../training/answers-for.ts'
import { type DocumentLessons, documentsOf } from '../training/document-lessons.ts'
import { spanOf } from '../training/lacking-days.ts'
import { learnInThread } from '../training/learn-in-thread.ts'
import { modelVersion } from '../training/model-version.ts'
import { trainingPolicy } from '../training/policy.ts'
import { type Lessons, readLessons } from '../training/read-lessons.ts'
import { measureTraining } from '../training/training-metrics.ts'
import { leadsOf, type TrainingRequest } from '../training/training-request.ts'
import { ANSWERS, unheardWords, WHY, whyOf } from '../training/why.ts'
import { askForDays } from './ask-for-days.ts'
import { findReadyTraining } from './find-ready-training.ts'
import { sayProgress } from './say-progress.ts'

/** What came of it, or what it waits for. */
export type TrainingOutcome = { readonly run: ModelRun } | { readonly waiting: TrainingProgress }

/**
 * Where decision days were never judged, as after an import, it asks for those and waits: `continueTraining` learns when they are.
 * Reads in one transaction, learns in threads outside of any, and writes in another, under the lock that no judgement is
 * made beside: who came into force did so at an instant of its own. Refused as `conflict` when another training ended
 * meanwhile.
 */
export async function trainModels(
  deps: RenewalsDeps,
  input: TrainingRequest,
  keepAnswer: Keep<TrainingOutcome>,
): Promise<TrainingOutcome | Refusal> {
  const waiting = input.mayBackfill ? await askForDays(deps, input, keepAnswer) : undefined
  if (waiting !== undefined) return isRefusal(waiting) ? waiting : { waiting }
  const run = await measureTraining(deps.metrics, deps.clock, () =>
    train(deps, input, null, (tx, run) => keepAnswer(tx, { run })),
  )
  return isRefusal(run) ? run : { run }
}

/** Goes on with the training that waited, once the days it asked for are judged; undefined while there is nothing to go on with. */
export async function continueTraining(
  deps: RenewalsDeps,
  workspaceId: string,
): Promise<ModelRun | Refusal | undefined> {
  const progress = await findReadyTraining(deps, workspaceId)
  if (progress === undefined) return undefined
  const { leadDays, startedBy, personId } = progress
  const by = startedBy === null ? null : { keyId: startedBy, personId }
  return measureTraining(deps.metrics, deps.clock, () =>
    train(deps, { workspaceId, leadDays, by, mayBackfill: false }, progress, keepNothing),
  )
}

async function train(
  deps: RenewalsDeps,
  input: TrainingRequest,
  waited: TrainingProgress | null,
  keepAnswer: Keep<ModelRun>,
): Promise<ModelRun | Refusal> {
  const { workspaceId } = input
  const leads = leadsOf(input.leadDays)
  if (isRefusal(leads)) return leads
  const say = sayProgress(deps, input, waited, leads)
  try {
    await say(0)
    const knownAt = deps.clock()
    const lessons = await deps.database.inWorkspace(
      workspaceId,
      tx => readLessons(tx, { leads, knownAt }, trainingPolicy),
      { isolation: 'repeatable read', readOnly: true },
    )
    const run = (lessons.lastRun?.run ?? 0) + 1
    const learned: Learned[] = []
    for (const [at, lead] of lessons.leads.entries()) {
      await say(1 + at)
      for (const document of documentsOf(lead, lessons.inForce)) {
        learned.push(await learnDocument(deps, workspaceId, run, document, lessons))
      }
    }
    await say(1 + leads.length)
    return await deps.database.inWorkspace(workspaceId, async tx => {
      const kept = await keep(tx, deps, input, { run, lessons, learned })
      await endTrainingProgress(tx)
      if (!isRefusal(kept)) await keepAnswer(tx, kept)
      return kept
    })
  } catch (error) {
    await deps.database.inWorkspace(workspaceId, endTrainingProgress)
    throw error
  }
}

/** A model that a training made, in force from its end or kept as a candidate. */
type Made = {
  readonly id: string
  readonly model: RiskModel
  readonly report: BacktestReport
  readonly n: number
  readonly lost: number
  readonly isInForce: boolean
}
type Learned = Pick<DocumentLessons, 'tooFewOf'> & {
  readonly lead: LeadRun
  readonly made: readonly Made[]
  /** What answered for its renewals before; undefined where the expert's weights did. */
  readonly standing: ModelInForce | undefined
}

async function learnDocument(
  { newId }: RenewalsDeps,
  workspaceId: string,
  run: number,
  lessons: DocumentLessons,
  { inForce, knownAt }: Lessons,
): Promise<Learned> {
  const { leadDays, answersFor, described, undescribed, onlyStayed, unheard } = lessons
  const standing = standingOf(inForce, lessons)
  // What needed no learning contests nothing: it is made anew.
  const former = standing?.model.learning == null ? undefined : standing
  const stays = standing === undefined ? 'stays_prior' : 'kept_former'
  const { renewals, days } = lessons.lacking
  const span = spanOf(days)
  const withoutSignals = { renewals, from: span?.from ?? null, to: span?.to ?? null }
  const passedOver = undescribed.n + onlyStayed
  const counts = { leadDays, answersFor, ...described, passedOver, withoutSignals, unheard }
  const silence = unheardWords(unheard)
  const none = (reason: string, watched: CalibrationDrift | null): Learned => ({
    lead: {
      ...counts,
      decision: stays,
      why: whyOf(lessons, reason, ...silence),
      modelId: null,
      version: null,
      watch: watchOf(former, watched),
    },
    made: [],
    tooFewOf: lessons.tooFewOf,
    standing,
  })
  const decided = described.n + undescribed.n
  if (decided === 0) return none(whyNone(lessons), null)
  const version = modelVersion('learned', run, lessons)
  const learned = await learnInThread({
    ...lessons.pack(),
    options: { version, leadDays, prior: priorOf(leadDays) },
    former: former === undefined ? null : { model: former.model, learnedAt: former.learnedAt.toISOString() },
    // The same training draws the same rows again: a report can be made again.
    seed: Math.floor(hashShare(workspaceId, version, knownAt.toISOString()) * 2 ** 32),
  })
  const { watched } = learned
  if ('refused' in learned) return none(learned.refused, watched)
  const own = answersFor === 'all' ? {} : { answersFor }
  const { model, unlearned, report } = learned.done
  const { answers, promoted, reason } = report.promotion
  const made: Made[] = []
  if (model !== null) {
    made.push({ id: newId('mdl'), model: { ...model, ...own }, report, ...described, isInForce: promoted })
  }
  const kind = answers === 'prior' || answers === 'base_rate' ? answers : null
  if (kind !== null && unlearned !== null && !saysTheSame({ ...unlearned, ...own }, standing?.model)) {
    made.push({
      id: newId('mdl'),
      model: { ...unlearned, ...own, version: modelVersion(kind, run, lessons) },
      report: reportOfUnlearned(report, kind),
      n: decided,
      lost: described.lost + undescribed.lost,
      isInForce: true,
    })
  }
  const shown = made.find(each => each.isInForce) ?? made[0]
  const decision = shown?.isInForce === true ? DECISIONS[answers] : stays
  return {
    lead: {
      ...counts,
      decision,
      why: whyOf(lessons, WHY[reason], ANSWERS[answers], ...silence),
      modelId: shown?.id ?? null,
      version: shown?.model.version ?? null,
      watch: watchOf(former, watched),
    },
    made,
    tooFewOf: lessons.tooFewOf,
    standing,
  }
}

function whyNone({ onlyStayed, unheard }: DocumentLessons): string {
  if (onlyStayed > 0) return WHY.only_stayed
  return unheard.renewals > 0 ? WHY.none_heard : WHY.none_decided
}

const DECISIONS = {
  learned: 'promoted',
  former: 'kept_former',
  prior: 'own_level',
  base_rate: 'base_rate',
} as const

/** Made of the same renewals in the same way: it would only have another name. */
function saysTheSame(unlearned: RiskModel, standing: RiskModel | undefined): boolean {
  if (standing === undefined || standing.learning !== null) return false
  const asKept: unknown = JSON.parse(JSON.stringify({ ...unlearned, version: standing.version }))
  return isDeepStrictEqual(asKept, standing)
}

/** Figures are of the model that was learned: of what answers in its place only those of the expert's weights are known. */
function reportOfUnlearned(report: BacktestReport, kind: 'base_rate' | 'prior'): BacktestReport {
  const spread = kind === 'prior' ? report.priorSpread : null
  return { ...report, spread, reliability: [], curve: [], outcomeLift: [], calibrationDrift: null }
}

function watchOf(former: ModelInForce | undefined, calibration: CalibrationDrift | null): ModelWatch | null {
  return former === undefined ? null : { version: former.model.version, calibration }
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
  for (const { lead, made, tooFewOf } of learned) {
    for (const { id, model, report, n, lost, isInForce } of made) {
      await insertModel(tx, {
        id,
        version: model.version,
        run,
        leadDays: lead.leadDays,
        answersFor: lead.answersFor ?? 'all',
        learnedAt: lessons.knownAt,
        inForceAt: isInForce ? inForceAt : null,
        n,
        lost,
        model,
        report: { ...report, tooFewOf },
      })
    }
  }
  const promoted = learned.flatMap(({ lead, made, standing }) =>
    made.filter(each => each.isInForce).map(each => ({ ...each, leadDays: lead.leadDays, standing })),
  )
  await recordAudit(
    tx,
    promoted.map(({ id, model, leadDays, standing, n, lost }) => ({
      action: 'model.promoted' as const,
      subject: { kind: 'models', id },
      accountId: null,
      before: { version: (standing?.model ?? priorOf(leadDays)).version },
      after: { version: model.version, leadDays, n, lost },
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

/** The newest of its kind or of all; none where that never saw such renewals, so that the expert's weights answer. */
function standingOf(
  inForce: readonly ModelInForce[],
  { leadDays, answersFor }: DocumentLessons,
): ModelInForce | undefined {
  const standing = inForce.findLast(
    ({ model }) =>
      model.leadDays === leadDays && (model.answersFor === undefined || model.answersFor === answersFor),
  )
  const speaks = kindsOf(answersFor, standing?.model.learning?.termTypes ?? null).length > 0
  return speaks ? standing : undefined
}

function priorOf(leadDays: number): RiskModel {
  const prior = priorModels.find(model => model.leadDays === leadDays)
  if (prior === undefined) throw new Error(`there is no prior for a lead of ${leadDays} days`)
  return prior
}
