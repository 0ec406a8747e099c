// A play as it is written.
import { LIMITS } from '@rung/kernel'
import {
  AIMS,
  CONTENT_KINDS,
  GAP_KINDS,
  HELP_LEVELS,
  type LintedPlay,
  REASON_KINDS,
  worksAtFirst,
} from '@rung/worklist'
import { z } from 'zod'
import { PLAYS_POLICY } from '../../policy.ts'
import { beta, days, followUp, MEANS, sentence, talk } from './play-fields.ts'

const level = z.int().min(1).max(5)
const share = z.number().min(0).max(1)

const tries = z.number().min(0.01).max(PLAYS_POLICY.triesMost)

const writtenContent = z
  .strictObject({
    kind: z.enum(CONTENT_KINDS).describe('What it is'),
    title: sentence.min(1).describe('What it is called, for the customer'),
    text: z
      .string()
      .max(PLAYS_POLICY.textCharacters)
      .describe('What the customer reads: plain text, in the second person'),
    url: z.string().max(2_000).nullable().default(null).describe('An https address'),
    minutes: z
      .strictObject({
        value: z.number().min(0.1).max(10_000).describe('Minutes it takes'),
        measuredBy: sentence.nullable().default(null).describe('Who measured that'),
      })
      .nullable()
      .default(null)
      .describe('How long it takes, where somebody measured it'),
    price: z
      .strictObject({
        amountMinor: z.int().min(0).max(LIMITS.minorMost).describe('In minor units of the currency'),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable()
          .default(null)
          .describe('ISO 4217'),
      })
      .nullable()
      .default(null)
      .describe('Of a paid service'),
  })
  .meta({ id: 'PlayContentWritten' })

const writtenBeta = z.strictObject(beta(tries).shape)
const writtenFollowUp = z.strictObject(followUp.shape)

// Who writes a play of their own need not know how much it prevents: a middling guess, taught by results.
const MIDDLING = { prevents: 0.2, works: 0.5, leadDays: 60, effectHalvesDays: 90, restDays: 21 }

export const playWritten = z
  .strictObject({
    name: z.string().min(1).max(200).describe(MEANS.name),
    reasons: z.array(z.enum(REASON_KINDS)).max(REASON_KINDS.length).describe(MEANS.reasons),
    gapKinds: z.array(z.enum(GAP_KINDS)).max(GAP_KINDS.length).default([]).describe(MEANS.gapKinds),
    concernLevels: z.array(level).max(5).default([]).describe(MEANS.concernLevels),
    reachesLevel: level.nullable().default(null).describe(MEANS.reachesLevel),
    help: z.enum(HELP_LEVELS).default('do_it_with_me').describe(MEANS.help),
    content: writtenContent.nullable().default(null).describe(MEANS.content),
    steps: z
      .array(
        z.strictObject({
          day: days.describe('So many days after the play begins'),
          task: sentence.min(1).describe('What to do then'),
        }),
      )
      .max(PLAYS_POLICY.stepsMost)
      .default([])
      .describe(MEANS.steps),
    hours: z.number().min(0.05).max(PLAYS_POLICY.hoursMost).describe(MEANS.hours),
    restDays: days.default(MIDDLING.restDays).describe(MEANS.restDays),
    preventsWhenItWorks: share.default(MIDDLING.prevents).describe(MEANS.preventsWhenItWorks),
    works: z
      .strictObject({
        low: writtenBeta.describe('Where the risk is low'),
        medium: writtenBeta.describe('Where it is medium'),
        high: writtenBeta.describe('Where it is high'),
      })
      .default(worksAtFirst(MIDDLING.works))
      .describe(MEANS.works),
    leadDays: days.min(1).default(MIDDLING.leadDays).describe(MEANS.leadDays),
    effectHalvesDays: days.min(1).default(MIDDLING.effectHalvesDays).describe(MEANS.effectHalvesDays),
    aim: z.enum(AIMS).default('outcome_stakeholder').describe(MEANS.aim),
    talk: z
      .strictObject({
        opening: z.strictObject(talk.shape.opening.shape).describe('How to begin'),
        agree: talk.shape.agree,
      })
      .describe(MEANS.talk),
    notes: z.array(sentence.min(1)).max(PLAYS_POLICY.notesMost).default([]).describe(MEANS.notes),
    reactions: z
      .strictObject({
        tell_me_more: writtenFollowUp.describe('They want to know more'),
        disagree: writtenFollowUp.describe('They see it otherwise'),
        not_important: writtenFollowUp.describe('It does not matter to them'),
        different_view: writtenFollowUp.describe('They have a view of their own'),
      })
      .describe(MEANS.reactions),
  })
  .meta({ id: 'PlayWritten' }) satisfies z.ZodType<Omit<LintedPlay, 'key'>>
