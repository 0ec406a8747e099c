// How types are made of an OpenAPI document. That those of packages/client are the document's: openapi.test.ts.
import { generateTypes } from '@rung/client/generate-types'
import { expect, it } from 'vitest'

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
