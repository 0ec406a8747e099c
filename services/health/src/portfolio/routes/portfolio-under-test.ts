// Six accounts of a portfolio, each different in something, and one of another workspace.
import { expect } from 'vitest'
import type { z } from 'zod'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'
import type { mapAnswer } from './map-schema.ts'
import type { PortfolioAccount } from './schema/portfolio.ts'
import type { SummaryAnswer } from './schema/summary.ts'

export type MapAnswer = z.output<typeof mapAnswer>

export type Page = { data: PortfolioAccount[]; nextCursor: string | null; pending: number }

export const ANN = 'per_ann'

export const idsOf = ({ data }: Page) => data.map(each => each.accountId)

export type PortfolioUnderTest = Awaited<ReturnType<typeof createPortfolioUnderTest>>

export async function createPortfolioUnderTest() {
  const test = await createHealthUnderTest('2026-03-01T08:00:00Z')

  const list = async (query = '', workspace = WORKSPACE, personId?: string) => {
    const { status, body } = await test.get<Page>(`/v1/portfolio${query}`, workspace, personId)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }

  const summary = async (query = '') => (await test.get<SummaryAnswer>(`/v1/portfolio/summary${query}`)).body

  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by)
     values ($1, $2, 1, 'ann', $3, $3, $3, false, false, 'key_1')`,
    [WORKSPACE, ANN, '2026-01-01T00:00:00Z'],
  )
  for (const [at, id] of ['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e', 'acc_f'].entries()) {
    await test.addAccount(id, `=Name ${id}`)
    await recordOf(test, id, at)
  }
  await test.addAccount('acc_theirs', undefined, OTHER)
  await test.record('acc_theirs', 'accounts', [{ values: WELL.standing }], undefined, OTHER)
  await test.service.runDueWork()

  return { ...test, list, summary, recordAs: (id: string, at: number) => recordOf(test, id, at) }
}

/** acc_e has nothing but a usage score; acc_b and acc_c stand the same but for what they are worth. */
async function recordOf(test: HealthUnderTest, id: string, at: number): Promise<void> {
  await test.record(id, 'usage', [
    { values: { ...WELL.usage, usage_score: [0.9, 0.4, 0.4, 0.1, 0.7, null][at] ?? null } },
  ])
  if (id === 'acc_e') return
  const attained = [0.9, 0.5, 0.5, 0.2, 0, 0.3][at] ?? 0
  await test.record(id, 'outcomes', [
    {
      values: { ...WELL.ladder, relationship: 0.1 * at, ladder_hostile: at === 3, single_threaded: at > 2 },
    },
    {
      kind: 'outcome',
      id: `out_${id}`,
      values: { ...WELL.outcome, attained, attained_last_known: attained },
    },
  ])
  await test.record(id, 'accounts', [
    {
      values: {
        ...WELL.standing,
        segment: at < 3 ? 'smb' : null,
        csm: at < 2 ? ANN : null,
        onboarding_until: at === 1 ? '2026-03-02' : null,
        paused_from: at === 3 ? '2026-02-25' : null,
        arr_minor: at === 5 ? null : 100_000 * (at + 1),
        currency: 'EUR',
      },
    },
    ...(at === 2
      ? []
      : [
          {
            kind: 'renewal' as const,
            id: `rnw_${id}`,
            values: { ...WELL.renewal, due_on: `2026-0${4 + at}-01` },
          },
        ]),
  ])
}
