// What the way out of a chasm asks for is on the list of who looks after the account, in words that name the thing, until it is ended.
import { addDays, everyWeek } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { addNewToday } from './add-new-today.ts'
import { type ActionHistory, buildWorklist } from './build-worklist.ts'
import { asOf, candidate, effects, ids, nothingDone, policy, reason } from './candidate.fixture.ts'
import { mayBeDelayed } from './delay-arm.ts'
import type { Candidate } from './draft-card.ts'
import { holdsAfter } from './holds-after.ts'
import { withNames } from './naming.ts'
import { WAY_OUT_KINDS, type WayOutTask } from './way-out.ts'

const task = (over: Partial<WayOutTask> = {}): WayOutTask => ({
  taskId: 'wot_1',
  accountId: 'acc_a',
  chasm: 'execute',
  way: 'confirm_promises',
  promiseId: 'prm_1',
  about: 'auto_billing',
  ...over,
})
const quiet: Candidate = { ...candidate('acc_a', []), contact: 'stk_1' }
const build = (candidates: readonly Candidate[], history: Partial<ActionHistory>, hours = 4) =>
  buildWorklist({ candidates, hours, ...nothingDone, ...history, effects }, policy, asOf)
const reasonsOf = (...tasks: readonly WayOutTask[]) => build([quiet], { tasks }).cards[0]?.reasons ?? []
const names = new Map([['stk_1', 'Jane']])
const said = (...tasks: readonly WayOutTask[]) =>
  reasonsOf(...tasks).map(({ words }) => withNames(words, id => names.get(id)))
const endedBy = (action: 'done' | 'dismiss', tasks: readonly WayOutTask[]) =>
  holdsAfter(
    {
      accountId: 'acc_a',
      play: 'confirm_in_their_words',
      reasons: reasonsOf(...tasks),
      action:
        action === 'done'
          ? { action, result: 'worked', reaction: null, followUpOn: null }
          : { action, reason: 'other' },
      today: asOf,
      calendar: everyWeek([1, 2, 3, 4, 5]),
      tries: 0,
    },
    policy,
  )

describe('a line of the way out', () => {
  it('is a card with a play of its kind, and names chasm, promise and who to speak with', () => {
    const [card] = build([quiet], { tasks: [task()] }).cards
    expect(card?.play).toBe('confirm_in_their_words')
    expect(card?.reasons).toEqual([
      expect.objectContaining({
        kind: 'confirm_promises',
        subjects: ['prm_1', 'wot_1'],
        evidence: ['prm_1'],
      }),
    ])
    expect(said(task())).toEqual([
      'The company falls into the execute chasm: confirm this promise with Jane, in their own words.',
    ])
    const nobody = build([candidate('acc_a', [])], { tasks: [task()] }).cards[0]?.reasons[0]?.words
    expect(nobody).toContain('confirm this promise with the customer')
  })

  it('has words and a play for each way', () => {
    const [share, how, plan, ask, map, meet] = WAY_OUT_KINDS.slice(1).map(way => said(task({ way }))[0])
    expect(share).toMatch(/this promise is late: agree with Jane who does what until when\.$/)
    expect(how).toMatch(/say how “auto billing” will be kept, and by whom, and tell Jane\.$/)
    expect(plan).toMatch(/tell Jane when “auto billing” can really be there/)
    expect(ask).toMatch(/ask Jane what they expect now: they said that they are not content\.$/)
    expect(map).toMatch(/ask Jane which concern “auto billing” answers for them/)
    expect(meet).toMatch(/ask Jane what would answer “auto billing”: nothing does yet\.$/)
    for (const way of WAY_OUT_KINDS) {
      const play = build([quiet], { tasks: [task({ way })] }).cards[0]?.play
      expect(policy.plays.find(({ key }) => key === play)?.reasons).toEqual([way])
    }
  })

  it('is told with others of its kind as one reason, whatever chasm each is of', () => {
    const second = task({ taskId: 'wot_2', promiseId: 'prm_0', chasm: 'deliver', about: 'export' })
    const [first] = reasonsOf(task(), second)
    expect(first).toMatchObject({
      subjects: ['prm_0', 'prm_1', 'wot_1', 'wot_2'],
      evidence: ['prm_0', 'prm_1'],
    })
    expect(said(task(), second)).toEqual([
      'The company falls into the deliver and execute chasms: confirm these 2 promises with Jane, in their own words.',
    ])
    const late = said(task({ way: 'share_out_promises' }), { ...second, way: 'share_out_promises' })
    expect(late[0]).toContain('these 2 promises are late')
    expect(said(task({ way: 'say_how' }), { ...second, way: 'say_how' })[0]).toContain(
      '“auto billing” and “export”',
    )
    expect(said(task({ way: 'meet_concern', about: null, promiseId: null }))[0]).toContain(
      'what was promised',
    )
  })

  it('is nobody else’s, waits for the end of a pause, and never by lot', () => {
    const others = [
      { ...candidate('acc_b', []), isOwn: false },
      { ...quiet, paused: true },
    ]
    expect(build(others, { tasks: [task(), task({ accountId: 'acc_b' })] }).cards).toEqual([])
    expect(mayBeDelayed(reasonsOf(task()))).toBe(false)
  })

  it('is over once it is done or dismissed; asked for anew it is another', () => {
    for (const action of ['done', 'dismiss'] as const) {
      const holds = endedBy(action, [task()])
      expect(holds).toMatchObject([{ kind: 'confirm_promises', size: null, until: null }])
      expect(build([quiet], { tasks: [task()], holds })).toMatchObject({ cards: [], passedOver: [] })
      const anew = task({ taskId: 'wot_2' })
      const [card] = build([quiet], { tasks: [task(), anew], holds }).cards
      expect(card?.reasons).toMatchObject([{ subjects: ['prm_1', 'wot_2'] }])
    }
  })

  it('that somebody put off is named as put off, until when', () => {
    const [about] = reasonsOf(task())
    const until = addDays(asOf, 3)
    const off = { kind: 'confirm_promises', subjects: about?.subjects ?? [], size: null, until } as const
    const holds = [
      ...endedBy('done', [task({ taskId: 'wot_0' })]),
      { accountId: 'acc_a', by: 'snooze' as const, ...off },
    ]
    const list = build([quiet], { tasks: [task({ taskId: 'wot_0' }), task()], holds })
    expect(list.cards).toEqual([])
    expect(list.passedOver).toMatchObject([{ why: { kind: 'put_away', by: 'snooze', until } }])
  })

  it('comes onto the card that is there, in the course of the day', () => {
    const card = {
      id: 'wlc_1',
      accountId: 'acc_a',
      active: true,
      reasons: [reason('success_gap')],
      handedIn: null,
    }
    const withTask = { ...quiet, reasons: [reason('success_gap'), ...reasonsOf(task())] }
    const add = (cards: readonly (typeof card)[]) =>
      addNewToday(cards, [], { ...nothingDone, candidates: [withTask] }, effects, policy, asOf)
    expect(add([card]).added).toMatchObject([{ cardId: 'wlc_1', reasons: [{ kind: 'confirm_promises' }] }])
    expect(add([{ ...card, reasons: [...withTask.reasons] }])).toEqual({ added: [], appended: [] })
  })
})

describe('hours for what the way out asks', () => {
  const asked = ['acc_1', 'acc_2', 'acc_3', 'acc_4', 'acc_5']
  const tasks = asked.map((accountId, at) => task({ accountId, taskId: `wot_${at}`, promiseId: `prm_${at}` }))
  const poor = asked.map(id => candidate(id, [], { arrMinor: 100 }))
  const rich = ['acc_x', 'acc_y', 'acc_z'].map(id => candidate(id, ['success_gap'], { probabilityLost: 0.6 }))
  const taken = (hours: number) => ids(build([...poor, ...rich], { tasks }, hours).cards).sort()

  it('are half of the day before what is worth more, and one card at least', () => {
    expect(taken(4).filter(id => asked.includes(id))).toHaveLength(5)
    expect(taken(3).filter(id => asked.includes(id))).toEqual(['acc_1', 'acc_2', 'acc_3'])
    expect(taken(0.5)).toEqual(['acc_1'])
    expect(taken(0)).toEqual([])
  })
})
