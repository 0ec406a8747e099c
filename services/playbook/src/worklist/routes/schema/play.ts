// The play that leads a card.
import { HELP_LEVELS } from '@rung/worklist'
import { z } from 'zod'
import { playContent, playStep } from '../../../plays-in-force/schema.ts'
import { datedFollowUp } from './follow-up.ts'

export const play = z
  .object({
    key: z.string().describe('Which play'),
    version: z.int().describe('Which version of it: 0 as it comes with Rung, then the workspace’s own'),
    name: z.string().describe('What it is called'),
    hours: z.number().describe('What it takes, in hours'),
    help: z.enum(HELP_LEVELS).describe('How much of the work is ours, from none to all'),
    content: playContent.nullable().describe('What the customer is given; null for a talk alone'),
    steps: z.array(playStep).describe('What to do, in order'),
    reactions: z
      .object({
        tell_me_more: datedFollowUp.describe('They want to hear more'),
        disagree: datedFollowUp.describe('They see it otherwise'),
        not_important: datedFollowUp.describe('It is not important to them'),
        different_view: datedFollowUp.describe('They look at it from somewhere else'),
      })
      .meta({ id: 'WorklistReactions' })
      .describe('What happens next, by what the customer answers'),
  })
  .meta({ id: 'WorklistPlay' })
