// The text of a play as a form holds it, and as it is sent.
import type { Answer, Sent } from '@rung/client'
import { minorOf } from '../../../controls/money-input.ts'
import { fractionDigits } from '../../../controls/number-format.ts'
import { numberOf } from '../../../controls/number-input.ts'

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

/** `currency`: the workspace's, of a price that names none. */
export function typedOf(play: Play, currency: string): Typed {
  const { content, talk } = play
  const reaction = (name: Reaction) => ({
    does: play.reactions[name].does,
    withinDays: String(play.reactions[name].withinDays),
  })
  const price = content?.price ?? null
  return {
    name: play.name,
    reasons: play.reasons,
    gapKinds: play.gapKinds,
    help: play.help,
    aim: play.aim,
    hours: String(play.hours),
    restDays: String(play.restDays),
    withWords: talk.opening.withWords,
    without: talk.opening.without,
    agree: talk.agree,
    steps: play.steps.map(({ day, task }) => `${day}: ${task}`).join('\n'),
    notes: play.notes.join('\n'),
    reactions: {
      tell_me_more: reaction('tell_me_more'),
      disagree: reaction('disagree'),
      not_important: reaction('not_important'),
      different_view: reaction('different_view'),
    },
    kind: content?.kind,
    title: content?.title ?? '',
    text: content?.text ?? '',
    url: content?.url ?? '',
    minutes: content?.minutes == null ? '' : String(content.minutes.value),
    measuredBy: content?.minutes?.measuredBy ?? '',
    price: price === null ? '' : majorText(price.amountMinor, price.currency ?? currency),
  }
}

function majorText(minor: number, currency: string): string {
  const digits = fractionDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** `3: Call.` is a step on day 3; a line without a day is on that of the line above. */
export function stepsOf(text: string): { day: number; task: string }[] {
  let day = 0
  return linesOf(text).map(line => {
    const [, stated, task = line] = /^(\d{1,3}):\s*(.+)$/.exec(line) ?? []
    day = stated === undefined ? day : Number(stated)
    return { day, task }
  })
}

/** What is no number is sent as none, and refused at its field. */
const sentNumber = (text: string): number => numberOf(text) ?? Number.NaN

/** What the form does not show stays as it was; of a new play it is left to the API. */
export function textOf(before: Play | undefined, typed: Typed, currency: string): PlayText {
  const reaction = (name: Reaction) => ({
    does: typed.reactions[name].does.trim(),
    withinDays: sentNumber(typed.reactions[name].withinDays),
  })
  return {
    ...keptOf(before),
    name: typed.name.trim(),
    reasons: [...typed.reasons],
    gapKinds: typed.reasons.includes('success_gap') ? [...typed.gapKinds] : [],
    help: typed.help,
    aim: typed.aim,
    hours: sentNumber(typed.hours),
    restDays: sentNumber(typed.restDays),
    talk:
      typed.aim === 'nobody'
        ? { opening: { withWords: '', without: '' }, agree: typed.agree.trim() }
        : {
            opening: { withWords: typed.withWords.trim(), without: typed.without.trim() },
            agree: typed.agree.trim(),
          },
    steps: stepsOf(typed.steps),
    notes: linesOf(typed.notes),
    reactions: {
      tell_me_more: reaction('tell_me_more'),
      disagree: reaction('disagree'),
      not_important: reaction('not_important'),
      different_view: reaction('different_view'),
    },
    content: contentOf(before, typed, currency),
  }
}

function keptOf(before: Play | undefined): Partial<PlayText> {
  if (before === undefined) return {}
  const { concernLevels, reachesLevel, preventsWhenItWorks, works, leadDays, effectHalvesDays } = before
  return { concernLevels, reachesLevel, preventsWhenItWorks, works, leadDays, effectHalvesDays }
}

function contentOf(
  before: Play | undefined,
  typed: Typed,
  workspaceCurrency: string,
): NonNullable<PlayText['content']> | null {
  const { kind, minutes, measuredBy } = typed
  if (kind === undefined) return null
  const currency = before?.content?.price?.currency ?? workspaceCurrency
  return {
    kind,
    title: typed.title.trim(),
    text: typed.text.trim(),
    url: typed.url.trim() || null,
    minutes:
      minutes.trim() === '' ? null : { value: sentNumber(minutes), measuredBy: measuredBy.trim() || null },
    price:
      typed.price.trim() === ''
        ? null
        : { amountMinor: minorOf(typed.price, currency) ?? Number.NaN, currency },
  }
}

const LONGEST_KEY = 60

/**
 * The key of a new play, from what it is called; `play` where that says nothing.
 * @example keyOf('Ask who décides!', []) // 'ask_who_decides'
 */
export function keyOf(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
  const key = (words.length < 3 ? 'play' : words).slice(0, LONGEST_KEY - 3)
  let free = key
  for (let next = 2; taken.includes(free); next++) free = `${key}_${next}`
  return free
}
