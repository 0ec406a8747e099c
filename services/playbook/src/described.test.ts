// The API document of this service: every field says what it is.
import { type Schema, undescribedFields } from '@rung/test-harness/undescribed-fields'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPlaybookUnderTest, type PlaybookUnderTest } from './playbook-under-test.ts'

let test: PlaybookUnderTest
beforeAll(async () => {
  test = await createPlaybookUnderTest('2026-03-01T08:00:00Z')
})
afterAll(() => test.close())

it('describes every field of every answer', async () => {
  const document = (await test.app.inject('/openapi.json')).json<{
    components: { schemas: Record<string, Schema> }
  }>()
  const schemas = Object.entries(document.components.schemas)
  expect(schemas.length).toBeGreaterThan(10)
  expect(schemas.flatMap(([name, schema]) => undescribedFields(schema, name))).toEqual([])
})
