// One listener and how far it has come: what it is told fits on to what it read when it began, with nothing missed or doubled.
import type { Change } from './change.ts'
import { formatPosition, type Position, positionAfter } from './position.ts'
import { covers, isVisibleIn, parseSnapshot, type Snapshot } from './snapshot.ts'

/** A change, and where a reader who has it goes on. */
export type PlacedChange = { readonly change: Change; readonly position: string }

export type Listener = {
  /** From here on nothing is missed. */
  ready(position: string): void
  changed(changes: readonly PlacedChange[]): void
  /** Too much was missed, or nobody can say what: ask for all of it anew. From here on nothing is missed. */
  reset(position: string): void
  /** Nothing new so far: now and then, so that a position does not grow old. */
  alive(position: string): void
  /** Over: not allowed any more, or the process ends. */
  end(): void
}

/** What became visible between two snapshots; null: more than is told one by one. */
export type Batch = {
  readonly snapshot: string
  readonly changes: readonly (Change & { readonly wasVisible?: boolean })[] | null
  readonly at: Date
}

export type Subscriber = {
  /** Catches up, and then hears the batches that came meanwhile. */
  begin(from: Position, missed: Batch): void
  hear(batch: Batch): void
  alive(at: Date): void
}

export function createSubscriber(listener: Listener): Subscriber {
  let seen: { readonly text: string; readonly snapshot: Snapshot } | undefined
  let waiting: Batch[] = []

  const moveTo = (text: string): void => {
    const snapshot = snapshotOf(text)
    if (seen === undefined || covers(snapshot, seen.snapshot)) seen = { text, snapshot }
  }

  const pass = ({ snapshot, changes, at }: Batch): void => {
    const before = seen
    if (before === undefined) return
    moveTo(snapshot)
    if (changes === null) {
      listener.reset(formatPosition(positionAfter(seen?.text ?? snapshot, at)))
      return
    }
    const fresh = changes.filter(({ transaction }) => !isVisibleIn(before.snapshot, transaction))
    if (fresh.length > 0) listener.changed(placed(fresh, { seen: before.text, until: snapshot, at }))
  }

  return {
    begin: (from, { snapshot, changes, at }) => {
      seen = { text: snapshot, snapshot: snapshotOf(snapshot) }
      if (changes === null) listener.reset(formatPosition(positionAfter(snapshot, at)))
      else {
        listener.ready(formatPosition(from))
        const caughtUp = catchUp(changes, from, { snapshot, at })
        if (caughtUp.length > 0) listener.changed(caughtUp)
      }
      for (const batch of waiting) pass(batch)
      waiting = []
    },
    hear: batch => {
      if (seen === undefined) waiting.push(batch)
      else pass(batch)
    },
    alive: at => {
      if (seen !== undefined) listener.alive(formatPosition(positionAfter(seen.text, at)))
    },
  }
}

/** What was missed since a position: the rest of what it was in the middle of, then what is new since. */
export function catchUp(
  changes: readonly (Change & { readonly wasVisible?: boolean })[],
  from: Position,
  { snapshot, at }: { readonly snapshot: string; readonly at: Date },
): PlacedChange[] {
  const rest = changes.filter(change => change.wasVisible === true)
  const since = changes.filter(change => change.wasVisible !== true)
  return [
    ...placed(rest, { seen: from.seen, until: from.until, at: from.at }),
    ...placed(since, { seen: from.until, until: snapshot, at }),
  ]
}

function placed(changes: readonly Change[], span: Omit<Position, 'seq'>): PlacedChange[] {
  return changes.map((change, index) => ({
    change,
    position: formatPosition(
      index === changes.length - 1 ? positionAfter(span.until, span.at) : { ...span, seq: change.seq },
    ),
  }))
}

function snapshotOf(text: string): Snapshot {
  const snapshot = parseSnapshot(text)
  if (snapshot === undefined) throw new RangeError(`the server sent a snapshot that cannot be read: ${text}`)
  return snapshot
}
