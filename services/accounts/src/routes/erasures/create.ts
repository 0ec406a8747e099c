// POST /v1/erasures: takes a person's data out of everything, and changes no number.
import { type App, instantParam } from '@rung/http-service'
import { isRefusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { erasePerson } from '../../actions/erase-person.ts'
import type { AccountsDeps } from '../../deps.ts'
import { referenceField } from '../../facts/fields.ts'

const body = z
  .strictObject({
    stakeholder: referenceField('stakeholder to erase').optional(),
    person: referenceField('person of yours to erase').optional(),
  })
  .meta({ id: 'ErasureWanted' })

const erasure = z
  .object({
    id: z.string(),
    stakeholder: z
      .string()
      .nullable()
      .describe('Our id of the stakeholder who was erased; null for one of yours.'),
    person: z
      .string()
      .nullable()
      .describe('Our id of the person of yours who was erased; null for a stakeholder.'),
    account: z.string().nullable().describe('Our id of the account they are at.'),
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
          'For good, and at once: names, addresses, titles, what they said, notes of talks they took part in, their ids in your product and in your systems, the properties of their events that no metric reads, and kept answers to requests. What they did and how they judged stays, under names that say nothing, so that no score, metric or list changes. Name one of the two. Asked again it gives the same answer, and takes away what was said of them since. Stop sending them first: an `externalId` of theirs is refused from now on, and usage of theirs is taken without their name.',
        body,
        response: { 200: erasure, 201: erasure },
      },
    },
    async (request, reply) => {
      const { stakeholder, person } = request.body
      const asked =
        stakeholder !== undefined && person === undefined
          ? ({ kind: 'stakeholder', name: stakeholder } as const)
          : stakeholder === undefined && person !== undefined
            ? ({ kind: 'person', name: person } as const)
            : undefined
      if (asked === undefined) {
        throw refuse('invalid', 'either a stakeholder or a person is erased', {
          field: 'stakeholder',
          fix: 'Send exactly one of stakeholder and person.',
        })
      }
      const done = await erasePerson(deps, request.caller, asked)
      if (isRefusal(done)) throw done
      const { id, subjectKind, subjectId, accountId, erasedAt } = done.erasure
      return reply.code(done.status === 'created' ? 201 : 200).send({
        id,
        stakeholder: subjectKind === 'stakeholder' ? subjectId : null,
        person: subjectKind === 'person' ? subjectId : null,
        account: accountId,
        erasedAt,
      })
    },
  )
}
