// What somebody chose about their list, or what stands before they chose anything; what was sent; and who gets what.
import { readPersonNames } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import type { PlaybookDeps } from '../../../deps.ts'
import { DIGEST_POLICY } from '../policy.ts'
import { type ShownSettings, showSettings } from '../show-settings.ts'
import { type DigestSend, selectLastSends, selectSends } from '../storage/digest-sends.ts'
import { type DigestSettings, selectAllSettings, selectSettings } from '../storage/digest-settings.ts'
import { personOf } from './person-of.ts'

type Deps = Pick<PlaybookDeps, 'database' | 'clock'>

export function readDigestSettings({ database, clock }: Deps, caller: Caller): Promise<ShownSettings> {
  const personId = personOf(caller)
  return database.inWorkspace(
    caller.workspaceId,
    async tx => showSettings(tx, personId, (await selectSettings(tx, personId)) ?? null, clock()),
    { readOnly: true },
  )
}

/** The newest first. */
export function listDigestSends({ database }: Pick<Deps, 'database'>, caller: Caller): Promise<DigestSend[]> {
  return database.inWorkspace(
    caller.workspaceId,
    tx => selectSends(tx, personOf(caller), DIGEST_POLICY.keptDays),
    { readOnly: true },
  )
}

export type Recipient = {
  readonly settings: DigestSettings
  readonly name: string | null
  readonly last: DigestSend | null
}

/** Of everybody who chose something. */
export function listRecipients({ database }: Pick<Deps, 'database'>, caller: Caller): Promise<Recipient[]> {
  return database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const [all, sends] = await Promise.all([selectAllSettings(tx), selectLastSends(tx)])
      const names = await readPersonNames(
        tx,
        all.map(({ personId }) => personId),
      )
      return all.map(settings => ({
        settings,
        name: names.get(settings.personId) ?? null,
        last: sends.get(settings.personId) ?? null,
      }))
    },
    { readOnly: true },
  )
}
