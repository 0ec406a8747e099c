// What holds of every decision about a nudge.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideNudge } from './decide-nudge.ts'
import { ago, context, past, today } from './decided-nudge.fixture.ts'
import { HELP, isQuestion, NEXT, NUDGE_REACTIONS, type PastNudge, RESULT } from './nudge.ts'
import { NUDGE_REASON_WORDS } from './nudge-reason.ts'
import { nudgePolicy as policy } from './policy.ts'
import { quietRule } from './quiet-rules.ts'

describe('every decision', () => {
  const days = (span: number) => fc.integer({ min: 0, max: span }).map(ago)
  const outcomes = fc.array(
    fc.record({
      outcomeId: fc.constantFrom('out_1', 'out_2', 'out_3'),
      active: fc.boolean(),
      importance: fc.integer({ min: 1, max: 5 }),
      dueOn: fc.option(days(9)),
      attained: fc.option(fc.constantFrom(0.1, 0.6, 0.9)),
      customer: fc.option(fc.constantFrom(0, 1)),
      perceptionGap: fc.option(fc.double({ min: -1, max: 0.4, noNaN: true })),
      milestones: fc.uniqueArray(
        fc.record({ key: fc.constantFrom('a', 'b', 'c'), reachedOn: fc.option(days(9)) }),
        { selector: ({ key }) => key },
      ),
    }),
  )
  const pasts = fc.array(
    fc.record({
      outcomeId: fc.constantFrom('out_1', 'out_2', 'out_3'),
      milestone: fc.constantFrom('a', 'b', 'c', HELP, NEXT, RESULT),
      level: fc.constant('show_me' as const),
      surface: fc.constantFrom('home', 'reports'),
      shownOn: days(20),
      reaction: fc.option(fc.record({ said: fc.constantFrom(...NUDGE_REACTIONS), on: days(20) })),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 6 },
  )
  const contexts = fc.record({ outcomes, past: pasts }).map(({ outcomes, past }) => {
    const distinct = [...new Map(outcomes.map(each => [each.outcomeId, each])).values()]
    return context({ outcomes: distinct, past })
  })

  it('names an open milestone of an active outcome, or a question where none is open or all else is silent', () => {
    fc.assert(
      fc.property(contexts, given => {
        const { nudge, reason, aim } = decideNudge(given, policy)
        const isShown = ['next_milestone', 'outcome_help', 'what_comes_next', 'how_did_it_go'].includes(
          reason.kind,
        )
        expect(nudge !== null).toBe(isShown)
        if (nudge !== null) expect(nudge).toMatchObject({ ...aim })
        if (reason.kind === 'queued') expect(reason.showOn > today).toBe(true)
        if (aim === null) return
        const named = given.outcomes.find(each => each.outcomeId === aim.outcomeId)
        expect(named?.active).toBe(true)
        const open = named?.milestones.filter(({ reachedOn }) => reachedOn === null).map(({ key }) => key)
        const isSilent = quietRule(given, policy) !== null
        if (aim.milestone === RESULT) return
        if (isQuestion(aim)) expect(open?.length === 0 || (isSilent && aim.milestone === HELP)).toBe(true)
        else expect(open).toContain(aim.milestone)
      }),
    )
  })

  it('does not depend on the order of outcomes', () => {
    fc.assert(
      fc.property(contexts, given => {
        const turned = { ...given, outcomes: given.outcomes.toReversed() }
        expect(decideNudge(turned, policy)).toEqual(decideNudge(given, policy))
      }),
    )
  })

  it('keeps the budget whatever is asked, wherever and whenever, and keeps its word about the queue', () => {
    const asks = fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 4 }), surface: fc.constantFrom('home', 'reports') }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(asks, input => {
        let now = today
        let shown: PastNudge[] = []
        for (const { gap, surface } of input) {
          now = addDays(now, gap)
          const given = context({ today: now, surface, past: shown })
          const { nudge, reason } = decideNudge(given, policy)
          const isNew = nudge !== null && !shown.some(each => each.shownOn === now)
          if (isNew) shown = [...shown, { ...past(nudge), surface, shownOn: now }]
          if (reason.kind === 'queued') {
            expect(decideNudge({ ...given, today: reason.showOn }, policy).nudge).not.toBeNull()
          }
        }
        const onDays = shown.map(each => each.shownOn)
        expect(new Set(onDays).size).toBe(onDays.length)
        for (const on of onDays) {
          const inWeek = onDays.filter(other => other <= on && other > addDays(on, -7))
          expect(inWeek.length).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('has its reason in words', () => {
    const words = Object.values(NUDGE_REASON_WORDS)
    expect(new Set(words).size).toBe(words.length)
  })
})
