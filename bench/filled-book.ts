// A workspace of any number of accounts for benches: some judged for real on three days, the rest copied from them by SQL.
import type { App } from '@rung/http-service'
import { addDays, addMonths, type Day, dayOf } from '@rung/kernel'
import { type Context, publish, type Signal, type SignalValue, type SubjectKind } from '@rung/signals'
import { type CountedDatabase, countStatements } from '@rung/test-harness/count-statements'
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts'
import {
  BOOK_NOW,
  BOOK_SERVICES,
  type BookDatabases,
  createBookApp,
  KEY,
  TODAY,
  WORKSPACE,
} from './book-app.ts'

export const CSM = 'per_bench'
/** The first day of a past quarter, on which a forecast looks back. */
const OPENED = new Date('2025-10-01T09:00:00Z')
const YESTERDAY = new Date('2026-03-09T09:00:00Z')
const SEEDS = 200
const SEGMENTS = ['smb', 'mid', 'enterprise']

export type FilledBook = {
  readonly app: App
  /** What `/bare/N` answers, by N: a route that checks a key and nothing else. */
  readonly bare: string[]
  readonly key: string
  readonly database: BenchDatabase
  readonly counted: readonly CountedDatabase[]
  close(): Promise<void>
}

/** Health, renewals, playbook and accounts on one port, over a database of their own. */
export async function openFilledBook(accounts: number): Promise<FilledBook> {
  const database = await openBenchDatabase()
  let now = OPENED
  const clock = () => now
  const connected = BOOK_SERVICES.map(service => countStatements(database.connectAs(service)))
  const databases = Object.fromEntries(
    BOOK_SERVICES.map((service, at) => [service, (connected[at] as CountedDatabase).database]),
  ) as BookDatabases
  const { app, runDueWork } = await createBookApp(clock, databases)
  const bare: string[] = []
  app.get('/bare/:at', { config: { scope: 'read' } }, async (request, reply) =>
    reply.type('application/json').send(bare[Number((request.params as { at: string }).at)]),
  )
  await seed(database)
  for (const day of [OPENED, YESTERDAY, TODAY]) {
    now = day
    await recordAll(database, day)
    await runDueWork()
  }
  await copy(database, Math.ceil(accounts / SEEDS))
  now = BOOK_NOW
  return {
    app,
    bare,
    key: KEY,
    database,
    counted: connected,
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

const idOf = (at: number) => `acc_${String(at).padStart(4, '0')}`

async function seed({ query }: BenchDatabase): Promise<void> {
  await query('insert into accounts.workspaces values ($1, $1, $2, $3)', [WORKSPACE, 'EUR', '2025-01-01'])
  await query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at, declared,
       retracted, recorded_by)
     values ($1, $2, 1, 'bench', $3, $3, $3, false, false, 'key_bench')`,
    [WORKSPACE, CSM, '2025-01-01'],
  )
  for (let at = 0; at < SEEDS; at++) {
    await query(
      `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
         stored_at, declared, retracted, recorded_by, segment, csm_id)
       values ($1, $2, 1, $3, $2, $4, $4, $4, false, false, 'key_bench', $5, $6)`,
      [WORKSPACE, idOf(at), `crm-${at}`, '2025-01-01', SEGMENTS[at % 3], at % 40 === 0 ? CSM : null],
    )
    await seedContract(query, at)
  }
}

/** A yearly contract for two years and more: of every tenth it ended last autumn, of every fifth the amount moved. */
async function seedContract(query: BenchDatabase['query'], at: number): Promise<void> {
  const [id, account] = [`sub_${idOf(at)}`, idOf(at)]
  const known = ['2024-01-01', 'key_bench']
  const startsOn = addDays(dayOf(new Date('2024-01-15')), (at * 31) % 270)
  const facts = `occurred_at, recorded_at, stored_at, declared, retracted, recorded_by`
  await query(
    `insert into accounts.subscriptions (workspace_id, id, revision, external_id, account_id, ${facts}, plan, arr_minor,
       currency, starts_on, term_months, auto_renews, ended_on)
     values ($1, $2, 1, $2, $3, $4, $4, $4, false, false, $5, 'Team', $6, 'EUR', $7, 12, true, $8)`,
    [WORKSPACE, id, account, ...known, 100_000 + at * 1_000, startsOn, at % 10 === 3 ? '2025-10-20' : null],
  )
  if (at % 5 === 1) {
    await query(
      `insert into accounts.subscription_changes (workspace_id, id, revision, external_id, account_id, ${facts},
         subscription_id, effective_on, arr_minor)
       values ($1, $2, 1, $2, $3, $4, $4, $4, false, false, $5, $6, '2025-08-01', $7)`,
      [WORKSPACE, `sch_${account}`, account, ...known, id, 90_000 + at * 1_100],
    )
  }
  await query(
    `insert into accounts.renewals (workspace_id, id, revision, external_id, account_id, ${facts}, subscription_id,
       due_on, resolution, resolved_on)
     values ($1, $2, 1, $2, $3, $4, $4, $4, false, false, $5, $6, $7, 'renewed', $7)`,
    [WORKSPACE, `rnw_${account}`, account, ...known, id, addMonths(startsOn, 12)],
  )
}

/** Values that differ from account to account and from day to day, the same in every run. */
async function recordAll(database: BenchDatabase, knownAt: Date): Promise<void> {
  const asOf = dayOf(knownAt)
  const publishers = (['usage', 'outcomes', 'accounts'] as const).map(context => ({
    context,
    database: database.connectAs(context),
  }))
  for (const { context, database: own } of publishers) {
    await own.inWorkspace(WORKSPACE, tx =>
      publish<Context>(
        tx,
        Array.from({ length: SEEDS }, (_, at) => ({
          accountId: idOf(at),
          context,
          asOf,
          knownAt,
          policyVersion: 'bench',
          signals: signalsOf(context, at, asOf),
        })),
      ),
    )
  }
}

function signalsOf(context: 'accounts' | 'outcomes' | 'usage', at: number, asOf: Day): Signal[] {
  const share = (salt: number) => ((at * 37 + salt * 61 + Number(asOf.slice(8))) % 100) / 100
  const told = (kind: SubjectKind, id: string, values: Record<string, SignalValue>): Signal[] =>
    Object.entries(values).map(([name, value]) => ({
      subject: { kind, id },
      name,
      value,
      evidence: [`fct_${id}_${name}`],
      ageDays: 3,
    }))
  const id = idOf(at)
  if (context === 'usage') return told('account', id, { usage_score: share(1), seat_utilisation: share(2) })
  if (context === 'outcomes') {
    return [
      ...told('account', id, {
        relationship: share(3),
        clarity: share(4),
        reliability: share(5),
        ladder_hostile: at % 17 === 0,
        single_threaded: at % 5 === 0,
      }),
      ...told('outcome', `out_${id}`, {
        outcome_importance: 4,
        outcome_active: true,
        attained: share(6),
        attained_last_known: share(6),
        customer_verdict: share(7),
        vendor_verdict: share(8),
        experience: share(9),
      }),
    ]
  }
  const term = asOf === dayOf(OPENED) ? OPENED : TODAY
  const dueOn = addDays(dayOf(term), 22 + ((at * 31) % 270))
  return [
    ...told('account', id, {
      resolution: share(10),
      benevolence: share(11),
      segment: SEGMENTS[at % 3] ?? null,
      csm: at % 40 === 0 ? CSM : null,
      arr_minor: 100_000 + at * 1_000,
      currency: 'EUR',
      closed: false,
    }),
    ...told('renewal', `rnw_${id}_${term.getUTCFullYear()}`, {
      due_on: dueOn,
      arr_minor: 100_000 + at * 1_000,
      currency: 'EUR',
      term_months: 12,
      notice_on: null,
      csm_call: null,
      csm_probability: null,
      resolution: null,
      auto_renews: true,
    }),
  ]
}

/** Each copy under ids of its own; scores and sizes are moved by a little, so that orders have no great ties. */
async function copy({ query }: BenchDatabase, times: number): Promise<void> {
  const suffixed = (columns: readonly string[]) =>
    columns
      .map(column =>
        column === 'renewals'
          ? `'renewals', regexp_replace(held.renewals::text, '"(rnw_[^"]*)"', '"\\1_' || copy || '"', 'g')::jsonb`
          : `'${column}', held.${column} || '_' || copy`,
      )
      .join(', ')
  const tables: Readonly<Record<string, readonly string[]>> = {
    'accounts.accounts': ['id', 'account_id', 'external_id'],
    'accounts.subscriptions': ['id', 'account_id', 'external_id'],
    'accounts.subscription_changes': ['id', 'account_id', 'external_id', 'subscription_id'],
    'accounts.renewals': ['id', 'account_id', 'external_id', 'subscription_id'],
    'health.scores': ['account_id', 'renewals'],
    'health.current_accounts': ['account_id', 'next_renewal_id'],
    'health.worklist_forms': ['account_id'],
    'health.current_renewals': ['account_id', 'renewal_id'],
    'health.current_contradictions': ['account_id'],
  }
  for (const [table, columns] of Object.entries(tables)) {
    await query(
      `insert into ${table}
       select made.*
       from ${table} as held
       cross join generate_series(2, $1::integer) as copy
       -- in the list of what is selected it would be called once a column
       cross join lateral jsonb_populate_record(held, jsonb_build_object(${suffixed(columns)})) as made
       where held.workspace_id = $2`,
      [times, WORKSPACE],
    )
    await query(`vacuum analyze ${table}`)
  }
}
