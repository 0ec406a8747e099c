// Keeps the models that a training made, and lets those answer from one instant on that came into force.
import { type AuditBy, BY_ITSELF, byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { lockConfigToChange } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { insertRun, type ModelRun, readLastRun } from '../storage/model-runs.ts'
import { insertModel } from '../storage/models.ts'
import type { DocumentLearned } from '../training/learn-document.ts'
import type { Made } from '../training/models-made.ts'
import type { Lessons } from '../training/read-lessons.ts'
import type { TrainingRequest } from '../training/training-request.ts'
import { priorOf } from '../training/what-answered.ts'

type Trained = {
  readonly run: number
  readonly lessons: Lessons
  readonly learned: readonly DocumentLearned[]
}

/** Refused as `conflict` when another training ended meanwhile. */
export async function keepModels(
  tx: Tx,
  clock: () => Date,
  by: TrainingRequest['by'],
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
  await insertModels(tx, { run, lessons, learned }, inForceAt)
  await putInForce(tx, by, learned, inForceAt)
  const ended: ModelRun = {
    run,
    ranAt: now,
    resolved: lessons.resolved,
    leads: learned.map(each => each.lead),
    startedBy: by?.keyId ?? null,
  }
  await insertRun(tx, ended)
  return ended
}

async function insertModels(tx: Tx, { run, lessons, learned }: Trained, inForceAt: Date): Promise<void> {
  for (const { lead, made } of learned) {
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
        report,
      })
    }
  }
}

/** Audits what answers from now on, tells of it, and has every account judged by it. */
async function putInForce(
  tx: Tx,
  by: TrainingRequest['by'],
  learned: readonly DocumentLearned[],
  inForceAt: Date,
): Promise<void> {
  const promoted = learned.flatMap(({ lead, made, standing }) =>
    made.filter(each => each.isInForce).map(each => ({ ...each, leadDays: lead.leadDays, standing })),
  )
  const trainedBy = by === null ? BY_ITSELF : byCaller(by)
  await recordAudit(
    tx,
    promoted.map(each => auditOf(each, trainedBy, inForceAt)),
  )
  if (promoted.length === 0) return
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

type Promoted = Made & Pick<DocumentLearned, 'standing'> & { readonly leadDays: number }

const auditOf = ({ id, model, leadDays, standing, n, lost }: Promoted, by: AuditBy, at: Date) => ({
  action: 'model.promoted' as const,
  subject: { kind: 'models' as const, id },
  accountId: null,
  before: { version: (standing?.model ?? priorOf(leadDays)).version },
  after: { version: model.version, leadDays, n, lost },
  by,
  at,
})
