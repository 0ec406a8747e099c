// The types of packages/client are what the OpenAPI document says, read from the golden files: no server is started.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateTypes } from '@rung/client/generate-types'
import { expect, it } from 'vitest'
import { goldenDocument } from './golden-document.ts'

const FILE = join(import.meta.dirname, '../../packages/client/src/api-types.ts')

it('the client’s types are those of the OpenAPI document (after a change of the API: npm run golden)', async () => {
  const wanted = await generateTypes(JSON.parse(goldenDocument()))
  if (process.env.RUNG_UPDATE_GOLDEN === '1') writeFileSync(FILE, wanted)
  // Only whether: git diff shows the difference better, once npm run golden has written it.
  const isSame = readFileSync(FILE, 'utf8') === wanted
  expect(isSame, 'packages/client/src/api-types.ts is stale: run npm run golden').toBe(true)
})

it('a field more, a field less and another type each make other types', async () => {
  const of = (schema: object) =>
    generateTypes({
      openapi: '3.1.0',
      info: { title: 'Planted', version: '1' },
      components: { schemas: {} },
      paths: {
        '/v1/things': {
          get: {
            responses: {
              200: { description: 'OK', content: { 'application/json': { schema } } },
              404: { description: 'No', content: { 'application/problem+json': { schema: {} } } },
            },
          },
        },
      },
    })
  const texts = await Promise.all(
    [
      { name: { type: 'string' } },
      { name: { type: 'integer' } },
      { name: { type: 'string' }, day: { type: 'string' } },
      {},
    ].map(properties => of({ type: 'object', properties })),
  )
  expect(new Set(texts).size).toBe(4)
  expect(texts[1]).toContain('name?: number')
  expect(texts[1]).not.toContain('404')
})
