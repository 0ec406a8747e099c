// Fields that forms of several kinds have: who, which outcome, when, what about.
import type { FieldSpec } from './capture-form.ts'

export const stakeholder: FieldSpec = { name: 'stakeholder', label: 'Who', kind: 'stakeholder' }
export const outcome: FieldSpec = { name: 'outcome', label: 'Which outcome', kind: 'outcome' }
export const when: FieldSpec = { name: 'occurredAt', label: 'When', kind: 'day', initial: 'today' }
export const near: readonly [string, string] = ['nothing of it', 'all of it']
export const topic: FieldSpec = {
  name: 'topic',
  label: 'What about, in one word',
  kind: 'choice',
  isOptional: true,
  choices: ['price', 'competitor', 'leaving', 'outage', 'bug', 'how_to', 'feature', 'praise'].map(value => ({
    value,
    words: value === 'how_to' ? 'how to do it' : value,
  })),
}
