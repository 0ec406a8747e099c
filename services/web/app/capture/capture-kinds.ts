// Each kind of fact that is recorded where one reads: what its form asks, and how it is sent.
import { formatISO, parseISO, subDays } from 'date-fns'
import { rung } from '../client/rung.ts'
import { bodyOf, type FieldSpec, type Fields, type Values } from './capture-form.ts'

export type Filing = {
  /** Its id or external id. */
  readonly account: string
  readonly today: string
  /** The same for the same values: what was filed and not heard of is filed once. */
  readonly idempotencyKey: string
}

export type CaptureKind = {
  readonly title: string
  readonly fields: Fields
  /** Gives what the API answered. */
  readonly send: (values: Values, filing: Filing) => Promise<unknown>
}

const kind = (
  title: string,
  fields: Fields,
  path: Parameters<typeof rung.post>[0],
  more: (values: Values, account: string, today: string) => Record<string, unknown> = () => ({}),
): CaptureKind => ({
  title,
  fields,
  send: (values, { account, today, idempotencyKey }) => {
    // the forms are data: what is sent is checked by the API, which names the field that is wrong
    const post = rung.post as (path: string, options: object) => Promise<unknown>
    const body: Record<string, unknown> = { ...bodyOf(fields, values), ...more(values, account, today) }
    // of today is now: the day alone would be its beginning, and tomorrow's where the reader's zone is ahead
    if (body.occurredAt === today) delete body.occurredAt
    return post(path, { body, idempotencyKey })
  },
})

const ofAccount = (_: Values, account: string) => ({ account })

const stakeholder: FieldSpec = { name: 'stakeholder', label: 'Who', kind: 'stakeholder' }
const outcome: FieldSpec = { name: 'outcome', label: 'Which outcome', kind: 'outcome' }
const when: FieldSpec = { name: 'occurredAt', label: 'When', kind: 'day', initial: 'today' }
const near: readonly [string, string] = ['nothing of it', 'all of it']
const topic: FieldSpec = {
  name: 'topic',
  label: 'What about, in one word',
  kind: 'choice',
  isOptional: true,
  choices: ['price', 'competitor', 'leaving', 'outage', 'bug', 'how_to', 'feature', 'praise'].map(value => ({
    value,
    words: value === 'how_to' ? 'how to do it' : value,
  })),
}
const levels = [
  { value: '1', words: '1 Commodity: what’s broken?' },
  { value: '2', words: '2 Transactional: their tasks' },
  { value: '3', words: '3 Credible source: their responsibilities' },
  { value: '4', words: '4 Partner: their outcomes' },
  { value: '5', words: '5 Trusted adviser: what makes their day' },
]

/** 30 days around today, so that what they said of late and what they say next is inside. */
const PERIOD_BACK_DAYS = 14

export const CAPTURE_KINDS = {
  'their-verdict': kind(
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
  ),
  'our-verdict': kind(
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
  ),
  evidence: kind(
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
  ),
  promise: kind(
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
  ),
  touch: kind(
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
  ),
  pulse: kind(
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
  ),
  outcome: kind(
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
  ),
  measurement: kind(
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
  ),
  'renewal-call': renewalCall(),
  note: kind(
    'A note',
    [
      { name: 'text', label: 'What there is to say', kind: 'words' },
      { ...stakeholder, label: 'About whom', isOptional: true },
      topic,
    ],
    '/v1/notes',
    ofAccount,
  ),
} as const satisfies Readonly<Record<string, CaptureKind>>

export type CaptureName = keyof typeof CAPTURE_KINDS
export const CAPTURE_NAMES = Object.keys(CAPTURE_KINDS) as CaptureName[]

function renewalCall(): CaptureKind {
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
