// GET /v1/plays: what cards ask a CSM to do, and about what, by the numbers in force.
import type { App } from '@rung/http-service'
import { type Play, REASON_KINDS } from '@rung/worklist'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { listPlays } from '../actions/list-plays.ts'

const followUp = z.object({
  does: z.string().meta({ description: 'What the CSM does then.' }),
  withinDays: z.int().meta({ description: 'Days within which it is done.' }),
})

const play = z
  .object({
    key: z.string().meta({ description: 'As cards and config name it: `worklist.plays.<key>`.' }),
    name: z.string().meta({ description: 'What to do, as a card says it.' }),
    reason: z.enum(REASON_KINDS).meta({ description: 'What it is an answer to.' }),
    pool: z.enum(['loss', 'care']).meta({
      description:
        'loss: prevents losing the customer. care: wins and verdicts, for which `careShare` is kept.',
    }),
    hours: z.number().meta({ description: 'Hours of work with the customer and around it.' }),
    restDays: z.int().meta({
      description: 'Once done, its reason stays away so many days unless it moves.',
    }),
    leadDays: z.int().meta({
      description: 'Days before a decision by which it must begin to have its full effect.',
    }),
    preventsWhenItWorks: z.number().meta({ description: 'Share of the loss it prevents when it works.' }),
    opening: z.string().meta({ description: 'How to begin where no words of the customer may be quoted.' }),
    agree: z.string().meta({ description: 'What to agree on before the talk ends.' }),
    reactions: z
      .object({
        tell_me_more: followUp.describe('They want to know more'),
        disagree: followUp.describe('They see it otherwise'),
        not_important: followUp.describe('It does not matter to them'),
        different_view: followUp.describe('They have a view of their own'),
      })
      .describe('What to do next, by what they answer'),
  })
  .meta({ id: 'Play' })

export function servePlays(app: App, deps: PlaybookDeps): void {
  app.get(
    '/v1/plays',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'List the plays of worklists',
        description:
          'The plays come with Rung; their numbers are config, and changed by a draft of it (`worklist.plays`).',
        response: {
          200: z.object({
            policyVersion: z.string().meta({ description: 'The policy the numbers are of.' }),
            hoursPerDay: z.number().meta({ description: 'Hours of a day of a CSM who stated none.' }),
            careShare: z.number().meta({ description: 'Share of the hours kept for wins and verdicts.' }),
            data: z.array(play),
          }),
        },
      },
    },
    async ({ caller }) => {
      const { version, hoursPerDay, careShare, plays } = await listPlays(deps, caller.workspaceId)
      return { policyVersion: version, hoursPerDay, careShare, data: plays.map(present) }
    },
  )
}

function present(of: Play): z.output<typeof play> {
  const { key, name, reason, pool, hours, restDays, leadDays, preventsWhenItWorks, agree, reactions } = of
  const numbers = { hours, restDays, leadDays, preventsWhenItWorks }
  return { key, name, reason, pool, ...numbers, opening: of.opening.without, agree, reactions }
}
