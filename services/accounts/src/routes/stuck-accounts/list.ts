// GET /v1/stuck-accounts: accounts whose judgement throws, with the reason.
import {
  type App,
  dayParam,
  decodeCursor,
  encodeCursor,
  instantParam,
  pageOf,
  pageQuery,
  stageSchema,
} from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { type ListedStuck, listStuckAccounts } from '../../actions/stuck-accounts.ts'
import type { AccountsDeps } from '../../deps.ts'

const stuckAccount = z
  .object({
    accountId: z.string().describe('Our id of the account.'),
    externalId: z.string().nullable().describe('Your own id of it; null when it was retracted.'),
    stage: stageSchema,
    reason: z.string().describe('The error, without what it quotes of the data.'),
    since: instantParam.describe('The first failure.'),
    setAsideAt: instantParam.describe(
      'The newest failure, after which it waits for a new fact, the next day or a retry.',
    ),
    attempts: z.int().describe('How often it was tried.'),
    dueSince: dayParam.describe('The earliest day that waits to be judged.'),
  })
  .meta({ id: 'StuckAccount' })

const position = z.tuple([z.string(), stageSchema])

export function serveListStuckAccounts(app: App, { database, clock }: AccountsDeps): void {
  app.get(
    '/v1/stuck-accounts',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['stuck-accounts'],
        summary: 'List accounts that cannot be judged',
        description:
          'An account whose facts make a judgement throw is tried several times and then put aside, alone: the others go on. Its answers say `stuck`. It is tried again when new facts of it come, once a day, when a process starts, and by POST /v1/stuck-accounts/retry; once it is judged it is on this list no more. One entry for each stage that fails.',
        querystring: pageQuery,
        response: { 200: pageOf(stuckAccount) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const after = cursor === undefined ? undefined : decodeCursor(cursor, position)
      if (isRefusal(after)) throw after
      const place = after && { accountId: after[0], stage: after[1] }
      const { workspaceId } = request.caller
      const { page, more } = await listStuckAccounts(database, workspaceId, { after: place, limit }, clock())
      const last = page.at(-1)
      return {
        data: page.map(present),
        nextCursor: more && last !== undefined ? encodeCursor([last.accountId, last.stage]) : null,
      }
    },
  )
}

function present(stuck: ListedStuck): z.output<typeof stuckAccount> {
  const { accountId, externalId, stage, reason, since, setAsideAt, attempts, dueSince } = stuck
  return { accountId, externalId, stage, reason, since, setAsideAt, attempts, dueSince }
}
