// Every type that is told: its example is as its schema says, and no schema holds what would be words of people.
import { expect, it } from 'vitest'
import { exampleOf, schemaOf } from './event-body.ts'
import { EVENT_TYPES, type WebhookEventType } from './event-types.ts'

const types = Object.keys(EVENT_TYPES) as WebhookEventType[]

it.each(types)('%s has an example of its schema, whose fields are all described', type => {
  const { data, example } = EVENT_TYPES[type]
  expect(data.parse(example)).toEqual(example)
  const schema = schemaOf(type) as {
    properties: { data: { properties?: object; allOf?: { properties: object }[] } }
  }
  const parts = schema.properties.data.allOf ?? [schema.properties.data as { properties: object }]
  const fields = Object.assign({}, ...parts.map(({ properties }) => properties)) as Record<
    string,
    { description?: string }
  >
  expect(Object.keys(fields).sort()).toEqual(
    [...new Set(['workspaceId', 'accountId', 'asOf', 'knownAt', ...Object.keys(example)])].sort(),
  )
  for (const [name, { description }] of Object.entries(fields))
    expect({ name, description }).toEqual({ name, description: expect.any(String) })
  // a receiver that checks takes fields that are added later
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false')
})

it('shows an example as it is sent', () => {
  expect(exampleOf('promise.due')).toEqual({
    type: 'promise.due',
    version: 1,
    timestamp: '2026-11-30T09:30:00.000Z',
    data: {
      workspaceId: 'ws_01m80jg8j830qa751ap9te9b30',
      accountId: 'acc_01m80jg9v3830qa751ap9te9b3',
      asOf: '2026-11-30',
      knownAt: '2026-11-30T09:30:00.000Z',
      promiseId: 'prm_01m80jgexw830qa751ap9te9b3',
      dueOn: '2026-12-15',
    },
  })
})
