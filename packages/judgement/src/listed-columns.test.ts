// What is kept for lists reads back as it was written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asJson } from './listed-columns.ts'

const { value: plain } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, -0, Number.NaN, Number.POSITIVE_INFINITY),
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.option(tie('value'), { nil: undefined }), {
      noNullPrototype: true,
    }),
  ),
}))

describe('asJson', () => {
  it('gives what text would give back, negative zeros, numbers past all and missing fields included', () => {
    fc.assert(
      fc.property(plain, value => {
        expect(asJson(value)).toStrictEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('keeps the order of fields, which texts of equal rows share', () => {
    fc.assert(
      fc.property(plain, value => {
        expect(JSON.stringify(asJson(value))).toBe(JSON.stringify(value))
      }),
    )
  })
})
