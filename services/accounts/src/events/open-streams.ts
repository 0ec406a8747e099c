// The streams of this process: how many there are, of whom, and their end with the process.
import type { ChangeFeed, PlacedChange, Position } from '@rung/change-feed'
import { type Caller, createEventStream, type EventStream } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import { EVENTS_POLICY, type EventsPolicy } from './policy.ts'
import { presentChange } from './routes/schema.ts'

export type OpenStreams = {
  open(
    caller: Pick<Caller, 'workspaceId' | 'keyId'>,
    from: Position | 'unknown' | null,
  ): EventStream | Refusal
  count(): number
}

export function createOpenStreams(feed: ChangeFeed, limits: Partial<EventsPolicy> = {}): OpenStreams {
  const policy = { ...EVENTS_POLICY, ...limits }
  const open = new Map<string, Set<EventStream>>()
  let count = 0

  const keep = (keyId: string, stream: EventStream): void => {
    const own = open.get(keyId) ?? new Set()
    open.set(keyId, own.add(stream))
    count += 1
  }
  const leave = (keyId: string, stream: EventStream): void => {
    const own = open.get(keyId)
    own?.delete(stream)
    if (own?.size === 0) open.delete(keyId)
    count -= 1
  }

  return {
    count: () => count,
    open: ({ workspaceId, keyId }, from) => {
      if (count >= policy.streams || (open.get(keyId)?.size ?? 0) >= policy.streamsOfOne) {
        return refuse('too_many', 'Too many streams of events are open.', {
          fix: `Close some: one stream tells of the whole workspace, and a session or key has ${policy.streamsOfOne} at most.`,
        })
      }
      const stream = createEventStream(policy)
      keep(keyId, stream)
      const stop = feed.listen(
        { workspaceId, id: keyId, from },
        {
          ready: id => stream.send({ id, event: 'ready' }),
          changed: changes => send(stream, changes),
          reset: id => stream.send({ id, event: 'reset' }),
          alive: id => stream.send({ id }),
          end: stream.end,
        },
      )
      stream.onClose(() => {
        stop()
        leave(keyId, stream)
      })
      return stream
    },
  }
}

function send(stream: EventStream, changes: readonly PlacedChange[]): void {
  for (const { change, position } of changes) {
    stream.send({ id: position, event: 'change', data: presentChange(change) })
  }
}
