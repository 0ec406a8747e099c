// Over sixty days lived through, what is kept of every account is what judging it gives, day by day and at the end.
import { describeReplay, runReplay } from '@rung/cli'
import { liveThrough } from '@rung/evaluation/replay/live-through'
import { CONFIG_OF_ALL, publishConfig } from '@rung/evaluation/replay/publish-config'
import { day, dayOf } from '@rung/kernel'
import { startTestRung } from '@rung/test-harness/rung'
import { expect, it } from 'vitest'
import { judgedThrice } from './judged-thrice.ts'

const FIRST = day('2026-01-05')
const ACCOUNTS = 12
const DAYS = 60

it('is one judgement: history row, current row and a fresh one are equal on each of sixty days, and a replay finds no difference', async () => {
  const rung = await startTestRung(FIRST)
  try {
    const { id, client } = await rung.workspace('Lived through')
    await liveThrough({
      client,
      clock: rung.clock,
      settle: rung.settle,
      accounts: ACCOUNTS,
      days: DAYS,
      seed: 11,
      dayDone: async (today, index) => {
        if (index === 30) {
          rung.clock.advance({ hours: 1 })
          await publishConfig(client, rung.settle, CONFIG_OF_ALL)
        }
        const { history, current, fresh } = await judgedThrice(rung, id)
        expect([today, fresh.size]).toEqual([today, ACCOUNTS])
        expect(current, `current rows of ${today}`).toEqual(fresh)
        expect(history, `history rows of ${today}`).toEqual(fresh)
      },
    })
    const to = dayOf(rung.clock.now())
    const report = await runReplay({ client, from: FIRST, to, progress: () => undefined })
    expect(describeReplay(report)).toMatch(/ 0 differences$/)
    expect(report.checked).toBeGreaterThanOrEqual(ACCOUNTS * DAYS)
  } finally {
    await rung.stop()
  }
})
