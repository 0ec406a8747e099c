// Ends of a range never pass each other.
import { describe, expect, it } from 'vitest'
import { ordered } from './brush-fields.tsx'

describe('a range of the map', () => {
  it('takes its other end along where it would be passed', () => {
    const brush = { minUsage: 0.2, maxUsage: 0.5, minAttained: 0, maxAttained: 1 }
    expect(ordered({ ...brush, minUsage: 0.7 }, 'minUsage')).toEqual({
      ...brush,
      minUsage: 0.7,
      maxUsage: 0.7,
    })
    expect(ordered({ ...brush, maxUsage: 0.1 }, 'maxUsage')).toEqual({
      ...brush,
      minUsage: 0.1,
      maxUsage: 0.1,
    })
    expect(ordered({ ...brush, maxAttained: 0.4 }, 'maxAttained')).toEqual({ ...brush, maxAttained: 0.4 })
  })
})
