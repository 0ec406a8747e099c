// A CSM with accounts over a database of its own, for tests of worklists.
import {
  createPlaybookUnderTest,
  type PlaybookUnderTest,
  type Recorded,
  WELL,
  WORKSPACE,
} from '../../playbook-under-test.ts'
import type { WorklistAnswer } from './schema/worklist.ts'

/** The list of the CSM `ann`, `per_1`, who has three hours a day in Berlin. */
export const path = '/v1/worklists/ann'

export type WorklistUnderTest = PlaybookUnderTest & {
  addCsm(id: string, externalId: string, timeZone: string | null, hours: number | null): Promise<void>
  /** An account of `ann` whose renewal is due in 60 days, and what the accounts context says of it besides. */
  addCustomer(id: string, arrMinor: number, told?: readonly Recorded[]): Promise<void>
  /** A list as answered; throws when it was refused. */
  open(query?: string, from?: string): Promise<WorklistAnswer>
  act(
    list: WorklistAnswer,
    index: number,
    body: object,
  ): Promise<{ status: number; body: { status: string; followUp: { does: string; on: string } | null } }>
}

/** On 2 March 2026, eight in the morning UTC. */
export async function createWorklistUnderTest(): Promise<WorklistUnderTest> {
  const test = await createPlaybookUnderTest('2026-03-02T08:00:00Z')
  const addCsm: WorklistUnderTest['addCsm'] = async (id, externalId, timeZone, hours) => {
    await test.database.query(
      `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
         declared, retracted, recorded_by, time_zone, hours_per_day)
       values ($1, $2, 1, $3, $4, $4, $4, false, false, 'key_1', $5, $6)`,
      [WORKSPACE, id, externalId, '2026-01-01T00:00:00Z', timeZone, hours],
    )
  }
  const addAnn = () => addCsm('per_1', 'ann', 'Europe/Berlin', 3)
  await addAnn()
  return {
    ...test,
    beginAnew: async () => {
      await test.beginAnew()
      await addAnn()
    },
    addCsm,
    addCustomer: async (id, arrMinor, told = []) => {
      await test.addAccount(id, `Name of ${id}`)
      await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = $1`, [id])
      const renewal = { ...WELL.renewal, arr_minor: arrMinor, due_on: '2026-05-01' }
      await test.record(id, 'accounts', [
        { values: { ...WELL.standing, csm: 'per_1' } },
        { kind: 'renewal', id: `rnw_${id}`, values: renewal },
        ...told,
      ])
    },
    open: async (query = '', from = path) => {
      const { status, body } = await test.get<WorklistAnswer>(`${from}${query}`)
      if (status !== 200) throw new Error(`${from}${query} answered ${status}: ${JSON.stringify(body)}`)
      return body
    },
    act: (list, index, body) => test.post(`${path}/cards/${list.cards[index]?.id}/actions`, body),
  }
}

export const cardsOf = (list: WorklistAnswer) => list.cards.map(card => card.accountId)
