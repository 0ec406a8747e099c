// GET /v1/plays/:key/effect and /v1/worklists/effect: whether it helps to act on cards, as far as a lot can tell.
import { type App, idText } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import type { OutcomeEffect } from '../actions/effect-of.ts'
import { type ShownEffect, showEffect } from '../actions/show-effect.ts'

const share = z.number().nullable()

export const arm = z
  .object({
    n: z.int().describe('Cards whose result is known'),
    result: share.describe('Mean of the results, 0..1; null of none'),
    expected: share.describe('Mean of what was expected on the day of the draw, 0..1; null of none'),
  })
  .meta({ id: 'EffectArm' })

const interval = z
  .object({
    level: z.number().describe('It holds at every look with this chance'),
    low: z.number().describe('The least the effect may be'),
    high: z.number().describe('The most'),
  })
  .meta({ id: 'EffectInterval' })

export const outcomeEffect = (result: string) =>
  z.object({
    now: arm.describe('Cards that came at once'),
    delayed: arm.describe('Cards that waited'),
    waiting: z.int().describe('Cards drawn whose result is not known, or whose account had none'),
    difference: z
      .number()
      .nullable()
      .describe(`${result}: now less delayed, each against what was expected; null while an arm is empty`),
    interval: interval.describe('By betting: it holds however often it is looked at'),
    answer: z
      .enum(['not_yet', 'helps', 'harms', 'no_difference'])
      .describe('not_yet: too few cards, or too wide an interval. no_difference: none that is worth knowing'),
    needed: z
      .int()
      .nullable()
      .describe(
        'Cards in all after which a difference worth knowing would be seen; null before there are two',
      ),
  })

const answer = z
  .object({
    play: z.string().nullable().describe('Which play; null for all of them pooled'),
    version: z.int().nullable().describe('Which version of it; null for all of them'),
    versions: z
      .array(
        z
          .object({
            version: z.int().describe('Which version: 0 as it comes with Rung, then the workspace’s own'),
            drawn: z.int().describe('Cards drawn so far that it led'),
          })
          .meta({ id: 'EffectVersion' }),
      )
      .describe(
        'Versions of the play that led cards which were drawn, the newest first; empty where all plays are pooled',
      ),
    plays: z
      .array(
        z
          .object({
            key: z.string().describe('Which play'),
            drawn: z.int().describe('Cards drawn so far that it led'),
          })
          .meta({ id: 'EffectPlay' }),
      )
      .describe('Plays that led cards which were drawn, the most first; empty where one play is asked for'),
    delay: z
      .object({
        share: z
          .number()
          .describe('Of the cards that may wait, drawn by lot; 0: delays are off (`worklist.delay`)'),
        days: z.int().describe('So long they wait'),
        resultDays: z
          .int()
          .describe('So long after the draw the score, the milestone and the verdict are read'),
        worthKnowing: z.number().describe('A difference that would change what one does, as a share of one'),
      })
      .meta({ id: 'EffectDelay' })
      .describe('The lot that is drawn'),
    drawn: z.int().describe('Cards drawn so far, in both arms'),
    milestone: outcomeEffect('Share of milestones reached within so many days')
      .meta({ id: 'MilestoneEffect' })
      .describe(
        'Of the milestone that came next when the card was drawn: reached or not, 1 or 0, against the share of cards before it that reached theirs. A card about none waits',
      ),
    verdict: outcomeEffect('Newest verdict on the outcome within so many days, (achieved - 1) / 4')
      .meta({ id: 'VerdictEffect' })
      .describe(
        'What customers say of the outcome that the card was about, against the newest verdict before; without those that a nudge asked for. A card without a verdict on either side waits',
      ),
    score: outcomeEffect('Score so many days later, as a share of 100 points')
      .meta({ id: 'ScoreEffect' })
      .describe('What comes soon'),
    renewal: outcomeEffect('Share of renewals kept')
      .meta({ id: 'RenewalEffect' })
      .describe(
        'What decides: the renewal that was due next when the card was drawn, whatever its day and its contract by now',
      ),
    saved: z
      .object({
        currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
        arrMinor: z
          .int()
          .describe('ARR of the cards that came at once and whose renewal is decided, in minor units'),
        savedMinor: z.int().nullable().describe('Of it what coming at once kept; null while nothing is told'),
        lowMinor: z.int().nullable().describe('The least that may be'),
        highMinor: z.int().nullable().describe('The most'),
      })
      .meta({ id: 'EffectSaved' })
      .describe('What the order saved against waiting'),
  })
  .meta({ id: 'Effect' })

const HOW =
  'Where `worklist.delay.share` is above 0, that share of the cards that may wait is drawn by lot to come two weeks later: a delay, never a denial, and never of what was agreed, a notice, an escalation or a day that would pass. Answers are differences against what was expected, with intervals that hold at every look.'

export function serveEffects(app: App, deps: PlaybookDeps): void {
  app.get(
    '/v1/plays/:key/effect',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['plays'],
        summary: 'Whether a play works',
        description: `${HOW} One of many plays looks good by chance: read the pooled answer first.`,
        params: z.object({ key: idText.describe('The key of the play') }),
        querystring: z.object({
          version: z.coerce
            .number()
            .int()
            .min(0)
            .max(1_000_000)
            .optional()
            .describe('Cards that this version led. Default: all versions'),
        }),
        response: { 200: answer },
      },
    },
    async ({ caller, params: { key: play }, query: { version = null } }) => {
      const of = { play, version }
      return present(orThrow(await showEffect(deps, caller.workspaceId, of)), of)
    },
  )
  app.get(
    '/v1/worklists/effect',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'Whether acting on cards works',
        description: `${HOW} All plays pooled.`,
        response: { 200: answer },
      },
    },
    async ({ caller }) => present(orThrow(await showEffect(deps, caller.workspaceId, OF_ALL)), OF_ALL),
  )
}

const OF_ALL = { play: null, version: null }

function present(
  { policy, plays, versions, drawn, milestone, verdict, score, renewal, saved }: ShownEffect,
  { play, version }: { readonly play: string | null; readonly version: number | null },
): z.output<typeof answer> {
  const { share: delayed, days } = policy.delay
  const { errorRate, resultDays, worthKnowing } = policy.effect
  const told = ({ low, high, ...rest }: OutcomeEffect) => ({
    ...rest,
    interval: { level: 1 - errorRate, low, high },
  })
  return {
    play,
    version,
    versions: [...versions],
    plays: [...plays],
    delay: { share: delayed, days, resultDays, worthKnowing },
    drawn,
    milestone: told(milestone),
    verdict: told(verdict),
    score: told(score),
    renewal: told(renewal),
    saved,
  }
}
