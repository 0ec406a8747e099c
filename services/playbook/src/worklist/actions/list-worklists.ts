// Whose day it is, and how far each has come: of everybody who looks after accounts.
import { type Database, readTogether, type Tx } from '@rung/database'
import { daysOffOfPerson, daysOffRead, readPeople, workDaysOf } from '@rung/directory'
import { readPoliciesAt } from '@rung/judgement/actions'
import { addDays, type Day, dayInZone, dayOf, endOf } from '@rung/kernel'
import { type ListOfDay, listsOfDaysRead, lookingAfterRead } from '../storage/lists-of-days.ts'

export type WorklistOfCsm = {
  readonly csmId: string
  readonly externalId: string
  readonly timeZone: string
  /** The day asked for, or today where they are. */
  readonly day: Day
  /** Why they do not work on it; null where it is no day off. */
  readonly dayOff: string | null
  /** Null where nobody opened it. */
  readonly list: ListOfDay | null
}

export type WorklistsRequest = {
  readonly workspaceId: string
  /** Null: today where each CSM is. */
  readonly date: Day | null
  readonly now: Date
}

/** By our id of the CSM. So many statements whatever the book holds. */
export function listWorklists(database: Database, request: WorklistsRequest): Promise<WorklistOfCsm[]> {
  return database.inWorkspace(request.workspaceId, tx => list(tx, request), { readOnly: true })
}

async function list(tx: Tx, { date, now }: WorklistsRequest): Promise<WorklistOfCsm[]> {
  const today = dayOf(now)
  const people = await readPeople(tx, { asOf: today, knownAt: now })
  const csmIds = people.map(({ personId }) => personId)
  // it may be a day later or earlier where somebody is
  const days = date === null ? [addDays(today, -1), today, addDays(today, 1)] : [date]
  const { triesBeforeRaising } = (await readPoliciesAt(tx, now)).worklist
  const { lookingAfter, lists, daysOff } = await readTogether(tx, 'playbook-worklists', {
    lookingAfter: lookingAfterRead(tx, csmIds),
    lists: listsOfDaysRead(tx, { csmIds, days, triesBeforeRaising }),
    daysOff: daysOffRead(tx, date === null || date >= today ? now : endOf(date)),
  })
  const isCsm = new Set(lookingAfter)
  const found = people.flatMap(({ personId: csmId, externalId, timeZone }) => {
    const zone = timeZone ?? 'UTC'
    const day = date ?? dayInZone(now, zone)
    const opened = lists.find(each => each.csmId === csmId && each.day === day) ?? null
    if (opened === null && !isCsm.has(csmId)) return []
    return [{ csmId, externalId, timeZone: zone, day, list: opened }]
  })
  return Promise.all(
    found.map(async each => {
      const { dayOff } = await workDaysOf(daysOffOfPerson(daysOff, each.csmId))
      return { ...each, dayOff: dayOff(each.day) }
    }),
  )
}
