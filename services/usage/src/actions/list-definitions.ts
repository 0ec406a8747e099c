// What a workspace defined, a page at a time: core features, metrics of its own, milestones.
import type { Database } from '@rung/database'
import {
  type Feature,
  listFeatures,
  listMetrics,
  listMilestones,
  type MetricRow,
  type MilestoneRow,
  type Page,
} from '../storage/definitions.ts'

export type PageRequest = Page & { readonly workspaceId: string }

export function pageOfFeatures(
  database: Database,
  { workspaceId, ...page }: PageRequest,
): Promise<Feature[]> {
  return database.inWorkspace(workspaceId, tx => listFeatures(tx, page), { readOnly: true })
}

export function pageOfMetrics(
  database: Database,
  { workspaceId, ...page }: PageRequest,
): Promise<MetricRow[]> {
  return database.inWorkspace(workspaceId, tx => listMetrics(tx, page), { readOnly: true })
}

export function pageOfMilestones(
  database: Database,
  { workspaceId, ...page }: PageRequest,
): Promise<MilestoneRow[]> {
  return database.inWorkspace(workspaceId, tx => listMilestones(tx, page), { readOnly: true })
}
