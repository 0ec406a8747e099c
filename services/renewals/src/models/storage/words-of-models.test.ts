// Models and reports kept in the words of the release before are read in today's, with the same numbers.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { migrate } from '@rung/database'
import { createEmptyDatabase } from '@rung/test-harness/postgres'
import { expect, it } from 'vitest'

const MIGRATIONS = join(import.meta.dirname, '../../../../../migrations')

const model = {
  terms: [
    { feature: 'a', shape: { kind: 'steps', edges: [1], heights: [-0.5, 0.5] }, weight: 1, sd: 0.1 },
    { feature: 'heights', shape: { kind: 'is', value: '"heights": ' }, weight: 1, sd: 0.1 },
  ],
  pairs: [{ features: ['a', 'b'], heights: [0.25, 0], sd: 0.1 }],
  learning: { leftOut: [{ name: 'bill', reason: 'same_as minutes' }] },
}
const report = {
  origins: [{ learntFrom: 30, learntLost: 10 }],
  reliability: [{ n: 5, said: 0.1, happened: 0.2 }],
  calibrationDrift: { n: 5, reading: 'more_than_said' },
  drivers: [{ feature: 'said', value: 'as_said' }],
}
const leads = [
  { leadDays: 30, watch: { calibration: { reading: 'as_said' } } },
  { leadDays: 90, watch: { calibration: { reading: 'fewer_than_said' } } },
]

it('a model, its report and a training of the release before are read in the words of this one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rung-migrations-'))
  const database = await createEmptyDatabase()
  try {
    await cp(MIGRATIONS, folder, {
      recursive: true,
      filter: path => !(Number(/^\d{4}(?=-)/.exec(basename(path))?.[0]) >= 180),
    })
    await migrate({ adminUrl: database.adminUrl, folder })
    const place = await placeOf(database.query)
    await database.query(
      `insert into ${place}.models
         (workspace_id, id, version, run, lead_days, learnt_at, in_force_at, n, lost, model, report)
       values ('w', 'm', 'learned-1', 1, 30, '2026-01-01', '2026-01-02', 40, 10, $1, $2)`,
      [JSON.stringify(model), JSON.stringify(report)],
    )
    await database.query(
      `insert into ${place}.model_runs (workspace_id, run, ran_at, resolved, leads) values ('w', 1, '2026-01-01', 40, $1)`,
      [JSON.stringify(leads)],
    )
    const { applied } = await migrate({ adminUrl: database.adminUrl, folder: MIGRATIONS })
    expect(applied[0]).toBe('health/0180-words-of-models.sql')
    const [kept] = await database.query(
      `select models.learned_at::text as at, models.model, models.report, model_runs.leads
       from ${place}.models join ${place}.model_runs using (workspace_id, run)`,
    )
    expect(kept).toMatchObject({
      model: {
        terms: [
          { shape: { kind: 'steps', edges: [1], leafValues: [-0.5, 0.5] } },
          { feature: 'heights', shape: { value: '"heights": ' } },
        ],
        pairs: [{ features: ['a', 'b'], leafValues: [0.25, 0], sd: 0.1 }],
        learning: { leftOut: [{ name: 'bill', reason: 'collinear_with minutes' }] },
      },
      report: {
        origins: [{ learnedFrom: 30, learnedLost: 10 }],
        reliability: [{ n: 5, predicted: 0.1, observed: 0.2 }],
        calibrationDrift: { n: 5, reading: 'underpredicted' },
        drivers: [{ feature: 'said', value: 'as_said' }],
      },
      leads: [
        { watch: { calibration: { reading: 'calibrated' } } },
        { watch: { calibration: { reading: 'overpredicted' } } },
      ],
    })
    expect(JSON.stringify(kept)).not.toMatch(/learnt|happened/)
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
})

type Query = Awaited<ReturnType<typeof createEmptyDatabase>>['query']

async function placeOf(query: Query): Promise<string> {
  const [row] = await query<{ moved: boolean }>(`select to_regclass('renewals.models') is not null as moved`)
  return row?.moved ? 'renewals' : 'health'
}
