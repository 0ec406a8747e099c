// Writes a version of a play: a new play, another text, one that is retired, one that is put back. Never the one before.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller, Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { type LintedPlay, lintPlay, type Play, type ReasonKind, WAY_OUT_KINDS } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { insertPlayVersion, lockPlays, selectVersionsOf } from '../../plays-in-force/store.ts'
import { PLAYS_POLICY } from '../policy.ts'
import { type ListedPlay, listed, noPlay, type PlaysInForce, readPlaysInForce } from './list-plays.ts'

/** Several for a text that breaks several rules. */
export type PlayRefused = Refusal | readonly Refusal[]
export const isPlayRefused = (value: ListedPlay | PlayRefused): value is PlayRefused =>
  isRefusal(value) || Array.isArray(value)

type Deps = Pick<PlaybookDeps, 'database' | 'clock'>
type KeepPlay = Keep<ListedPlay | PlayRefused>

export function createPlay(
  deps: Deps,
  caller: Caller,
  wanted: { readonly key: string; readonly play: Omit<LintedPlay, 'key'> },
  keep: KeepPlay,
): Promise<void> {
  return writing(deps, caller, keep, async (_tx, { inForce }) => {
    const { key } = wanted
    if (inForce.plays.some(play => play.key === key)) {
      return refuse('conflict', 'is the key of a play that is there', {
        field: 'key',
        fix: 'Change that play, or choose another key.',
      })
    }
    if (inForce.plays.length >= PLAYS_POLICY.playsMost) {
      return refuse('too_many', `There are ${PLAYS_POLICY.playsMost} plays: nobody could choose from more.`)
    }
    return textOf({ key, ...wanted.play }, { version: 1, action: 'play.created', before: null })
  })
}

export function changePlay(
  deps: Deps,
  caller: Caller,
  wanted: { readonly key: string; readonly version: number; readonly play: Omit<LintedPlay, 'key'> },
  keep: KeepPlay,
): Promise<void> {
  return writing(deps, caller, keep, async (_tx, plays) => {
    const before = playAsRead(plays, wanted)
    if (isRefusal(before)) return before
    const play = { key: wanted.key, ...wanted.play }
    const next = textOf(play, { version: before.version + 1, action: 'play.changed', before })
    return 'play' in next ? (refuseEmptyReasons(plays, next.play) ?? next) : next
  })
}

/** Saying it of one that is retired changes nothing. */
export function retirePlay(
  deps: Deps,
  caller: Caller,
  wanted: { readonly key: string; readonly version: number },
  keep: KeepPlay,
): Promise<void> {
  return writing(deps, caller, keep, async (_tx, plays) => {
    const before = playAsRead(plays, wanted)
    if (isRefusal(before)) return before
    if (before.retired) return { play: before, before, action: 'play.retired' }
    const play = { ...before, retired: true, version: before.version + 1 }
    return refuseEmptyReasons(plays, play) ?? { play, before, action: 'play.retired' }
  })
}

/** Puts a text of before into use: of the newest version, where it was retired, or of the one that is named. */
export function restorePlay(
  deps: Deps,
  caller: Caller,
  wanted: { readonly key: string; readonly version: number; readonly from: number | undefined },
  keep: KeepPlay,
): Promise<void> {
  return writing(deps, caller, keep, async (tx, plays) => {
    const { key, from } = wanted
    const before = playAsRead(plays, wanted)
    if (isRefusal(before)) return before
    const versions = (await selectVersionsOf(tx, key)).map(({ play }) => play)
    const came = plays.shipped.plays.filter(play => play.key === key)
    const source = [...versions, ...came].find(({ version }) => version === (from ?? before.version))
    if (source === undefined) {
      return refuse('invalid', `There is no version ${from} of it`, {
        field: 'from',
        fix: `Name one of its versions (GET /v1/plays/${key}/versions).`,
      })
    }
    if (!before.retired && source.version === before.version) {
      return { play: before, before, action: 'play.restored' }
    }
    const play = { ...source, retired: false, version: before.version + 1 }
    return refuseEmptyReasons(plays, play) ?? { play, before, action: 'play.restored' }
  })
}

type Change = {
  readonly play: Play
  readonly before: Play | null
  readonly action: 'play.created' | 'play.changed' | 'play.retired' | 'play.restored'
}

/** One at a time. The same version as before is not written again. */
function writing(
  { database, clock }: Deps,
  caller: Caller,
  keep: KeepPlay,
  decide: (tx: Tx, plays: PlaysInForce) => Promise<Change | PlayRefused>,
): Promise<void> {
  return database.inWorkspace(caller.workspaceId, async tx => {
    await lockPlays(tx)
    const now = clock()
    const plays = await readPlaysInForce(tx, now)
    const change = await decide(tx, plays)
    if (!('play' in change)) return keep(tx, change)
    const { play, before, action } = change
    const fresh = { play, recordedAt: now, recordedBy: caller.keyId, personId: caller.personId }
    const isNew = play.version !== before?.version
    if (isNew) {
      await insertPlayVersion(tx, fresh)
      await recordAudit(tx, [
        {
          action,
          subject: { kind: 'plays', id: play.key },
          accountId: null,
          ...differing(before, play),
          by: byCaller(caller),
          at: now,
        },
      ])
    }
    const [answer] = await listed(tx, [play], plays.shipped, isNew ? [fresh] : plays.written)
    if (answer === undefined) throw new RangeError('a play that was written is listed')
    return keep(tx, answer)
  })
}

/** The play as it is in force, where that is the version it was read in. */
function playAsRead(
  { inForce }: PlaysInForce,
  { key, version }: { readonly key: string; readonly version: number },
): Play | Refusal {
  const play = inForce.plays.find(each => each.key === key)
  if (play === undefined) return noPlay(key)
  if (play.version === version) return play
  return refuse('conflict', `is not the newest any more: that is ${play.version}`, {
    field: 'version',
    fix: 'Read the play again, and make your change to that.',
  })
}

/** The text put into use, or each of its faults. */
function textOf(
  written: LintedPlay,
  { version, action, before }: { version: number; action: Change['action']; before: Play | null },
): Change | readonly Refusal[] {
  const faults = lintPlay(written)
  if (faults.length > 0) {
    return faults.map(({ field, message, fix }) =>
      refuse('invalid', message, { field: `play.${field}`, fix }),
    )
  }
  // without a fault all is stated that may be left out while it is written
  return {
    play: { ...(written as Omit<Play, 'version' | 'retired'>), version, retired: false },
    action,
    before,
  }
}

// What was agreed is kept, and a notice is answered, whatever else a workspace leaves out.
const ALWAYS_ANSWERED: readonly ReasonKind[] = ['follow_up', ...WAY_OUT_KINDS, 'win_back']

/** Where no play would be left for what has to be answered. */
function refuseEmptyReasons({ inForce }: PlaysInForce, changed: Play): Refusal | undefined {
  const after = [...inForce.plays.filter(({ key }) => key !== changed.key), changed]
  const bare = ALWAYS_ANSWERED.find(
    kind => !after.some(({ retired, reasons }) => !retired && reasons.includes(kind)),
  )
  if (bare === undefined) return undefined
  return refuse('conflict', `No play would be left for ${bare}.`, {
    field: changed.retired ? 'version' : 'play.reasons',
    fix: `Write another play for ${bare} first.`,
  })
}

/** The fields that differ, before and after. */
function differing(before: Play | null, after: Play): { before: unknown; after: unknown } {
  if (before === null) return { before: null, after }
  const changed = Object.keys(after).filter(
    field => JSON.stringify(after[field as keyof Play]) !== JSON.stringify(before[field as keyof Play]),
  )
  const only = (play: Play) => Object.fromEntries(changed.map(field => [field, play[field as keyof Play]]))
  return { before: only(before), after: only(after) }
}
