// A field that means nothing beside another one is refused: dropped, the answer would be to another question than was asked.
import { refuse } from '@rung/kernel'

/** @example refuseBeside('account', { csm: 'ann' }) // throws: csm is not taken with account */
export function refuseBeside(given: string, others: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(others)) {
    if (value === undefined) continue
    const fix = `Leave out ${field}, or ${given}.`
    throw refuse('invalid', `${field} is not taken with ${given}`, { field, fix })
  }
}
