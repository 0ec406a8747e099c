// The section on desired outcomes: how long what was said of them counts, and when an account changes state.
import { type SuccessGapPolicy, successGapPolicy } from '@rung/success-gap'
import { z } from 'zod'
import { days, number, rule, share, whole } from './field.ts'
import type { Section } from './section.ts'

const state = z
  .strictObject({
    enterAt: share('U and A count as high from here when nothing was known before'),
    leaveHighBelow: share('What was high stays high down to this'),
    leaveLowAbove: share('What was low stays low up to this'),
  })
  .refine(
    ({ enterAt, leaveHighBelow }) => leaveHighBelow <= enterAt,
    rule('leaveHighBelow', 'is above enterAt', 'Set it at enterAt or below: the margin keeps noise out.'),
  )
  .refine(
    ({ enterAt, leaveLowAbove }) => enterAt <= leaveLowAbove,
    rule('leaveLowAbove', 'is below enterAt', 'Set it at enterAt or above: the margin keeps noise out.'),
  )
  .meta({ description: 'Where an account turns thriving, hollow, quiet_success or failing' })

export const successGapSection: Section<SuccessGapPolicy> = {
  name: 'successGap',
  schema: z
    .strictObject({
      verdictExpiryDays: days('A customer’s verdict counts while it is younger than this'),
      staleAfterDays: days('Attained is unknown once its newest fact is older than this'),
      attainedHalfLifeDays: days('After so many days a fact weighs half in attained'),
      tooEarlyBelowShare: share(
        'On track is unknown while less of the way from start to due day has passed',
        0.01,
        0.9,
      ),
      vectorMeasurements: whole('measurements', 'The newest so many make the slope', 2, 100),
      vectorStillWithin30d: number(
        'share of the way per 30 days',
        'A slope this near to 0, either side, is standing still',
        0,
        1,
      ),
      expectedHorizonDays: days('An expected date further off is none'),
      leastCoverage: share('With less of the importance known, A is unknown'),
      seal: z
        .strictObject({
          enabled: z.boolean().meta({
            description:
              'A customer’s verdict waits until the CSM has filed their own. What waits when this turns false opens',
          }),
        })
        .meta({ description: 'Verdicts that are judged blind' }),
      state,
    })
    .meta({ id: 'ConfigSuccessGap', description: 'What customers wanted and got' }),
  builtIn: successGapPolicy,
}
