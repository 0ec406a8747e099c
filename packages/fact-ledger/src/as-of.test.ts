// The ledger in SQL against a ledger in memory that keeps every statement and looks through all of them.
import { keepNothing } from '@rung/http-service'
import { addDays, type Day, day, dayOf, endOf, startOf } from '@rung/kernel'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { propertyRuns } from '@rung/test-harness/property-runs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeFact } from './actions/change-fact.ts'
import { writeFacts } from './actions/write-facts.ts'
import { holding } from './in-force.ts'
import { CALLER, createNoteLedger, NOTES_SQL, note } from './note.fixture.ts'
import { readFacts, readRevisions } from './storage/read-facts.ts'

const FIRST = day('2026-03-01')
const DAYS = 7
const onDay = (n: number): Day => addDays(FIRST, n)
const accounts = ['acc_1', 'acc_2']

type Step = {
  readonly fact: number
  readonly verb: 'state' | 'change' | 'retract'
  readonly account: number
  readonly score: number
  readonly occurredDay: number | null
  readonly recordedDay: number | null
}

const offset = fc.option(fc.nat(DAYS - 1), { nil: null })
const step: fc.Arbitrary<Step> = fc.record({
  fact: fc.nat(2),
  verb: fc.constantFrom('state', 'state', 'change', 'retract'),
  account: fc.nat(1),
  score: fc.nat(3),
  occurredDay: offset,
  recordedDay: offset,
})

type StatedRow = {
  recordedAt: number
  occurredAt: number
  account: string
  score: number
  retracted: boolean
}

/** Keeps all that was said of a fact, repeats included; the last said by then is what was known then. */
class Ledger {
  readonly facts = new Map<string, StatedRow[]>()
  known(fact: string, at: number): StatedRow | undefined {
    const said = (this.facts.get(fact) ?? []).filter(each => each.recordedAt <= at)
    return said.reduce<StatedRow | undefined>(
      (last, each) => (last === undefined || each.recordedAt >= last.recordedAt ? each : last),
      undefined,
    )
  }
  say(fact: string, said: StatedRow): void {
    this.facts.set(fact, [...(this.facts.get(fact) ?? []), said])
  }
  take(step: Step, now: number): void {
    const fact = `f${step.fact}`
    const recordedAt =
      step.recordedDay === null ? now : Math.min(endOf(onDay(step.recordedDay)).getTime(), now)
    const known = this.known(fact, recordedAt)
    const occurred = step.occurredDay === null ? null : startOf(onDay(step.occurredDay)).getTime()
    if (
      occurred !== null &&
      (occurred > now + 60_000 || (step.recordedDay !== null && occurred > recordedAt))
    )
      return
    if (step.recordedDay !== null && startOf(onDay(step.recordedDay)).getTime() > now) return
    if (step.verb !== 'state' && known === undefined) return
    const occurredAt = occurred ?? known?.occurredAt ?? recordedAt
    const account = accounts[step.account] ?? ''
    if (step.verb === 'state') {
      this.say(fact, { recordedAt, occurredAt, account, score: step.score, retracted: false })
    } else if (known) {
      const change = step.verb === 'change' ? { score: step.score } : { retracted: true }
      this.say(fact, { ...known, recordedAt, occurredAt, ...change })
    }
  }
  read(asOf: Day, knownAt: Date, of: readonly string[]): string[] {
    return [...this.facts.keys()]
      .flatMap(fact => {
        const said = this.known(fact, knownAt.getTime())
        if (!said || said.retracted || said.occurredAt > endOf(asOf).getTime()) return []
        return of.includes(said.account)
          ? [`${fact} ${said.account} ${said.score} ${dayOf(new Date(said.occurredAt))}`]
          : []
      })
      .sort()
  }
}

describe('a fact as of a day and as known at an instant', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
  })
  afterAll(() => testDatabase.close())

  it('is the same in SQL as in a ledger in memory, for every asOf and knownAt', async () => {
    const database = testDatabase.connectAs('outcomes')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
        await testDatabase.query('truncate ledger_test.notes')
        const memory = new Ledger()
        const ledger = createNoteLedger(database, `${FIRST}T12:00:00Z`)
        for (const [index, each] of steps.entries()) {
          // Half a day a step: the later steps look back on more days.
          const now = new Date(startOf(FIRST).getTime() + 43_200_000 * (index + 1))
          ledger.set(now.toISOString())
          memory.take(each, now.getTime())
          await takeInSql(ledger, each)
        }
        await database.inWorkspace(CALLER.workspaceId, async tx => {
          const revisions = await readRevisions(tx, note, accounts)
          for (let known = -1; known <= DAYS; known++) {
            for (const knownAt of [endOf(onDay(known)), new Date(`${onDay(known)}T12:00:00Z`)]) {
              for (let asOf = -1; asOf <= DAYS; asOf++) {
                const held = holding(revisions, { asOf: onDay(asOf), knownAt }).map(told)
                expect(held.sort()).toEqual(memory.read(onDay(asOf), knownAt, accounts))
                // Now all accounts, now one: moved facts are where these two could part.
                const accountIds = (asOf + known) % 2 === 0 ? accounts : ['acc_1']
                const rows = await readFacts(tx, note, { asOf: onDay(asOf), knownAt, accountIds })
                expect(rows.map(told).sort()).toEqual(memory.read(onDay(asOf), knownAt, accountIds))
              }
            }
          }
        })
      }),
      propertyRuns(15),
    )
  })
})

async function takeInSql(ledger: ReturnType<typeof createNoteLedger>, step: Step): Promise<void> {
  const times = {
    ...(step.occurredDay === null ? {} : { occurredAt: onDay(step.occurredDay) }),
    ...(step.recordedDay === null ? {} : { recordedAt: onDay(step.recordedDay) }),
  }
  const id = `f${step.fact}`
  if (step.verb === 'state') {
    const body = { externalId: id, account: accounts[step.account], score: step.score, ...times }
    await writeFacts(ledger, note, CALLER, [body], keepNothing)
  } else {
    const change = step.verb === 'change' ? { score: step.score } : { retracted: true }
    await changeFact(ledger, note, CALLER, { id, body: { ...change, ...times }, says: 'part' })
  }
}

type FoundRow = { externalId: string; accountId: string | null; score: number | null; occurredAt: Date }
const told = (row: FoundRow): string =>
  `${row.externalId} ${row.accountId} ${row.score} ${dayOf(row.occurredAt)}`
