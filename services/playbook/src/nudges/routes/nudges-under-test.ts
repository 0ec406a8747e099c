// The playbook with accounts to nudge, and what a product asks and answers about a nudge.
import { expect } from 'vitest'
import { createPlaybookUnderTest, type PlaybookUnderTest, WELL } from '../../playbook-under-test.ts'
import type { DecidedAnswer, ReactedAnswer } from './schema.ts'

export const STATEMENT = 'Close the books in 3 days'

export type Change = {
  readonly outcome?: object
  readonly ladder?: object
  readonly usage?: object
  readonly standing?: object
  readonly renewal?: object
}

/** A decision that was made: it has an id. */
export type Decided = DecidedAnswer & { readonly decisionId: string }

const values = (base: object, over: object | undefined) =>
  ({ ...base, ...over }) as Record<string, string | number | boolean | null>

export type NudgesUnderTest = Awaited<ReturnType<typeof createNudgesUnderTest>>

/** At eight in the morning of 1 March 2026. */
export async function createNudgesUnderTest() {
  const test = await createPlaybookUnderTest('2026-03-01T08:00:00Z')
  return { ...test, ...tellingOf(test), ...askingOf(test) }
}

/** What is known of accounts. */
function tellingOf(test: PlaybookUnderTest) {
  /** Two milestones, the first reached; the outcome belongs to the stakeholder `stk_<account>`, user `u-<account>`. */
  async function recordAbout(accountId: string, change: Change = {}): Promise<void> {
    await test.record(accountId, 'usage', [
      {
        values: values(
          { ...WELL.usage, 'milestone:go_live': '2026-02-01', 'milestone:first_report': null },
          change.usage,
        ),
      },
    ])
    await test.record(accountId, 'outcomes', [
      ...(change.ladder === undefined ? [] : [{ values: values(WELL.ladder, change.ladder) }]),
      {
        kind: 'outcome',
        id: `out_${accountId}`,
        values: values(
          {
            ...WELL.outcome,
            outcome_stakeholder: `stk_${accountId}`,
            outcome_statement_ref: `wrd_statement_${accountId}`,
            outcome_due_on: '2026-06-01',
            'needs_milestone:go_live': 1,
            'needs_milestone:first_report': 1,
          },
          change.outcome,
        ),
      },
    ])
    const renewal = {
      kind: 'renewal' as const,
      id: `rnw_${accountId}`,
      values: values(WELL.renewal, change.renewal),
    }
    await test.record(accountId, 'accounts', [{ values: values(WELL.standing, change.standing) }, renewal])
  }

  async function addStakeholder(id: string, accountId: string, user: string): Promise<void> {
    await test.database.query(
      `insert into accounts.stakeholders (workspace_id, id, revision, external_id, account_id, occurred_at,
       recorded_at, stored_at, declared, retracted, recorded_by, role, influence, product_user_ids)
     values ('ws_00000000000000000000000001', $1, 1, $1, $2, '2026-02-01', '2026-02-01', '2026-02-01', false, false,
       'key_1', 'champion', 0.5, $3)`,
      [id, accountId, [user]],
    )
  }

  async function addCustomer(accountId: string, change: Change = {}): Promise<void> {
    await test.addAccount(accountId)
    await test.addWords(`wrd_statement_${accountId}`, 'outcome.statement', `stk_${accountId}`, STATEMENT)
    await addStakeholder(`stk_${accountId}`, accountId, `u-${accountId}`)
    await recordAbout(accountId, change)
  }

  return { recordAbout, addStakeholder, addCustomer }
}

/** What a product asks and answers. */
function askingOf(test: PlaybookUnderTest) {
  const ask = (body: object, workspace?: string) =>
    test.post<Decided>('/v1/nudges/decide', body, {
      scope: 'write',
      ...(workspace !== undefined && { workspace }),
    })

  async function decide(account: string, user = `u-${account}`, surface = 'home'): Promise<Decided> {
    const { status, body } = await ask({ account, user, surface })
    expect({ status, body }).toMatchObject({ status: 200 })
    return body
  }

  const react = (decisionId: string, body: object, workspace?: string) =>
    test.post<ReactedAnswer>(`/v1/nudges/${decisionId}/reactions`, body, {
      scope: 'write',
      ...(workspace !== undefined && { workspace }),
    })

  const countOf = async (user: string, reason: string) => {
    const [row] = await test.database.query<{ count: string }>(
      'select count(*)::text as count from playbook.nudge_decisions where user_id = $1 and reason = $2',
      [user, reason],
    )
    return Number(row?.count)
  }

  return { ask, decide, react, countOf }
}
