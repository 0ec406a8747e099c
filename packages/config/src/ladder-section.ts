// The section on the relationship ladder: what evidence weighs, how it fades, and the level aimed at by segment.
import { type LadderPolicy, ladderPolicy } from '@rung/relationship-ladder'
import { z } from 'zod'
import { bySegment, days, number, rule, share, whole } from './field.ts'
import { withRecentHostility } from './former-ladder.ts'
import { overlay, type Section } from './section.ts'

/** One field for each of the five levels. */
function perLevel<S extends z.ZodType>(field: () => S, meaning: string) {
  return z
    .strictObject({ 1: field(), 2: field(), 3: field(), 4: field(), 5: field() })
    .meta({ description: `${meaning}, by level 1 to 5` })
}

const pieces = 'pieces of evidence'
/** Of the two lowest grades of a verdict. */
function grades(grade: 'achieved' | 'experience') {
  return z
    .strictObject({
      1: share(`Hostility of somebody whose newest verdict is ${grade} 1`),
      2: share(`Hostility of somebody whose newest verdict is ${grade} 2`),
    })
    .meta({ description: `By ${grade}` })
}
const target = () => whole('level', 'The level aimed at', 2, 5)

export const ladderSection: Section<LadderPolicy> = {
  name: 'ladder',
  schema: z
    .strictObject({
      strengthWeight: z
        .strictObject({
          weak: number(pieces, 'What weak evidence weighs', 0.01, 10),
          moderate: number(pieces, 'What moderate evidence weighs', 0.01, 10),
          strong: number(pieces, 'What strong evidence weighs', 0.01, 10),
        })
        .refine(
          ({ weak, moderate }) => weak <= moderate,
          rule('moderate', 'is below weak', 'Stronger evidence may not weigh less.'),
        )
        .refine(
          ({ moderate, strong }) => moderate <= strong,
          rule('strong', 'is below moderate', 'Stronger evidence may not weigh less.'),
        )
        .meta({ description: 'By strength' }),
      sourceWeight: z
        .strictObject({
          customer_said: share('For what the customer said'),
          observed: share('For what somebody observed'),
          csm_judgement: share('For what a CSM thinks'),
        })
        .refine(
          ({ customer_said, observed }) => observed <= customer_said,
          rule('observed', 'is above customer_said', 'Nobody knows better than the customer.'),
        )
        .refine(
          ({ customer_said, csm_judgement }) => csm_judgement <= customer_said,
          rule('csm_judgement', 'is above customer_said', 'Nobody knows better than the customer.'),
        )
        .refine(
          ({ customer_said }) => customer_said > 0,
          rule('customer_said', 'is 0', 'Set it above 0: without it no evidence weighs anything.'),
        )
        .meta({ description: 'Multiplies the strength, by source' }),
      halfLifeDays: perLevel(() => days('After so many days it weighs half'), 'How long evidence holds'),
      priorMean: perLevel(() => share('p before any evidence', 0.01, 0.99), 'p before any evidence'),
      priorStrength: perLevel(
        () => number(pieces, 'How much evidence the prior is worth', 0.1, 100),
        'What the prior is worth',
      ),
      standsAt: share('A level is stood on when it is at least so likely', 0.01, 0.99),
      customerSaidFromLevel: whole(
        'level',
        'From here up only what the customer said can lift to a level',
        1,
        5,
      ),
      elsewhereShare: share(
        'What was said elsewhere, in surveys, tickets, touches and notes, counts so much of its weight in q',
      ),
      hostileAt: share(
        'Somebody’s hostility is a half, and they are called hostile, when q is this: what they said for you since they last spoke against you, with the prior of level 1, as a share of that and the doubt about level 1',
        0,
        0.99,
      ),
      hostilitySpan: share(
        'q from no hostility to all of it, a quarter of it above hostileAt and the rest below',
        0.01,
      ),
      hostileShareAt: share(
        'Hostility counts in full for the account when those who are so hostile hold so much of the influence',
        0.01,
      ),
      verdictHostility: z
        .strictObject({
          achieved: grades('achieved'),
          experience: grades('experience'),
        })
        .refine(
          ({ achieved, experience }) => achieved[2] <= achieved[1] && experience[2] <= experience[1],
          rule('achieved', 'has a better grade that is more hostile', 'A 2 may not count more than a 1.'),
        )
        .meta({ description: 'How far a low verdict puts its person against you' }),
      hostilityHoldsDays: days('A verdict’s hostility holds so long before it fades'),
      hostilityHalfLifeDays: days('Then it halves in so many days'),
      targetLevel: z
        .strictObject({
          default: target(),
          bySegment: bySegment(target(), 'The level aimed at in single segments, by the segment’s name'),
        })
        .meta({ description: 'The level aimed at: R is 1 there' }),
    })
    .refine(
      ({ hostileAt, priorMean }) => hostileAt <= priorMean[1],
      rule(
        'hostileAt',
        'is above priorMean.1',
        'Set it at priorMean.1 or below: else people nobody knows are hostile.',
      ),
    )
    .meta({ id: 'ConfigLadder', description: 'How customers see us' }),
  builtIn: ladderPolicy,
}

/** The policy that a document states, of whatever form. */
export function ladderPolicyOf(document: Readonly<Record<string, unknown>>): LadderPolicy {
  return overlay(ladderPolicy, withRecentHostility(document)[ladderSection.name])
}
