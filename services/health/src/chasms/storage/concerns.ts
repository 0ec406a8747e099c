// What customers are concerned about, what is there for it, and what is planned.
import type { Capability, Concern, RoadmapItem, StatedConcern } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

type ConcernRow = HeldFact & Concern & { readonly outcome_id: string | null; readonly until_on: Day | null }

export async function readConcerns(tx: Tx, moment: Moment, accounts: Same): Promise<StatedConcern[]> {
  const rows = await readBookFacts<ConcernRow>(tx, CONCERNS, moment)
  return rows.map(({ id, account_id, on, level, tag, outcome_id, until_on }) => ({
    concernId: id,
    accountId: accounts.survivorOf(account_id),
    concern: { level, tag },
    statedOn: on,
    untilOn: until_on,
    outcomeId: outcome_id,
  }))
}

type CapabilityRow = HeldFact & Pick<Capability, 'capability' | 'meets'>

export async function readCapabilities(tx: Tx, moment: Moment): Promise<Capability[]> {
  const rows = await readBookFacts<CapabilityRow>(tx, CAPABILITIES, moment)
  return rows.map(({ on, capability, meets }) => ({ capability, meets, statedOn: on }))
}

type RoadmapRow = HeldFact & {
  readonly capability: string
  readonly planned_on: Day
  readonly delivered_on: Day | null
}

export async function readRoadmap(tx: Tx, moment: Moment): Promise<RoadmapItem[]> {
  const rows = await readBookFacts<RoadmapRow>(tx, ROADMAP, moment)
  return rows.map(({ id, on, capability, planned_on, delivered_on }) => ({
    roadmapItemId: id,
    capability,
    addedOn: on,
    plannedOn: planned_on,
    deliveredOn: delivered_on,
  }))
}

const CONCERNS = {
  name: 'published.company_concerns',
  columns: ['level', 'tag', 'outcome_id', 'until_on::text'],
}
const CAPABILITIES = { name: 'published.company_capabilities', columns: ['capability', 'meets'] }
const ROADMAP = {
  name: 'published.company_roadmap',
  columns: ['capability', 'planned_on::text', 'delivered_on::text'],
}
