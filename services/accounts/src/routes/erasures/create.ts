// POST /v1/erasures: takes a person's data out of everything, and changes no number.
import { type App, answering, instantParam } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { type Erased, erasePerson } from '../../actions/erase-person.ts'
import type { AccountsDeps } from '../../deps.ts'
import { referenceField } from '../../facts/fields.ts'

const kind = z
  .enum(['stakeholder', 'person'])
  .describe('Whether they are at a customer, or one of your own people.')

const body = z.strictObject({ kind, who: referenceField('one to erase') }).meta({ id: 'ErasureWanted' })

const erasure = z
  .object({
    id: z.string(),
    kind,
    who: z.string().describe('Our id of the one who was erased.'),
    account: z.string().nullable().describe('Our id of the account they are at; null for one of yours.'),
    erasedAt: instantParam.describe('When they were erased for the first time.'),
  })
  .meta({ id: 'Erasure' })

export function serveErase(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/erasures',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['erasures'],
        summary: 'Erase a person',
        description:
          'For good, and at once: names, addresses, titles, what they said, notes of talks they took part in, their ids in your product and in your systems, the properties of their events that no metric reads, and kept answers to requests. What they did and how they judged stays, under names that say nothing, so that no score, metric or list changes. Asked again it gives the same answer, and takes away what was said of them since. Stop sending them first: an `externalId` of theirs is refused from now on, and usage of theirs is taken without their name.',
        body,
        response: { 200: erasure, 201: erasure },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, ({ status, erasure }: Erased) => {
        const { id, subjectKind, subjectId, accountId, erasedAt } = erasure
        const body = { id, kind: subjectKind, who: subjectId, account: accountId, erasedAt }
        return { status: status === 'created' ? 201 : 200, body }
      })
      const done = await erasePerson(deps, request.caller, request.body, answer.keep)
      if (isRefusal(done)) throw done
      return answer.send()
    },
  )
}
