// What health judges out of published signals and reads beside them; never stored, but for what payers hear of those they pay for. Until the ladder was judged here, outcomes
// published the same names, so snapshots of days before hold them.
import { day, flag, known, number, text, type Vocabulary } from './entry.ts'

const standing = {
  ladder_level: number('level 1-5', 'The highest level stood on'),
  ladder_expected: number('level 1-5', 'The expected level E'),
  ladder_p1: number('share', 'P(level >= 1)'),
  ladder_p2: number('share', 'P(level >= 2)'),
  ladder_p3: number('share', 'P(level >= 3)'),
  ladder_p4: number('share', 'P(level >= 4)'),
  ladder_p5: number('share', 'P(level >= 5)'),
  hostility: number('share', 'How far they are against us, by evidence or by their own verdicts'),
  ladder_hostile: flag('That is a half or more'),
} as const

export const healthVocabulary = {
  account: {
    ...standing,
    hostility_last_known: number(
      'share',
      'The same with everybody at least as on their own latest known day, halved every 90 days since',
    ),
    relationship: number('share', 'R, how far E is on the way to the target level'),
    relationship_known: number('share', 'How far that counts: as far as the freshest of those known'),
    relationship_last_known: number('share', 'R with everybody as on their own latest known day'),
    ladder_next_level: number('level 1-5', 'The next level to reach; unknown on the highest'),
    ladder_next_stakeholder: text('Whom to ask: a stakeholder id'),
    ladder_next_ask_level: number('level 1-5', 'The level whose key question is the one to ask'),
    single_threaded: flag('Exactly one person there is known by more than weak evidence'),
    single_threaded_share: number(
      'share',
      'How far all hangs on one of them: 2 less those there are, each as far as it counts',
    ),
    no_economic_buyer: flag('Nobody there decides on the money'),
    champion_gone: flag('A champion left and none is there now'),
    champion_left_on: day('Since when that is so; unknown while somebody there has that role'),
    'paid_risk:<key>': known(
      number(
        'share',
        'P(lost) of an account that it pays for, by our id, of its next renewal or of a year due in 90 days; followed when it moves by 0.005',
      ),
    ),
  },
  stakeholder: standing,
} as const satisfies Vocabulary
