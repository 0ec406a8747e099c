// Learns one model in a thread, and decides what answers for its renewals from then on.
import type { ModelInForce } from '@rung/judgement/storage'
import { hashShare } from '@rung/kernel'
import type { CalibrationDrift } from '@rung/renewal-risk'
import type { RenewalsDeps } from '../../deps.ts'
import type { LeadRun, ModelWatch } from '../storage/model-runs.ts'
import type { DocumentLessons } from './document-lessons.ts'
import { spanOf } from './lacking-days.ts'
import { learnInThread } from './learn-in-thread.ts'
import { modelVersion } from './model-version.ts'
import { type Made, modelsMade } from './models-made.ts'
import type { Lessons } from './read-lessons.ts'
import { formerOf, priorOf, standingOf } from './what-answered.ts'
import { ANSWERS, unheardWords, WHY, whyOf } from './why.ts'

export type DocumentLearned = {
  readonly lead: LeadRun
  readonly made: readonly Made[]
  /** What answered for its renewals before; undefined where the expert's weights did. */
  readonly standing: ModelInForce | undefined
}

export async function learnDocument(
  { newId, stopping }: Pick<RenewalsDeps, 'newId' | 'stopping'>,
  workspaceId: string,
  run: number,
  lessons: DocumentLessons,
  { inForce, knownAt }: Lessons,
): Promise<DocumentLearned> {
  const { leadDays, described, undescribed } = lessons
  const standing = standingOf(inForce, lessons)
  if (described.n + undescribed.n === 0) return noneMade(lessons, standing, whyNone(lessons), null)
  const version = modelVersion('learned', run, lessons)
  const former = formerOf(standing)
  const task = {
    ...lessons.pack(),
    options: { version, leadDays, prior: priorOf(leadDays) },
    former: former === undefined ? null : { model: former.model, learnedAt: former.learnedAt.toISOString() },
    // The same training draws the same rows again: a report can be made again.
    seed: Math.floor(hashShare(workspaceId, version, knownAt.toISOString()) * 2 ** 32),
  }
  const learned = await learnInThread(task, stopping)
  if ('refused' in learned) return noneMade(lessons, standing, learned.refused, learned.watched)
  const { done, watched } = learned
  const { answers, reason } = done.report.promotion
  const made = modelsMade(newId, run, lessons, done, standing?.model)
  const shown = made.find(each => each.isInForce) ?? made[0]
  const lead: LeadRun = {
    ...countsOf(lessons),
    decision: shown?.isInForce === true ? DECISIONS[answers] : staysAs(standing),
    why: whyOf(lessons.answersFor, WHY[reason], ANSWERS[answers], ...unheardWords(lessons.unheard)),
    modelId: shown?.id ?? null,
    version: shown?.model.version ?? null,
    watch: watchOf(former, watched),
  }
  return { lead, made, standing }
}

/** What answered before still does. */
function noneMade(
  lessons: DocumentLessons,
  standing: ModelInForce | undefined,
  reason: string,
  watched: CalibrationDrift | null,
): DocumentLearned {
  const lead: LeadRun = {
    ...countsOf(lessons),
    decision: staysAs(standing),
    why: whyOf(lessons.answersFor, reason, ...unheardWords(lessons.unheard)),
    modelId: null,
    version: null,
    watch: watchOf(formerOf(standing), watched),
  }
  return { lead, made: [], standing }
}

function countsOf({
  leadDays,
  answersFor,
  described,
  undescribed,
  onlyStayed,
  unheard,
  lacking,
}: DocumentLessons) {
  const span = spanOf(lacking.days)
  const withoutSignals = { renewals: lacking.renewals, from: span?.from ?? null, to: span?.to ?? null }
  const passedOver = undescribed.n + onlyStayed
  return { leadDays, answersFor, ...described, passedOver, withoutSignals, unheard }
}

const staysAs = (standing: ModelInForce | undefined) =>
  standing === undefined ? 'stays_prior' : 'kept_former'

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

function watchOf(former: ModelInForce | undefined, calibration: CalibrationDrift | null): ModelWatch | null {
  return former === undefined ? null : { version: former.model.version, calibration }
}
