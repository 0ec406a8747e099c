// No service grows to hold several trades again.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serviceSizes, tooLarge } from './service-sizes.ts'

it('has no service with more than 30 % of service code', () => {
  const sizes = serviceSizes(join(import.meta.dirname, '../../services'))
  expect(sizes.length).toBeGreaterThan(5)
  expect(sizes.every(({ lines }) => lines > 0)).toBe(true)
  expect(tooLarge(sizes, 0.3)).toEqual([])
})

it('would name one that has', () => {
  const planted = [
    { service: 'all', lines: 31 },
    { service: 'rest', lines: 30 },
    { service: 'more', lines: 39 },
  ]
  expect(tooLarge(planted, 0.3)).toEqual([
    'services/all holds 31 of 100 lines of service code',
    'services/more holds 39 of 100 lines of service code',
  ])
})
