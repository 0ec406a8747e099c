// Holds the Drizzle tables of this service against the migrated schema.

import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, it } from 'vitest'
import { accountDays } from './account-days.ts'
import { attachments } from './attachments.ts'
import { callRefusals, callSources } from './call-sources.ts'
import { dailyAggregates } from './daily-aggregates.ts'
import { dayCells } from './day-cells.ts'
import { features, metricDefinitions, milestoneDefinitions } from './definitions.ts'
import { dirtyMarks } from './dirty-marks.ts'
import { eventHorizons, events } from './events.ts'
import { aliases, identities } from './identities.ts'
import { memberships } from './memberships.ts'
import { milestoneReaches } from './milestone-reaches.ts'
import { propertyCells } from './property-cells.ts'
import { receipts } from './receipts.ts'
import { sourceChoices } from './source-choices.ts'
import { sourceDays } from './source-days.ts'
import { doubtMarks, sourceDoubts } from './source-doubts.ts'
import { ties } from './ties.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

it('every table is what the migrations made', async () => {
  await expectTablesMatchSchema(test, [
    accountDays,
    aliases,
    attachments,
    callRefusals,
    callSources,
    dailyAggregates,
    dayCells,
    dirtyMarks,
    eventHorizons,
    events,
    features,
    identities,
    memberships,
    metricDefinitions,
    milestoneDefinitions,
    milestoneReaches,
    propertyCells,
    receipts,
    sourceChoices,
    sourceDays,
    sourceDoubts,
    doubtMarks,
    ties,
  ])
})
