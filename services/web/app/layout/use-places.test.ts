// What is found is told apart by what it is.
import { describe, expect, it } from 'vitest'
import { kindWords } from './use-places.ts'

const ACME = { id: 'acc_1', name: 'Acme' }

describe('what is found', () => {
  it.each([
    [{ kind: 'account', role: null, account: null, goneOn: null }, 'Account'],
    [{ kind: 'account', role: null, account: null, goneOn: '2026-01-01' }, 'Account, gone'],
    [{ kind: 'person', role: null, account: null, goneOn: null }, 'Our team'],
    [{ kind: 'stakeholder', role: 'economic buyer', account: ACME, goneOn: null }, 'Economic buyer at Acme'],
    [{ kind: 'stakeholder', role: null, account: { ...ACME, name: null }, goneOn: null }, 'Somebody'],
  ] satisfies [Parameters<typeof kindWords>[0], string][])('%j is “%s”', (hit, words) => {
    expect(kindWords(hit)).toBe(words)
  })
})
