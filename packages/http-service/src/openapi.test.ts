import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { createAppUnderTest } from './app-under-test.ts'
import { batchAnswer, batchOf } from './batch.ts'
import { pageOf, pageQuery } from './page.ts'
import { dayParam, instantParam, knownAtParam } from './time-params.ts'

type Operation = {
  operationId: string
  tags: string[]
  summary: string
  security: object[]
  parameters?: { name: string; in: string; required: boolean }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  'x-scope': string
}
type Document = { paths: Record<string, Record<string, Operation>>; [name: string]: unknown }

let app: App
let document: Document

beforeAll(async () => {
  ;({ app } = await createAppUnderTest({ tags: { accounts: 'Who the customers are' } }))
  const account = z
    .object({ id: z.string(), name: z.string(), closedOn: dayParam.nullable(), changedAt: instantParam })
    .meta({ id: 'Account' })
  const fields = z.strictObject({
    externalId: z.string(),
    name: z.string(),
    occurredAt: instantParam.optional(),
  })
  const params = z.object({ id: z.string() })
  const query = pageQuery.extend({ asOf: dayParam.optional(), knownAt: knownAtParam.optional() })
  const words = (operationId: string) => ({ operationId, tags: ['accounts'], summary: `${operationId} it` })
  const none = async () => {
    throw new Error('not called')
  }
  app.get(
    '/v1/accounts',
    {
      config: { scope: 'read' },
      schema: { ...words('listAccounts'), querystring: query, response: { 200: pageOf(account) } },
    },
    none,
  )
  app.get(
    '/v1/accounts/:id',
    { config: { scope: 'read' }, schema: { ...words('readAccount'), params, response: { 200: account } } },
    none,
  )
  app.post(
    '/v1/accounts',
    {
      config: { scope: 'write' },
      schema: { ...words('createAccount'), body: fields, response: { 200: account, 201: account } },
    },
    none,
  )
  app.patch(
    '/v1/accounts/:id',
    {
      config: { scope: 'write' },
      schema: { ...words('changeAccount'), params, body: fields.partial(), response: { 200: account } },
    },
    none,
  )
  app.post(
    '/v1/accounts/batch',
    {
      config: { scope: 'write' },
      schema: { ...words('createAccounts'), body: batchOf(fields), response: { 200: batchAnswer } },
    },
    none,
  )
  app.delete(
    '/v1/keys/:id',
    { config: { scope: 'admin' }, schema: { params, response: { 204: z.undefined() } } },
    none,
  )
  app.post(
    '/v1/workspaces',
    {
      config: { scope: 'operator' },
      schema: { body: z.object({ name: z.string() }), response: { 201: params } },
    },
    none,
  )
  app.get('/v1/bare/:id', { config: { scope: 'read' } }, none)
  document = (await app.inject({ url: '/openapi.json' })).json()
})
afterAll(() => app.close())

function operation(method: string, path: string): Operation {
  const found = document.paths[path]?.[method]
  if (!found) throw new Error(`no ${method} ${path}`)
  return found
}

describe('the OpenAPI document', () => {
  it('is 3.1, under its licence, at an address relative to this server', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'App under test', version: '1.2.3', license: { identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags: [
        { name: 'accounts', description: 'Who the customers are' },
        { name: 'bare' },
        { name: 'keys' },
        { name: 'service' },
        { name: 'workspaces' },
      ],
    })
  })

  it('has no error by Redocly’s recommended rules', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rung-openapi-'))
    const file = join(folder, 'openapi.json')
    await writeFile(file, JSON.stringify(document))
    const root = join(import.meta.dirname, '../../..')
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const args = [cli, 'lint', file, '--config', join(root, 'redocly.yaml'), '--format', 'json']
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    const lint = await promisify(execFile)(process.execPath, args, { cwd: folder, env })
    const { totals, problems } = JSON.parse(lint.stdout)
    expect(problems.filter((found: { severity: string }) => found.severity === 'error')).toEqual([])
    // three tags are left without a description, and no route of this app asks for a link or an invitation
    expect(totals, JSON.stringify(problems)).toMatchObject({ errors: 0, warnings: 5 })
    await rm(folder, { recursive: true })
  })

  it('names, groups and describes every operation, each under its own id', () => {
    const operations = Object.values(document.paths).flatMap(path => Object.values(path))
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operationId, tags, summary } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/)
      expect(tags).toHaveLength(1)
      expect(summary).not.toBe('')
    }
    expect(operation('get', '/v1/bare/{id}')).toMatchObject({
      operationId: 'getBareById',
      tags: ['bare'],
    })
    expect(operation('delete', '/v1/keys/{id}')).toMatchObject({
      operationId: 'deleteKeysById',
      tags: ['keys'],
    })
  })

  it('says which key an operation takes', () => {
    const either = [{ bearer: [] }, { basic: [] }, { session: [] }]
    const roles = { admin: 'all', manager: 'all', csm: 'all', viewer: 'all' }
    expect(operation('get', '/v1/accounts')).toMatchObject({
      security: either,
      'x-scope': 'read',
      'x-roles': roles,
    })
    expect(operation('post', '/v1/workspaces')).toMatchObject({ security: [{ operator: [] }] })
    expect(operation('get', '/livez')).toMatchObject({ security: [], 'x-scope': 'public' })
  })

  it.each([
    ['get', '/v1/accounts', [200, 400, 401, 403, 429]],
    ['get', '/v1/accounts/{id}', [200, 400, 401, 403, 404, 429]],
    ['post', '/v1/accounts', [200, 201, 400, 401, 403, 409, 413, 415, 429]],
    ['patch', '/v1/accounts/{id}', [200, 400, 401, 403, 404, 409, 413, 415, 429]],
    ['post', '/v1/workspaces', [201, 400, 401, 403, 409, 413, 415]],
    ['get', '/livez', [200]],
  ])('lists the problems of %s %s', (method, path, statuses) => {
    const { responses } = operation(method, path)
    expect(Object.keys(responses).map(Number)).toEqual(statuses)
    for (const [status, response] of Object.entries(responses)) {
      if (Number(status) < 400) continue
      expect(response.description).not.toBe('')
      expect(response.content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      })
    }
  })

  it('shows parameters of queries, and Idempotency-Key where it is heeded', () => {
    const names = (method: string, path: string) =>
      operation(method, path).parameters?.map(({ name }) => name)
    expect(names('get', '/v1/accounts')).toEqual(['limit', 'cursor', 'asOf', 'knownAt'])
    expect(names('post', '/v1/accounts')).toEqual(['idempotency-key'])
    expect(names('patch', '/v1/accounts/{id}')).toEqual(['id'])
    expect(names('post', '/v1/workspaces')).toEqual(['idempotency-key'])
  })

  it('leaves out components that nothing refers to', () => {
    const { schemas } = document.components as { schemas: object }
    expect(Object.keys(schemas).sort()).toEqual([
      'Account',
      'BatchAnswer',
      'BatchResult',
      'Problem',
      'ProblemError',
    ])
  })

  it('does not show pages, probes of machines and preflights', () => {
    const paths = Object.keys(document.paths)
    expect(paths.filter(path => /docs|openapi|metrics|\*/.test(path))).toEqual([])
  })
})

describe('the reference at /docs', () => {
  it('is a page of this server that its own policy keeps from loading anything from elsewhere', async () => {
    const page = await app.inject({ url: '/docs/' })
    expect(page.headers['content-type']).toMatch('text/html')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)
    expect(addresses).toEqual(['js/scalar.js'])
    expect(page.body).not.toMatch(/https?:\/\//)
    expect(page.body).toContain('"url": "/openapi.json"')
    expect(page.body).toContain('"withDefaultFonts": false')
    const script = await app.inject({ url: '/docs/js/scalar.js' })
    expect(script.headers['content-type']).toMatch('javascript')
    expect(script.body.length).toBeGreaterThan(1_000_000)
  })

  it('is found without its slash', async () => {
    const answer = await app.inject({ url: '/docs' })
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/docs/'])
  })
})
