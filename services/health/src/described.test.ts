// The API document of this service: every field says what it is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest } from './health-under-test.ts'

type Schema = {
  $ref?: string
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
})
afterAll(() => test.close())

/** Fields without a description, by their path; a reference, alone or in a list, is described where it leads. */
function undescribed(schema: Schema, path: string): string[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const refers = [field, field.items, ...(field.anyOf ?? [])].some(part => part?.$ref !== undefined)
    const silent = field.description === undefined && !refers
    return [...(silent ? [`${path}.${name}`] : []), ...undescribed(field, `${path}.${name}`)]
  })
  const parts = [schema.items, ...(schema.anyOf ?? [])].flatMap(part => (part ? undescribed(part, path) : []))
  return [...fields, ...parts]
}

describe('the API document', () => {
  it('describes every field of every answer', async () => {
    const document = (await test.app.inject('/openapi.json')).json<{
      components: { schemas: Record<string, Schema> }
    }>()
    const schemas = Object.entries(document.components.schemas)
    expect(schemas.length).toBeGreaterThan(10)
    expect(schemas.flatMap(([name, schema]) => undescribed(schema, name))).toEqual([])
  })

  it('would name a field that says nothing', () => {
    const planted = { properties: { a: { items: { properties: { b: {} } }, description: 'a list' } } }
    expect(undescribed(planted, 'Planted')).toEqual(['Planted.a.b'])
  })
})
