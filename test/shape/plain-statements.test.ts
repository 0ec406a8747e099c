// Drizzle builds what is plain: each plain statement that is written by hand has its reason.
import { describe, expect, it } from 'vitest'
import { readQueries } from '../contract/golden-queries.ts'
import { BY_HAND } from './by-hand.ts'
import { isBuilt, isPlain } from './plain-statements.ts'

const named = readQueries().flatMap(({ name, text }) => (name === null ? [] : [{ name, text }]))
const listed = Object.values(BY_HAND).flat()

describe('a plain statement', () => {
  it('is built by Drizzle, or has a reason in by-hand.ts', () => {
    const plain = named.filter(({ text }) => isPlain(text) && !isBuilt(text)).map(({ name }) => name)
    expect(plain.length).toBeGreaterThan(0)
    expect(plain.filter(name => !listed.includes(name))).toEqual([])
  })

  it('has a reason only while it is there', () => {
    const plain = new Set(named.filter(({ text }) => isPlain(text)).map(({ name }) => name))
    expect(listed.filter(name => !plain.has(name))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })
})

describe('the check itself', () => {
  it.each([
    'select keys.id from directory.keys where keys.workspace_id = $1 and keys.id = any($2) order by keys.id limit 1',
    'insert into config.drafts (workspace_id, id) values ($1, $2) on conflict (workspace_id, id) do update set id = excluded.id',
    'update directory.keys set last_used_at = $2 where keys.workspace_id = $1',
    'delete from usage.events where events.workspace_id = $1 and events.day < $2 returning events.day',
  ])('takes for plain: %s', text => expect(isPlain(text)).toBe(true))

  it.each([
    'select a.id from s.a join s.b on b.id = a.id where a.workspace_id = $1',
    'with a as (select b.id from s.b) select a.id from a',
    'select a.id from s.a where a.workspace_id = $1 for update',
    'select a.id, row_number() over (order by a.id) from s.a',
    'insert into s.a (id) select given.id from unnest($2::text[]) as given (id)',
    'select count(*) from s.a where a.workspace_id = $1',
    'select a.id from s.a where a.id in (select b.id from s.b)',
    'select found.id from s.found($1) as found (id)',
  ])('leaves to a hand: %s', text => expect(isPlain(text)).toBe(false))

  it('knows what was built by its quotes', () => {
    expect(isBuilt('select "id" from "config"."drafts" where "config"."drafts"."workspace_id" = $1')).toBe(
      true,
    )
    expect(isBuilt('select drafts.id from config.drafts where drafts.workspace_id = $1')).toBe(false)
  })
})
