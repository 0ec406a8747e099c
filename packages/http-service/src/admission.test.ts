// How much is let in at once, in which order, and that one key never shuts the others out.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdmissionPolicy, createAdmission, type Ticket } from './admission.ts'

const policy: AdmissionPolicy = {
  bodyBytesInWork: 100,
  requestsInWork: 4,
  shareOfOneKey: 0.5,
  waitingRequests: 3,
  waitSeconds: 600,
}

/** Lets what is ready be told: an admission answers at once or when another leaves. */
const told = () => new Promise<void>(resolve => setImmediate(resolve))

async function entered(promise: Promise<Ticket | undefined>): Promise<Ticket> {
  const ticket = await promise
  if (ticket === undefined) throw new Error('was not let in')
  return ticket
}

describe('admission', () => {
  it('lets in what there is room for, and the next when one leaves, in order of arrival', async () => {
    const admission = createAdmission(policy)
    const order: string[] = []
    const enter = (name: string, key: string, bytes: number) =>
      admission.enter(key, bytes).then(ticket => {
        order.push(name)
        return ticket
      })
    const first = await entered(enter('first', 'a', 50))
    const second = await entered(enter('second', 'b', 50))
    void enter('third', 'c', 60)
    void enter('fourth', 'd', 10)
    await told()
    expect([order, admission.use()]).toEqual([['first', 'second'], { bytes: 100, requests: 2, waiting: 2 }])
    first.leave()
    first.leave()
    await told()
    // The small one does not overtake the large one, which would never have its turn.
    expect([order, admission.use()]).toEqual([['first', 'second'], { bytes: 50, requests: 1, waiting: 2 }])
    second.leave()
    await told()
    expect([order, admission.use()]).toEqual([
      ['first', 'second', 'third', 'fourth'],
      { bytes: 70, requests: 2, waiting: 0 },
    ])
  })

  it('gives one key its share and no more, and lets others by', async () => {
    const admission = createAdmission(policy)
    const one = await entered(admission.enter('greedy', 0))
    await entered(admission.enter('greedy', 0))
    const waits = admission.enter('greedy', 0)
    await entered(admission.enter('modest', 0))
    expect(admission.use()).toEqual({ bytes: 0, requests: 3, waiting: 1 })
    one.leave()
    await entered(waits)
    expect(admission.use()).toEqual({ bytes: 0, requests: 3, waiting: 0 })
  })

  it('lets in what is larger than all there is, when nothing else of its key is in work', async () => {
    const admission = createAdmission(policy)
    const huge = await entered(admission.enter('a', 5_000))
    expect(huge.grow(1)).toBe(false)
    huge.leave()
    expect(admission.use()).toEqual({ bytes: 0, requests: 0, waiting: 0 })
  })

  it('refuses at once when too many wait, and what waited too long', async () => {
    const admission = createAdmission({ ...policy, requestsInWork: 1, waitSeconds: 0.01 })
    await entered(admission.enter('a', 0))
    const waiting = [1, 2, 3].map(() => admission.enter('b', 0))
    expect(await admission.enter('b', 0)).toBeUndefined()
    expect(await Promise.all(waiting)).toEqual([undefined, undefined, undefined])
    expect(admission.use()).toEqual({ bytes: 0, requests: 1, waiting: 0 })
  })

  it('never has more in work than it may, and gives all of it back', async () => {
    const request = fc.record({ key: fc.constantFrom('a', 'b', 'c'), bytes: fc.nat(50), grow: fc.nat(30) })
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 40 }), async requests => {
        const admission = createAdmission({ ...policy, waitingRequests: 100 })
        const inside: Ticket[] = []
        for (const { key, bytes, grow } of requests) {
          void admission.enter(key, bytes).then(ticket => {
            ticket?.grow(grow)
            if (ticket) inside.push(ticket)
          })
          await told()
          const { bytes: used, requests: working } = admission.use()
          expect(used).toBeLessThanOrEqual(100)
          expect(working).toBeLessThanOrEqual(4)
          if (inside.length > 2) inside.shift()?.leave()
        }
        while (admission.use().requests > 0) {
          inside.shift()?.leave()
          await told()
        }
        expect(admission.use()).toEqual({ bytes: 0, requests: 0, waiting: 0 })
      }),
    )
  })
})
