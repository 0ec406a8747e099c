// Contracts with a term and month-to-month plans of one vendor, lost for unlike reasons: each has a model of its own once enough of both are decided.
import type { Database } from '@rung/database'
import type { RenewalRiskAnswer } from '@rung/health'
import { addDays, addMonths, type Day, day, dayOf, endOf } from '@rung/kernel'
import { type Context, publish, type Signal, type SignalValue } from '@rung/signals'
import { mulberry32 } from '@rung/statistics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  createRenewalsUnderTest,
  OTHER,
  type RenewalsUnderTest,
  WELL,
  WORKSPACE,
} from '../../renewals-under-test.ts'
import type { driversAnswer } from './schema/drivers.ts'
import type { modelsAnswer } from './schema/models.ts'
import type { runAnswer } from './schema/training.ts'

type Run = z.output<typeof runAnswer>
type Listed = z.output<typeof modelsAnswer>
type Drivers = z.output<typeof driversAnswer>
type Kind = 'months' | 'terms'

const MONTHS_OF: Readonly<Record<Kind, number>> = { months: 1, terms: 12 }
const FIRST = day('2024-11-01')

/** A term is lost for want of the outcome and of use, a month for seats that nobody uses; usage says nothing, whatever the expert thinks of it. */
function planted(kind: Kind, at: number, dueOn = addDays(FIRST, at * 3)) {
  const draw = mulberry32(at + 1)
  const [attained, seats, usage, fate] = [draw(), draw(), draw(), draw()]
  const logit = kind === 'terms' ? 4.5 - 6 * attained - 5 * seats : 3 - 7 * seats
  const isLost = fate < 1 / (1 + Math.exp(-logit))
  return { id: `acc_${kind}_${at}`, kind, dueOn, attained, seats, usage, isLost }
}
type Planted = ReturnType<typeof planted>

const many = (kind: Kind, count: number) => Array.from({ length: count }, (_, at) => planted(kind, at))

describe('the models of terms and of months', () => {
  let test: RenewalsUnderTest
  let publishers: Readonly<Record<'accounts' | 'outcomes' | 'usage', Database>>
  beforeAll(async () => {
    test = await createRenewalsUnderTest('2026-03-10T12:00:00.000Z')
    publishers = {
      accounts: test.database.connectAs('accounts'),
      outcomes: test.database.connectAs('outcomes'),
      usage: test.database.connectAs('usage'),
    }
  })
  afterAll(() => test.close())

  const recordAt = async (workspace: string, each: Planted, asOf: Day): Promise<void> => {
    const isOver = asOf > each.dueOn
    const knownAt = endOf(asOf) < test.clock.now() ? endOf(asOf) : test.clock.now()
    const of = { asOf, knownAt, accountId: each.id, policyVersion: 'test-1' }
    const said = {
      usage: signals('account', each.id, {
        ...WELL.usage,
        usage_score: each.usage,
        seat_utilisation: each.seats,
      }),
      outcomes: signals('outcome', `out_${each.id}`, {
        ...WELL.outcome,
        attained: each.attained,
        attained_last_known: each.attained,
      }),
      accounts: [
        ...signals('account', each.id, WELL.standing),
        ...signals('renewal', `rnw_${each.id}`, {
          ...WELL.renewal,
          due_on: each.dueOn,
          term_months: MONTHS_OF[each.kind],
          resolution: isOver ? (each.isLost ? 'churned' : 'renewed') : null,
          resolved_on: isOver ? each.dueOn : null,
        }),
      ],
    } as const
    for (const context of ['usage', 'outcomes', 'accounts'] as const) {
      await publishers[context].inWorkspace(workspace, tx =>
        publish<Context>(tx, [{ ...of, context, signals: [...said[context]] }]),
      )
    }
  }
  const decide = async (workspace: string, renewals: readonly Planted[]) => {
    for (const each of renewals) {
      const { kind } = each
      await test.addAccount(each.id, undefined, workspace)
      await recordAt(workspace, each, kind === 'terms' ? addDays(each.dueOn, -30) : addMonths(each.dueOn, -1))
      await recordAt(workspace, each, addDays(each.dueOn, 2))
    }
  }
  const open = async (
    workspace: string,
    kind: Kind,
    { attained, seats }: Pick<Planted, 'attained' | 'seats'>,
  ) => {
    const id = `acc_open_${kind}_${attained}_${seats}`
    await test.addAccount(id, undefined, workspace)
    const today = dayOf(test.clock.now())
    await recordAt(
      workspace,
      { id, kind, dueOn: addDays(today, 20), attained, seats, usage: 0.5, isLost: false },
      today,
    )
    return async () => {
      const { body } = await test.get(`/v1/accounts/${id}/renewal-risk`, workspace)
      const [renewal] = (body as unknown as RenewalRiskAnswer).renewals
      if (renewal === undefined) throw new Error(`${id} is not judged`)
      return renewal
    }
  }
  const train = async (workspace: string) => {
    await test.health.runDueWork()
    test.clock.advance({ hours: 1 })
    const body = { leadDays: 30, backfill: false }
    const answer = await test.post('/v1/models/train', body, { scope: 'admin', workspace })
    await test.health.runDueWork()
    return (answer.body as unknown as Run).leads
  }
  const listed = async (workspace: string) =>
    ((await test.get('/v1/models', workspace)).body as unknown as Listed).data.filter(
      model => model.leadDays === 30,
    )

  it('are learned, judged and put in force each by its own, and answer each for its own', async () => {
    await decide(WORKSPACE, many('terms', 160))
    await decide(WORKSPACE, many('months', 160))
    const idle = { attained: 0.95, seats: 0.05 }
    const unmet = { attained: 0.05, seats: 0.95 }
    const idleTerm = await open(WORKSPACE, 'terms', idle)
    const unmetTerm = await open(WORKSPACE, 'terms', unmet)
    const idleMonth = await open(WORKSPACE, 'months', idle)
    const unmetMonth = await open(WORKSPACE, 'months', unmet)
    const leads = await train(WORKSPACE)
    expect(leads).toMatchObject([
      { answersFor: 'terms', decision: 'promoted', n: 160, version: 'learned-1-lead-30-terms' },
      { answersFor: 'months', decision: 'promoted', n: 160, version: 'learned-1-lead-30-months' },
    ])
    expect(leads.map(({ why }) => why)).toEqual([
      expect.stringContaining('It is of contracts with a term, and judged on those alone. On later renewals'),
      expect.stringContaining('It is of month-to-month plans, and judged on those alone. On later renewals'),
    ])
    expect((await listed(WORKSPACE)).map(each => [each.version, each.status, each.answersFor])).toEqual([
      ['learned-1-lead-30-terms', 'in_force', ['terms']],
      ['learned-1-lead-30-months', 'in_force', ['months']],
      ['prior-2-lead-30', 'retired', ['terms', 'months']],
    ])
    const [ofTerm, ofMonth] = [await idleTerm(), await idleMonth()]
    expect(ofTerm).toMatchObject({ modelVersion: 'learned-1-lead-30-terms', basis: 'learned', n: 160 })
    expect(ofMonth).toMatchObject({ modelVersion: 'learned-1-lead-30-months', basis: 'learned', n: 160 })
    // Whose seats are idle leaves a monthly plan sooner than whose outcome is unmet, and a term later.
    expect(ofMonth.probabilityLost).toBeGreaterThan(2 * (await unmetMonth()).probabilityLost)
    expect(ofTerm.probabilityLost).toBeLessThan((await unmetTerm()).probabilityLost)
    for (const { contributions, logitMillionths } of [ofTerm, ofMonth]) {
      expect(contributions.reduce((sum, { millionths }) => sum + millionths, 0)).toBe(logitMillionths)
    }
    expect(ofMonth.byLead.map(each => [each.leadDays, each.months, each.modelVersion])).toEqual([
      [30, 1, 'learned-1-lead-30-months'],
      [90, 3, 'learned-1-lead-30-months'],
      [180, 6, 'learned-1-lead-30-months'],
    ])
    const strongest = async (of: Kind) =>
      ((await test.get(`/v1/renewal-drivers?leadDays=30&of=${of}`)).body as unknown as Drivers).drivers[0]
        ?.feature
    expect(await strongest('terms')).toContain('attained')
    expect(await strongest('months')).toBe('seat_utilisation')
  })

  it('are apart from the first of both on: of which there are too few, the expert answers at its own level', async () => {
    await decide(OTHER, many('terms', 160))
    await decide(OTHER, many('months', 9))
    const month = await open(OTHER, 'months', { attained: 0.5, seats: 0.95 })
    const leads = await train(OTHER)
    expect(leads).toMatchObject([
      { answersFor: 'terms', decision: 'promoted', version: 'learned-1-lead-30-terms' },
      { answersFor: 'months', decision: 'own_level', n: 9, version: 'level-1-lead-30-months' },
    ])
    expect(leads[1]?.why).toContain(
      'It is of month-to-month plans, and judged on those alone. Fewer than 30 decided renewals',
    )
    const [ofTerms, ofMonths, prior] = await listed(OTHER)
    expect(ofTerms).toMatchObject({ answersFor: ['terms'], status: 'in_force', why: leads[0]?.why })
    expect(ofMonths).toMatchObject({ answersFor: ['months'], status: 'in_force', why: leads[1]?.why })
    expect(prior).toMatchObject({ status: 'retired' })
    expect(await month()).toMatchObject({ modelVersion: 'level-1-lead-30-months', n: 9 })

    const since = dayOf(test.clock.now())
    test.clock.advance({ days: 200 })
    await decide(
      OTHER,
      many('months', 160).map((_, at) => planted('months', at + 160, addDays(since, 31 + at))),
    )
    expect(await train(OTHER)).toMatchObject([
      { answersFor: 'terms', decision: 'kept_former', version: 'learned-2-lead-30-terms' },
      { answersFor: 'months', decision: 'promoted', version: 'learned-2-lead-30-months' },
    ])
    expect((await listed(OTHER)).map(each => [each.version, each.status, each.answersFor])).toEqual([
      ['learned-2-lead-30-terms', 'candidate', ['terms']],
      ['learned-2-lead-30-months', 'in_force', ['months']],
      ['learned-1-lead-30-terms', 'in_force', ['terms']],
      ['level-1-lead-30-months', 'retired', ['months']],
      ['prior-2-lead-30', 'retired', ['terms', 'months']],
    ])
    expect(await month()).toMatchObject({ modelVersion: 'learned-2-lead-30-months' })
  })
})

function signals(
  kind: Signal['subject']['kind'],
  id: string,
  values: Readonly<Record<string, SignalValue>>,
): Signal[] {
  return Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [`fact_of_${name}`],
    ageDays: 3,
  }))
}
