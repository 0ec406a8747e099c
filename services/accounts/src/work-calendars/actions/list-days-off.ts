// The days off of somebody, or of the workspace, with who says so: public holidays, and what was stated beside them.

import type { Tx } from '@rung/database'
import { type DayOff, type DaysOffOfPerson, daysOffOf } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import { addDays, type Day, daysBetween, isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { WORK_CALENDAR_POLICY } from '../policy.ts'
import { findWorkCalendar } from '../storage/work-calendars.ts'
import { findOwner } from './find-owner.ts'

export type ListedDayOff = DayOff & { readonly day: Day }

/** From a day on until before another. As known now. */
export async function listDaysOff(
  { database, clock }: Pick<AccountsDeps, 'database' | 'clock'>,
  caller: Pick<Caller, 'workspaceId' | 'personId'>,
  { person, from, until }: { readonly person: string | null; readonly from: Day; readonly until: Day },
): Promise<ListedDayOff[] | Refusal> {
  const span = daysBetween(from, until)
  if (span < 0 || span > WORK_CALENDAR_POLICY.spanDays) {
    return refuse('invalid', `is ${span} days after from ${from}`, {
      field: 'until',
      fix: `Send a day at most ${WORK_CALENDAR_POLICY.spanDays} days after from.`,
    })
  }
  const stated = await database.inWorkspace(
    caller.workspaceId,
    tx => (person === null ? ofWorkspace(tx) : ofPerson(tx, person, caller, clock())),
    { readOnly: true },
  )
  if (isRefusal(stated)) return stated
  const dayOff = await daysOffOf(stated)
  return Array.from({ length: span }, (_, index) => addDays(from, index)).flatMap(day => {
    const off = dayOff(day)
    return off === null ? [] : [{ day, ...off }]
  })
}

async function ofWorkspace(tx: Tx): Promise<DaysOffOfPerson> {
  return { team: (await findWorkCalendar(tx, null)) ?? null, own: null }
}

async function ofPerson(
  tx: Tx,
  name: string,
  caller: Pick<Caller, 'personId'>,
  now: Date,
): Promise<DaysOffOfPerson | Refusal> {
  const owner = await findOwner(tx, name, caller, now)
  return isRefusal(owner) ? owner : owner.daysOff
}
