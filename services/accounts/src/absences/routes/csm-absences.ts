// /v1/csm-absences: days on which a CSM is away, and the deputy who does their work on them.
import { type App, answering, dayParam, idText, instantParam, ROLES } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { createAbsence, type KeptAbsence } from '../actions/create-absence.ts'
import { removeAbsence } from '../actions/delete-absence.ts'
import { listAbsences } from '../actions/list-absences.ts'
import { ABSENCE_POLICY } from '../policy.ts'
import type { CsmAbsence } from '../storage/csm-absences.ts'

const startsOn = dayParam.describe('First day away, in the time zone of the CSM')
const endsOn = dayParam.describe(
  `First day on which they are back; at most ${ABSENCE_POLICY.daysMost} days after startsOn`,
)

const wanted = z
  .strictObject({
    csm: idText
      .default('me')
      .describe('Who is away: id or externalId of one of your own people, or `me`. Left out: who asks'),
    deputy: idText.describe('Who stands in for them: id or externalId of one of your own people, or `me`'),
    startsOn,
    endsOn,
  })
  .meta({ id: 'CsmAbsenceWanted' })

const absenceSchema = z
  .object({
    id: z.string().meta({ description: 'Our id of the absence.' }),
    csmId: z.string().meta({ description: 'Our id of who is away.' }),
    deputyId: z.string().meta({ description: 'Our id of who stands in for them.' }),
    startsOn,
    endsOn,
    createdAt: instantParam.meta({ description: 'When it was recorded.' }),
  })
  .meta({ id: 'CsmAbsence' })
const listedSchema = absenceSchema
  .extend({
    underway: z.boolean().meta({ description: 'Whether the CSM is away at this moment.' }),
    deputyRole: z.enum(ROLES).nullable().meta({
      description:
        'As what the deputy signs in now. Null: they cannot, so that nobody signed in stands in for the CSM; `viewer`: they read alone. The absence stays, and holds again once they have a role.',
    }),
  })
  .meta({ id: 'ListedCsmAbsence' })

const present = ({ workspaceId: _, ...absence }: CsmAbsence): z.output<typeof absenceSchema> => absence

export function serveCsmAbsences(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/csm-absences',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['csm-absences'],
        summary: 'List absences of CSMs',
        description: 'Those that have not ended where the CSM is, by their first day.',
        querystring: z.object({
          csm: idText.optional().describe('Only of this CSM: id, externalId or `me`'),
          deputy: idText.optional().describe('Only those with this deputy: id, externalId or `me`'),
        }),
        response: { 200: z.object({ data: z.array(listedSchema) }) },
      },
    },
    async ({ caller, query }) => {
      const listed = await listAbsences(deps, caller, query)
      if (isRefusal(listed)) throw listed
      return { data: listed.map(({ absence, ...now }) => ({ ...present(absence), ...now })) }
    },
  )
  serveChanges(app, deps)
}

function serveChanges(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/csm-absences',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['csm-absences'],
        summary: 'Record an absence of a CSM',
        description:
          'While it lasts, the deputy may write facts of the accounts in the care of the CSM and act on the cards of their worklist. Absences that overlap all hold; a deputy who is away too is not followed to theirs. A key that names a person, and a CSM who is signed in, records their own absence alone. The same again changes nothing.',
        body: wanted,
        response: { 200: absenceSchema, 201: absenceSchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, ({ isNew, absence }: KeptAbsence) => ({
        status: isNew ? 201 : 200,
        body: present(absence),
      }))
      const made = await createAbsence(deps, request.caller, request.body, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
  app.delete(
    '/v1/csm-absences/:id',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['csm-absences'],
        summary: 'Delete an absence of a CSM',
        description:
          'Takes it back, or ends it at once when the CSM is back early. Answers what it was; the audit keeps it. A CSM deletes their own absence alone.',
        params: z.object({ id: idText.describe('The id of the absence.') }),
        response: { 200: absenceSchema },
      },
    },
    async request => {
      const removed = await removeAbsence(deps, request.caller, request.params.id)
      if (isRefusal(removed)) throw removed
      return present(removed)
    },
  )
}
