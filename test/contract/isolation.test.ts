// Workspaces and contexts are kept apart by the database itself, in every table there is now or will be.
import { connect, refusePrivilegedRole, type Service, services } from '@rung/database'
import { fillEveryTable } from '@rung/test-harness/fill-every-table'
import { createTestIds } from '@rung/test-harness/ids'
import {
  openRelations,
  otherPolicies,
  strayForeignKeys,
  tablesWithoutWorkspaceKey,
  uniqueIndexesWithoutWorkspace,
  unsafeFunctions,
  unsecuredRelations,
} from '@rung/test-harness/isolation-guards'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The tables that belong to no workspace, each with its reason. Nothing else may be without a policy. */
const withoutWorkspace = [
  // which migrations this database has had
  'rung_migrations.applied',
]

/** Which schemas each service may look into. */
const mayLookInto = {
  usage: ['access', 'audit', 'config', 'directory', 'signals', 'usage'],
  // accounts: the words of people are kept in one table there
  // published: what users of the vendor's product said of a result
  outcomes: ['access', 'accounts', 'audit', 'config', 'directory', 'outcomes', 'published', 'signals'],
  // published: facts of every context, and what judgements say, for whoever reads the record
  accounts: ['access', 'accounts', 'audit', 'config', 'directory', 'published', 'signals'],
  // published: what judgements say of accounts, for those who act on them
  health: ['access', 'audit', 'config', 'directory', 'health', 'published', 'signals'],
  renewals: ['access', 'audit', 'config', 'directory', 'published', 'renewals', 'signals'],
  playbook: ['access', 'audit', 'config', 'directory', 'playbook', 'published', 'signals'],
  config: ['access', 'audit', 'config', 'directory', 'published', 'signals'],
  outbox: ['access', 'audit', 'directory', 'outbox', 'signals'],
}

/** Tables of another service that a service may touch: what all judge by, and the words of people, kept in one table. */
const CONFIG = ['config.drafts', 'config.shadow_work', 'config.versions']
const mayTouch: Readonly<Record<Service, readonly string[]>> = {
  usage: CONFIG,
  outcomes: ['accounts.words', ...CONFIG],
  accounts: CONFIG,
  health: ['config.drafts', 'config.versions'],
  renewals: ['config.drafts', 'config.versions'],
  playbook: ['config.drafts', 'config.versions'],
  config: [],
  outbox: [],
}

const isOurs = `pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema'`
const newId = createTestIds()
const ours = newId('ws')
const theirs = newId('ws')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function tablesOfOthers(on: Pick<TestDatabase, 'query'>, service: Service): Promise<string[]> {
  const rows = await on.query<{ name: string }>(
    `select pg_namespace.nspname || '.' || pg_class.relname as name
     from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where pg_class.relkind in ('r', 'p') and pg_namespace.nspname = any ($1)
       and pg_catalog.has_any_column_privilege($2::pg_catalog.name, pg_class.oid, 'select, insert, update')`,
    [services.filter(each => each !== service), `rung_${service}`],
  )
  return rows.map(row => row.name).sort()
}

describe('every table', () => {
  it('has row-level security enabled and forced, and belongs to the owner role, as every view does', async () => {
    expect(await unsecuredRelations(database)).toEqual(withoutWorkspace)
  })

  it('has a workspace first in its primary key', async () => {
    expect(await tablesWithoutWorkspaceKey(database)).toEqual(withoutWorkspace)
  })

  it('holds the workspace in every unique index and foreign key, and refers to no other schema', async () => {
    expect(await uniqueIndexesWithoutWorkspace(database)).toEqual(['rung_migrations.applied_pkey'])
    expect(await strayForeignKeys(database)).toEqual([])
  })

  it('has the one policy of workspaces; any other only shows rows to the lister', async () => {
    expect(await otherPolicies(database)).toEqual([])
  })

  it('is closed to everybody who was not named, as every function is', async () => {
    expect(await openRelations(database)).toEqual([])
    expect(await unsafeFunctions(database)).toEqual([])
  })
})

describe('the guards above', () => {
  it('find what is planted', async () => {
    const planted = await createTestDatabase()
    await planted.query(`
      create schema bad;
      create table bad.plain (id text primary key);
      create table bad.open (workspace_id text, id text unique, primary key (id, workspace_id));
      alter table bad.open owner to rung_owner;
      alter table bad.open enable row level security;
      create table bad.referring (workspace_id text primary key, id text references bad.plain);
      create policy workspace on bad.open using (true);
      create policy lister on bad.open for select to rung_usage using (true);
      grant select on bad.open to public;
      create view bad.shortcut as select open.id from bad.open;
      create function bad.shown() returns int language sql as 'select 1';
      create function bad.hijacked() returns int language sql security definer as 'select 1';
      revoke execute on function bad.hijacked() from public`)
    const bad = (names: string[]) =>
      names.filter(name => !withoutWorkspace.some(known => name.startsWith(known)))
    expect(bad(await unsecuredRelations(planted))).toEqual([
      'bad.open',
      'bad.plain',
      'bad.referring',
      'bad.shortcut',
    ])
    expect(bad(await tablesWithoutWorkspaceKey(planted))).toEqual(['bad.open', 'bad.plain'])
    expect(bad(await uniqueIndexesWithoutWorkspace(planted))).toEqual(['bad.open_id_key', 'bad.plain_pkey'])
    expect(await strayForeignKeys(planted)).toEqual(['referring_id_fkey'])
    expect(await otherPolicies(planted)).toEqual(['bad.open lister', 'bad.open workspace'])
    expect(await openRelations(planted)).toEqual(['bad.open'])
    expect(await unsafeFunctions(planted)).toEqual(['bad.hijacked()', 'bad.shown()'])
    await planted.close()
  })
})

describe('a service', () => {
  it.each(services)('%s may look into its own schemas alone', async service => {
    const rows = await database.query<{ schema: string }>(
      `select pg_namespace.nspname as schema from pg_catalog.pg_namespace
       where ${isOurs} and pg_namespace.nspname <> 'public'
         and pg_catalog.has_schema_privilege($1::pg_catalog.name, pg_namespace.oid, 'usage')`,
      [`rung_${service}`],
    )
    expect(rows.map(row => row.schema).sort()).toEqual(mayLookInto[service])
  })

  it.each(services)('%s is granted nothing on a table of another but what is said', async service => {
    expect(await tablesOfOthers(database, service)).toEqual(mayTouch[service])
  })

  it('would be found with a table of another', async () => {
    const planted = await createTestDatabase()
    await planted.query('grant select (run) on renewals.models to rung_health')
    expect(await tablesOfOthers(planted, 'health')).toEqual([...mayTouch.health, 'renewals.models'])
    await planted.close()
  })

  it.each([
    ['usage', 'outcomes'],
    ['outcomes', 'usage'],
  ] as const)(
    '%s is refused on every table of %s, and cannot become anyone who is not',
    async (service, other) => {
      const asService = database.asService(service)
      const tables = await database.query<{ name: string }>(
        `select schemaname || '.' || tablename as name from pg_catalog.pg_tables where schemaname = $1`,
        [other],
      )
      expect(tables.length).toBeGreaterThan(0)
      for (const { name } of tables) {
        const attempt = asService.inWorkspace(ours, tx => tx.query({ text: `select from ${name}` }))
        await expect(attempt).rejects.toThrow(`permission denied for schema ${other}`)
      }
      for (const role of [`rung_${other}`, 'rung_owner', 'rung_lister', 'postgres']) {
        const attempt = asService.inWorkspace(ours, tx => tx.query({ text: `set local role ${role}` }))
        await expect(attempt).rejects.toThrow(/permission denied to set role|does not exist/)
      }
    },
  )

  it('gains nothing from a view: its owner is not bound by the policies of the lister', async () => {
    const [row] = await database.query(
      `select pg_catalog.pg_has_role('rung_owner', 'rung_lister', 'member') as member,
         pg_catalog.pg_has_role('rung_owner', 'rung_lister', 'usage') as inherits`,
    )
    expect(row).toEqual({ member: true, inherits: false })
  })

  it('refuses to run as a superuser', async () => {
    const asSuperuser = connect({ url: database.adminUrl, applicationName: 'isolation test' })
    await expect(refusePrivilegedRole(asSuperuser)).rejects.toThrow(
      'is a superuser, so workspaces would not be kept apart',
    )
    await asSuperuser.close()
    for (const service of services) await refusePrivilegedRole(database.asService(service))
  })
})

describe('a row of one workspace', () => {
  it('is seen in that workspace, in no other, and never without a workspace', async () => {
    const filled = await fillEveryTable(database, ours, withoutWorkspace)
    for (const service of services) {
      const asService = database.asService(service)
      const relations = await database.query<{ name: string }>(
        `select pg_namespace.nspname || '.' || pg_class.relname as name
         from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
         where ${isOurs} and pg_class.relkind in ('r', 'p', 'v', 'm')
           and pg_catalog.has_schema_privilege($1::pg_catalog.name, pg_namespace.oid, 'usage')
           and pg_catalog.has_table_privilege($1::pg_catalog.name, pg_class.oid, 'select')`,
        [`rung_${service}`],
      )
      expect(relations.length).toBeGreaterThan(0)
      for (const { name } of relations) {
        const text = `select workspace_id from ${name}`
        const count = async (workspaceId: string) =>
          (await asService.inWorkspace(workspaceId, tx => tx.query({ text }))).length
        const seen = { name, without: (await asService.query({ text })).length, theirs: await count(theirs) }
        expect(seen).toEqual({ name, without: 0, theirs: 0 })
        if (filled.has(name)) expect({ name, rows: await count(ours) }).toEqual({ name, rows: 1 })
      }
    }
  })
})
