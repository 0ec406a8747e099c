// A way out that is about no account, as a task on a list.
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../controls/format.ts'
import { type BookTask, bookTaskOf, bookTaskWords, toPutOnList } from './book-task-words.ts'
import type { Action } from './chasm-words.ts'

const agree: Action = {
  kind: 'agree_on_customer',
  by: 'head',
  answers: [{ segment: 'smb', answers: 2 }],
  evidence: ['tma_1', 'tma_2'],
}
const question: Action = {
  kind: 'question_capability',
  by: 'product',
  capability: 'chat',
  plannedOn: '2026-05-01',
  evidence: ['rmp_1'],
}
const task: BookTask = {
  id: 'bkt_1',
  chasm: 'deliver',
  way: 'question_capability',
  about: 'chat',
  why: 'The company falls into the deliver chasm.',
  evidence: ['rmp_1'],
  personId: 'per_1',
  play: { key: 'k', name: 'Question it', steps: [], agree: 'That it goes', hours: 1 },
  status: 'on_list',
  snoozedUntil: null,
  statusAt: '2026-03-02T09:00:00.000Z',
  putAt: '2026-03-02T09:00:00.000Z',
  putBy: 'per_1',
}

describe('a way out about no account', () => {
  it('is sent with the facts behind it, for the list of who presses', () => {
    expect(toPutOnList(agree, 'focus')).toEqual({
      chasm: 'focus',
      way: 'agree_on_customer',
      about: null,
      evidence: ['tma_1', 'tma_2'],
      person: 'me',
    })
    expect(toPutOnList(question, 'deliver')).toMatchObject({ about: 'chat', evidence: ['rmp_1'] })
    expect(toPutOnList({ kind: 'confirm_promises', by: 'csm', promises: [] }, 'focus')).toBeNull()
  })

  it('is found by what it is about, unless it was taken off', () => {
    expect(bookTaskOf(question, [task])).toBe(task)
    expect(bookTaskOf(agree, [task])).toBeUndefined()
    expect(bookTaskOf(question, [{ ...task, status: 'taken_off' }])).toBeUndefined()
  })

  it('says whose list it is on, and how it ended', () => {
    const day = formatDay('2026-03-02')
    expect(bookTaskWords(task, 'per_1')).toBe(`On your list since ${day}: Question it.`)
    expect(bookTaskWords(task, 'per_2')).toBe(`On a list since ${day}: Question it.`)
    expect(bookTaskWords({ ...task, status: 'snoozed', snoozedUntil: '2026-03-09' }, 'per_1')).toBe(
      `Snoozed until ${formatDay('2026-03-09')}: Question it.`,
    )
    expect(bookTaskWords({ ...task, status: 'done' }, 'per_1')).toBe(`Done on ${day}: Question it.`)
  })
})
