// Which revisions what was said needs: none where the newest day before says the same already.
import { type Day, dayOf, startOf } from '@rung/kernel'

/** A revision of one account, context and draft, without what it says. */
export type KnownRevision = {
  readonly asOf: Day
  readonly recordedAt: Date
  readonly digest: string
  readonly kept: boolean
}

/** What is said of a day as known at an instant. */
export type IncomingRevision = {
  readonly asOf: Day
  readonly knownAt: Date
  readonly digest: string
  readonly kept: boolean
  /** Has a revision of its own, even where a day before says the same. */
  readonly ownDay: boolean
  /** Judged days that are to say of every instant so far what they say, also of those before a revision of their own. */
  readonly pinned: readonly Day[]
}

/** A revision to be: of what was said, or what another one says. */
export type SettledRevision<S extends IncomingRevision> = KnownRevision & {
  readonly from: { readonly said: S } | { readonly copied: KnownRevision }
}

export type Settled<S extends IncomingRevision> = {
  /** Said anew, in their order: each of them makes health due. */
  readonly news: readonly S[]
  readonly dropped: readonly KnownRevision[]
  /** Known ones that stay when later revisions of their open day replace each other. */
  readonly keptOn: readonly KnownRevision[]
  readonly written: readonly SettledRevision<S>[]
}

type Held<S extends IncomingRevision> = KnownRevision & { readonly from: SettledRevision<S>['from'] | null }

/**
 * Of one account, context and draft: what must be stored so that every reading gives what was said. A reading as of a day,
 * as known at an instant, takes the newest day on or before it in the newest revision known by then. So what is said of a
 * day is held against that reading, at its own instant, and stored where it differs. While its day is open, it takes the
 * place of that day's earlier revisions but for those that are kept.
 *
 * `known` holds every revision from the day on which the first reading rests. `said` may come in any order; of two of one
 * day and instant the later in the list holds. Pure.
 */
export function settleRevisions<S extends IncomingRevision>(
  known: readonly KnownRevision[],
  said: readonly S[],
): Settled<S> {
  let held: Held<S>[] = known.map(revision => ({ ...revision, from: null })).sort(inOrder)
  const news: S[] = []
  for (const each of oncePerInstant(said)) {
    const before = each.ownDay
      ? readingOf(
          held.filter(({ asOf }) => asOf === each.asOf),
          each.asOf,
          each.knownAt,
        )
      : readingOf(held, each.asOf, each.knownAt)
    if (before?.digest === each.digest) {
      if (each.kept && before.asOf === each.asOf)
        held = held.map(revision => (revision === before ? { ...revision, kept: true } : revision))
      continue
    }
    news.push(each)
    for (const day of each.pinned) held = [...held, ...pinsOf(held, day)].sort(inOrder)
    held = withNews(held, each)
  }
  return { news, ...differenceOf(known, held) }
}

function oncePerInstant<S extends IncomingRevision>(said: readonly S[]): S[] {
  const last = new Map(said.map(each => [`${each.asOf} ${each.knownAt.getTime()}`, each]))
  return [...last.values()].sort((a, b) => compare(a.asOf, b.asOf) || +a.knownAt - +b.knownAt)
}

function readingOf<S extends IncomingRevision>(
  held: readonly Held<S>[],
  asOf: Day,
  knownAt: Date,
): Held<S> | undefined {
  return held.findLast(revision => revision.asOf <= asOf && revision.recordedAt <= knownAt)
}

function withNews<S extends IncomingRevision>(held: readonly Held<S>[], said: S): Held<S>[] {
  const { asOf, knownAt, digest, kept } = said
  const isOpen = dayOf(knownAt) === asOf
  const opened = startOf(asOf)
  const isReplaced = (other: Held<S>) =>
    isOpen && other.asOf === asOf && other.recordedAt >= opened && !other.kept
  const isSame = (other: Held<S>) => other.asOf === asOf && +other.recordedAt === +knownAt
  const wasKept = held.some(other => isSame(other) && other.kept)
  const left = held.filter(other => !isReplaced(other) && !isSame(other))
  return [...left, { asOf, recordedAt: knownAt, digest, kept: kept || wasKept, from: { said } }].sort(inOrder)
}

/** What a day said before it had a revision of its own, at each instant at which that became another. */
function pinsOf<S extends IncomingRevision>(held: readonly Held<S>[], day: Day): Held<S>[] {
  const opened = startOf(day)
  const own = held.find(({ asOf }) => asOf === day)?.recordedAt ?? null
  const instants = held
    .filter(({ asOf, recordedAt }) => asOf < day && recordedAt > opened)
    .map(({ recordedAt }) => recordedAt.getTime())
  const pins: Held<S>[] = []
  for (const ms of [...new Set([opened.getTime(), ...instants])].sort((a, b) => a - b)) {
    if (own !== null && ms >= own.getTime()) break
    const recordedAt = new Date(ms)
    const reading = readingOf(held, day, recordedAt)
    if (reading === undefined || reading.digest === pins.at(-1)?.digest) continue
    pins.push(copyOf(reading, { asOf: day, recordedAt, kept: ms === opened.getTime() }))
  }
  return pins
}

function copyOf<S extends IncomingRevision>(
  { from, ...copied }: Held<S>,
  as: Omit<KnownRevision, 'digest'>,
): Held<S> {
  return { ...as, digest: copied.digest, from: from ?? { copied } }
}

function differenceOf<S extends IncomingRevision>(
  known: readonly KnownRevision[],
  held: readonly Held<S>[],
): Omit<Settled<S>, 'news'> {
  const stayed = new Map(held.filter(({ from }) => from === null).map(each => [keyOf(each), each]))
  const written = held.flatMap(({ from, ...revision }) => (from === null ? [] : [{ ...revision, from }]))
  const rewritten = new Set(written.map(keyOf))
  return {
    dropped: known.filter(each => !stayed.has(keyOf(each)) && !rewritten.has(keyOf(each))),
    keptOn: known.filter(each => !each.kept && stayed.get(keyOf(each))?.kept === true),
    written,
  }
}

function keyOf({ asOf, recordedAt }: KnownRevision): string {
  return `${asOf} ${recordedAt.getTime()}`
}

function inOrder(a: KnownRevision, b: KnownRevision): number {
  return compare(a.asOf, b.asOf) || +a.recordedAt - +b.recordedAt
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
