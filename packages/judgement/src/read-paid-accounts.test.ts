// Those an account pays for: their mean by weight, and the one that is named.
import { indexSignals, type Signal } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paidRisk, readPaidAccounts, worstPaid } from './read-paid-accounts.ts'

const said = (name: string, value: number): Signal => ({
  subject: { kind: 'account', id: 'acc_p' },
  name,
  value,
  evidence: [],
  ageDays: null,
})
const read = (paid: Readonly<Record<string, readonly [weight: number, risk?: number]>>) =>
  readPaidAccounts(
    indexSignals(
      'acc_p',
      Object.entries(paid).flatMap(([id, [weight, risk]]) => [
        said(`pays_for:${id}`, weight),
        ...(risk === undefined ? [] : [said(`paid_risk:${id}`, risk)]),
      ]),
    ).account,
  )
const aRisk = fc.double({ min: 0, max: 1, noNaN: true })
const aWeight = fc.double({ min: 0.001, max: 1_000_000, noNaN: true })
const somePaid = fc.array(fc.tuple(aWeight, aRisk), { minLength: 1, maxLength: 8 })
const named = (paid: readonly (readonly [number, number])[]) =>
  Object.fromEntries(paid.map((each, at) => [`acc_${at}`, each]))

describe('the accounts that somebody pays for', () => {
  it('are known by weight: the mean of their risks, without those that nobody judged', () => {
    expect(paidRisk(read({ acc_n: [30, 0.1], acc_s: [10, 0.5] }))).toBeCloseTo(0.2, 12)
    expect(paidRisk(read({ acc_n: [30], acc_s: [10, 0.5] }))).toBe(0.5)
    expect(paidRisk(read({ acc_n: [30] }))).toBeNull()
    expect(paidRisk(read({}))).toBeNull()
  })

  it('have one that is likeliest to be lost: of two alike the one that counts more, then the first by id', () => {
    expect(worstPaid(read({ acc_n: [30, 0.1], acc_s: [10, 0.5] }))?.accountId).toBe('acc_s')
    expect(worstPaid(read({ acc_n: [30, 0.5], acc_s: [10, 0.5] }))?.accountId).toBe('acc_n')
    expect(worstPaid(read({ acc_n: [10, 0.5], acc_s: [10, 0.5], acc_x: [10] }))?.accountId).toBe('acc_n')
    expect(worstPaid(read({ acc_n: [30] }))).toBeNull()
  })

  it('change nothing where one has no weight', () => {
    fc.assert(
      fc.property(somePaid, aRisk, (paid, risk) => {
        const without = read(named(paid))
        const beside = read({ ...named(paid), zero: [0, risk] })
        expect(beside).toEqual(without)
      }),
    )
  })

  it('never are less likely lost where one of them is likelier', () => {
    fc.assert(
      fc.property(somePaid, fc.nat(7), aRisk, (paid, at, worse) => {
        const index = at % paid.length
        const later = paid.map(
          ([weight, risk], each) => [weight, each === index ? Math.max(risk, worse) : risk] as const,
        )
        const [before, after] = [paidRisk(read(named(paid))) ?? 0, paidRisk(read(named(later))) ?? 0]
        expect(after).toBeGreaterThanOrEqual(before - 1e-12)
      }),
    )
  })
})
