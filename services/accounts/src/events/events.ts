// Events of a workspace: the feed of changes, the streams that tell of them, and the end of what is old.
import { createChangeFeed } from '@rung/change-feed'
import { createScheduled } from '@rung/database'
import { type App, gauge } from '@rung/http-service'
import type { AccountsDeps, CursorOf } from '../deps.ts'
import { createOpenStreams } from './open-streams.ts'
import { pruneChanges } from './prune-changes.ts'
import { serveEvents } from './routes/events.ts'
import { whoMayListen } from './storage/may-listen.ts'

export type Events = {
  serve(app: App): void
  readonly cursor: CursorOf
  start(): void
  stop(): Promise<void>
}

export function createEvents({ database, clock, log, metrics, changesLookMs }: AccountsDeps): Events {
  const feed = createChangeFeed({ database, clock, log, mayListen: whoMayListen, pollEveryMs: changesLookMs })
  const streams = createOpenStreams(feed)
  const pruning = createScheduled({
    task: 'prune_changes',
    run: () => pruneChanges(database, clock()),
    log,
  })
  gauge(
    metrics,
    { name: 'rung_event_streams', help: 'Streams of events that are open in this process' },
    () => [{ labels: {}, value: streams.count() }],
  )
  return {
    serve: app => serveEvents(app, { feed, streams }),
    cursor: async workspaceId => (await feed.read({ workspaceId, from: null })).position,
    start: () => {
      feed.start()
      pruning.start()
    },
    stop: async () => {
      await Promise.all([feed.stop(), pruning.stop()])
    },
  }
}
