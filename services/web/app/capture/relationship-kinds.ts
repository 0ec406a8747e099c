// How they and we stand: evidence of it, touches, notes, how one feels about them.
import { kind, ofAccount } from './capture-kind.ts'
import { stakeholder, topic, when } from './shared-fields.ts'

const levels = [
  { value: '1', words: '1 Commodity: what’s broken?' },
  { value: '2', words: '2 Transactional: their tasks' },
  { value: '3', words: '3 Credible source: their responsibilities' },
  { value: '4', words: '4 Partner: their outcomes' },
  { value: '5', words: '5 Trusted adviser: what makes their day' },
]

export const evidence = kind(
  'Evidence of where we stand',
  [
    stakeholder,
    { name: 'level', label: 'Of which level', kind: 'choice', choices: levels },
    {
      name: 'polarity',
      label: 'It speaks',
      kind: 'choice',
      choices: [
        { value: '1', words: 'for that level' },
        { value: '-1', words: 'against it' },
      ],
      initial: '1',
    },
    {
      name: 'source',
      label: 'Who says so',
      kind: 'choice',
      choices: [
        { value: 'customer_said', words: 'they said it' },
        { value: 'observed', words: 'we saw it' },
        { value: 'csm_judgement', words: 'we judge so' },
      ],
      initial: 'customer_said',
    },
    {
      name: 'strength',
      label: 'How much it says',
      kind: 'choice',
      choices: [
        { value: 'weak', words: 'a little' },
        { value: 'moderate', words: 'something' },
        { value: 'strong', words: 'much' },
      ],
      initial: 'moderate',
    },
    { name: 'quote', label: 'In their words', kind: 'words', isOptional: true },
    when,
  ],
  '/v1/ladder-evidence',
  (values, account) => ({ account, level: Number(values.level), polarity: Number(values.polarity) }),
)

export const touch = kind(
  'A touch',
  [
    {
      name: 'kind',
      label: 'How',
      kind: 'choice',
      choices: [
        { value: 'call', words: 'a call' },
        { value: 'email', words: 'a mail' },
        { value: 'meeting', words: 'a meeting' },
        { value: 'business_review', words: 'a business review' },
        { value: 'onboarding', words: 'onboarding' },
        { value: 'other', words: 'something else' },
      ],
      initial: 'call',
    },
    {
      name: 'direction',
      label: 'Who began it',
      kind: 'choice',
      choices: [
        { value: 'outbound', words: 'we did' },
        { value: 'inbound', words: 'they did' },
      ],
      initial: 'outbound',
    },
    { name: 'stakeholders', label: 'With whom', kind: 'stakeholders' },
    topic,
    { name: 'notes', label: 'Notes', kind: 'words', isOptional: true },
    when,
  ],
  '/v1/touches',
  ofAccount,
)

export const pulse = kind(
  'How you feel about them',
  [
    {
      name: 'pulse',
      label: 'Your feeling',
      kind: 'choice',
      choices: [
        { value: 'healthy', words: 'healthy' },
        { value: 'watch', words: 'to watch' },
        { value: 'at_risk', words: 'at risk' },
      ],
    },
    { name: 'words', label: 'Why', kind: 'words', isOptional: true },
  ],
  '/v1/pulses',
  ofAccount,
)

export const note = kind(
  'A note',
  [
    { name: 'text', label: 'What there is to say', kind: 'words' },
    { ...stakeholder, label: 'About whom', isOptional: true },
    topic,
  ],
  '/v1/notes',
  ofAccount,
)
