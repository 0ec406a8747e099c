// The section on tickets, touches, surveys and contracts, and the standing policy that was in force when.
import { type AccountsPolicy, STANDING_POLICY, type StandingPolicy } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { ladderPolicy } from '@rung/relationship-ladder'
import { z } from 'zod'
import { days, number, rule, share, whole } from './field.ts'
import { ladderPolicyOf, ladderSection } from './ladder-section.ts'
import { type DraftPolicy, type PolicyAt, readDraftPolicy, readPolicies } from './policy-reader.ts'
import { overlay, type Section } from './section.ts'

const hours = (priority: string) =>
  number(
    'hours by the clock',
    `A ticket of priority ${priority} is in time when resolved within this`,
    1,
    8760,
  )

export const standingSection: Section<StandingPolicy> = {
  name: 'standing',
  schema: z
    .strictObject({
      resolutionTargetHours: z
        .strictObject({
          urgent: hours('urgent'),
          high: hours('high'),
          normal: hours('normal'),
          low: hours('low'),
        })
        .meta({ description: 'The time a ticket may take, by priority' }),
      resolutionPrior: z
        .strictObject({
          inTime: number('tickets', 'Tickets in time that are taken for granted', 0, 1000),
          late: number('tickets', 'Late tickets that are taken for granted', 0, 1000),
        })
        .meta({ description: 'What resolution is before any ticket' }),
      reopenedCredit: share('What a ticket resolved in time counts when it had to be opened again'),
      resolutionWindowDays: days('Tickets so far back make resolution'),
      benevolenceExpiresDays: days('The customer’s own yearly answer counts so long'),
      surveyExpiresDays: days('An NPS or CSAT answer counts so long'),
      pulseExpiresDays: days('A CSM’s pulse counts so long'),
      ticketsUsualDays: days('Tickets so far back say what is usual'),
      ticketsUsualLeastDays: days('With fewer days of history nothing is usual yet'),
      onboardingDays: days('A customer is onboarding so long after they began', 0),
      firstValueDays: days(
        'So long after they began they are to have reached their first milestone, where their own plan says no day',
      ),
      touchUsualDays: days('Touches so far back say what gap is usual with a person'),
      touchUsualLeastContacts: whole('days of contact', 'With fewer, no gap is usual yet', 2, 100),
      overdueKeptDays: days('A renewal nobody decided stays open so long after its day', 0),
      resolvedKeptDays: days('A decided renewal stays in view so long', 0),
      successionDays: days(
        'A subscription that starts so near the end of another follows it, and decides its renewal',
        0,
      ),
    })
    .refine(
      ({ ticketsUsualDays, ticketsUsualLeastDays }) => ticketsUsualLeastDays <= ticketsUsualDays,
      rule('ticketsUsualLeastDays', 'is above ticketsUsualDays', 'Set it at ticketsUsualDays or below.'),
    )
    .meta({ id: 'ConfigStanding', description: 'Tickets, touches, surveys and contracts' }),
  builtIn: STANDING_POLICY,
}

/** The sections the accounts context judges by. */
export const STANDING_SECTIONS: readonly string[] = [standingSection.name, ladderSection.name]

export const accountsPolicy: AccountsPolicy = { ...STANDING_POLICY, ladder: ladderPolicy }

/** The standing policy in force at any instant. */
export function readStandingPolicies(tx: Tx): Promise<PolicyAt<AccountsPolicy>> {
  return readPolicies(tx, STANDING_SECTIONS, accountsPolicy, build)
}

/** The standing policy of the draft under shadow; undefined unless there is one that changes it. */
export function readDraftStandingPolicy(tx: Tx): Promise<DraftPolicy<AccountsPolicy> | undefined> {
  return readDraftPolicy(tx, STANDING_SECTIONS, build)
}

function build(stated: Readonly<Record<string, unknown>>, version: string): AccountsPolicy {
  return {
    ...overlay(STANDING_POLICY, stated[standingSection.name]),
    ladder: ladderPolicyOf(stated),
    version,
  }
}
