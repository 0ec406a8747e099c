// Defines core features, metrics and milestones. Defining one makes it hold for the past too.
import type { Database, Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { looksIntoProperties, refuseBuiltInKey, refuseMilestoneMetric } from '@rung/usage-metrics'
import { BEGINNING } from '../instants.ts'
import {
  definitionOf,
  type Feature,
  listFeatures,
  listMetrics,
  listMilestones,
  type MetricRow,
  type MilestoneRow,
  saveFeature,
  saveMetric,
  saveMilestone,
} from '../storage/definitions.ts'
import { markDaysWith, markMilestones } from '../storage/dirty-marks.ts'
import { lockCount } from '../storage/locks.ts'
import { dropMetricCells } from '../storage/property-cells.ts'

export type Defined = 'created' | 'corrected' | 'unchanged'
const ALL = { after: '', limit: 10_000 }

export async function defineFeature(
  database: Database,
  workspaceId: string,
  feature: Feature,
  keep: Keep<Defined>,
): Promise<Defined> {
  return database.inWorkspace(workspaceId, async tx => {
    const defined = await settleFeature(tx, feature)
    await keep(tx, defined)
    return defined
  })
}

async function settleFeature(tx: Tx, feature: Feature): Promise<Defined> {
  await lockCount(tx)
  const former = (await listFeatures(tx, ALL)).find(each => each.event === feature.event)
  if (former?.name === feature.name && former.core === feature.core) return 'unchanged'
  await saveFeature(tx, feature)
  if (former?.core !== feature.core) await judgeAllAgain(tx)
  return former === undefined ? 'created' : 'corrected'
}

export async function defineMetric(
  database: Database,
  workspaceId: string,
  metric: MetricRow,
  keep: Keep<Defined>,
): Promise<Defined | Refusal> {
  const taken = refuseBuiltInKey(metric.key)
  if (taken !== undefined) return taken
  return database.inWorkspace(workspaceId, async tx => {
    const defined = await settleMetric(tx, metric)
    await keep(tx, defined)
    return defined
  })
}

async function settleMetric(tx: Tx, metric: MetricRow): Promise<Defined> {
  await lockCount(tx)
  const former = (await listMetrics(tx, ALL)).find(each => each.key === metric.key)
  if (former !== undefined && meaning(former) === meaning(metric)) return 'unchanged'
  await saveMetric(tx, metric)
  await dropMetricCells(tx, metric.key)
  if (!metric.retired && looksIntoProperties(definitionOf(metric))) await markDaysWith(tx, metric.events)
  const resting = (await listMilestones(tx, ALL)).filter(each => each.metric === metric.key && !each.retired)
  await markMilestones(
    tx,
    resting.map(each => each.key),
    metric.updatedAt,
  )
  await judgeAllAgain(tx)
  return former === undefined ? 'created' : 'corrected'
}

export async function defineMilestone(
  database: Database,
  workspaceId: string,
  milestone: MilestoneRow,
  keep: Keep<Defined>,
): Promise<Defined | Refusal> {
  return database.inWorkspace(workspaceId, async tx => {
    const defined = await settleMilestone(tx, milestone)
    if (!isRefusal(defined)) await keep(tx, defined)
    return defined
  })
}

async function settleMilestone(tx: Tx, milestone: MilestoneRow): Promise<Defined | Refusal> {
  await lockCount(tx)
  if (milestone.metric !== null) {
    const own = (await listMetrics(tx, ALL)).filter(each => !each.retired).map(each => each.key)
    const wrong = refuseMilestoneMetric(milestone.metric, own)
    if (wrong !== undefined) return wrong
  }
  const former = (await listMilestones(tx, ALL)).find(each => each.key === milestone.key)
  if (former !== undefined && (former.metric === null) !== (milestone.metric === null)) {
    return refuse(
      'conflict',
      former.metric === null
        ? `"${milestone.key}" is recorded by another system, so it cannot be measured here`
        : `"${milestone.key}" is measured here, so no other system can record it`,
      { field: 'metric', fix: 'Define it under another key.' },
    )
  }
  if (former !== undefined && meaning(former) === meaning(milestone)) return 'unchanged'
  await saveMilestone(tx, milestone)
  if (milestone.metric !== null && !milestone.retired) {
    await markMilestones(tx, [milestone.key], milestone.updatedAt)
  }
  await judgeAllAgain(tx)
  return former === undefined ? 'created' : 'corrected'
}

function meaning({ updatedAt: _, ...rest }: MetricRow | MilestoneRow): string {
  const known = Object.entries(rest).filter(([name]) => name !== 'workspaceId')
  return JSON.stringify(known.sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function judgeAllAgain(tx: Tx): Promise<void> {
  const ids = await listAccountIds(tx)
  await markDue(
    tx,
    ['usage'],
    ids.map(accountId => ({ accountId, since: BEGINNING })),
  )
}
