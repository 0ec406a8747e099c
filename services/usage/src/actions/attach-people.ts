// Works out anew who is one person and whose their events are, and names the account-days that this moves.
import type { Tx } from '@rung/database'
import { attachments, linkUsers, reattachments } from '@rung/usage-metrics'
import type { CountedDay } from '../storage/account-days.ts'
import { attachmentsOf, type MovedSpan, movedDays, replaceAttachments } from '../storage/attachments.ts'
import { daysOfPeople } from '../storage/day-cells.ts'
import type { Mark } from '../storage/dirty-marks.ts'
import { tiedTo, writeIdentities } from '../storage/identities.ts'
import { membershipsOf } from '../storage/memberships.ts'

/** Account-days whose events went elsewhere or changed their person: to be counted from nothing. */
export async function attachPeople(tx: Tx, marks: readonly Mark[]): Promise<CountedDay[]> {
  const aliases = marks.filter(mark => mark.kind === 'alias')
  const renamed = await tiePeople(tx, aliases)
  const named = new Map<string, Date>()
  const note = (userKey: string, recordedAt: Date) => {
    const known = named.get(userKey)
    if (known === undefined || known < recordedAt) named.set(userKey, recordedAt)
  }
  for (const mark of marks) {
    if (mark.kind === 'person' || mark.kind === 'alias') note(mark.userKey, mark.recordedAt)
    if (mark.kind === 'alias') note(mark.groupKey, mark.recordedAt)
  }
  return named.size === 0 ? [] : [...renamed, ...(await reattach(tx, named))]
}

/** Ties people together by their aliases; what was counted under a name that is no longer theirs must be counted anew. */
async function tiePeople(tx: Tx, aliases: readonly (Mark & { kind: 'alias' })[]): Promise<CountedDay[]> {
  if (aliases.length === 0) return []
  const before = await tiedTo(
    tx,
    aliases.flatMap(mark => [mark.userKey, mark.groupKey]),
  )
  const after = linkUsers([
    ...[...before].map(([user, previous]) => ({ previous, user })),
    ...aliases.map(mark => ({ previous: mark.groupKey, user: mark.userKey })),
  ])
  const changed = new Map([...after].filter(([name, root]) => before.get(name) !== root))
  if (changed.size === 0) return []
  await writeIdentities(tx, changed)
  const formerRoots = [...changed.keys()].map(name => before.get(name) ?? name)
  const at = latest(aliases.map(mark => mark.recordedAt))
  const days = await daysOfPeople(tx, [...new Set(formerRoots)])
  return days.map(each => ({ ...each, firstRecordedAt: at, latestRecordedAt: at }))
}

async function reattach(tx: Tx, named: ReadonlyMap<string, Date>): Promise<CountedDay[]> {
  const roots = await tiedTo(tx, [...named.keys()])
  const everyone = [...new Set([...named.keys(), ...roots.keys()])]
  const [calls, stored] = await Promise.all([membershipsOf(tx, everyone, null), attachmentsOf(tx, everyone)])
  const rootOf = (userKey: string) => roots.get(userKey) ?? userKey
  const callsOf = Map.groupBy(calls, call => rootOf(call.userKey))
  const saidAt = new Map<string, Date>()
  for (const [userKey, at] of named) {
    saidAt.set(rootOf(userKey), latest([at, saidAt.get(rootOf(userKey)) ?? at]))
  }
  const replaced = new Map<string, ReturnType<typeof attachments>>()
  const moved: MovedSpan[] = []
  for (const userKey of everyone) {
    const spans = attachments(callsOf.get(rootOf(userKey)) ?? [])
    const changes = reattachments(stored.get(userKey) ?? [], spans)
    if (changes.length === 0) continue
    replaced.set(userKey, spans)
    const recordedAt = saidAt.get(rootOf(userKey)) ?? new Date(0)
    moved.push(...changes.map(change => ({ ...change, userKey, recordedAt })))
  }
  if (replaced.size === 0) return []
  await replaceAttachments(tx, replaced)
  return movedDays(tx, moved)
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map(instant => instant.getTime())))
}
