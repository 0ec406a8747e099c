// What health judges out of published signals and reads beside them; never stored. Until the ladder was judged here, outcomes
// published the same names, so snapshots of days before hold them.
import { flag, number, text, type Vocabulary } from './entry.ts'

const standing = {
  ladder_level: number('level 1-5', 'The highest level stood on'),
  ladder_expected: number('level 1-5', 'The expected level E'),
  ladder_p1: number('share', 'P(level >= 1)'),
  ladder_p2: number('share', 'P(level >= 2)'),
  ladder_p3: number('share', 'P(level >= 3)'),
  ladder_p4: number('share', 'P(level >= 4)'),
  ladder_p5: number('share', 'P(level >= 5)'),
  ladder_hostile: flag('They think less of us than of a commodity'),
} as const

export const healthVocabulary = {
  account: {
    ...standing,
    ladder_hostile_last_known: flag('The same on the latest day on which it was known'),
    relationship: number('share', 'R, how far E is on the way to the target level'),
    relationship_last_known: number('share', 'R with everybody as on their own latest known day'),
    ladder_next_level: number('level 1-5', 'The next level to reach; unknown on the highest'),
    ladder_next_stakeholder: text('Whom to ask: a stakeholder id'),
    ladder_next_ask_level: number('level 1-5', 'The level whose key question is the one to ask'),
    single_threaded: flag('Exactly one person there is known'),
    no_economic_buyer: flag('Nobody there decides on the money'),
    champion_gone: flag('A champion left and none is there now'),
  },
  stakeholder: standing,
} as const satisfies Vocabulary
