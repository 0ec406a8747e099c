// The API document of this service: every field says what it is.

import { type Schema, undescribedFields } from '@rung/test-harness/undescribed-fields'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest } from './health-under-test.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
})
afterAll(() => test.close())

describe('the API document', () => {
  it('describes every field of every answer', async () => {
    const document = (await test.app.inject('/openapi.json')).json<{
      components: { schemas: Record<string, Schema> }
    }>()
    const schemas = Object.entries(document.components.schemas)
    expect(schemas.length).toBeGreaterThan(10)
    expect(schemas.flatMap(([name, schema]) => undescribedFields(schema, name))).toEqual([])
  })

  it('would name a field that says nothing', () => {
    const planted = { properties: { a: { items: { properties: { b: {} } }, description: 'a list' } } }
    expect(undescribedFields(planted, 'Planted')).toEqual(['Planted.a.b'])
  })
})
