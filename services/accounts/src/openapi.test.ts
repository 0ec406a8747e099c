// The document of this service's own routes: complete, and with every route's scope met.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from './accounts-under-test.ts'
import { RESOURCES } from './facts/index.ts'

describe('the API document', () => {
  let on: AccountsUnderTest
  let paths: Record<string, Record<string, { readonly 'x-scope'?: string }>>
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    paths = (await on.call('GET', '/openapi.json', undefined, null)).body.paths
  })
  afterAll(() => on.close())

  it('names six routes of each kind of fact', () => {
    for (const { resource } of RESOURCES) {
      const base = `/v1/${resource.plural}`
      const list = `/v1/${resource.listedAs ?? resource.plural}`
      expect(Object.keys(paths[list] ?? {})).toContain('get')
      expect(Object.keys(paths[base] ?? {})).toContain('post')
      expect(Object.keys(paths[`${base}/{id}`] ?? {}).toSorted()).toEqual(['get', 'patch', 'put'])
      expect(Object.keys(paths[`${base}/batch`] ?? {})).toEqual(['post'])
    }
  })

  it('names the routes of workspaces, keys and signals', () => {
    const own = Object.keys(paths).filter(path => /workspaces|keys|signals/.test(path))
    expect(own.toSorted()).toEqual([
      '/v1/keys',
      '/v1/keys/{id}/revoke',
      '/v1/signals',
      '/v1/signals/backfill',
      '/v1/workspaces',
    ])
  })

  it('opens nothing without a key', async () => {
    const calls = Object.entries(paths)
      .filter(([path]) => path.startsWith('/v1/'))
      .flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, operation]) => operation['x-scope'] !== 'public')
          .map(([method]) => ({ method, url: path.replace('{id}', 'x') })),
      )
    for (const { method, url } of calls) {
      const answer = await on.app.inject({ method: method as 'GET', url })
      expect([method, url, answer.statusCode]).toEqual([method, url, 401])
    }
  })
})
