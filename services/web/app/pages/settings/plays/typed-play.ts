// A play as a form holds it.
import type { Answer, Sent } from '@rung/client'

export type Play = Answer<'get', '/v1/plays'>['data'][number]
export type PlayText = NonNullable<Sent<'post', '/v1/plays/lint'>['body']>['play']
export type Reaction = keyof Play['reactions']
export type Reason = Play['reasons'][number]
export type GapKind = Play['gapKinds'][number]
export type ContentKind = NonNullable<Play['content']>['kind']

/** What is typed: lists are lines, a step is `3: what to do`, a number is text. */
export type Typed = {
  readonly name: string
  readonly reasons: readonly Reason[]
  /** Of a success gap; none: any. */
  readonly gapKinds: readonly GapKind[]
  readonly help: Play['help']
  readonly aim: Play['aim']
  readonly hours: string
  readonly restDays: string
  readonly withWords: string
  readonly without: string
  readonly agree: string
  readonly steps: string
  readonly notes: string
  readonly reactions: Readonly<Record<Reaction, { readonly does: string; readonly withinDays: string }>>
  /** Undefined where they are given nothing. */
  readonly kind: ContentKind | undefined
  readonly title: string
  readonly text: string
  readonly url: string
  readonly minutes: string
  readonly measuredBy: string
  readonly price: string
}

export const REACTIONS: readonly (readonly [Reaction, string])[] = [
  ['tell_me_more', 'They want to hear more'],
  ['disagree', 'They disagree'],
  ['not_important', 'It is not important to them'],
  ['different_view', 'They see it differently'],
]

const unanswered = { does: '', withinDays: '7' }

/** Of a play that is still to be written. */
export const NOTHING_TYPED: Typed = {
  name: '',
  reasons: [],
  gapKinds: [],
  help: 'do_it_with_me',
  aim: 'outcome_stakeholder',
  hours: '1',
  restDays: '21',
  withWords: '',
  without: '',
  agree: '',
  steps: '',
  notes: '',
  reactions: {
    tell_me_more: unanswered,
    disagree: unanswered,
    not_important: unanswered,
    different_view: unanswered,
  },
  kind: undefined,
  title: '',
  text: '',
  url: '',
  minutes: '',
  measuredBy: '',
  price: '',
}
