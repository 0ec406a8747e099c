// What pages show beside figures, for each account of a book: a name, three people who work there, and promises for some.
import { WORKSPACE } from '../book-app.ts'

type Query = <R>(text: string, values?: readonly unknown[]) => Promise<R[]>

const STORED = '2025-01-01'

/** Deterministic: the name of the n-th account is the same in every run. */
export async function nameBook(query: Query): Promise<void> {
  await withoutIndex(query, 'accounts.words_by_words', () => fill(query))
  for (const table of ['accounts.words', 'accounts.accounts', 'accounts.stakeholders', 'outcomes.promises'])
    await query(`vacuum analyze ${table}`)
}

/** An index of every word in every name is made in seconds at the end, and kept up over minutes. */
async function withoutIndex(query: Query, name: string, work: () => Promise<void>): Promise<void> {
  const [index] = await query<{ made: string }>('select pg_get_indexdef($1::regclass) as made', [name])
  if (index === undefined) throw new Error(`there is no index ${name}`)
  await query(`drop index ${name}`)
  await work()
  await query(index.made)
}

async function fill(query: Query): Promise<void> {
  await query(
    `with numbered as (
       select accounts.id, row_number() over (order by accounts.id) as at
       from accounts.accounts where accounts.workspace_id = $1
     )
     insert into accounts.words (workspace_id, id, kind, text)
     select $1, 'wrd_' || numbered.id, 'account.name', format('%s%s %s %s',
       (array['North', 'Bright', 'Silver', 'Green', 'Iron', 'Harbour', 'Stone', 'Maple'])[1 + numbered.at % 8],
       (array['field', 'line', 'bridge', 'wood', 'gate', 'mark', 'port'])[1 + numbered.at % 7],
       (array['Logistics', 'Foods', 'Health', 'Systems', 'Energy'])[1 + numbered.at % 5], numbered.at)
     from numbered`,
    [WORKSPACE],
  )
  await query(
    `update accounts.accounts set name_ref = 'wrd_' || accounts.id where accounts.workspace_id = $1`,
    [WORKSPACE],
  )
  await employ(query)
  await promise(query)
}

async function employ(query: Query): Promise<void> {
  await query(
    `insert into accounts.stakeholders (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
       stored_at, declared, retracted, recorded_by, name_ref, email_ref, role, influence, product_user_ids)
     select $1, 'stk_' || accounts.id || '_' || nth, 1, 'contact-' || accounts.id || '-' || nth, accounts.id, $2, $2, $2, false, false,
       'key_bench', 'wrn_' || accounts.id || '_' || nth, 'wre_' || accounts.id || '_' || nth,
       (array['champion', 'economic_buyer', 'user'])[nth], 0.5, '{}'
     from accounts.accounts cross join generate_series(1, 3) as nth
     where accounts.workspace_id = $1`,
    [WORKSPACE, STORED],
  )
  await query(
    `with numbered as (
       select stakeholders.*, row_number() over (order by stakeholders.id) as at
       from accounts.stakeholders where stakeholders.workspace_id = $1
     )
     insert into accounts.words (workspace_id, id, kind, person_ref, text)
     select $1, numbered.name_ref, 'stakeholder.name', numbered.id, format('%s %s%s',
       (array['Dana', 'Ravi', 'Zoë', 'Tomas', 'Ines', 'Noor', 'Jonas', 'Mei', 'Olu'])[1 + numbered.at % 9],
       (array['Berg', 'Lind', 'Okon', 'Sato', 'Marsh', 'Vidal', 'Keller'])[1 + numbered.at % 7],
       (array['', 'er', 'son', 'feldt'])[1 + numbered.at % 4])
     from numbered
     union all
     select $1, numbered.email_ref, 'stakeholder.email', numbered.id, format('contact%s@customer%s.example', numbered.at, numbered.at / 3)
     from numbered`,
    [WORKSPACE],
  )
}

async function promise(query: Query): Promise<void> {
  await query(
    `with numbered as (
       select accounts.id, row_number() over (order by accounts.id) as at
       from accounts.accounts where accounts.workspace_id = $1
     )
     insert into outcomes.promises (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, capability, weight, made_by, due_on, understanding, status)
     select $1, 'prm_' || numbered.id, 1, 'promise-' || numbered.id, numbered.id, $2, $2, $2, false, false, 'key_bench',
       (array['sso', 'reports', 'alerts'])[1 + numbered.at % 3], 3, 'csm', date '2026-03-01' + (numbered.at % 60)::integer,
       'aligned', 'open'
     from numbered where numbered.at % 10 = 0`,
    [WORKSPACE, STORED],
  )
}
