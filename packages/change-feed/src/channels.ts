// Who listens to which workspace, and what was visible of it when it was last looked at.
import type { Listener, Subscriber } from './subscriber.ts'

export type Listening = { readonly id: string; readonly ear: Subscriber; readonly listener: Listener }

export type Channel = {
  /** What was visible at the last look; before the first a promise of it. */
  snapshot: Promise<string>
  readonly listening: Set<Listening>
}

export type Channels = {
  /** The channel of a workspace, opened for who comes first. */
  of(workspaceId: string): Channel
  /** Closes it behind the last one. */
  leave(workspaceId: string, channel: Channel, one: Listening): void
  readonly open: ReadonlyMap<string, Channel>
  listeners(): number
  /** Tells everybody that it is over. */
  end(): void
}

export function createChannels(snapshotOf: (workspaceId: string) => Promise<string>): Channels {
  const channels = new Map<string, Channel>()
  return {
    of: workspaceId => {
      const known = channels.get(workspaceId)
      if (known !== undefined) return known
      const channel = { snapshot: snapshotOf(workspaceId), listening: new Set<Listening>() }
      channel.snapshot.catch(() => channels.delete(workspaceId))
      channels.set(workspaceId, channel)
      return channel
    },
    leave: (workspaceId, channel, one) => {
      channel.listening.delete(one)
      if (channel.listening.size === 0 && channels.get(workspaceId) === channel) channels.delete(workspaceId)
    },
    open: channels,
    listeners: () => [...channels.values()].reduce((sum, { listening }) => sum + listening.size, 0),
    end: () => {
      for (const { listening } of channels.values()) for (const { listener } of listening) listener.end()
      channels.clear()
    },
  }
}
