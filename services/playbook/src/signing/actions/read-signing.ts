// How many calls were signed on each day, and whether those that are not may be turned away.
import type { Tx } from '@rung/database'
import { addDays, type Day, dayOf } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import type { CallCount } from '../../proof/count-calls.ts'
import { USER_TOKEN_POLICY } from '../../proof/policy.ts'
import { CALL_PROOFS, type CallProof, type CountedCalls, readCalls } from '../../proof/storage/nudge-calls.ts'
import { readEnforced, selectActiveKeys } from '../../proof/storage/user-token-keys.ts'

export type SigningDay = Readonly<Record<CallProof, number>> & {
  readonly day: Day
  /** Of calls that name a user, 0..1: signed of all; null on a day without any. */
  readonly signedShare: number | null
  /** Of the signed, by the key that proved them. */
  readonly byKey: readonly { readonly keyId: string; readonly calls: number }[]
}

export type SigningState = {
  readonly enforced: boolean
  readonly days: readonly SigningDay[]
  /** Why calls without a token cannot be turned away yet; null when they can. */
  readonly notYet: string | null
}

/** What this process counted and did not write down yet is written first. */
export async function readSigning(
  { database, clock, calls }: Pick<PlaybookDeps, 'database' | 'clock'> & { readonly calls: CallCount },
  workspaceId: string,
): Promise<SigningState> {
  await calls.flush(workspaceId)
  const today = dayOf(clock())
  return database.inWorkspace(workspaceId, tx => signingState(tx, today), { readOnly: true })
}

export async function signingState(tx: Tx, today: Day): Promise<SigningState> {
  const { coverageDays, provenWithinDays } = USER_TOKEN_POLICY
  const [enforced, keys, counted] = await Promise.all([
    readEnforced(tx),
    selectActiveKeys(tx),
    readCalls(tx, addDays(today, 1 - coverageDays)),
  ])
  const days = Array.from({ length: coverageDays }, (_, back) => dayOfCalls(addDays(today, -back), counted))
  const lately = days.slice(0, provenWithinDays).some(({ signed }) => signed > 0)
  return { enforced, days, notYet: notYet(keys.length, lately) }
}

function notYet(keys: number, isSigned: boolean): string | null {
  if (keys === 0) return 'No key is registered that a token could be checked by.'
  return isSigned ? null : `No signed call came in the last ${USER_TOKEN_POLICY.provenWithinDays} days.`
}

function dayOfCalls(day: Day, counted: readonly CountedCalls[]): SigningDay {
  const own = counted.filter(each => each.day === day)
  const sum = (proof: CallProof) =>
    own.filter(each => each.proof === proof).reduce((total, { calls }) => total + calls, 0)
  const sums = Object.fromEntries(CALL_PROOFS.map(proof => [proof, sum(proof)])) as Record<CallProof, number>
  const all = CALL_PROOFS.reduce((total, proof) => total + sums[proof], 0)
  const byKey = own.flatMap(({ proof, keyId, calls }) => (proof === 'signed' ? [{ keyId, calls }] : []))
  return { day, ...sums, signedShare: all === 0 ? null : sums.signed / all, byKey }
}
