// What was sent, and to whom: as it is answered.
import { instantParam } from '@rung/http-service'
import { z } from 'zod'
import type { Recipient } from '../actions/read-digest-settings.ts'
import type { DigestSend } from '../storage/digest-sends.ts'
import { SEND_STATUSES } from '../words.ts'
import { channel, disabledBecause, sendAt, weekdays } from './schema.ts'

const day = z.string().meta({ description: 'The day of the list.', format: 'date' })
const what = z.enum(['list', 'handed_cards']).meta({
  description: 'What it was: the list of the day, or cards that were handed over after that was sent.',
})
const status = z.enum(SEND_STATUSES).meta({
  description:
    '`pending`: to be sent, or sent again. `delivered`: taken. `failed`: tried no more. `expired`: not sent any more, since its day was over before it was taken, or it was switched off.',
})
const trySchema = z
  .object({
    at: z.string().meta({ description: 'When.', format: 'date-time' }),
    status: z
      .int()
      .nullable()
      .meta({ description: 'The status of the answer, of HTTP or of SMTP; null: none came.' }),
    error: z.string().nullable().meta({ description: 'Why none came.' }),
    ms: z.int().meta({ description: 'How long it took, in milliseconds.' }),
  })
  .meta({ id: 'DigestTry' })

export const sendSchema = z
  .object({
    day,
    what,
    channel,
    status,
    createdAt: instantParam.meta({ description: 'When it was due.' }),
    nextTryAt: instantParam.nullable().meta({ description: 'When it is tried next; null: no more.' }),
    settledAt: instantParam.nullable().meta({ description: 'When it was taken, or given up.' }),
    tries: z.array(trySchema).meta({ description: 'The newest twenty tries, the oldest first.' }),
  })
  .meta({ id: 'DigestSend' })

export const presentSend = (row: DigestSend): z.output<typeof sendSchema> => ({
  day: row.day,
  what: row.handed === null ? 'list' : 'handed_cards',
  channel: row.channel,
  status: row.status,
  createdAt: row.createdAt,
  nextTryAt: row.nextTryAt,
  settledAt: row.settledAt,
  tries: row.tries.map(each => ({ ...each })),
})

export const recipientSchema = z
  .object({
    personId: z.string().meta({ description: 'Our id of the person.' }),
    name: z.string().nullable().meta({ description: 'Their name.' }),
    enabled: z.boolean().meta({ description: 'Whether the list is sent to them.' }),
    disabledBecause,
    channel,
    sendAt,
    weekdays,
    failingSince: instantParam
      .nullable()
      .meta({ description: 'The first failure since a list was last taken; null: none.' }),
    lastDay: day.nullable().meta({ description: 'The day of the newest list that was due; null: none yet.' }),
    lastStatus: status.nullable().meta({ description: 'What became of it.' }),
  })
  .meta({ id: 'DigestRecipient' })

export const presentRecipient = ({ settings, name, last }: Recipient): z.output<typeof recipientSchema> => ({
  personId: settings.personId,
  name,
  enabled: settings.enabled,
  disabledBecause: settings.disabledBecause,
  channel: settings.channel,
  sendAt: settings.sendAt,
  weekdays: settings.weekdays,
  failingSince: settings.failingSince,
  lastDay: last?.day ?? null,
  lastStatus: last?.status ?? null,
})
