// What they say of an outcome, and what we say.
import { formatISO, parseISO, subDays } from 'date-fns'
import { kind } from './capture-kind.ts'
import { near, outcome, stakeholder, when } from './shared-fields.ts'

export const theirVerdict = kind(
  'What they say',
  [
    outcome,
    stakeholder,
    { name: 'achieved', label: 'How near are they?', kind: 'scale', ends: near },
    { name: 'experience', label: 'How was the way there?', kind: 'scale', ends: ['hard', 'easy'] },
    { name: 'words', label: 'In their words', kind: 'words', isOptional: true },
    when,
  ],
  '/v1/customer-verdicts',
)

/** 30 days around today, so that what they said of late and what they say next is inside. */
const PERIOD_BACK_DAYS = 14

export const ourVerdict = kind(
  'What we say',
  [
    outcome,
    {
      name: 'verdict',
      label: 'How near do you think they are?',
      kind: 'scale',
      ends: near,
      hint: 'Yours, before you read theirs: what they said good stays sealed until then.',
    },
  ],
  '/v1/vendor-verdicts',
  (_values, _account, today) => ({
    periodStartsOn: formatISO(subDays(parseISO(today), PERIOD_BACK_DAYS), { representation: 'date' }),
  }),
)
