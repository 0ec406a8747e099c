// Works out anew who is one person and whose their events are, and names the account-days that this moves.
import type { Tx } from '@rung/database'
import { type Alias, type Attachment, attachments, linkUsers, reattachments } from '@rung/usage-metrics'
import { earlierOf, laterOf } from '../instants.ts'
import type { CountedDay } from '../storage/account-days.ts'
import { attachmentsOf, type MovedSpan, movedDays, replaceAttachments } from '../storage/attachments.ts'
import { daysOfPeople } from '../storage/day-cells.ts'
import type { Mark } from '../storage/dirty-marks.ts'
import { aliasesAmong, tiedTo, writeIdentities } from '../storage/identities.ts'
import { type KnownMembership, membershipsOf, toldLater } from '../storage/memberships.ts'

/**
 * Account-days whose events went elsewhere or changed their person: to be counted from nothing. Among them are days of
 * accounts that events belonged to only as it was known for a while, though nothing is counted there any more: they must
 * be found when somebody asks what was known then.
 */
export async function attachPeople(tx: Tx, marks: readonly Mark[]): Promise<CountedDay[]> {
  const aliases = marks.filter(mark => mark.kind === 'alias')
  const renamed = await tiePeople(tx, aliases)
  const since = new Map<string, Date>()
  const note = (userKey: string, at: Date) => since.set(userKey, earlierOf(since.get(userKey) ?? at, at))
  for (const mark of marks) if (mark.kind === 'person') note(mark.userKey, mark.recordedAt)
  for (const mark of aliases) {
    note(mark.userKey, mark.recordedAt)
    note(mark.groupKey, mark.recordedAt)
  }
  const ofEvents = marks.filter(mark => mark.kind === 'person_day')
  for (const { userKey, recordedAt } of await toldLater(tx, ofEvents)) note(userKey, recordedAt)
  return since.size === 0 ? [] : [...renamed, ...(await reattach(tx, since))]
}

/** Ties people together by their aliases; what was counted under a name that is no longer theirs must be counted anew. */
async function tiePeople(tx: Tx, aliases: readonly (Mark & { kind: 'alias' })[]): Promise<CountedDay[]> {
  const [first] = aliases
  if (first === undefined) return []
  const before = await tiedTo(
    tx,
    aliases.flatMap(mark => [mark.userKey, mark.groupKey]),
  )
  const after = linkUsers([
    ...[...before].map(([user, previous]) => ({ previous, user })),
    ...aliases.map(mark => ({ previous: mark.groupKey, user: mark.userKey })),
  ])
  const at = aliases.map(mark => mark.recordedAt).reduce(laterOf, first.recordedAt)
  await writeIdentities(tx, after, at)
  const changed = [...after].filter(([name, root]) => before.get(name) !== root)
  const formerRoots = new Set(changed.map(([name]) => before.get(name) ?? name))
  const days = await daysOfPeople(tx, [...formerRoots])
  return days.map(each => ({ ...each, firstRecordedAt: at, latestRecordedAt: at }))
}

type Person = {
  readonly members: readonly string[]
  readonly calls: readonly KnownMembership[]
  readonly ties: readonly (Alias & { readonly recordedAt: Date })[]
  /** From when on what is known of them is looked at anew. */
  readonly since: Date
}

async function reattach(tx: Tx, since: ReadonlyMap<string, Date>): Promise<CountedDay[]> {
  const roots = await tiedTo(tx, [...since.keys()])
  const everyone = [...new Set([...since.keys(), ...roots.keys()])]
  const [calls, ties, stored] = await Promise.all([
    membershipsOf(tx, everyone, null),
    aliasesAmong(tx, everyone),
    attachmentsOf(tx, everyone),
  ])
  const rootOf = (userKey: string) => roots.get(userKey) ?? userKey
  const callsOf = Map.groupBy(calls, call => rootOf(call.userKey))
  const tiesOf = Map.groupBy(ties, tie => rootOf(tie.user))
  const replaced = new Map<string, Attachment[]>()
  const moved: MovedSpan[] = []
  for (const [root, members] of Map.groupBy(everyone, rootOf)) {
    const instants = members.flatMap(member => since.get(member) ?? [])
    const person: Person = {
      members,
      calls: callsOf.get(root) ?? [],
      ties: tiesOf.get(root) ?? [],
      since: instants.reduce(earlierOf, instants[0] ?? new Date(0)),
    }
    const states = statesOf(person)
    for (const userKey of members) {
      const before = stored.get(userKey) ?? []
      let held = before
      for (const { recordedAt, spansOf } of states) {
        const spans = spansOf.get(userKey) ?? []
        moved.push(...reattachments(held, spans).map(change => ({ ...change, userKey, recordedAt })))
        held = spans
      }
      if (reattachments(before, held).length > 0) replaced.set(userKey, held)
    }
  }
  if (replaced.size > 0) await replaceAttachments(tx, replaced)
  return movedDays(tx, moved)
}

type State = { readonly recordedAt: Date; readonly spansOf: ReadonlyMap<string, Attachment[]> }

/** What was known of a person's accounts at each instant at which something about them became known; the last holds. */
function statesOf({ members, calls, ties, since }: Person): State[] {
  const told = [...calls, ...ties].map(each => each.recordedAt.getTime()).filter(ms => ms >= since.getTime())
  const instants = [...new Set([since.getTime(), ...told])].sort((a, b) => a - b)
  return instants.map(ms => {
    const known = <T extends { readonly recordedAt: Date }>(each: T) => each.recordedAt.getTime() <= ms
    const roots = linkUsers(ties.filter(known))
    const rootOf = (userKey: string) => roots.get(userKey) ?? userKey
    const callsOf = Map.groupBy(calls.filter(known), call => rootOf(call.userKey))
    const spansOf = members.map(member => [member, attachments(callsOf.get(rootOf(member)) ?? [])] as const)
    return { recordedAt: new Date(ms), spansOf: new Map(spansOf) }
  })
}
