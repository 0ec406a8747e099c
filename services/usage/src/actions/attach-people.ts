// Works out anew who is one person and whose their events are, and names the account-days that this moves.
import type { Tx } from '@rung/database'
import { type Attachment, reattachments } from '@rung/usage-metrics'
import { earlierOf, laterOf } from '../instants.ts'
import type { CountedDay } from '../storage/account-days.ts'
import { attachmentsOf, type MovedSpan, movedDays, replaceAttachments } from '../storage/attachments.ts'
import { daysOfPeople } from '../storage/day-cells.ts'
import type { Mark } from '../storage/dirty-marks.ts'
import { type Identity, identitiesOf, tiedTo, writeIdentities } from '../storage/identities.ts'
import { heardLater, membershipsOf } from '../storage/memberships.ts'
import { readPeople } from '../storage/people.ts'
import { undecidingPairs } from '../storage/ties.ts'
import { type Circle, circlesOf, type KnownState, statesOf } from './person-history.ts'

const NEVER = new Date(0)

/**
 * Account-days whose events went elsewhere or changed their person: to be counted from nothing. Among them are days of
 * accounts that events belonged to only as it was known for a while, though nothing is counted there any more: they must
 * be found when somebody asks what was known then.
 */
export async function attachPeople(tx: Tx, marks: readonly Mark[]): Promise<CountedDay[]> {
  const since = await touchedPeople(tx, marks)
  if (since.size === 0) return []
  const facts = await readPeople(tx, [...since.keys()])
  const [calls, held, stored] = await Promise.all([
    membershipsOf(tx, facts.names, null),
    identitiesOf(tx, facts.names),
    attachmentsOf(tx, facts.names),
  ])
  const histories = circlesOf(facts, calls, since).map(circle => ({ circle, states: statesOf(circle) }))
  const renamed = histories.flatMap(({ circle, states }) => newIdentities(circle, states, held))
  await writeIdentities(
    tx,
    renamed.map(each => each.identity),
  )
  const moved = histories.flatMap(({ circle, states }) => movedSpans(circle, states, stored))
  await replaceAttachments(
    tx,
    new Map(moved.flatMap(each => (each.held === null ? [] : [[each.userKey, each.held]]))),
  )
  return [
    ...(await renamedDays(tx, renamed)),
    ...(await movedDays(
      tx,
      moved.flatMap(each => each.spans),
    )),
  ]
}

/** Names of whom something new is known, each with the earliest instant at which it became known. */
async function touchedPeople(tx: Tx, marks: readonly Mark[]): Promise<Map<string, Date>> {
  const since = new Map<string, Date>()
  const note = (userKey: string, at: Date) => since.set(userKey, earlierOf(since.get(userKey) ?? at, at))
  const joined = marks.filter(mark => mark.kind === 'alias')
  const undeciding = await undecidingPairs(
    tx,
    joined.map(mark => ({ anonymousKey: mark.groupKey, userKey: mark.userKey })),
  )
  for (const mark of marks) if (mark.kind === 'person') note(mark.userKey, mark.recordedAt)
  for (const mark of joined) {
    if (undeciding.has(`${mark.groupKey}\n${mark.userKey}`)) continue
    note(mark.userKey, mark.recordedAt)
    note(mark.groupKey, mark.recordedAt)
  }
  const ofEvents = marks.filter(mark => mark.kind === 'person_day')
  for (const { userKey, recordedAt } of await heardLater(tx, ofEvents)) note(userKey, recordedAt)
  // who was one person with them until now may be one no longer, and no fact joins them any more
  for (const { userKey, tiedKey } of await tiedTo(tx, [...since.keys()])) {
    const at = since.get(userKey)
    if (at !== undefined) note(tiedKey, at)
  }
  return since
}

type Renamed = { readonly identity: Identity; readonly formerRoot: string | null }

/** Everyone's one name; `formerRoot` where it changed, now or for a while. */
function newIdentities(
  circle: Circle,
  states: readonly [KnownState, ...KnownState[]],
  held: ReadonlyMap<string, Omit<Identity, 'heardAt'>>,
): Renamed[] {
  const roots = states.at(-1)?.roots ?? new Map<string, string>()
  const heardAt = states.map(state => state.recordedAt).reduce(laterOf)
  return circle.names.flatMap(name => {
    const former = held.get(name)
    if (former === undefined && !roots.has(name)) return []
    const rootKey = roots.get(name) ?? name
    const knownFrom = laterOf(former?.knownFrom ?? NEVER, changedLast(name, states))
    const isSame = rootKey === (former?.rootKey ?? name) && knownFrom <= (former?.knownFrom ?? NEVER)
    return [
      {
        identity: { userKey: name, rootKey, knownFrom, heardAt },
        formerRoot: isSame ? null : (former?.rootKey ?? name),
      },
    ]
  })
}

/** The latest instant at which a name came under another root. */
function changedLast(name: string, states: readonly [KnownState, ...KnownState[]]): Date {
  let last = NEVER
  let root = states[0].roots.get(name) ?? name
  for (const state of states) {
    const next = state.roots.get(name) ?? name
    if (next !== root) last = state.recordedAt
    root = next
  }
  return last
}

async function renamedDays(tx: Tx, renamed: readonly Renamed[]): Promise<CountedDay[]> {
  const changed = renamed.filter(each => each.formerRoot !== null)
  if (changed.length === 0) return []
  const at = changed.map(each => each.identity.knownFrom).reduce(laterOf)
  const days = await daysOfPeople(tx, [...new Set(changed.flatMap(each => each.formerRoot ?? []))])
  return days.map(each => ({ ...each, firstRecordedAt: at, latestRecordedAt: at }))
}

type Moved = {
  readonly userKey: string
  readonly held: readonly Attachment[] | null
  readonly spans: MovedSpan[]
}

/** Whose the events of each name were in each state, and where that differs from the one before. */
function movedSpans(
  circle: Circle,
  states: readonly [KnownState, ...KnownState[]],
  stored: ReadonlyMap<string, readonly Attachment[]>,
): Moved[] {
  return circle.names.map(userKey => {
    const before = stored.get(userKey) ?? []
    let held = before
    const spans: MovedSpan[] = []
    for (const { recordedAt, spansOf } of states.slice(1)) {
      const next = spansOf.get(userKey) ?? []
      spans.push(...reattachments(held, next).map(change => ({ ...change, userKey, recordedAt })))
      held = next
    }
    return { userKey, held: reattachments(before, held).length > 0 ? held : null, spans }
  })
}
