// What a renewal may not say: half a resolution, one from the future, or amounts that contradict it.
import type { Resolution } from '@rung/account-standing'
import { addDays, type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { ACCOUNTS_POLICY } from '../policy.ts'

export type RenewalBody = {
  readonly arrMinor?: number | null | undefined
  readonly noticeOn?: Day | null | undefined
  readonly resolution?: Resolution | null | undefined
  readonly resolvedOn?: Day | null | undefined
  readonly arrAfterMinor?: number | null | undefined
}

/** The rules between the fields of a renewal, each with the field to change. */
export function refuseRenewal(body: RenewalBody, context: { readonly now: Date }): Refusal[] {
  const latest = addDays(dayOf(context.now), ACCOUNTS_POLICY.daysAhead)
  return [
    ...refuseAhead('noticeOn', body.noticeOn, latest),
    ...refuseAhead('resolvedOn', body.resolvedOn, latest),
    ...(body.resolution ? refuseResolution(body.resolution, body) : refuseUnresolved(body)),
  ]
}

function refuseAhead(field: string, on: Day | null | undefined, latest: Day): Refusal[] {
  if (!on || on <= latest) return []
  return [refuse('invalid', `${field} lies in the future`, { field, fix: 'Send it once it has happened.' })]
}

function refuseUnresolved(body: RenewalBody): Refusal[] {
  const fix =
    'Send resolution, resolvedOn and, when the ARR changes, arrAfterMinor together, or null for each.'
  return (['resolvedOn', 'arrAfterMinor'] as const)
    .filter(field => (body[field] ?? null) !== null)
    .map(field => refuse('invalid', `${field} is said of a renewal without a resolution`, { field, fix }))
}

function refuseResolution(resolution: Resolution, body: RenewalBody): Refusal[] {
  const refusals: Refusal[] = []
  if (!body.resolvedOn) {
    refusals.push(
      refuse('invalid', 'a resolution needs the day it was decided', {
        field: 'resolvedOn',
        fix: 'Send resolvedOn.',
      }),
    )
  }
  const amount = refuseAmount(resolution, body.arrMinor ?? null, body.arrAfterMinor ?? null)
  if (amount !== null) {
    refusals.push(refuse('invalid', amount.what, { field: 'arrAfterMinor', fix: amount.fix }))
  }
  return refusals
}

function refuseAmount(
  resolution: Resolution,
  before: number | null,
  after: number | null,
): { what: string; fix: string } | null {
  if (resolution === 'churned') {
    return after === null || after === 0
      ? null
      : { what: 'nothing is left after a churn', fix: 'Send 0, or resolution contracted.' }
  }
  if (after === 0)
    return { what: 'a renewal that is kept is worth something', fix: 'Send resolution churned.' }
  if (resolution === 'renewed') return null
  if (after === null) {
    return { what: `${resolution} needs the ARR after it`, fix: 'Send arrAfterMinor.' }
  }
  if (before === null) return null
  const fits = resolution === 'expanded' ? after > before : after < before
  return fits
    ? null
    : { what: `${after} after ${before} is not ${resolution}`, fix: 'Send the resolution that fits.' }
}
