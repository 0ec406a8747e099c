// The playbook with cards that were drawn by lot, and what came of them.
import {
  createPlaybookUnderTest,
  type PlaybookUnderTest,
  WELL,
  WORKSPACE,
} from '../../playbook-under-test.ts'

export type Outcome = {
  now: { n: number }
  delayed: { n: number }
  difference: number | null
  interval: { low: number; high: number; level: number }
  answer: string
  waiting: number
}

type Effect = {
  play: string | null
  drawn: number
  delay: { share: number }
  milestone: Outcome
  verdict: Outcome
  score: Outcome
  renewal: Outcome
  saved: { arrMinor: number; savedMinor: number | null }
}

type List = { cards: { accountId: string }[] }

export type EffectsUnderTest = Awaited<ReturnType<typeof createEffectsUnderTest>>

/** On 2 March 2026; `beginAnew` leaves one CSM. */
export async function createEffectsUnderTest() {
  const test = await createPlaybookUnderTest('2026-03-02T08:00:00Z')

  const effect = async (path = '/v1/worklists/effect', workspace?: string) =>
    (await test.get<Effect>(path, workspace)).body

  const open = async () =>
    (await test.get<List>('/v1/worklists/ann')).body.cards.map(({ accountId }) => accountId)

  /** One CSM, who has the whole day. */
  const beginAnew = async (): Promise<void> => {
    await test.beginAnew()
    await test.database.query(
      `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
         declared, retracted, recorded_by, hours_per_day)
       values ($1, 'per_1', 1, 'ann', '2026-01-01', '2026-01-01', '2026-01-01', false, false, 'key_1', 24)`,
      [WORKSPACE],
    )
  }

  return { ...test, ...tellingOf(test), ...drawingOf(test), beginAnew, effect, open }
}

/** What is known of customers. */
function tellingOf(test: PlaybookUnderTest) {
  async function addCustomer(id: string): Promise<void> {
    await test.addAccount(id, `Name of ${id}`)
    await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = $1`, [id])
    const renewal = { ...WELL.renewal, arr_minor: 1_000_000, due_on: '2026-05-01' }
    await test.record(id, 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1' } },
      { kind: 'renewal', id: `rnw_${id}`, values: renewal },
    ])
  }

  /** A verdict on `out_1` of the account, `by` an id of the vendor's own or of an answer to a nudge. */
  const said = (account: string, on: string, achieved: number, by: string) =>
    test.database.query(
      `insert into outcomes.customer_verdicts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
       stored_at, declared, retracted, recorded_by, outcome_id, stakeholder_id, achieved, experience)
     values ($1, 'cvd_' || $2, 1, $2, $3, $4, $4, $4, false, false, 'key_1', 'out_1', 'stk_1', $5, 3)`,
      [WORKSPACE, by, account, on, achieved],
    )

  const reachedOn = async (account: string, day: string | null) => {
    await addCustomer(account)
    await test.record(account, 'usage', [{ values: { 'milestone:live': day } }])
    const values = { ...WELL.outcome, 'needs_milestone:live': 1 }
    await test.record(account, 'outcomes', [{ kind: 'outcome', id: 'out_1', values }])
  }

  return { addCustomer, said, reachedOn }
}

/** What was drawn by lot. */
function drawingOf(test: PlaybookUnderTest) {
  /** Half of the cards wait, and ten in each arm are enough to tell. */
  async function delayHalf(): Promise<void> {
    const document = { worklist: { delay: { share: 0.5 }, effect: { leastPerArm: 10 } } }
    await test.database.query(
      `insert into config.versions (workspace_id, version, document, changed, note, published_at, published_by, draft_id)
     values ($1, 1, $2, '{worklist}', 'delays', '2026-01-01', 'key_1', 'dra_1')`,
      [WORKSPACE, JSON.stringify(document)],
    )
  }

  async function addDraw(
    n: number,
    arm: 'now' | 'delayed',
    scores: readonly [number, number],
    play = 'close_the_gap',
  ) {
    const id = `acc_${n}`
    await test.database.query(
      `insert into playbook.delay_draws (workspace_id, csm_id, account_id, drawn_on, risk_band, play, play_version, arm,
       chance, until, renewal_id, renewal_due_on, probability_lost, arr_minor)
     values ($1, 'per_1', $2, '2026-01-01', 'medium', $3, 0, $4, 0.5, '2026-01-15', null, null, 0.2, 1000000)`,
      [WORKSPACE, id, play, arm],
    )
    for (const [day, score] of [
      ['2025-12-30', scores[0]],
      ['2026-02-27', scores[1]],
    ] as const) {
      await test.database.query(
        `insert into health.scores (workspace_id, account_id, as_of, recorded_at, state, since, score_hundredths, band,
         coverage, contributions, contradictions, engine_version, policy_version, model_version)
       values ($1, $2, $3::date, $3::date, 'unknown', $3::date, $4, 'watch', 1, '[]', '[]', 'e', 'p', 'm')`,
        [WORKSPACE, id, day, score],
      )
    }
  }

  return { delayHalf, addDraw }
}
