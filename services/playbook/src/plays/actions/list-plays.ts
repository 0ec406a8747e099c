// The plays of a workspace: those that come with Rung, by the numbers in force, and its own in their places.
import { type Database, sendRead, type Tx } from '@rung/database'
import { readPersonNames } from '@rung/directory'
import { readPoliciesAt } from '@rung/judgement/actions'
import { type Refusal, refuse } from '@rung/kernel'
import { type Play, type WorklistPolicy, withOwnPlays } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { ownPlaysRead, selectVersionsOf, type WrittenPlay } from '../../plays-in-force/store.ts'

/** A play with who wrote that version and when; neither of one as it comes with Rung. */
export type ListedPlay = {
  readonly play: Play
  readonly ships: boolean
  readonly written:
    | (Pick<WrittenPlay, 'recordedAt' | 'personId'> & { readonly personName: string | null })
    | null
}

export type PlaysInForce = {
  readonly shipped: WorklistPolicy
  readonly inForce: WorklistPolicy
  readonly written: readonly WrittenPlay[]
}

export async function readPlaysInForce(tx: Tx, at: Date): Promise<PlaysInForce> {
  const [{ worklist: shipped }, written] = await Promise.all([
    readPoliciesAt(tx, at),
    sendRead(tx, ownPlaysRead(tx, at)),
  ])
  return {
    shipped,
    inForce: withOwnPlays(
      shipped,
      written.map(({ play }) => play),
    ),
    written,
  }
}

export function listPlays(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  workspaceId: string,
): Promise<{ readonly policy: WorklistPolicy; readonly plays: readonly ListedPlay[] }> {
  return reading(database, workspaceId, async tx => {
    const found = await readPlaysInForce(tx, clock())
    const { shipped, inForce: policy, written } = found
    return { policy, plays: await listed(tx, policy.plays, shipped, written) }
  })
}

/** All versions of a play, the newest first, down to the one that came with Rung. */
export function listPlayVersions(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  workspaceId: string,
  key: string,
): Promise<readonly ListedPlay[] | Refusal> {
  return reading(database, workspaceId, async tx => {
    const [{ shipped }, versions] = await Promise.all([
      readPlaysInForce(tx, clock()),
      selectVersionsOf(tx, key),
    ])
    const came = shipped.plays.filter(play => play.key === key)
    const plays = [...versions.map(({ play }) => play), ...came]
    return plays.length === 0 ? noPlay(key) : listed(tx, plays, shipped, versions)
  })
}

const reading = <T>(database: Database, workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.inWorkspace(workspaceId, work, { readOnly: true, isolation: 'repeatable read', together: true })

export const noPlay = (key: string): Refusal => refuse('not_found', `There is no play "${key}".`)

export async function listed(
  tx: Tx,
  plays: readonly Play[],
  shipped: WorklistPolicy,
  written: readonly WrittenPlay[],
): Promise<ListedPlay[]> {
  const names = await readPersonNames(tx, [...new Set(written.flatMap(({ personId }) => personId ?? []))])
  return plays.map(play => {
    const { key, version } = play
    const found = written.find(each => each.play.key === key && each.play.version === version)
    const { recordedAt, personId } = found ?? {}
    return {
      play,
      ships: shipped.plays.some(each => each.key === key),
      written:
        recordedAt === undefined
          ? null
          : { recordedAt, personId: personId ?? null, personName: names.get(personId ?? '') ?? null },
    }
  })
}
