// Whom to speak with and what to say: in their words, never in another's, never of features.
import { type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playFor, policy } from './candidate.fixture.ts'
import { chooseAddressee, type People } from './choose-addressee.ts'
import { lintPlay } from './lint-play.ts'
import { HELP_LEVELS, type Play } from './play.ts'
import { REASON_KINDS } from './reason.ts'
import { notesOf, type Quote, type Talk, talkTrack } from './talk-track.ts'

const gap = playFor('success_gap')

const about = (...subjects: string[]) => ({ subjects, dueOn: null })
const talk = (over: Partial<Talk> = {}): Talk => ({
  play: gap,
  reason: about('out_2'),
  addressee: 'stk_1',
  words: {
    outcomes: [
      { of: 'out_1', ownerId: null, text: 'close the books in two days' },
      { of: 'out_2', ownerId: 'stk_1', text: 'no more night shifts' },
    ],
    concerns: [
      { of: 'prm_1', ownerId: null, level: 2, text: 'month end without copying figures' },
      { of: 'prm_2', ownerId: null, level: 4, text: 'an audit without findings' },
    ],
    verdicts: [],
    doubts: [],
  },
  nextLevel: 3,
  question: 'What are their responsibilities?',
  ...over,
})
const said = (over: Partial<Talk> = {}) => talkTrack(talk(over)).map(line => [line.kind, line.quotes])

describe('talkTrack', () => {
  it('begins with the outcome it is about, goes on to their concern at the level to reach, asks, and agrees', () => {
    const lines = talkTrack(talk())
    expect(lines.map(line => line.kind)).toEqual(['opening', 'concern', 'question', 'agree'])
    expect(lines[0]?.text).toContain('“no more night shifts”')
    expect(lines[1]?.text).toContain('“month end without copying figures”')
    expect(lines[2]?.text).toBe('What are their responsibilities?')
    expect(lines[3]?.text).toBe(gap.talk.agree)
  })

  it('quotes no words of one stakeholder to another', () => {
    expect(said({ addressee: 'stk_2' })[0]).toEqual(['opening', 'out_1'])
    const private_ = {
      outcomes: [{ of: 'out_2', ownerId: 'stk_1', text: 'secret' }],
      concerns: [],
      verdicts: [],
      doubts: [],
    }
    const lines = talkTrack(talk({ addressee: 'stk_2', words: private_ }))
    expect(lines[0]?.text).toBe(gap.talk.opening.without)
    expect(JSON.stringify(lines)).not.toContain('secret')
    expect(said({ addressee: null, words: private_ })[0]).toEqual(['opening', null])
  })

  it('says back what this person said with their newest verdict, and to nobody else', () => {
    const verdicts = [
      { of: 'out_1', ownerId: 'stk_1', text: 'the books are late still' },
      { of: 'out_2', ownerId: 'stk_1', text: 'we still work at night' },
      { of: 'out_2', ownerId: 'stk_2', text: 'it is fine by me' },
    ]
    const words = { ...talk().words, verdicts }
    expect(talkTrack(talk({ words }))[1]).toEqual({
      kind: 'verdict_words',
      text: 'You said: “we still work at night”. Is that still how it is?',
      quotes: 'out_2',
    })
    expect(said({ words, reason: about() })[1]).toEqual(['verdict_words', 'out_1'])
    expect(JSON.stringify(talkTrack(talk({ words, addressee: 'stk_2' })))).not.toContain('at night')
    expect(said({ words, addressee: 'stk_3' }).map(([kind]) => kind)).not.toContain('verdict_words')
    expect(said({ words, addressee: null }).map(([kind]) => kind)).not.toContain('verdict_words')
  })

  it('says back what this person said against us, the newest, and to nobody else', () => {
    const doubts = [
      { of: 'evd_3', ownerId: 'stk_2', text: 'We look for another one.' },
      { of: 'evd_2', ownerId: 'stk_1', text: 'Nobody calls back.' },
      { of: 'evd_1', ownerId: 'stk_1', text: 'It is slow.' },
    ]
    const hostile = { play: playFor('hostile'), reason: about('stk_1'), words: { ...talk().words, doubts } }
    expect(talkTrack(talk(hostile))[0]).toEqual({
      kind: 'opening',
      text: 'You told us: “Nobody calls back.” I have read it, and want to hear it from you. What happened, and what has to change first?',
      quotes: 'evd_2',
    })
    for (const addressee of ['stk_3', null]) {
      expect(talkTrack(talk({ ...hostile, addressee }))[0]?.text).toBe(
        playFor('hostile').talk.opening.without,
      )
    }
  })

  it('quotes the concern behind a promise, once', () => {
    const repair = playFor('promise_broken')
    expect(said({ play: repair, reason: about('prm_2'), nextLevel: 5 })).toEqual([
      ['opening', 'prm_2'],
      ['concern', 'prm_1'],
      ['question', null],
      ['agree', null],
    ])
  })

  it('says the same words once, however often they were taken down', () => {
    const words = {
      outcomes: [],
      concerns: ['prm_1', 'prm_2'].map(of => ({
        of,
        ownerId: null,
        level: 2,
        text: 'no signal in the cellar',
      })),
      verdicts: [],
      doubts: [],
    }
    const repair = playFor('promise_broken')
    expect(said({ play: repair, words }).map(([kind]) => kind)).toEqual(['opening', 'question', 'agree'])
  })

  it('begins with its own words where it quotes nobody', () => {
    const opening = { withWords: 'How are you getting on?', without: 'How are you getting on?' }
    const play = { ...gap, talk: { ...gap.talk, opening } }
    expect(talkTrack(talk({ play }))[0]).toEqual({
      kind: 'opening',
      text: 'How are you getting on?',
      quotes: null,
    })
  })

  it('leaves out what is not known', () => {
    expect(said({ nextLevel: null, question: null })).toEqual([
      ['opening', 'out_2'],
      ['agree', null],
    ])
    expect(said({ nextLevel: 1, question: null }).map(([kind]) => kind)).toEqual(['opening', 'agree'])
  })

  it('says nothing where it is the CSM’s own work', () => {
    expect(talkTrack(talk({ play: playFor('own_verdict_missing') }))).toEqual([])
  })

  it('ends no sentence of theirs twice', () => {
    const words = {
      outcomes: [{ of: 'out_2', ownerId: null, text: 'Let us go home.' }],
      concerns: [],
      verdicts: [],
      doubts: [],
    }
    expect(talkTrack(talk({ words }))[0]?.text).toMatch(/^You wanted: “Let us go home.” How near/)
  })

  it('takes words as they are, whatever is in them', () => {
    const words = {
      outcomes: [{ of: 'out_2', ownerId: null, text: 'save $& and $1' }],
      concerns: [],
      verdicts: [],
      doubts: [],
    }
    expect(talkTrack(talk({ words }))[0]?.text).toContain('“save $& and $1”')
  })

  it('never lets private words of others through, in any play', () => {
    const anyone = fc.constantFrom('stk_1', 'stk_2', 'stk_3', null)
    const words = fc.array(
      fc.record({ of: fc.constantFrom('a', 'b'), ownerId: anyone, level: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...REASON_KINDS),
        anyone,
        words,
        words,
        words,
        words,
        (kind, addressee, outcomes, concerns, verdicts, doubts) => {
          const marked = (all: typeof outcomes) =>
            all.map(each => ({ ...each, text: `words of ${each.ownerId ?? 'all'}.` }))
          const text = JSON.stringify(
            talkTrack(
              talk({
                play: playFor(kind),
                addressee,
                words: {
                  outcomes: marked(outcomes),
                  concerns: marked(concerns),
                  verdicts: marked(verdicts),
                  doubts: marked(doubts),
                },
              }),
            ),
          )
          for (const other of ['stk_1', 'stk_2', 'stk_3']) {
            if (other !== addressee) expect(text).not.toContain(`words of ${other}.`)
          }
        },
      ),
    )
  })
})

describe('chooseAddressee', () => {
  const people: People = {
    people: [
      { stakeholderId: 'stk_user', role: 'user', influence: 0.9 },
      { stakeholderId: 'stk_buyer_2', role: 'economic_buyer', influence: 0.5 },
      { stakeholderId: 'stk_buyer', role: 'economic_buyer', influence: 0.5 },
      { stakeholderId: 'stk_buyer_3', role: 'economic_buyer', influence: 0.5 },
      { stakeholderId: 'stk_next', role: null, influence: null },
      { stakeholderId: 'stk_other', role: 'admin', influence: null },
    ],
    nextLevel: 'stk_next',
    ownerOf: new Map([
      ['out_1', 'stk_gone'],
      ['out_2', 'stk_user'],
    ]),
  }
  const to = (aim: Play['aim'], subjects: string[] = [], from: People = people) =>
    chooseAddressee(aim, subjects, from)

  it('speaks with whom the play is aimed at', () => {
    expect(to('subject', ['stk_gone', 'stk_buyer'])).toBe('stk_buyer')
    // of several whom it is about, with who has most influence
    expect(to('subject', ['stk_buyer', 'stk_user'])).toBe('stk_user')
    expect(to('outcome_stakeholder', ['out_1', 'out_2'])).toBe('stk_user')
    expect(to('buyer')).toBe('stk_buyer')
    expect(to('next_level')).toBe('stk_next')
    expect(to('nobody')).toBeNull()
  })

  it('falls back to the next rung, then to influence, then to nobody', () => {
    expect(to('outcome_stakeholder', ['out_1'])).toBe('stk_next')
    expect(to('subject', [], { ...people, nextLevel: null })).toBe('stk_user')
    expect(to('buyer', [], { people: [], nextLevel: 'stk_next', ownerOf: new Map() })).toBeNull()
  })
})

describe('days in a talk', () => {
  const pause = playFor('pause_ending')
  it('are those of the reason, and some day for a card that kept none', () => {
    const words = { outcomes: [], concerns: [], verdicts: [], doubts: [] }
    const opening = (dueOn: Day | null) =>
      talkTrack(talk({ play: pause, words, reason: { subjects: [], dueOn } }))[0]?.text
    expect(opening(day('2026-03-09'))).toContain('ends on 9 March')
    expect(opening(null)).toContain('ends on that day')
  })

  it('stand before the words, which are taken as they are', () => {
    const words = {
      outcomes: [{ of: 'out_2', ownerId: null, text: 'be done by {due_on}' }],
      concerns: [],
      verdicts: [],
      doubts: [],
    }
    const reason = { subjects: [], dueOn: day('2026-03-09') }
    expect(talkTrack(talk({ play: pause, words, reason }))[0]?.text).toMatch(/“be done by {due_on}”.*9 March/)
  })
})

describe('notes to oneself', () => {
  const others = 'Everybody there said lately: {everybody_said}.'
  const hostile = { ...playFor('hostile'), notes: [others, 'Listen.'] }
  const heard = { of: 'out_1', ownerId: 'stk_2', text: 'never again' }
  const notes = (verdicts: readonly Quote[]) =>
    notesOf({ play: hostile, reason: about(), words: { outcomes: [], concerns: [], verdicts, doubts: [] } })

  it('hold what everybody said, and are no line of the talk', () => {
    expect(notes([heard, { ...heard, text: 'too late' }])[0]).toBe(
      'Everybody there said lately: “never again”, “too late”.',
    )
    const words = { ...talk().words, verdicts: [heard] }
    expect(JSON.stringify(talkTrack(talk({ play: hostile, words })))).not.toContain('never again')
  })

  it('leave out the note where nobody said anything', () => {
    expect(notes([])).toEqual(['Listen.'])
  })
})

describe('the plays that ship', () => {
  it('are at least one with the customer for each reason, each without a fault', () => {
    for (const kind of REASON_KINDS) {
      const help = policy.plays.filter(({ reasons }) => reasons.includes(kind)).map(play => play.help)
      expect(help, kind).toContain('do_it_with_me')
    }
    for (const play of policy.plays) expect(lintPlay(play), play.key).toEqual([])
    expect(policy.plays.length).toBeGreaterThanOrEqual(20)
    expect(new Set(policy.plays.map(({ key }) => key)).size).toBe(policy.plays.length)
  })

  it('go from doing it oneself to having it done', () => {
    expect(new Set(policy.plays.map(({ help }) => help))).toEqual(new Set(HELP_LEVELS))
  })

  it('work less often the nearer an account is to leaving', () => {
    for (const { works } of policy.plays) {
      const mean = ({ a, b }: { a: number; b: number }) => a / (a + b)
      expect(mean(works.low)).toBeGreaterThan(mean(works.medium))
      expect(mean(works.medium)).toBeGreaterThan(mean(works.high))
    }
  })
})
