// One loop a process: looks what changed in each workspace that somebody listens to, once for all who do.
import { createLoop, type Database, type Tx } from '@rung/database'
import { type Batch, catchUp, createEar, type Ear, type Listener, type PlacedChange } from './ear.ts'
import { CHANGE_FEED_POLICY } from './policy.ts'
import { formatPosition, type Position, positionAfter } from './position.ts'
import { parseSnapshot } from './snapshot.ts'
import { readChanges, readSnapshot } from './storage/read-changes.ts'

export type ChangeFeedOptions = {
  readonly database: Database
  readonly clock: () => Date
  readonly log: { error(details: object, message: string): void }
  /** Which of some listeners, by the ids they came with, may go on listening. */
  readonly mayListen: (tx: Tx, ids: readonly string[], now: Date) => Promise<ReadonlySet<string>>
  readonly pollEveryMs?: number
  readonly changesAtOnce?: number
}

export type Wanted = {
  readonly workspaceId: string
  /** Whose they are: a key, or a session. */
  readonly id: string
  /** Null: from now on. `unknown`: from a position that nobody can read. */
  readonly from: Position | 'unknown' | null
}

export type Missed = {
  readonly changes: readonly PlacedChange[]
  readonly position: string
  /** Too much was missed, or nobody can say what. */
  readonly reset: boolean
}

export type ChangeFeed = {
  /** Tells what changes until the function that it gives is called, or the listener was told that it is over. */
  listen(wanted: Wanted, listener: Listener): () => void
  /** What changed since a position. */
  read(wanted: Omit<Wanted, 'id'>): Promise<Missed>
  listeners(): number
  start(): void
  /** Ends every listener, and the loop after the look in hand. */
  stop(): Promise<void>
}

type Listening = { readonly id: string; readonly ear: Ear; readonly listener: Listener }
type Channel = {
  /** What was visible at the last look; before the first a promise of it. */
  snapshot: Promise<string>
  readonly listening: Set<Listening>
}

/** Looks after which listeners are asked for again, and are told that nothing is new: 5 s and 15 s. */
const LOOKS = { mayListen: 10, alive: 30 } as const

export function createChangeFeed(options: ChangeFeedOptions): ChangeFeed {
  const { database, clock, log, changesAtOnce = CHANGE_FEED_POLICY.changesAtOnce } = options
  const pollEveryMs = options.pollEveryMs ?? CHANGE_FEED_POLICY.pollEveryMs
  const channels = new Map<string, Channel>()
  let looks = 0
  let isOver = false

  const within = <T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.inWorkspace(workspaceId, work, { readOnly: true })

  const batchSince = async (tx: Tx, from: Pick<Position, 'seen' | 'until' | 'seq'>): Promise<Batch> => {
    const { snapshot, changes } = await readChanges(tx, from, changesAtOnce + 1)
    return { snapshot, changes: changes.length > changesAtOnce ? null : changes, at: clock() }
  }

  /** What was missed since a position; of one that cannot be gone on from, what is visible now. */
  const missedSince = async (
    workspaceId: string,
    from: Wanted['from'],
  ): Promise<{ readonly from: Position; readonly missed: Batch }> => {
    const isOld = from !== null && from !== 'unknown' && isTooOld(from, clock())
    if (from === null || from === 'unknown' || isOld) {
      const snapshot = await within(workspaceId, readSnapshot)
      const at = clock()
      return {
        from: positionAfter(snapshot, at),
        missed: { snapshot, changes: from === null ? [] : null, at },
      }
    }
    const missed = await within(workspaceId, tx => batchSince(tx, from))
    return { from, missed: isOfAnother(from, missed.snapshot) ? { ...missed, changes: null } : missed }
  }

  const channelOf = (workspaceId: string): Channel => {
    const known = channels.get(workspaceId)
    if (known !== undefined) return known
    const channel = { snapshot: within(workspaceId, readSnapshot), listening: new Set<Listening>() }
    channel.snapshot.catch(() => channels.delete(workspaceId))
    channels.set(workspaceId, channel)
    return channel
  }

  const leave = (workspaceId: string, channel: Channel, one: Listening): void => {
    channel.listening.delete(one)
    if (channel.listening.size === 0 && channels.get(workspaceId) === channel) channels.delete(workspaceId)
  }

  const begin = async (
    { workspaceId, from }: Wanted,
    channel: Channel,
    { ear }: Listening,
  ): Promise<void> => {
    // What the loop sees from here on waits in the ear: so nothing falls between what is read now and its next look.
    await channel.snapshot
    const caught = await missedSince(workspaceId, from)
    ear.begin(caught.from, caught.missed)
  }

  const lookAt = async (workspaceId: string, channel: Channel): Promise<void> => {
    const seen = await channel.snapshot
    const asksWho = looks % LOOKS.mayListen === 0
    const [batch, may] = await within(workspaceId, tx =>
      Promise.all([
        batchSince(tx, { seen, until: seen, seq: 0 }),
        asksWho
          ? options.mayListen(tx, [...new Set([...channel.listening].map(({ id }) => id))], clock())
          : null,
      ]),
    )
    channel.snapshot = Promise.resolve(batch.snapshot)
    for (const one of [...channel.listening]) {
      if (may !== null && !may.has(one.id)) {
        leave(workspaceId, channel, one)
        one.listener.end()
        continue
      }
      one.ear.hear(batch)
      if (looks % LOOKS.alive === 0) one.ear.alive(batch.at)
    }
  }

  const loop = createLoop(async () => {
    looks += 1
    for (const [workspaceId, channel] of channels) {
      if (isOver) break
      await lookAt(workspaceId, channel).catch((error: unknown) => {
        log.error({ err: error, workspaceId }, 'what changed could not be read; it will be tried again')
      })
    }
    return { atLeastMs: 0, atMostMs: pollEveryMs }
  })

  return {
    listen: (wanted, listener) => {
      const { workspaceId, id } = wanted
      const channel = channelOf(workspaceId)
      const one = { id, ear: createEar(listener), listener }
      channel.listening.add(one)
      const over = () => leave(workspaceId, channel, one)
      begin(wanted, channel, one).catch((error: unknown) => {
        log.error({ err: error, workspaceId }, 'what was missed could not be read: the listener is sent away')
        over()
        listener.end()
      })
      return over
    },
    read: async ({ workspaceId, from }) => {
      const { from: since, missed } = await missedSince(workspaceId, from)
      const { snapshot, changes, at } = missed
      const position = formatPosition(positionAfter(snapshot, at))
      if (changes === null) return { changes: [], position, reset: true }
      return { changes: catchUp(changes, since, { snapshot, at }), position, reset: false }
    },
    listeners: () => [...channels.values()].reduce((sum, { listening }) => sum + listening.size, 0),
    start: () => {
      isOver = false
      loop.start()
    },
    stop: async () => {
      isOver = true
      for (const { listening } of channels.values()) for (const { listener } of listening) listener.end()
      channels.clear()
      await loop.stop()
    },
  }
}

function isTooOld({ at }: Position, now: Date): boolean {
  return now.getTime() - at.getTime() > CHANGE_FEED_POLICY.resumableMs
}

/** A position that saw what has not begun here is of another server, or of this one before it was restored. */
function isOfAnother({ seen, until }: Position, snapshot: string): boolean {
  const next = parseSnapshot(snapshot)?.next ?? 0n
  return [seen, until].some(text => (parseSnapshot(text)?.next ?? 0n) > next)
}
