// Features of one service do not know each other.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { featureBreaks, featuresOf } from './features.ts'

const paths = globSync('services/*/src/**/*.ts', { exclude: ['**/*.test.ts'] }).toSorted()

describe('a feature of a service', () => {
  it('uses its core and packages, and no other feature', () => {
    const features = featuresOf(paths)
    expect([...features]).toContain('services/health/src/contradictions')
    expect([...features]).toContain('services/playbook/src/nudges')
    expect(paths.flatMap(path => featureBreaks(path, readFileSync(path, 'utf8'), features))).toEqual([])
  })
})

describe('the record', () => {
  it('is known by the service alone: nothing is judged from what it reads of other contexts', () => {
    const knowing = paths.filter(
      path => !path.includes('/record/') && readFileSync(path, 'utf8').includes('/record/'),
    )
    expect(knowing).toEqual(['services/accounts/src/service.ts'])
  })
})

describe('the check itself', () => {
  const features = featuresOf([
    'services/s/src/a/routes/read.ts',
    'services/s/src/b/routes.ts',
    'services/s/src/core/read.ts',
  ])

  it('finds one feature in another, by a type alone', () => {
    const source = "import { x } from '../core/read.ts'\nimport type { B } from '../b/actions/b.ts'\n"
    expect(featureBreaks('services/s/src/a/a.ts', source, features)).toEqual([
      'services/s/src/a/a.ts:2 reaches into services/s/src/b',
    ])
  })

  it('lets the service itself know all of them', () => {
    expect(
      featureBreaks('services/s/src/service.ts', "import { r } from './a/routes/read.ts'", features),
    ).toEqual([])
  })
})
