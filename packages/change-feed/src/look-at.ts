// One look at a workspace that somebody listens to: what is new is told, who may no longer listen is sent away.
import type { Tx } from '@rung/database'
import type { Channel, Channels } from './channels.ts'
import { batchSince, type ChangeReading } from './missed-since.ts'

export type Looking = ChangeReading & {
  /** Which of some listeners, by the ids they came with, may go on listening. */
  readonly mayListen: (tx: Tx, ids: readonly string[], now: Date) => Promise<ReadonlySet<string>>
}

/** Looks after which listeners are asked for again, and are told that nothing is new: 5 s and 15 s. */
const LOOKS = { mayListen: 10, alive: 30 } as const

/** `looks`: how many there were, this one among them. */
export async function lookAt(
  looking: Looking,
  channels: Channels,
  [workspaceId, channel]: readonly [workspaceId: string, channel: Channel],
  looks: number,
): Promise<void> {
  const { database, clock, mayListen } = looking
  const seen = await channel.snapshot
  const asksWho = looks % LOOKS.mayListen === 0
  const work = (tx: Tx) =>
    Promise.all([
      batchSince(looking, tx, { seen, until: seen, seq: 0 }),
      asksWho ? mayListen(tx, [...new Set([...channel.listening].map(({ id }) => id))], clock()) : null,
    ])
  const [batch, may] = await database.inWorkspace(workspaceId, work, { readOnly: true })
  channel.snapshot = Promise.resolve(batch.snapshot)
  for (const one of [...channel.listening]) {
    if (may !== null && !may.has(one.id)) {
      channels.leave(workspaceId, channel, one)
      one.listener.end()
      continue
    }
    one.ear.hear(batch)
    if (looks % LOOKS.alive === 0) one.ear.alive(batch.at)
  }
}
