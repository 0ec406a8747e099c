// Where an account is in time: onboarding, a pause, its season, and what kind of use is expected. What the marks and their numbers rest on.
import { dayParam } from '@rung/http-service'
import { readOnboarding, runningOnboarding, runningPause } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'
import { z } from 'zod'

const onboarding = z
  .object({
    from: dayParam.describe('When they began, moved by the paused days since, which do not count'),
    until: dayParam.describe('First day after it, moved likewise'),
    firstValueDueOn: dayParam.nullable().describe('By when the plan has them reach their first milestone'),
    share: z
      .number()
      .min(0)
      .max(1)
      .describe('How far the rules of onboarding hold: 1, falling to 0 over the last 15 days'),
    pace: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'Days planned to the first milestone, at least 15, / those and the days past the plan, fading over 15 days once it is reached; use counts for no less',
      ),
    late: z.number().min(0).max(1).describe('Days past the plan / 28, at most 1'),
  })
  .meta({ id: 'HealthOnboarding' })

export const calendarSchema = z
  .object({
    onboarding: onboarding
      .nullable()
      .describe('Null once it is over, and where nobody knows when they began'),
    pause: z
      .object({
        from: dayParam.describe('First day of it'),
        until: dayParam.nullable().describe('First day on which they are back; null while nobody knows'),
      })
      .nullable()
      .describe('The agreed pause that the day lies in: judged as it stood the day before it; else null'),
    inSeason: z
      .boolean()
      .describe('The day lies in a month of their season, or they have none; quiet outside it is no fall'),
    expectedUse: z
      .enum(['seats', 'api'])
      .describe('Whether people or programs are expected; of programs, seats and people are not judged'),
  })
  .meta({ id: 'HealthCalendar' })

export type Calendar = z.output<typeof calendarSchema>

export function presentCalendar(account: SubjectSignals<'account'>, asOf: Day): Calendar {
  return {
    onboarding: presentOnboarding(account, asOf),
    pause: runningPause(account, asOf),
    // Signals of a release before these were said know no season and no programs.
    inSeason: account.value('in_season') ?? true,
    expectedUse: account.value('expected_use') ?? 'seats',
  }
}

function presentOnboarding(account: SubjectSignals<'account'>, asOf: Day): Calendar['onboarding'] {
  const run = runningOnboarding(account, asOf)
  // A day of before its beginning was said tells of none.
  if (run === null || run.from === null) return null
  return {
    from: run.from,
    until: run.until,
    firstValueDueOn: account.value('first_value_due_on'),
    ...readOnboarding(account, asOf),
  }
}
