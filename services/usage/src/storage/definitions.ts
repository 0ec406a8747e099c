// What a workspace defines for itself: core features, metrics and milestones.
import type { Tx } from '@rung/database'
import type { MetricDefinition, Scalar } from '@rung/usage-metrics'
import { and, asc, type Column, eq, type SQL, sql } from 'drizzle-orm'
import { boolean, doublePrecision, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

const schema = pgSchema('usage')

export const features = schema.table('features', {
  workspaceId: text('workspace_id').notNull(),
  event: text('event').notNull(),
  name: text('name').notNull(),
  core: boolean('core').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

export const metricDefinitions = schema.table('metric_definitions', {
  workspaceId: text('workspace_id').notNull(),
  key: text('key').notNull(),
  events: text('events').array(),
  properties: jsonb('properties').$type<Record<string, Scalar>>().notNull(),
  aggregation: text('aggregation').$type<MetricDefinition['aggregation']['kind']>().notNull(),
  property: text('property'),
  windowDays: integer('window_days').notNull(),
  retired: boolean('retired').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

export const milestoneDefinitions = schema.table('milestone_definitions', {
  workspaceId: text('workspace_id').notNull(),
  key: text('key').notNull(),
  metric: text('metric'),
  threshold: doublePrecision('threshold'),
  retired: boolean('retired').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

export type Feature = Omit<typeof features.$inferSelect, 'workspaceId'>
export type MetricRow = Omit<typeof metricDefinitions.$inferSelect, 'workspaceId'>
export type MilestoneRow = Omit<typeof milestoneDefinitions.$inferSelect, 'workspaceId'>
export type Page = { readonly after: string; readonly limit: number }

// One order on every server, whatever its locale.
const byBytes = (column: Column): SQL => sql`${column} collate "C"`
const after = (column: Column, page: Page): SQL => sql`${byBytes(column)} > ${page.after}`

export async function saveFeature(tx: Tx, feature: Feature): Promise<void> {
  await tx.db
    .insert(features)
    .values({ workspaceId: tx.workspaceId, ...feature })
    .onConflictDoUpdate({ target: [features.workspaceId, features.event], set: feature })
}

export async function saveMetric(tx: Tx, metric: MetricRow): Promise<void> {
  await tx.db
    .insert(metricDefinitions)
    .values({ workspaceId: tx.workspaceId, ...metric })
    .onConflictDoUpdate({ target: [metricDefinitions.workspaceId, metricDefinitions.key], set: metric })
}

export async function saveMilestone(tx: Tx, milestone: MilestoneRow): Promise<void> {
  await tx.db
    .insert(milestoneDefinitions)
    .values({ workspaceId: tx.workspaceId, ...milestone })
    .onConflictDoUpdate({
      target: [milestoneDefinitions.workspaceId, milestoneDefinitions.key],
      set: milestone,
    })
}

export async function listFeatures(tx: Tx, page: Page): Promise<Feature[]> {
  return tx.db
    .select()
    .from(features)
    .where(and(eq(features.workspaceId, tx.workspaceId), after(features.event, page)))
    .orderBy(asc(byBytes(features.event)))
    .limit(page.limit)
    .prepare('usage-list-features')
    .execute()
}

export async function listMetrics(tx: Tx, page: Page): Promise<MetricRow[]> {
  return tx.db
    .select()
    .from(metricDefinitions)
    .where(and(eq(metricDefinitions.workspaceId, tx.workspaceId), after(metricDefinitions.key, page)))
    .orderBy(asc(byBytes(metricDefinitions.key)))
    .limit(page.limit)
    .prepare('usage-list-metrics')
    .execute()
}

export async function listMilestones(tx: Tx, page: Page): Promise<MilestoneRow[]> {
  return tx.db
    .select()
    .from(milestoneDefinitions)
    .where(and(eq(milestoneDefinitions.workspaceId, tx.workspaceId), after(milestoneDefinitions.key, page)))
    .orderBy(asc(byBytes(milestoneDefinitions.key)))
    .limit(page.limit)
    .prepare('usage-list-milestones')
    .execute()
}

export type Definitions = {
  /** Events whose use is use of a core feature. */
  readonly catalogue: ReadonlySet<string>
  readonly metrics: readonly MetricDefinition[]
  readonly milestones: readonly MilestoneRow[]
}

/** A definition as the judging room knows it. */
export function definitionOf(row: Omit<MetricRow, 'retired' | 'updatedAt'>): MetricDefinition {
  const { key, events, properties, aggregation, property, windowDays } = row
  return {
    key,
    windowDays,
    filter: { events, properties },
    aggregation:
      aggregation === 'sum' || aggregation === 'last'
        ? { kind: aggregation, property: property ?? '' }
        : { kind: aggregation },
  }
}

/** Everything in force, by key. */
export async function readDefinitions(tx: Tx): Promise<Definitions> {
  const everything = { after: '', limit: 10_000 }
  const [core, metrics, milestones] = await Promise.all([
    listFeatures(tx, everything),
    listMetrics(tx, everything),
    listMilestones(tx, everything),
  ])
  return {
    catalogue: new Set(core.filter(feature => feature.core).map(feature => feature.event)),
    metrics: metrics.filter(metric => !metric.retired).map(definitionOf),
    milestones: milestones.filter(milestone => !milestone.retired),
  }
}
