// What a play is refused for: each rule by a play that breaks it alone.
import { describe, expect, it } from 'vitest'
import { playFor } from './candidate.fixture.ts'
import { lintPlay } from './lint-play.ts'
import type { LintedPlay } from './play-places.ts'
import type { ReasonKind } from './reason.ts'

const good: LintedPlay = playFor('renewal_window')
const page: NonNullable<LintedPlay['content']> = {
  kind: 'article',
  title: 'Begin with one case',
  text: 'Take one case of yours.',
  url: 'https://example.com/begin',
  minutes: { value: 4, measuredBy: 'Ann, with three customers' },
  price: null,
}
const faults = (over: Partial<LintedPlay>) => lintPlay({ ...good, ...over })
const fields = (over: Partial<LintedPlay>) => faults(over).map(({ field }) => field)
const opening = (
  withWords: string,
  without = 'What do you want?',
  reasons: ReasonKind[] = ['renewal_window'],
) => faults({ reasons, talk: { agree: 'A day.', opening: { withWords, without } } })
const messages = (found: ReturnType<typeof lintPlay>) => found.map(({ message }) => message)

describe('lintPlay', () => {
  it('finds nothing in a good one', () => {
    expect(lintPlay(good)).toEqual([])
    expect(faults({ content: page, help: 'do_it_yourself' })).toEqual([])
    expect(opening('You wanted “{concern}” by {due_on}. What did you see?')).toEqual([])
    expect(opening('You said “{verdict}”. What did you see?')).toEqual([])
    expect(faults({ notes: ['They said {everybody_said}, and it ends {due_on}.'] })).toEqual([])
  })

  it('refuses another’s words: by a slot, in quotation marks, or told as theirs', () => {
    expect(opening('You wanted “{outcome}”, and {everybody_said}.')[0]).toEqual({
      field: 'talk.opening.withWords',
      message: 'would say to one what another said: {everybody_said}',
      fix: expect.stringMatching(/^Keep it for notes to oneself\. Slots here: \{outcome\}/),
    })
    expect(messages(opening('You wanted “{outcome}”. Dana told us that you are late.'))).toEqual([
      'quotes somebody who is not there: Dana told us',
    ])
    expect(messages(opening('You wanted “{outcome}”.', 'They call you “slow”.'))).toEqual([
      'quotes somebody who is not there: “slow”',
    ])
    expect(fields({ notes: ['Their words: {verdict}.'] })).toEqual(['notes.0'])
    expect(fields({ steps: [{ day: 0, task: 'Tell them {everybody_said}.' }] })).toEqual(['steps.0.task'])
  })

  it('refuses them in whatever marks, spaces and letters they come', () => {
    const quoting = (without: string) => messages(opening('You wanted “{outcome}”.', without))
    for (const marked of ['«slow»', '„slow“', '‹slow›', "'slow'", '‘slow’', '‚slow‘', '「slow」', '“slow']) {
      const whole = marked === '“slow' ? `${marked}"` : marked
      expect(quoting(`They call you ${whole}.`), whole).toEqual([
        `quotes somebody who is not there: ${whole}`,
      ])
    }
    for (const told of [
      'Dana\u00a0said',
      'Dana  said',
      'Dana sa\u200bid',
      'Ｄａｎａ said',
      'Dana (CFO) says',
      'Dana, your CFO, told us',
      'Dana O’Neill wrote',
      'Dana mentioned',
      'according to Dana',
    ]) {
      expect(quoting(`What happened? ${told} that you are late.`), told).toHaveLength(1)
    }
    for (const fine of [
      'You told us that it is hard. What don’t you see?',
      'I said that I’d ask you. What’s your teams’ day like?',
      'We wrote to you. (You said so.) What happened?',
      'According to you it is late. Is it?',
    ]) {
      expect(quoting(fine), fine).toEqual([])
    }
    const text = 'It takes 5\u00a0minutes, or a\u200b few hours.'
    expect(messages(faults({ content: { ...page, text } }))).toEqual(['says how long it takes: 5 minutes'])
  })

  it('refuses an opening that has none of their words, more than one, or no marks around them', () => {
    expect(messages(opening('What do you want?'))).toEqual(['quotes no words of theirs'])
    expect(messages(opening('You: “{outcome}”, “{outcome}”.'))).toEqual(['quotes them more than once'])
    expect(messages(opening('You: “{outcome}”, “{concern}”.'))).toEqual(['quotes them more than once'])
    expect(messages(opening('You wanted {outcome}.'))).toEqual(['has {outcome} without quotation marks'])
    expect(messages(opening('You: “{outcome}”.', 'You wanted “{outcome}”.'))).toEqual([
      'has no words to quote: {outcome}',
    ])
  })

  it('refuses a day that not every reason names, and a slot that nobody knows', () => {
    const dated = 'You: “{outcome}”, by {due_on}.'
    expect(opening(dated)).toEqual([])
    expect(opening(dated, 'What do you want?', ['renewal_window', 'success_gap'])[0]).toMatchObject({
      message: 'needs a day that not every reason of the play names: {due_on}',
      fix: expect.stringContaining('win_back, follow_up, renewal_window'),
    })
    expect(messages(opening('You: “{outcome}”, {price}.'))).toEqual(['has an unknown slot: {price}'])
    expect(faults({ talk: { ...good.talk, agree: 'A day: {day}.' } })).toEqual([
      { field: 'talk.agree', message: 'has an unknown slot: {day}', fix: 'Write it without slots.' },
    ])
  })

  it('refuses what speaks of us, of them, or to nobody', () => {
    expect(messages(opening('You: “{outcome}”. Try our new dashboard.'))).toEqual([
      'speaks of what we sell: dashboard',
    ])
    expect(messages(opening('You: “{outcome}”.', 'What keeps the customer from it, do you think?'))).toEqual([
      'speaks about them: the customer',
    ])
    expect(messages(opening('You: “{outcome}”.', 'What happened?'))).toEqual(['does not speak to anybody'])
    const text = 'With our product it is easy.'
    expect(messages(faults({ content: { ...page, text } }))).toEqual(['speaks of what we sell: our product'])
  })

  it('refuses minutes that nobody measured, stated or said', () => {
    expect(fields({ content: { ...page, minutes: { value: 3, measuredBy: ' ' } } })).toEqual([
      'content.minutes',
    ])
    expect(fields({ content: { ...page, minutes: { value: 3, measuredBy: null } } })).toEqual([
      'content.minutes',
    ])
    expect(messages(faults({ content: { ...page, text: 'It takes a few minutes.' } }))).toEqual([
      'says how long it takes: a few minutes',
    ])
  })

  it('refuses a price without currency, a paid service without price, and a price of what is free', () => {
    const paid = { ...page, kind: 'paid_service' as const }
    const price = { amountMinor: 90_000, currency: 'EUR' }
    expect(faults({ content: { ...paid, price } })).toEqual([])
    expect(fields({ content: { ...paid, price: { ...price, currency: null } } })).toEqual([
      'content.price.currency',
    ])
    expect(fields({ content: paid })).toEqual(['content.price'])
    expect(fields({ content: { ...page, price } })).toEqual(['content.price'])
  })

  it('refuses an address that is not https, and self-service with nothing to give', () => {
    expect(fields({ content: { ...page, url: 'http://example.com' } })).toEqual(['content.url'])
    expect(fields({ content: { ...page, url: 'javascript:alert(1)' } })).toEqual(['content.url'])
    expect(fields({ content: { ...page, url: 'somewhere' } })).toEqual(['content.url'])
    expect(fields({ help: 'do_it_yourself' })).toEqual(['content'])
    expect(fields({ help: 'show_me' })).toEqual(['content'])
    expect(fields({ help: 'done_for_you' })).toEqual([])
  })

  it('refuses a play for nothing, for a gap that none of its reasons is, and steps out of order', () => {
    expect(fields({ reasons: [] })).toEqual(['reasons'])
    expect(fields({ gapKinds: ['outcome'] })).toEqual(['gapKinds'])
    const steps = [2, 0].map(day => ({ day, task: 'Call.' }))
    expect(fields({ steps })).toEqual(['steps.1.day'])
  })

  it('refuses words where nobody is spoken with', () => {
    const talk = { agree: '', opening: { withWords: '', without: '' } }
    expect(faults({ aim: 'nobody', talk })).toEqual([])
    expect(messages(faults({ aim: 'nobody' }))).toEqual(['is said to nobody', 'is said to nobody'])
  })
})
