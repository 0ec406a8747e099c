// Which plays answer a reason: the gap it names, the concern and the level to reach, and the workspace's own in place of what ships.
import { describe, expect, it } from 'vitest'
import { candidate, playFor, policy, reason } from './candidate.fixture.ts'
import { withOwnPlays } from './own-plays.ts'
import type { Play } from './play.ts'
import { playsFor } from './plays-for.ts'

const standing = { nextLevel: null, concernLevels: [] }
const gap = (over: Partial<Play>): Play => ({ ...playFor('success_gap'), gapKinds: [], ...over })
const keys = (plays: readonly Play[]) => plays.map(({ key }) => key)

describe('playsFor', () => {
  it('answers each gap with its own question', () => {
    const first = (kind: 'outcome' | 'completion' | 'perception' | 'experience') =>
      keys(playsFor(reason('success_gap', { gap: kind }), standing, policy))
    expect(first('outcome')).toContain('close_the_gap')
    expect(first('completion')).toContain('find_what_is_missing')
    expect(first('perception')).toEqual(['see_it_as_they_do'])
    expect(first('experience')).toEqual(['smooth_the_way'])
    // a reason that was kept before gaps were told apart
    expect(keys(playsFor(reason('success_gap'), standing, policy))).toContain('close_the_gap')
  })

  it('puts the narrow before the wide, then goes by key', () => {
    const plays = [
      gap({ key: 'wide' }),
      gap({ key: 'also_wide' }),
      gap({ key: 'of_concern', concernLevels: [4], gapKinds: ['outcome'] }),
      gap({ key: 'to_level', reachesLevel: 3 }),
      gap({ key: 'retired', retired: true }),
    ]
    const of = (nextLevel: number | null, concernLevels: number[]) =>
      keys(
        playsFor(
          reason('success_gap', { gap: 'outcome' }),
          { nextLevel, concernLevels },
          { ...policy, plays },
        ),
      )
    expect(of(3, [2, 4])).toEqual(['of_concern', 'to_level', 'also_wide', 'wide'])
    expect(of(2, [2])).toEqual(['also_wide', 'wide'])
  })

  it('takes a play for something narrower before none', () => {
    const plays = [gap({ key: 'to_level', reachesLevel: 5 })]
    expect(keys(playsFor(reason('success_gap'), standing, { ...policy, plays }))).toEqual(['to_level'])
    expect(candidate('acc_a', []).nextLevel).toBeNull()
  })
})

describe('withOwnPlays', () => {
  it('puts a version in the place of what ships, and what is new after it', () => {
    const own = [
      gap({ key: 'z_own', version: 1 }),
      gap({ key: 'a_own', version: 2 }),
      gap({ key: 'm_own', version: 1 }),
      gap({ key: 'close_the_gap', version: 4, hours: 3 }),
    ]
    const { plays } = withOwnPlays(policy, own)
    expect(keys(plays)).toEqual([...keys(policy.plays), 'a_own', 'm_own', 'z_own'])
    expect(plays.find(({ key }) => key === 'close_the_gap')).toMatchObject({ version: 4, hours: 3 })
  })

  it('is the policy itself where the workspace wrote none', () => {
    expect(withOwnPlays(policy, [])).toBe(policy)
  })
})
