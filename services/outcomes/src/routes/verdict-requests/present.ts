// A request for a verdict as it is answered: never its token, which was shown once.
import { instantParam } from '@rung/http-service'
import { z } from 'zod'
import type { ShownRequest } from '../../actions/list-verdict-requests.ts'
import { REQUEST_STATUSES, statusOf } from '../../verdict-request-status.ts'

export const requestShape = {
  id: z.string().meta({ description: 'Our id of the request.' }),
  externalId: z.string().meta({ description: 'Your own id of it; our id when you gave none.' }),
  account: z.string().meta({ description: 'Our id of the account.' }),
  stakeholder: z.string().meta({ description: 'Our id of the person who is asked.' }),
  outcomes: z.array(z.string()).meta({ description: 'Our ids of what they are asked about, in that order.' }),
  status: z.enum(REQUEST_STATUSES).meta({
    description:
      'What had become of it. sent: its link was not opened. opened: it was, and not answered. answered, expired and revoked are for good.',
  }),
  askedAt: instantParam.meta({ description: 'When it was made.' }),
  recordedBy: z.string().meta({ description: 'The id of the key it was asked with.' }),
  person: z.string().nullable().meta({ description: 'Our id of the person that key names, if any.' }),
  expiresAt: instantParam.meta({ description: 'From when on its link opens nothing.' }),
  openedAt: instantParam.nullable().meta({
    description:
      'When its link was first opened, or the page sent back. Programs that follow the links of a mail do not open it: a browser says that somebody went there, where the page is under https or on this machine.',
  }),
  answeredAt: instantParam.nullable().meta({
    description:
      'When it was answered: the customer verdicts have its id as `recordedBy`, as soon as they are not sealed.',
  }),
  revokedAt: instantParam.nullable().meta({ description: 'When it was revoked.' }),
}

export const requestSchema = z.object(requestShape).meta({ id: 'VerdictRequest' })

/** As it stood at an instant: what came later is not told. */
export function presentRequest({ row, at }: ShownRequest) {
  const by = (instant: Date | null): Date | null => (instant !== null && instant <= at ? instant : null)
  return {
    id: row.id,
    externalId: row.externalId,
    account: row.accountId,
    stakeholder: row.stakeholderId,
    outcomes: [...row.outcomeIds],
    status: statusOf(row, at),
    askedAt: row.askedAt,
    recordedBy: row.recordedBy,
    person: row.personId,
    expiresAt: row.expiresAt,
    openedAt: by(row.openedAt),
    answeredAt: by(row.answeredAt),
    revokedAt: by(row.revokedAt),
  }
}
