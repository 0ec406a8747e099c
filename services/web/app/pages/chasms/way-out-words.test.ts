// What the page of the chasms says of ways out on lists.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import type { Action } from './chasm-words.ts'
import {
  aboutOf,
  linesOf,
  linesToPut,
  namedLines,
  type Play,
  playOf,
  progressWords,
  putSentence,
  type Task,
  takenOffSentence,
  taskOf,
  tasksOf,
  wayOf,
} from './way-out-words.ts'

const promise = {
  promiseId: 'p1',
  accountId: 'a1',
  accountName: 'Acme',
  csmId: 'c1',
  csmName: 'Cleo',
  capability: 'sso',
  words: null,
}
const confirms: Action = {
  kind: 'confirm_promises',
  by: 'csm',
  promises: [promise, { ...promise, promiseId: 'p2' }],
}
const meets: Action = {
  kind: 'meet_concern',
  by: 'product',
  concern: { level: 3, tag: 'late_invoices' },
  accounts: [{ accountId: 'a1', name: 'Acme' }],
  arrMinor: 0,
}
const agrees: Action = { kind: 'agree_on_customer', evidence: [], by: 'head', answers: [] }
const maps: Action = { kind: 'map_capability', by: 'product', capability: 'sso', promises: 2, accounts: [] }
const task = (over: Partial<Task> = {}): Task => ({
  id: 't1',
  chasm: 'focus',
  way: 'confirm_promises',
  about: null,
  accountId: 'a1',
  accountName: 'Acme',
  promiseId: 'p1',
  csmId: 'c1',
  status: 'on_list',
  statusAt: '2026-03-02T09:00:00Z',
  putAt: '2026-03-02T09:00:00Z',
  putBy: null,
  ...over,
})

describe('a way out', () => {
  it('has lines where it is about accounts, and names what it is about', () => {
    expect([wayOf(confirms), wayOf(agrees)]).toEqual(['confirm_promises', null])
    expect(
      wayOf({
        kind: 'question_capability',
        evidence: [],
        by: 'product',
        capability: 'sso',
        plannedOn: '2026-03-02',
      }),
    ).toBeNull()
    expect(linesOf(confirms)).toEqual([
      { accountId: 'a1', promiseId: 'p1' },
      { accountId: 'a1', promiseId: 'p2' },
    ])
    expect(namedLines(linesOf(meets))).toEqual([{ account: 'a1', promise: null }])
    expect([linesOf(agrees), linesOf(maps)]).toEqual([[], []])
    expect([confirms, meets, maps].map(aboutOf)).toEqual([null, 'late_invoices', 'sso'])
  })

  it('is matched with its own tasks, and what is left of it to put', () => {
    const others = [
      task({ way: 'say_how' }),
      task({ about: 'sso' }),
      task({ status: 'taken_off', promiseId: 'p2' }),
    ]
    const own = tasksOf(confirms, [task(), ...others])
    expect(own).toEqual([task()])
    expect(linesToPut(confirms, own)).toEqual([{ accountId: 'a1', promiseId: 'p2' }])
    expect(taskOf({ accountId: 'a1', promiseId: null }, own)).toBeUndefined()
  })

  it('has the play in use that is for it', () => {
    const play = { key: 'own', retired: false, reasons: ['say_how'] } as unknown as Play
    const retired = { ...play, key: 'gone', retired: true }
    expect(playOf('say_how', [retired, play])).toBe(play)
    expect(playOf('meet_concern', [play])).toBeUndefined()
  })

  it('says how many are on lists and what became of the others', () => {
    const statuses = ['on_list', 'put_off', 'handed_over', 'done', 'settled', 'dismissed'] as const
    expect(progressWords(statuses.map(status => task({ status })))).toBe(
      '3 on lists, 1 done, 1 settled meanwhile, 1 dismissed',
    )
    expect(progressWords([])).toBe('')
  })

  it('says what was put, and why the rest was not', () => {
    const line = { accountId: 'a1', promiseId: 'p1', taskId: null, csmId: null, reason: null }
    expect(
      asRead(
        putSentence({
          put: 1,
          lines: [
            { ...line, outcome: 'put' },
            { ...line, outcome: 'already_on_card', reason: 'promise_broken' },
            { ...line, outcome: 'no_csm' },
            { ...line, outcome: 'no_csm' },
          ],
        }),
      ),
    ).toBe(
      'Put 1 on lists. 1 line: named by a card of today already (promise broken). 2 lines: without a CSM.',
    )
    expect(asRead(putSentence({ put: 0, lines: [{ ...line, outcome: 'already_done' }] }))).toBe(
      'Nothing was put on a list. 1 line: done lately.',
    )
  })

  it('says what was taken off, and what stays', () => {
    const line = { accountId: 'a1', promiseId: 'p1' }
    expect(takenOffSentence({ takenOff: 1, lines: [{ ...line, outcome: 'taken_off' }] })).toBe(
      'Took 1 off again.',
    )
    expect(takenOffSentence({ takenOff: 0, lines: [{ ...line, outcome: 'begun' }] })).toBe(
      'Took 0 off again. Somebody began on 1: those stay.',
    )
  })
})
