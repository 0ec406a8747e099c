// The day it is where each of some people are.
import type { Tx } from '@rung/database'
import { readPeople } from '@rung/directory'
import { dayInZone, dayOf } from '@rung/kernel'
import type { CsmDay } from '../storage/cards-of-accounts.ts'

export async function daysOfCsms(tx: Tx, csmIds: ReadonlySet<string>, now: Date): Promise<CsmDay[]> {
  const people = await readPeople(tx, { asOf: dayOf(now), knownAt: now })
  return people
    .filter(({ personId }) => csmIds.has(personId))
    .map(({ personId, timeZone }) => ({ csmId: personId, day: dayInZone(now, timeZone ?? 'UTC') }))
}
