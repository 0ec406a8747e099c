// States the days off of the workspace, or of one of its people: all of them at once, the same again changes nothing.
import { isDeepStrictEqual } from 'node:util'
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { fullyNamed, listHolidayCountries, type StatedDaysOff } from '@rung/directory'
import { type Caller, worksAloneFor } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { refuseDaysOff } from '../refuse-days-off.ts'
import { findWorkCalendar, insertWorkCalendar, type StoredWorkCalendar } from '../storage/work-calendars.ts'
import { findOwner } from './find-owner.ts'

/** `person`: id, externalId or `me`; null is the workspace. */
export async function saveWorkCalendar(
  deps: AccountsDeps,
  caller: Caller,
  person: string | null,
  stated: StatedDaysOff,
): Promise<StoredWorkCalendar | Refusal> {
  const refused = refuseDaysOff(stated, await listHolidayCountries())
  if (refused !== undefined) return refused
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const at = deps.clock()
    const owner = person === null ? null : await findOwner(tx, person, caller, at)
    if (isRefusal(owner)) return owner
    const personId = owner === null ? null : owner.personId
    const alone = worksAloneFor(caller)
    if (personId !== null && alone !== null && alone !== personId) return notTheirs()
    const before = await findWorkCalendar(tx, personId)
    if (before !== undefined && isDeepStrictEqual(statedIn(before), stated)) return before
    const row = {
      workspaceId: tx.workspaceId,
      id: deps.newId('wcl'),
      personId,
      ...stated,
      recordedAt: at,
      recordedBy: caller.keyId,
    }
    await insertWorkCalendar(tx, row)
    await auditChange(tx, before, row, caller)
    return row
  })
}

const statedIn = ({ country, region, added, struck }: StoredWorkCalendar): StatedDaysOff => ({
  country,
  region,
  added: added.map(fullyNamed),
  struck,
})

const notTheirs = (): Refusal =>
  refuse('forbidden', 'These are the days off of somebody else.', {
    field: 'person',
    fix: 'Have them state them, or a manager or an admin.',
  })

/** Days without their names, which are words. */
async function auditChange(
  tx: Tx,
  before: StoredWorkCalendar | undefined,
  after: StoredWorkCalendar,
  caller: Caller,
): Promise<void> {
  const shown = ({ personId: person, country, region, added, struck }: StoredWorkCalendar) => ({
    person,
    country,
    region,
    added: added.map(({ day }) => day),
    struck,
  })
  await recordAudit(tx, [
    {
      action: 'work_calendar.changed',
      subject: { kind: 'work-calendars', id: after.personId ?? 'workspace' },
      accountId: null,
      before: before === undefined ? null : shown(before),
      after: shown(after),
      by: byCaller(caller),
      at: after.recordedAt,
    },
  ])
}
