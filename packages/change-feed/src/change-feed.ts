// One loop a process: looks what changed in each workspace that somebody listens to, once for all who do.
import { createLoop, type Database, type Tx } from '@rung/database'
import { type Channel, type Channels, createChannels, type Listening } from './channels.ts'
import { type Looking, lookAt } from './look-at.ts'
import { missedSince } from './missed-since.ts'
import { CHANGE_FEED_POLICY } from './policy.ts'
import { formatPosition, type Position, positionAfter } from './position.ts'
import { readSnapshot } from './storage/read-changes.ts'
import { catchUp, createSubscriber, type Listener, type PlacedChange } from './subscriber.ts'

export type ChangeFeedOptions = {
  readonly database: Database
  readonly clock: () => Date
  readonly log: { error(details: object, message: string): void }
  /** Which of some listeners, by the ids they came with, may go on listening. */
  readonly mayListen: (tx: Tx, ids: readonly string[], now: Date) => Promise<ReadonlySet<string>>
  readonly pollEveryMs?: number | undefined
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

export function createChangeFeed(options: ChangeFeedOptions): ChangeFeed {
  const { database, log, changesAtOnce = CHANGE_FEED_POLICY.changesAtOnce } = options
  const looking: Looking = { ...options, changesAtOnce }
  const channels = createChannels(workspaceId =>
    database.inWorkspace(workspaceId, readSnapshot, { readOnly: true }),
  )
  const { start, stop } = createLooks(looking, channels, options)
  return {
    listen: (wanted, listener) => {
      const { workspaceId, id } = wanted
      const channel = channels.of(workspaceId)
      const one = { id, ear: createSubscriber(listener), listener }
      channel.listening.add(one)
      const over = () => channels.leave(workspaceId, channel, one)
      begin(looking, wanted, channel, one).catch((error: unknown) => {
        log.error({ err: error, workspaceId }, 'what was missed could not be read: the listener is sent away')
        over()
        listener.end()
      })
      return over
    },
    read: async ({ workspaceId, from }) => {
      const { from: since, missed } = await missedSince(looking, workspaceId, from)
      const { snapshot, changes, at } = missed
      const position = formatPosition(positionAfter(snapshot, at))
      if (changes === null) return { changes: [], position, reset: true }
      return { changes: catchUp(changes, since, { snapshot, at }), position, reset: false }
    },
    listeners: channels.listeners,
    start,
    stop,
  }
}

/** What the loop sees from here on waits in the ear: so nothing falls between what is read now and its next look. */
async function begin(
  looking: Looking,
  { workspaceId, from }: Wanted,
  channel: Channel,
  { ear }: Listening,
): Promise<void> {
  await channel.snapshot
  const caught = await missedSince(looking, workspaceId, from)
  ear.begin(caught.from, caught.missed)
}

/** Looks at every workspace that somebody listens to, again and again. */
function createLooks(
  looking: Looking,
  channels: Channels,
  { log, pollEveryMs = CHANGE_FEED_POLICY.pollEveryMs }: ChangeFeedOptions,
): Pick<ChangeFeed, 'start' | 'stop'> {
  let looks = 0
  let isOver = false
  const loop = createLoop(async () => {
    looks += 1
    for (const opened of channels.open) {
      if (isOver) break
      await lookAt(looking, channels, opened, looks).catch((error: unknown) => {
        log.error(
          { err: error, workspaceId: opened[0] },
          'what changed could not be read; it will be tried again',
        )
      })
    }
    return { atLeastMs: 0, atMostMs: pollEveryMs }
  })
  return {
    start: () => {
      isOver = false
      loop.start()
    },
    stop: async () => {
      isOver = true
      channels.end()
      await loop.stop()
    },
  }
}
