// Sends somebody their list of today at once, to see what comes of it. It is not the list of the day, which comes at its hour all the same.
import { byCaller } from '@rung/audit'
import type { Caller, Keep } from '@rung/http-service'
import { isTaken } from '@rung/http-service/outgoing'
import { type Refusal, refuse } from '@rung/kernel'
import { auditDigest } from '../audit-digest.ts'
import type { DigestDeps } from '../digest-deps.ts'
import { type DigestSettings, selectSettings } from '../storage/digest-settings.ts'
import { personOf } from './person-of.ts'
import { postDigest } from './post-digest.ts'

export type TestedDigest = {
  readonly at: Date
  readonly isTaken: boolean
  readonly status: number | null
  readonly error: string | null
}

/** Two transactions and what is sent between them: none is open while it waits for an answer. */
export async function sendTestDigest(
  deps: DigestDeps,
  caller: Caller,
  keep: Keep<TestedDigest>,
): Promise<TestedDigest | Refusal> {
  const settings = await findSettings(deps, caller)
  if (settings === undefined) {
    return refuse('conflict', 'Nothing says yet where your list is to be sent.', {
      fix: 'Save where it is to be sent first.',
    })
  }
  const posted = await postDigest(deps, settings, { handed: null, notes: ['Sent to try it out.'] })
  const { status, error } = posted
  const tested = { at: deps.clock(), isTaken: isTaken(posted), status, error }
  await noteTested(deps, caller, tested, keep)
  return tested
}

function findSettings({ database }: DigestDeps, caller: Caller): Promise<DigestSettings | undefined> {
  return database.inWorkspace(caller.workspaceId, tx => selectSettings(tx, personOf(caller)), {
    readOnly: true,
  })
}

async function noteTested(
  { database }: DigestDeps,
  caller: Caller,
  tested: TestedDigest,
  keep: Keep<TestedDigest>,
): Promise<void> {
  const { status, error, at } = tested
  await database.inWorkspace(caller.workspaceId, async tx => {
    await auditDigest(tx, 'digest_settings.tested', personOf(caller), {
      before: null,
      after: { status, error },
      by: byCaller(caller),
      at,
    })
    await keep(tx, tested)
  })
}
