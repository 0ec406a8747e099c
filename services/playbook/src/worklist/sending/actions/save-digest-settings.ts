// Keeps to whom, where and when the day's list is sent: one switch a person, who alone turns it on.
import { byCaller } from '@rung/audit'
import type { Tx } from '@rung/database'
import { holdOffErasure, readPersonEmail } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { auditDigest, noted } from '../audit-digest.ts'
import type { DigestDeps } from '../digest-deps.ts'
import { type ShownSettings, showSettings } from '../show-settings.ts'
import { expireSends } from '../storage/digest-sends.ts'
import { type DigestSettings, holdSettings, upsertSettings } from '../storage/digest-settings.ts'
import type { AlsoSend, Channel } from '../words.ts'
import { type KeptAddress, sealAddress } from './address-of.ts'
import { personOf } from './person-of.ts'

export type SettingsWanted = {
  readonly enabled: boolean
  readonly channel: Channel
  /** Left out: the one that is kept. */
  readonly slackUrl?: string | undefined
  readonly sendAt: string
  /** Null: the person's working days. */
  readonly weekdays: readonly number[] | null
  readonly alsoSend: readonly AlsoSend[]
  /** Where the person has Rung's pages. */
  readonly address: string
}

export async function saveDigestSettings(
  deps: DigestDeps,
  caller: Caller,
  wanted: SettingsWanted,
): Promise<ShownSettings | Refusal> {
  const { workspaceId } = caller
  const personId = personOf(caller)
  const given =
    wanted.slackUrl === undefined ? null : await sealAddress(deps, wanted.slackUrl, { workspaceId, personId })
  if (isRefusal(given)) return given
  return deps.database.inWorkspace(workspaceId, async tx => {
    // the settings of somebody who is being erased would outlive them
    await holdOffErasure(tx)
    const refused = wanted.channel === 'email' ? await refuseMail(tx, deps, personId) : null
    if (refused !== null) return refused
    const held = await holdSettings(tx, personId)
    const row = nextSettings(tx, held, { wanted, given, caller, personId, now: deps.clock() })
    if (isRefusal(row)) return row
    await upsertSettings(tx, row)
    if (!row.enabled) await expireSends(tx, personId, null, row.changedAt)
    await auditDigest(tx, 'digest_settings.changed', personId, {
      before: held === undefined ? null : noted(held),
      after: { ...noted(row), ...(given === null ? {} : { newAddress: true }) },
      by: byCaller(caller),
      at: row.changedAt,
    })
    return showSettings(tx, personId, row, row.changedAt)
  })
}

type Next = {
  readonly wanted: SettingsWanted
  readonly given: KeptAddress | null
  readonly caller: Caller
  readonly personId: string
  readonly now: Date
}

function nextSettings(
  tx: Tx,
  held: DigestSettings | undefined,
  { wanted, given, caller, personId, now }: Next,
): DigestSettings | Refusal {
  const { enabled, channel, sendAt, weekdays, alsoSend, address } = wanted
  const kept = given ?? { slackUrl: held?.slackUrl ?? null, slackEnding: held?.slackEnding ?? null }
  if (enabled && channel === 'slack' && kept.slackUrl === null) return noAddress()
  // another address is not the one that failed, and neither is one that is tried anew
  const begins =
    held === undefined || given !== null || held.channel !== channel || (enabled && !held.enabled)
  const isOtherTime = held === undefined || held.sendAt !== sendAt || !held.enabled
  return {
    workspaceId: tx.workspaceId,
    personId,
    enabled,
    disabledBecause: enabled ? null : (held?.disabledBecause ?? 'by_hand'),
    channel,
    ...kept,
    sendAt,
    weekdays: weekdays === null ? null : [...weekdays],
    alsoSend: [...alsoSend],
    address,
    startsAt: isOtherTime ? now : held.startsAt,
    lookAt: now,
    failingSince: begins ? null : held.failingSince,
    succeededAt: held?.succeededAt ?? null,
    changedAt: now,
    changedBy: caller.keyId,
  }
}

const noAddress = (): Refusal =>
  refuse('invalid', 'is needed to send the list to Slack', {
    field: 'slackUrl',
    fix: 'Make an incoming webhook in Slack and send its address: https://hooks.slack.com/services/...',
  })

async function refuseMail(
  tx: Tx,
  { mailer }: Pick<DigestDeps, 'mailer'>,
  personId: string,
): Promise<Refusal | null> {
  if (mailer === null) {
    return refuse('invalid', 'cannot be `email`: whoever runs this installation has set no mail server', {
      field: 'channel',
      fix: 'Choose `slack`.',
    })
  }
  if ((await readPersonEmail(tx, personId)) !== null) return null
  return refuse('invalid', 'cannot be `email`: no mail address is recorded of you', {
    field: 'channel',
    fix: 'Have an admin record it: PATCH /v1/people/{id} {"email": "..."}.',
  })
}
