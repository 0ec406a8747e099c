// Sums of the weight of ladder evidence, as each context that holds some publishes them; a level without any is not published.
import { day, flag, known, number } from './entry.ts'

const LIVE = 'as of the day'
const BEFORE = 'on the latest day on which they were known; only where that is over'

export const weighed = {
  ladder_known: known(flag('Some evidence is younger than its level’s half-life')),
  ladder_thread: known(flag('Some of it is more than weak')),
  ladder_known_until: day(
    'The last day on which that is so with nothing new; over the 45 days before it they count for less',
  ),
  ladder_thread_until: day('The same of what is more than weak; where that is over, the day on which it was'),
  ladder_said_level: number('level 1-5', `The highest level the customer spoke for, ${LIVE}`),
  ladder_support_1: number('weight', `Evidence for level 1, ${LIVE}`),
  ladder_support_2: number('weight', `Evidence for level 2, ${LIVE}`),
  ladder_support_3: number('weight', `Evidence for level 3, ${LIVE}`),
  ladder_support_4: number('weight', `Evidence for level 4, ${LIVE}`),
  ladder_support_5: number('weight', `Evidence for level 5, ${LIVE}`),
  ladder_doubt_1: number('weight', `Evidence against level 1, ${LIVE}`),
  ladder_doubt_2: number('weight', `Evidence against level 2, ${LIVE}`),
  ladder_doubt_3: number('weight', `Evidence against level 3, ${LIVE}`),
  ladder_doubt_4: number('weight', `Evidence against level 4, ${LIVE}`),
  ladder_doubt_5: number('weight', `Evidence against level 5, ${LIVE}`),
  ladder_against: number('weight', `Evidence against level 1, as hostility is told from it, ${LIVE}`),
  ladder_in_favour: number('weight', `Evidence for any level since they last spoke against us, ${LIVE}`),
} as const

export const weighedBefore = {
  ladder_was_known: known(flag('Known on an earlier day, and silent for too long or gone since')),
  ladder_was_known_until: day('That day'),
  ladder_was_thread: known(flag('By more than weak evidence')),
  ladder_said_level_last_known: number('level 1-5', `The highest level the customer spoke for, ${BEFORE}`),
  ladder_support_1_last_known: number('weight', `Evidence for level 1, ${BEFORE}`),
  ladder_support_2_last_known: number('weight', `Evidence for level 2, ${BEFORE}`),
  ladder_support_3_last_known: number('weight', `Evidence for level 3, ${BEFORE}`),
  ladder_support_4_last_known: number('weight', `Evidence for level 4, ${BEFORE}`),
  ladder_support_5_last_known: number('weight', `Evidence for level 5, ${BEFORE}`),
  ladder_doubt_1_last_known: number('weight', `Evidence against level 1, ${BEFORE}`),
  ladder_doubt_2_last_known: number('weight', `Evidence against level 2, ${BEFORE}`),
  ladder_doubt_3_last_known: number('weight', `Evidence against level 3, ${BEFORE}`),
  ladder_doubt_4_last_known: number('weight', `Evidence against level 4, ${BEFORE}`),
  ladder_doubt_5_last_known: number('weight', `Evidence against level 5, ${BEFORE}`),
  ladder_against_last_known: number(
    'weight',
    `Evidence against level 1, as hostility is told from it, ${BEFORE}`,
  ),
  ladder_in_favour_last_known: number(
    'weight',
    `Evidence for any level since they last spoke against us, ${BEFORE}`,
  ),
} as const
