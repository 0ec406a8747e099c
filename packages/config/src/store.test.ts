// What was in force when, over a real database; and who waits for whom.

import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { usagePolicy } from '@rung/usage-metrics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtInDocument, changedSections, mergePatch } from './document.ts'
import { healthConfig, readHealthConfigs } from './health.ts'
import { readDraftOutcomesPolicy } from './outcomes.ts'
import { readStandingPolicies } from './standing.ts'
import { drafts, shadowWork, versions } from './storage/tables.ts'
import {
  configInstants,
  insertVersion,
  lockConfigToChange,
  lockConfigToJudge,
  type PublishedVersion,
  readOpenDraft,
  saveDraft,
} from './store.ts'
import { readDraftUsagePolicy, readUsagePolicies, USAGE_SECTIONS } from './usage.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
const MARCH = new Date('2026-03-01T09:00:00Z')
const APRIL = new Date('2026-04-01T09:00:00Z')
const justBefore = (instant: Date) => new Date(instant.getTime() - 1)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const march = mergePatch(builtInDocument, { usage: { sourceDownAfterDays: 4 } }) as typeof builtInDocument
  const april = mergePatch(march, { worklist: { plays: { ask_why_quiet: { hours: 2 } } } }) as typeof march
  await database.asService('config').inWorkspace(WORKSPACE, async tx => {
    await insertVersion(tx, versionOf(1, MARCH, builtInDocument, march))
    await insertVersion(tx, versionOf(2, APRIL, march, april))
  })
})
afterAll(() => database.close())

function versionOf(
  version: number,
  publishedAt: Date,
  before: typeof builtInDocument,
  document: typeof builtInDocument,
): PublishedVersion {
  const by = { note: '', publishedBy: 'key_1', personId: null, draftId: `cfd_${version}`, rollbackOf: null }
  return { version, publishedAt, document, changed: changedSections(before, document), ...by }
}

describe('the policy in force', () => {
  it('is that of the newest version published by then, its own instant included', async () => {
    const policyAt = await database.asService('usage').inWorkspace(WORKSPACE, readUsagePolicies)
    expect(policyAt(justBefore(MARCH))).toBe(usagePolicy)
    expect(policyAt(MARCH)).toEqual({ ...usagePolicy, sourceDownAfterDays: 4, version: 'config-1' })
    expect(policyAt(APRIL)).toBe(policyAt(MARCH))
  })

  it('changes its name only with the parts that it follows from', async () => {
    const configAt = await database.asService('health').inWorkspace(WORKSPACE, readHealthConfigs)
    expect(configAt(MARCH)).toBe(healthConfig)
    const april = configAt(APRIL)
    expect(april.worklist.plays.find(play => play.key === 'ask_why_quiet')?.hours).toBe(2)
    expect(april.worklist.version).toBe('config-2')
    expect([april.health, april.nudges, april.forecast]).toEqual([
      healthConfig.health,
      healthConfig.nudges,
      healthConfig.forecast,
    ])
  })

  it('is what is built in, the same object, where nobody published anything', async () => {
    const usage = await database.asService('usage').inWorkspace(OTHER, readUsagePolicies)
    const health = await database.asService('health').inWorkspace(OTHER, readHealthConfigs)
    const standing = await database.asService('accounts').inWorkspace(WORKSPACE, readStandingPolicies)
    expect(usage(APRIL)).toBe(usagePolicy)
    expect(health(APRIL)).toBe(healthConfig)
    expect(standing(APRIL).version).toBe('accounts-3')
  })

  it('became another at instants that can be asked for, of all of it or of some sections', async () => {
    const found = await database
      .asService('usage')
      .inWorkspace(WORKSPACE, async tx => [
        await configInstants(tx),
        await configInstants(tx, USAGE_SECTIONS),
      ])
    expect(found).toEqual([[MARCH, APRIL], [MARCH]])
  })
})

describe('a draft', () => {
  it('is judged under by the contexts it changes, once its shadow runs', async () => {
    const config = database.connectAs('config')
    const usage = database.connectAs('usage')
    const document = mergePatch(builtInDocument, {
      usage: { usualGapLeastGaps: 9 },
    }) as typeof builtInDocument
    const draft = {
      ...{ id: 'cfd_9', status: 'open' as const, document, changed: ['usage'], note: '', basedOn: 2 },
      ...{ rollbackOf: null, createdAt: APRIL, updatedAt: APRIL, createdBy: 'key_1', personId: null },
    }
    await config.inWorkspace(WORKSPACE, tx => saveDraft(tx, { ...draft, shadowStartedAt: null }))
    expect(await usage.inWorkspace(WORKSPACE, readDraftUsagePolicy)).toBeUndefined()
    await config.inWorkspace(WORKSPACE, tx => saveDraft(tx, { ...draft, shadowStartedAt: APRIL }))
    expect(await usage.inWorkspace(WORKSPACE, readDraftUsagePolicy)).toEqual({
      draftId: 'cfd_9',
      policy: { ...usagePolicy, usualGapLeastGaps: 9, version: 'draft-cfd_9' },
    })
    const outcomes = database.connectAs('outcomes')
    expect(await outcomes.inWorkspace(WORKSPACE, readDraftOutcomesPolicy)).toBeUndefined()
    const second = { ...draft, id: 'cfd_10', shadowStartedAt: null }
    await expect(config.inWorkspace(WORKSPACE, tx => saveDraft(tx, second))).rejects.toMatchObject({
      cause: { constraint: 'drafts_one_open' },
    })
    expect((await config.inWorkspace(WORKSPACE, readOpenDraft))?.id).toBe('cfd_9')
  })
})

describe('the lock', () => {
  it('lets batches judge side by side, and a change of config wait for all of them', async () => {
    const health = database.connectAs('health')
    const order: string[] = []
    const gate = Promise.withResolvers<void>()
    const judged = Promise.withResolvers<void>()
    const batch = health.inWorkspace(WORKSPACE, async tx => {
      await lockConfigToJudge(tx)
      judged.resolve()
      await gate.promise
      order.push('judged')
    })
    await judged.promise
    await database.asService('usage').inWorkspace(WORKSPACE, lockConfigToJudge)
    await health.inWorkspace(OTHER, lockConfigToChange)
    const change = health.inWorkspace(WORKSPACE, async tx => {
      await lockConfigToChange(tx)
      order.push('changed')
    })
    await expect.poll(waiting).toBe(1)
    gate.resolve()
    await Promise.all([batch, change])
    expect(order).toEqual(['judged', 'changed'])
  })
})

async function waiting(): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_catalog.pg_locks join pg_catalog.pg_database on pg_database.oid = pg_locks.database
     where pg_locks.locktype = 'advisory' and not pg_locks.granted and pg_database.datname = current_database()`,
  )
  return row?.waiting ?? 0
}

it('has the tables that the code declares', () =>
  expectTablesMatchSchema(database, [versions, drafts, shadowWork]))
