// Registers a key that tokens of users are checked by: a public key of the vendor's, or a secret that is shown this once.
import { createHash, createPublicKey } from 'node:crypto'
import { byCaller, recordAudit } from '@rung/audit'
import type { Caller, Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { USER_TOKEN_POLICY } from '../../proof/policy.ts'
import { lockTokenKeys } from '../../proof/storage/lock-token-keys.ts'
import {
  insertTokenKey,
  selectActiveKeys,
  type UserTokenKeyRow,
} from '../../proof/storage/user-token-keys.ts'
import { hashTokenSecret, tokenSecretOf } from '../../proof/token-secret.ts'

export type TokenKeyWanted =
  | { readonly algorithm: 'HS256' }
  /** PEM, SPKI, Ed25519. */
  | { readonly algorithm: 'EdDSA'; readonly publicKey: string }

/** `secret` is null where the vendor keeps the private half. */
export type MadeTokenKey = { readonly row: UserTokenKeyRow; readonly secret: string | null }

export function registerTokenKey(
  deps: Pick<PlaybookDeps, 'database' | 'clock' | 'newId' | 'linkSecret'>,
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>,
  wanted: TokenKeyWanted,
  keep: Keep<MadeTokenKey>,
): Promise<MadeTokenKey | Refusal> {
  const { workspaceId } = caller
  const made = makeKey(deps, workspaceId, wanted)
  if (isRefusal(made)) return Promise.resolve(made)
  const { secret, ...key } = made
  return deps.database.inWorkspace(workspaceId, async tx => {
    await lockTokenKeys(tx)
    const active = await selectActiveKeys(tx)
    if (active.length >= USER_TOKEN_POLICY.activeKeysMost) return tooMany(active)
    const at = deps.clock()
    const row = {
      ...key,
      workspaceId,
      createdAt: at,
      createdBy: caller.keyId,
      retiredAt: null,
      retiredBy: null,
    }
    await insertTokenKey(tx, row)
    await recordAudit(tx, [
      {
        action: 'user_token_key.created',
        subject: { kind: 'user-token-keys', id: row.id },
        accountId: null,
        before: null,
        after: { algorithm: row.algorithm, fingerprint: fingerprintOf(row) },
        by: byCaller(caller),
        at,
      },
    ])
    await keep(tx, { row, secret })
    return { row, secret }
  })
}

type NewKey = Pick<UserTokenKeyRow, 'id' | 'algorithm' | 'publicKey' | 'secretSha256'> & {
  readonly secret: string | null
}

function makeKey(
  { newId, linkSecret }: Pick<PlaybookDeps, 'newId' | 'linkSecret'>,
  workspaceId: string,
  wanted: TokenKeyWanted,
): NewKey | Refusal {
  const id = newId('utk')
  if (wanted.algorithm === 'EdDSA') {
    const publicKey = readPublicKey(wanted.publicKey)
    if (isRefusal(publicKey)) return publicKey
    return { id, algorithm: 'EdDSA', publicKey, secretSha256: null, secret: null }
  }
  if (linkSecret === undefined) {
    return refuse(
      'conflict',
      'This process has no secret of its own, and secrets of workspaces follow from it.',
      {
        field: 'algorithm',
        fix: 'Set RUNG_LINK_SECRET, 32 characters or more, and start it again; or register a public key (EdDSA).',
      },
    )
  }
  const secret = tokenSecretOf(linkSecret, workspaceId, id)
  return { id, algorithm: 'HS256', publicKey: null, secretSha256: hashTokenSecret(secret), secret }
}

function tooMany(active: readonly UserTokenKeyRow[]): Refusal {
  return refuse(
    'conflict',
    `${active.length} keys are active: one in use and the one that follows it are the most.`,
    {
      fix: `Retire the older one first: POST /v1/user-token-keys/${active.at(-1)?.id}/retire.`,
    },
  )
}

/** As it is kept: the same key in one form, whatever line ends it came with. */
function readPublicKey(pem: string): string | Refusal {
  // what reads a public key would read it out of a private one too, and keep silent
  if (pem.includes('PRIVATE')) {
    return refuse('invalid', 'is a private key', {
      field: 'publicKey',
      fix: 'Keep it in your back end and make another pair, since this one has travelled. Send the public half.',
    })
  }
  try {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key.export({ type: 'spki', format: 'pem' }).toString()
  } catch {
    // said below
  }
  return refuse('invalid', 'is no Ed25519 public key in PEM', {
    field: 'publicKey',
    fix: 'openssl genpkey -algorithm ed25519 -out private.pem && openssl pkey -in private.pem -pubout',
  })
}

/** Names a key without saying it: for two people to compare. */
export function fingerprintOf({ publicKey, secretSha256 }: UserTokenKeyRow): string {
  const hash =
    secretSha256 ??
    createHash('sha256')
      .update(publicKey ?? '')
      .digest('hex')
  return hash.slice(0, 16)
}
