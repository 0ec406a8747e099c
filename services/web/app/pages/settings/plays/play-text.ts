// The text of a play as a form holds it, and as it is sent.
import type { Answer, Sent } from '@rung/client'

export type Play = Answer<'get', '/v1/plays'>['data'][number]
export type PlayText = NonNullable<Sent<'post', '/v1/plays/lint'>['body']>['play']
export type Reaction = keyof Play['reactions']

/** What is typed: lists are lines, a step is `3: what to do`. */
export type Typed = {
  readonly name: string
  readonly hours: string
  readonly withWords: string
  readonly without: string
  readonly agree: string
  readonly steps: string
  readonly notes: string
  readonly does: Readonly<Record<Reaction, string>>
  readonly title: string
  readonly text: string
  readonly url: string
}

export const REACTIONS: readonly (readonly [Reaction, string])[] = [
  ['tell_me_more', 'They want to hear more'],
  ['disagree', 'They disagree'],
  ['not_important', 'It is not important to them'],
  ['different_view', 'They see it differently'],
]

export function typedOf(play: Play): Typed {
  return {
    name: play.name,
    hours: String(play.hours),
    withWords: play.talk.opening.withWords,
    without: play.talk.opening.without,
    agree: play.talk.agree,
    steps: play.steps.map(({ day, task }) => `${day}: ${task}`).join('\n'),
    notes: play.notes.join('\n'),
    does: {
      tell_me_more: play.reactions.tell_me_more.does,
      disagree: play.reactions.disagree.does,
      not_important: play.reactions.not_important.does,
      different_view: play.reactions.different_view.does,
    },
    title: play.content?.title ?? '',
    text: play.content?.text ?? '',
    url: play.content?.url ?? '',
  }
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

/** What the form does not show stays as it was. */
export function textOf(before: Play, typed: Typed): PlayText {
  const { key: _, version: __, retired: ___, ships: ____, recordedAt, personId, personName, ...kept } = before
  const reaction = (name: Reaction) => ({ ...before.reactions[name], does: typed.does[name] })
  const { content } = before
  return {
    ...kept,
    name: typed.name.trim(),
    hours: Number(typed.hours.replace(',', '.')),
    talk: {
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
    content:
      content === null
        ? null
        : { ...content, title: typed.title.trim(), text: typed.text.trim(), url: typed.url.trim() || null },
  }
}
