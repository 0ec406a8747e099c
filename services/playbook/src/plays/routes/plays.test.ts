// GET /v1/plays: every play that a card can ask for, readable, by the numbers in force.
import { REASON_KINDS, worklistPolicy } from '@rung/worklist'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
afterAll(() => test.close())

describe('GET /v1/plays', () => {
  it('answers one play for each reason, with what to say and what to do then', async () => {
    const { status, body } = await test.get<{ data: { reason: string }[] }>('/v1/plays')
    expect(status).toBe(200)
    expect(body).toMatchObject({ hoursPerDay: 4, careShare: 0.1 })
    const listed = body.data
    expect(listed.map(({ reason }) => reason).toSorted()).toEqual(REASON_KINDS.toSorted())
    const [first] = worklistPolicy.plays
    expect(listed[0]).toMatchObject({
      key: first?.key,
      name: first?.name,
      hours: first?.hours,
      opening: first?.opening.without,
      reactions: first?.reactions,
    })
  })
})
