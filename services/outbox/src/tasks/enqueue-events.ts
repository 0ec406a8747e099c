// Reads on in the feed of changes, and keeps what is to be told with a delivery for each endpoint.
import { CHANGE_FEED_POLICY, type PlacedEvents, readEvents } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import type { OutboxDeps } from '../deps.ts'
import { eventBody } from '../events/event-body.ts'
import { keepEvents, type NewEvent } from '../storage/keep-events.ts'
import { workspacesWithNews } from '../storage/list-workspaces.ts'
import { holdPosition, movePosition, noteGap } from '../storage/positions.ts'

/** Changes read at once: some hundred kilobytes. */
const CHANGES_AT_ONCE = 500

/** In each workspace where something is to be told; one that fails is tried again at the next look. Says how many events were kept. */
export async function enqueueEvents(deps: OutboxDeps): Promise<number> {
  let told = 0
  for (const workspaceId of await workspacesWithNews(deps.database)) {
    try {
      told += await enqueueOfWorkspace(deps, workspaceId)
    } catch (error) {
      deps.log.error({ err: error, workspaceId }, 'what changed could not be told; it will be tried again')
    }
  }
  return told
}

/** One transaction and one snapshot: what it reads, what it keeps and how far it came commit together, so nothing is told twice. */
function enqueueOfWorkspace(deps: OutboxDeps, workspaceId: string): Promise<number> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const position = await holdPosition(tx)
      if (position === undefined) return 0
      const now = deps.clock()
      const isLost =
        position.isOfAnother || now.getTime() - position.at.getTime() > CHANGE_FEED_POLICY.keptToTellMs
      if (isLost) await noteGap(tx, position.at)
      const told = position.isOfAnother ? 0 : await enqueueSince(tx, deps, position.seen, now)
      await movePosition(tx, now)
      return told
    },
    { isolation: 'repeatable read' },
  )
}

async function enqueueSince(tx: Tx, deps: OutboxDeps, seen: string, now: Date): Promise<number> {
  let told = 0
  for (let afterSeq = 0; ; ) {
    const changes = await readEvents(tx, { seen, afterSeq, limit: CHANGES_AT_ONCE })
    const last = changes.at(-1)
    if (last === undefined) return told
    const events = changes.flatMap(change => eventsOf(change, tx.workspaceId, deps))
    await keepEvents(tx, events, { now })
    told += events.length
    afterSeq = last.seq
  }
}

function eventsOf({ at, events }: PlacedEvents, workspaceId: string, { newId }: OutboxDeps): NewEvent[] {
  return events.map(({ type, accountId, once = null, data }) => ({
    id: newId('evt'),
    type,
    accountId,
    once,
    body: eventBody({ type, at, workspaceId, accountId, data }),
    happenedAt: at,
  }))
}
