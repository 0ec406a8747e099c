// GET /v1/nudges/effect: whether nudges help, as far as a lot can tell.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import type { OutcomeEffect } from '../actions/effect-of.ts'
import { showNudgeEffect } from '../actions/show-nudge-effect.ts'
import { arm, outcomeEffect } from './effects.ts'

const result = outcomeEffect('What came of it')
  .omit({ now: true, delayed: true })
  .extend({
    difference: z
      .number()
      .nullable()
      .describe('Shown less held out, each against the score of the day; null while an arm is empty'),
    waiting: z.int().describe('Accounts whose result is not known, or that had none'),
    needed: z
      .int()
      .nullable()
      .describe(
        'Accounts in all after which a difference worth knowing would be seen; null before there are two',
      ),
    shown: arm.describe('Accounts whose first user was shown what was due'),
    heldOut: arm.describe('Accounts whose first user was held out'),
  })
  .meta({ id: 'NudgeResultEffect' })

const answer = z
  .object({
    holdout: z
      .object({
        share: z
          .number()
          .describe('Of users who are shown nothing, by lot (`nudges.holdoutShare`); 0: nobody is held out'),
        resultDays: z.int().describe('So long after the decision the score is read'),
        worthKnowing: z.number().describe('A difference that would change what one does, as a share of one'),
      })
      .meta({ id: 'EffectHoldout' })
      .describe('The lot that is drawn'),
    drawn: z.int().describe('Accounts of which a lot decided so far, in both arms'),
    score: result.describe('Score so many days later, as a share of 100 points, against that of the day'),
    milestone: result.describe(
      'Whether the milestone that the decision was about was reached within so many days, 1 or 0, against the share of accounts before it that reached theirs',
    ),
    verdict: result.describe(
      'The newest verdict on the outcome within so many days, (achieved - 1) / 4, against the newest before; without those that a nudge asked for, since who is held out is not asked',
    ),
  })
  .meta({ id: 'NudgeEffect' })

export function serveNudgeEffect(app: App, deps: PlaybookDeps): void {
  app.get(
    '/v1/nudges/effect',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['nudges'],
        summary: 'Whether nudges work',
        description:
          'Where `nudges.holdoutShare` is above 0, that share of users is shown nothing, by lot, and the chance is stored with each decision. Of each account the first user that a lot decided of counts. The answers are differences of scores, of milestones reached and of verdicts, each against what was expected, with intervals that hold at every look.',
        response: { 200: answer },
      },
    },
    async ({ caller }) => {
      const shown = await showNudgeEffect(deps, caller.workspaceId)
      const { holdoutShare: share, resultDays, worthKnowing, errorRate, drawn } = shown
      const present = ({ low, high, now, delayed, ...rest }: OutcomeEffect) => {
        return { ...rest, shown: now, heldOut: delayed, interval: { level: 1 - errorRate, low, high } }
      }
      return {
        holdout: { share, resultDays, worthKnowing },
        drawn,
        score: present(shown.score),
        milestone: present(shown.milestone),
        verdict: present(shown.verdict),
      }
    },
  )
}
