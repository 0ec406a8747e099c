// The plays in force at an instant, and the versions that cards of before name.
import { sendRead, type Tx } from '@rung/database'
import { type Play, type WorklistPolicy, withOwnPlays } from '@rung/worklist'
import { ownPlaysRead, playVersionsRead } from './store.ts'

/** The policy with the workspace's own plays, as they were in force at the instant. */
export async function readWithOwnPlays(tx: Tx, policy: WorklistPolicy, at: Date): Promise<WorklistPolicy> {
  const own = await sendRead(tx, ownPlaysRead(tx, at))
  return withOwnPlays(
    policy,
    own.map(({ play }) => play),
  )
}

/** `playVersion`: null of cards from before there were versions. */
export type CardWithPlay = { readonly play: string; readonly playVersion: number | null }

/** The play a card asks for, in the version it names. Throws for one that is neither kept nor ships. */
export type PlayOf = (card: CardWithPlay) => Play

/** `shipped`: as it comes with Rung, by the numbers of config; `inForce`: with the workspace's own. A statement only where a card names another. */
export async function readPlaysOf(
  tx: Tx,
  cards: readonly CardWithPlay[],
  { shipped, inForce }: { readonly shipped: WorklistPolicy; readonly inForce: WorklistPolicy },
): Promise<PlayOf> {
  const at = ({ key, version }: Pick<Play, 'key' | 'version'>) => `${key} ${version}`
  const known = new Map([...shipped.plays, ...inForce.plays].map(play => [at(play), play]))
  const missing = cards.flatMap(({ play: key, playVersion: version }) =>
    version === null || known.has(at({ key, version })) ? [] : [{ key, version }],
  )
  if (missing.length > 0) {
    for (const { play } of await sendRead(tx, playVersionsRead(tx, missing))) known.set(at(play), play)
  }
  return ({ play: key, playVersion: version }) => {
    const play =
      version === null ? inForce.plays.find(each => each.key === key) : known.get(at({ key, version }))
    if (play === undefined) throw new RangeError(`there is no play ${key}, version ${version}`)
    return play
  }
}
