// A made-up resource for this room's tests, with one of everything: references, words, a nested body, a rule.
import type { Database, Tx } from '@rung/database'
import { createIds, refuse } from '@rung/kernel'
import { doublePrecision, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Changed, Ledger, Wording } from './ledger.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { Resolve } from './resolve.ts'
import { type Caller, defineFact, type WrittenFact } from './resource.ts'

export const WORKSPACE = 'ws_00000000000000000000000001'
export const CALLER: Caller = {
  workspaceId: WORKSPACE,
  keyId: 'key_1',
  scope: 'write',
  personId: 'per_me',
  reach: 'all',
}

export const NOTES_SQL = `
  insert into accounts.workspaces (workspace_id, name, currency, created_at)
  values ('ws_00000000000000000000000001', 'Ours', 'EUR', now()), ('ws_00000000000000000000000002', 'Theirs', 'EUR', now());
  create schema ledger_test;
  grant usage on schema ledger_test to rung_outcomes;
  create table ledger_test.notes (
    workspace_id text not null, id text not null, revision integer not null, external_id text not null, account_id text,
    occurred_at timestamptz not null, recorded_at timestamptz not null, stored_at timestamptz not null,
    declared boolean not null, retracted boolean not null, recorded_by text not null,
    people_ids text[], score double precision, tags jsonb, seen_at timestamptz, text_ref text, kind text,
    primary key (workspace_id, id, revision)
  );
  create unique index on ledger_test.notes (workspace_id, external_id) where revision = 1;
  create index on ledger_test.notes (workspace_id, account_id);
  alter table ledger_test.notes enable row level security;
  alter table ledger_test.notes force row level security;
  create policy workspace on ledger_test.notes
    using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
    with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
  grant select, insert on ledger_test.notes to rung_outcomes;
  create table ledger_test.words (
    workspace_id text not null, id text not null, kind text not null, person_ref text, text text not null,
    primary key (workspace_id, id)
  );
  grant select, insert, delete on ledger_test.words to rung_outcomes`

export const noteSchema = pgSchema('ledger_test')

export function noteColumns() {
  return {
    ...ledgerColumns(),
    peopleIds: text('people_ids').array(),
    score: doublePrecision('score'),
    tags: jsonb('tags').$type<Record<string, number>>(),
    seenAt: timestamp('seen_at', { withTimezone: true }),
    textRef: text('text_ref'),
    kind: text('kind'),
  }
}

const notes = noteSchema.table('notes', noteColumns())

// Accounts acc_1 and acc_2, people per_<n>_<account>; `a1` is what the caller calls acc_1.
const resolveAccount: Resolve = async (_tx, names) =>
  new Map(
    names.flatMap(name => {
      const id = name === 'a1' ? 'acc_1' : name
      return /^acc_[12]$/.test(id) ? [[name, { id, accountId: id }] as const] : []
    }),
  )
const resolvePerson: Resolve = async (_tx, names) =>
  new Map(
    names.flatMap(name => {
      const account = /^per_\d+_(\d)$/.exec(name)?.[1]
      return account === undefined ? [] : [[name, { id: name, accountId: `acc_${account}` }] as const]
    }),
  )

export const hooked: WrittenFact[] = []

export const note = defineFact({
  // none that Rung has: tests of both may share a process, where schemas are known by the noun
  noun: 'memo',
  plural: 'notes',
  heading: 'Notes',
  idPrefix: 'not',
  about: 'A note.',
  table: notes,
  shape: {
    account: z.string(),
    people: z.array(z.string()).default([]),
    score: z.number().min(0).max(10).nullish(),
    tags: z.record(z.string(), z.number()).nullish(),
    seenAt: z.iso.datetime({ offset: true }).nullish(),
    said: z.strictObject({ kind: z.enum(['call', 'mail']), text: z.string().nullable() }).nullish(),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccount },
    people: { noun: 'person', resolve: resolvePerson, column: 'peopleIds' },
  },
  words: { text: { kind: 'note.text', about: 'self' } },
  occurredAs: { field: 'notedOn', grain: 'day' },
  flatten: ({ said, ...rest }) => ({ ...rest, kind: said?.kind ?? null, text: said?.text ?? null }),
  nest: ({ kind, text: words, ...rest }) => ({ ...rest, said: kind === null ? null : { kind, text: words } }),
  validate: (body, { before }) =>
    before?.score === 10 && body.score !== 10
      ? [refuse('conflict', 'a ten stays a ten', { field: 'score', fix: 'Leave it at 10.' })]
      : [],
  afterWrite: async (_tx, facts) => {
    hooked.push(...facts)
  },
})

export type NoteLedger = Ledger & { readonly changes: Changed[]; readonly set: (iso: string) => void }

/** A ledger over the test's database whose clock is turned by hand. */
export function createNoteLedger(database: Database, startsAt: string): NoteLedger {
  let now = new Date(startsAt)
  let ids = 0
  const changes: Changed[] = []
  return {
    database,
    changes,
    set: iso => {
      now = new Date(iso)
    },
    clock: () => now,
    newId: createIds({
      nowMs: () => now.getTime(),
      tenRandomBytes: () => {
        ids++
        return Uint8Array.from([0, 0, 0, 0, 0, 0, ids >> 24, ids >> 16, ids >> 8, ids])
      },
    }),
    keepWords: async (tx: Tx, words: readonly Wording[]) => {
      await tx.query({
        text: `insert into ledger_test.words (workspace_id, id, kind, person_ref, text)
          select $1, given.id, given.kind, given.person, given.text
          from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (id, kind, person, text)`,
        values: [
          tx.workspaceId,
          words.map(({ id }) => id),
          words.map(({ kind }) => kind),
          words.map(({ personRef }) => personRef),
          words.map(({ text: words }) => words),
        ],
      })
    },
    readWords: async (tx: Tx, refs: readonly string[]) => {
      const rows = await tx.query<{ id: string; text: string }>({
        text: 'select words.id, words.text from ledger_test.words where words.workspace_id = $1 and words.id = any($2)',
        values: [tx.workspaceId, refs],
      })
      return new Map(rows.map(row => [row.id, row.text]))
    },
    resolveAccount,
    changed: async (_tx, accounts) => {
      changes.push(...accounts)
    },
  }
}
