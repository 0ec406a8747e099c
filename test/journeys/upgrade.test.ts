// A database of the last release, with rows in every table, brought up to date: every row is accounted for where it lies now.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { migrate } from '@rung/database'
import { fillEveryTable } from '@rung/test-harness/fill-every-table'
import { createEmptyDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Kept, keepChecks, keptRows, lostRows, restoreChecks } from './kept-rows.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations')
/** The newest migration of the last release. */
const LAST_RELEASE = 145
const OURS = 'ws_00000000000000000000000001'
const THEIRS = 'ws_00000000000000000000000002'

/** The service each table moved to. */
const MOVED: Readonly<Record<string, string>> = {
  'health.shadow_scores': 'config.shadow_scores',
  'health.models': 'renewals.models',
  'health.model_runs': 'renewals.model_runs',
  'health.kept_forecasts': 'renewals.kept_forecasts',
  'health.forecast_finals': 'renewals.forecast_finals',
  'health.worklist_days': 'playbook.worklist_days',
  'health.worklist_cards': 'playbook.worklist_cards',
  'health.worklist_actions': 'playbook.worklist_actions',
  'health.nudge_decisions': 'playbook.nudge_decisions',
  'health.nudge_reactions': 'playbook.nudge_reactions',
}

let folder: string
let database: TestDatabase
let before: Kept
let after: Kept
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-last-release-'))
  await cp(MIGRATIONS, folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true })) {
    if (Number(/^(\d{4})-/.exec(basename(file))?.[1] ?? 0) > LAST_RELEASE) await rm(join(folder, file))
  }
  database = await createEmptyDatabase()
  await migrate({ adminUrl: database.adminUrl, folder })
  const checks = await keepChecks(database)
  for (const workspace of [OURS, THEIRS]) {
    await fillEveryTable(database, workspace, ['rung_migrations.applied'])
  }
  await database.query(`update signals.snapshots set context = 'usage'`)
  await database.query(`update signals.due_work set consumer = 'health'`)
  await database.query(`update accounts.touches set kind = 'call'`)
  await database.query(`update accounts.keys set scope = 'read', origins = null`)
  await database.query(`update signals.stuck_accounts set stage = 'health'`)
  await database.query(`update health.contradiction_acknowledgements set pair = 'usage_outcome'`)
  await database.query(`update health.worklist_cards set pool = 'care', section = 'today', status = 'open'`)
  await database.query(
    `update health.worklist_actions
     set action = 'start', result = null, until = null, dismissal = null, reaction = null, risk_band = 'low'`,
  )
  await restoreChecks(database, checks)
  before = await keptRows(database)
  const { applied } = await migrate({ adminUrl: database.adminUrl, folder: MIGRATIONS })
  expect(applied).toContain('database/0170-services-by-trade.sql')
  after = await keptRows(database)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await database.close()
})

it('has every row that it had, in the table that took the place of its own', () => {
  expect(before.get('health.nudge_decisions')).toHaveLength(2)
  for (const [name, rows] of before) expect([name, rows.length > 0]).toEqual([name, true])
  expect(lostRows(before, after, MOVED)).toEqual([])
})

it('has moved what is said to move, and left nothing behind', () => {
  const gone = [...before.keys()].filter(name => !after.has(name)).sort()
  expect(gone).toEqual(Object.keys(MOVED).sort())
})

it('would name a row that was lost or changed', () => {
  const [row, ...others] = after.get('renewals.models') ?? []
  const less = new Map([...after, ['renewals.models', others]])
  expect(lostRows(before, less, MOVED)).toHaveLength(1)
  const changed = new Map([...after, ['renewals.models', [{ ...row, run: 7 }, ...others]]])
  expect(lostRows(before, changed, MOVED)).toEqual([expect.stringContaining('health.models')])
})

it('shows each moved row to the service whose it is, in its workspace alone, and to no other', async () => {
  for (const name of Object.values(MOVED)) {
    const owner = name.split('.')[0] as 'config' | 'playbook' | 'renewals'
    const text = `select workspace_id from ${name}`
    const own = database.connectAs(owner)
    const seen = await own.inWorkspace(OURS, tx => tx.query({ text }))
    expect([name, seen]).toEqual([name, [{ workspace_id: OURS }]])
    expect([name, await own.query({ text })]).toEqual([name, []])
    for (const other of ['health', 'usage', 'outcomes', 'accounts'] as const) {
      const tried = database.asService(other).inWorkspace(OURS, tx => tx.query({ text }))
      await expect(tried, `${other} reads ${name}`).rejects.toThrow('permission denied')
    }
  }
})

it('takes every row along when its workspace is deleted, and none of another', async () => {
  await database
    .asService('accounts')
    .inWorkspace(OURS, tx => tx.query({ text: 'select access.delete_workspace()' }))
  for (const [name, rows] of await keptRows(database)) {
    const held = new Set(rows.map(row => row.workspace_id))
    expect([name, held.has(OURS), held.has(THEIRS)]).toEqual([
      name,
      false,
      (after.get(name) ?? []).some(row => row.workspace_id === THEIRS),
    ])
  }
})
