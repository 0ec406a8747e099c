// A book for the tests of this folder: facts as outcomes and accounts keep them, written straight into their tables.
import { addDays, type Day, day } from '@rung/kernel'
import { type HealthUnderTest, WORKSPACE } from '../../health-under-test.ts'

export const TODAY = day('2026-03-10')
/** Sixty weeks before the last whole one. */
export const FIRST = addDays(day('2026-03-02'), -7 * 60)

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly on: Day }

/** Writes the first revision of a fact, or the one that is named, known from its day on. */
export async function put(
  { database }: HealthUnderTest,
  table: string,
  { id, on, ...own }: Row,
  { revision = 1, knownOn = on, workspace = WORKSPACE, retracted = false } = {},
): Promise<void> {
  const row: Record<string, unknown> = {
    workspace_id: workspace,
    id,
    revision,
    external_id: `crm-${id}`,
    occurred_at: on,
    recorded_at: knownOn,
    stored_at: knownOn,
    declared: false,
    retracted,
    recorded_by: 'key_1',
    ...own,
  }
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  await database.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

export const ACCOUNT = { segment: 'smb', csm_id: 'per_1', pays_for_ids: [] }
export const PROMISE = {
  account_id: 'acc_1',
  capability: 'export',
  weight: 3,
  made_by: 'sales',
  understanding: 'unknown',
  status: 'open',
}

/** Four promises a week: in the last ten weeks nobody writes down what three of them answer. */
export async function plantBook(test: HealthUnderTest): Promise<void> {
  for (const n of [1, 2, 3, 4]) {
    const id = `acc_${n}`
    await test.addWords(`wrd_${id}`, 'account.name', null, `Account ${n}`)
    await put(test, 'accounts.accounts', { ...ACCOUNT, id, account_id: id, on: FIRST, name_ref: `wrd_${id}` })
  }
  await test.addWords('wrd_csm', 'person.name', 'per_1', 'Cleo Berg')
  await put(test, 'accounts.people', { id: 'per_1', on: FIRST, name_ref: 'wrd_csm' })
  await test.addWords('wrd_ours', 'promise.ourWords', null, 'Books by Friday')
  for (let week = 0; week < 61; week++) {
    for (const n of [1, 2, 3, 4]) {
      const answers = week < 51 || n === 1
      await put(test, 'outcomes.promises', {
        ...PROMISE,
        id: `prm_${String(week).padStart(2, '0')}_${n}`,
        on: addDays(FIRST, 7 * week + n),
        account_id: `acc_${n}`,
        concern_level: answers ? 3 : null,
        concern_tag: answers ? 'books_late' : null,
        our_words_ref: 'wrd_ours',
      })
    }
  }
}
