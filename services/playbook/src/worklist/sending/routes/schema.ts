// What is chosen about sending the day's list, and what came of a try.
import { instantParam } from '@rung/http-service'
import { z } from 'zod'
import type { TestedDigest } from '../actions/send-test-digest.ts'
import { DIGEST_POLICY } from '../policy.ts'
import type { ShownSettings } from '../show-settings.ts'
import { ALSO_SEND, CHANNELS, DISABLED_BECAUSE } from '../words.ts'

export const channel = z.enum(CHANNELS).meta({
  description:
    '`slack`: posted to an incoming webhook. `email`: mailed to the person, where a mail server is set.',
})
export const sendAt = z
  .string()
  .max(5)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day: 00:00 to 23:59')
  .meta({ description: 'When, as HH:MM where the person is.', examples: ['08:00'] })
export const weekdays = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .nullable()
  .meta({
    description: 'Days of the week by ISO 8601, 1 is Monday. Null: the days on which the person works.',
    examples: [[1, 2, 3, 4]],
  })
const alsoSend = z
  .array(z.enum(ALSO_SEND))
  .max(ALSO_SEND.length)
  .meta({
    description: `What is sent beside the list. \`handed_cards\`: cards that a colleague handed over to them or has of theirs; one that is handed to them after the list was sent is sent at once, on days on which they are there. \`promises\`: open ones to their accounts that are due within ${DIGEST_POLICY.promisesWithinDays} days or overdue. \`renewals\`: of their accounts within ${DIGEST_POLICY.renewalsWithinDays} days.`,
  })

export const settingsWanted = z
  .strictObject({
    enabled: z.boolean().meta({ description: 'Whether the list is sent at all.' }),
    channel: channel.default('slack'),
    slackUrl: z.string().min(1).max(DIGEST_POLICY.urlCharacters).optional().meta({
      description:
        'Address of an incoming webhook of Slack: a secret, never answered again but for its end. Left out: the one that is kept.',
    }),
    sendAt: sendAt.default(DIGEST_POLICY.usualTime),
    weekdays: weekdays.default(null),
    alsoSend: alsoSend.default([...ALSO_SEND]),
  })
  .meta({ id: 'DigestSettingsWanted' })

export const disabledBecause = z.enum(DISABLED_BECAUSE).nullable().meta({
  description:
    'Why nothing is sent. `by_hand`: switched off. `gone`: the address answered 410. `failing`: nothing was taken for five days. Null: it is sent, or nobody chose yet.',
})

export const settingsSchema = z
  .object({
    enabled: z.boolean().meta({ description: 'Whether the list is sent.' }),
    disabledBecause,
    channel,
    slackUrlEnding: z
      .string()
      .nullable()
      .meta({ description: 'The last four characters of the Slack address; null: there is none.' }),
    email: z
      .string()
      .nullable()
      .meta({ description: 'Where a mail would go: the address recorded of the person; null: none is.' }),
    mails: z.boolean().meta({ description: 'Whether whoever runs this installation has set a mail server.' }),
    sendAt,
    weekdays,
    alsoSend,
    timeZone: z.string().meta({ description: 'Zone in which the time is meant: that of the person.' }),
    nextAt: instantParam.nullable().meta({ description: 'When the next list is sent; null: none is.' }),
    failingSince: instantParam
      .nullable()
      .meta({ description: 'The first failure since a list was last taken; null: none.' }),
    succeededAt: instantParam.nullable().meta({ description: 'When a list was last taken.' }),
    changedAt: instantParam.nullable().meta({ description: 'When it was last changed; null: never chosen.' }),
  })
  .meta({ id: 'DigestSettings' })

const NOTHING_CHOSEN = {
  enabled: false,
  disabledBecause: null,
  channel: 'slack',
  slackEnding: null,
  sendAt: DIGEST_POLICY.usualTime,
  weekdays: null,
  alsoSend: [...ALSO_SEND],
  failingSince: null,
  succeededAt: null,
  changedAt: null,
} as const

/** `mails`: whether a mail server is set. */
export function presentSettings(
  { settings, timeZone, nextAt, email }: ShownSettings,
  { mails }: { readonly mails: boolean },
): z.output<typeof settingsSchema> {
  const chosen = settings ?? NOTHING_CHOSEN
  return {
    enabled: chosen.enabled,
    disabledBecause: chosen.disabledBecause,
    channel: chosen.channel,
    slackUrlEnding: chosen.slackEnding,
    email,
    mails,
    sendAt: chosen.sendAt,
    weekdays: chosen.weekdays,
    alsoSend: [...chosen.alsoSend],
    timeZone,
    nextAt,
    failingSince: chosen.failingSince,
    succeededAt: chosen.succeededAt,
    changedAt: chosen.changedAt,
  }
}

export const testedSchema = z
  .object({
    at: instantParam.meta({ description: 'When it was sent.' }),
    taken: z.boolean().meta({ description: 'Whether it was taken: any 2xx.' }),
    status: z
      .int()
      .nullable()
      .meta({ description: 'The status of the answer, of HTTP or of SMTP; null: none came.' }),
    error: z.string().nullable().meta({ description: 'Why none came.' }),
  })
  .meta({ id: 'DigestTested' })

export const presentTested = ({
  at,
  isTaken,
  status,
  error,
}: TestedDigest): z.output<typeof testedSchema> => ({
  at,
  taken: isTaken,
  status,
  error,
})
