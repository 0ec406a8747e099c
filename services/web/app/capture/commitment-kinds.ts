// What was promised, and what one expects of a renewal.
import { rung } from '../client/rung.ts'
import { bodyOf, type Fields } from './capture-form.ts'
import { type CaptureKind, kind } from './capture-kind.ts'

export const promise = kind(
  'A promise',
  [
    { name: 'capability', label: 'What of ours', kind: 'line', hint: 'Such as “accounting export”.' },
    { name: 'ourWords', label: 'As we said it', kind: 'words' },
    { name: 'customerWords', label: 'As they say it back', kind: 'words', isOptional: true },
    { name: 'madeOn', label: 'When it was made', kind: 'day', initial: 'today' },
    { name: 'dueOn', label: 'By when', kind: 'day', isOptional: true },
    { name: 'weight', label: 'How much hangs on it for them', kind: 'scale', ends: ['little', 'all'] },
    {
      name: 'madeBy',
      label: 'Made by',
      kind: 'choice',
      choices: ['sales', 'csm', 'support', 'product'].map(value => ({
        value,
        words: value === 'csm' ? 'us, their CSM' : value,
      })),
      initial: 'csm',
    },
  ],
  '/v1/promises',
  (_, account) => ({ account, status: 'open' }),
)

export const renewalCall: CaptureKind = makeRenewalCall()

function makeRenewalCall(): CaptureKind {
  const fields: Fields = [
    { name: 'renewal', label: 'Which renewal', kind: 'renewal' },
    {
      name: 'csmCall',
      label: 'What do you expect?',
      kind: 'choice',
      choices: [
        { value: 'renewed', words: 'they renew' },
        { value: 'expanded', words: 'they renew for more' },
        { value: 'contracted', words: 'they renew for less' },
        { value: 'churned', words: 'they leave' },
      ],
    },
    { name: 'csmProbability', label: 'How likely are they kept, in per cent?', kind: 'percent' },
  ]
  return {
    title: 'Your call on the renewal',
    fields,
    send: values => {
      const { renewal, ...body } = bodyOf(fields, values)
      return rung.patch('/v1/renewals/{id}', { path: { id: String(renewal) }, body: body as never })
    },
  }
}
