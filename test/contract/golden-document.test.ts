// The golden files of the OpenAPI document: nothing of it is lost between them, and each resource has its own.
import { expect, it } from 'vitest'
import { joinDocument, type OpenApi, splitDocument } from './golden-document.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const document: OpenApi = {
  paths: {
    '/v1/tickets': {
      get: { tags: ['tickets'], answer: ref('Ticket') } as object,
      post: { tags: ['tickets'] },
    },
    '/v1/accounts': { get: { tags: ['accounts'], answer: ref('Account') } as object },
    '/v1/accounts/{id}/tickets': { get: { tags: ['tickets'] } },
  },
  components: {
    securitySchemes: { bearer: {} },
    schemas: { Ticket: { of: ref('Day') }, Account: { of: ref('Day') }, Day: { type: 'string' }, Unused: {} },
  },
}

it('puts each resource into its file, and what several use into one of its own', () => {
  const parts = [...splitDocument(document)].map(([name, text]) => [name, JSON.parse(text)])
  expect(Object.fromEntries(parts)).toMatchObject({
    document: { components: { securitySchemes: { bearer: {} } } },
    tickets: {
      paths: { '/v1/tickets': { get: {}, post: {} }, '/v1/accounts/{id}/tickets': {} },
      schemas: { Ticket: { of: ref('Day') } },
    },
    accounts: { paths: { '/v1/accounts': {} }, schemas: { Account: {} } },
    shared: { schemas: { Day: {}, Unused: {} } },
  })
})

it('is whole again when the files are joined', () => {
  expect(joinDocument(splitDocument(document))).toEqual(document)
})
