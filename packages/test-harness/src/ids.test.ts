// Ids of tests.
import { isWorkspaceId } from '@rung/database'
import { expect, it } from 'vitest'
import { createTestIds } from './ids.ts'

it('are the same in every run, in the order they were made, and apart for another seed', () => {
  const [first, second] = [createTestIds(), createTestIds()]
  const made = Array.from({ length: 100 }, () => first('ws'))
  expect(made).toEqual(Array.from({ length: 100 }, () => second('ws')))
  expect(made.toSorted()).toEqual(made)
  expect(made.every(isWorkspaceId)).toBe(true)
  expect(new Set([...made, createTestIds(1)('ws')]).size).toBe(101)
})
