// What they want to get, and how much of it there is.
import { kind, ofAccount } from './capture-kind.ts'
import { outcome, stakeholder, when } from './shared-fields.ts'

export const wantedOutcome = kind(
  'What they want to get',
  [
    { name: 'statement', label: 'In their words', kind: 'words' },
    { ...stakeholder, label: 'Whose it is' },
    {
      name: 'importance',
      label: 'How important to them',
      kind: 'scale',
      ends: ['pleasant', 'why they bought'],
    },
    {
      name: 'measure.unit',
      label: 'What is counted',
      kind: 'line',
      hint: 'Such as “days from job to invoice”.',
    },
    { name: 'measure.baseline', label: 'Where they start', kind: 'number' },
    { name: 'measure.target', label: 'Where they want to be', kind: 'number' },
    { name: 'measure.startsOn', label: 'Since when', kind: 'day', initial: 'today' },
    { name: 'measure.dueOn', label: 'By when', kind: 'day' },
    { name: 'confirmedOn', label: 'Confirmed by them on', kind: 'day', isOptional: true },
  ],
  '/v1/outcomes',
  ofAccount,
)

export const measurement = kind(
  'A measurement',
  [
    outcome,
    { name: 'value', label: 'How much it is now', kind: 'measured' },
    {
      name: 'source',
      label: 'Who says so',
      kind: 'choice',
      choices: [
        { value: 'customer', words: 'they do' },
        { value: 'csm', words: 'we do' },
        { value: 'integration', words: 'a system' },
      ],
      initial: 'customer',
    },
    when,
  ],
  '/v1/measurements',
)
