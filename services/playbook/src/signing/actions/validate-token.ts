// Says all that is right and wrong with a pasted token, and whether we know whom it names. Nothing is kept or counted.
import type { Tx } from '@rung/database'
import { readDirectory } from '@rung/directory'
import { findAccount } from '@rung/judgement/storage'
import { dayOf, isRefusal } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import type { SigningFinder } from '../../proof/active-keys.ts'
import { type CheckedToken, checkUserToken, type ProvenUser } from '../../proof/check-user-token.ts'

export type ValidatedToken = CheckedToken & {
  /** Null where the token proves nobody. */
  readonly known: { readonly account: boolean; readonly person: boolean } | null
}

export async function validateToken(
  {
    database,
    clock,
    signing,
  }: Pick<PlaybookDeps, 'database' | 'clock'> & { readonly signing: SigningFinder },
  workspaceId: string,
  token: string,
): Promise<ValidatedToken> {
  const now = clock()
  const { keys } = await signing.find(workspaceId)
  const checked = await checkUserToken(token, keys, now)
  const { proven } = checked
  if (proven === null) return { ...checked, known: null }
  const known = await database.inWorkspace(workspaceId, tx => whoIsKnown(tx, proven, now), { readOnly: true })
  return { ...checked, known }
}

async function whoIsKnown(tx: Tx, { account, user }: ProvenUser, now: Date) {
  const found = await findAccount(tx, account, now)
  if (isRefusal(found)) return { account: false, person: false }
  const moment = { asOf: dayOf(now), knownAt: now, accountIds: [found.accountId] }
  const people = (await readDirectory(tx, moment)).flatMap(({ stakeholders }) => stakeholders)
  return { account: true, person: people.some(({ productUserIds }) => productUserIds.includes(user)) }
}
