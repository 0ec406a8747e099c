import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dayParam, instantParam } from './time-params.ts'
import { problemOfRouteIssues, problemOfZod } from './zod-problem.ts'

function errorsOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value)
  return error ? problemOfZod(error).errors : []
}

describe('the fix of a field', () => {
  const cases: [string, z.ZodType, unknown, string][] = [
    ['missing', z.string(), undefined, 'Send a value of type string.'],
    ['of another type', z.boolean(), 'x', 'Send a value of type boolean.'],
    ['not whole', z.int(), 1.5, 'Send a whole number.'],
    ['not one of the values', z.enum(['kept', 'broken']), 'maybe', 'Send one of: kept, broken.'],
    ['too small', z.number().min(0), -1, 'Send at least 0.'],
    ['not above', z.number().gt(0), 0, 'Send more than 0.'],
    ['not below', z.number().lt(1), 1, 'Send less than 1.'],
    ['too large', z.number().max(1), 2, 'Send at most 1.'],
    ['too short', z.string().min(1), '', 'Send at least 1 character.'],
    ['too long', z.array(z.string()).max(2), ['a', 'b', 'c'], 'Send at most 2 items.'],
    ['not a day', dayParam, '2026-02-30', 'Write a calendar day as YYYY-MM-DD.'],
    ['not an instant', instantParam, 'now', 'Write an instant as YYYY-MM-DDThh:mm:ssZ.'],
    ['not an address', z.email(), 'x', 'Write it as email.'],
    ['of another pattern', z.string().regex(/^[A-Z]{3}$/), 'eur', 'Match the pattern /^[A-Z]{3}$/.'],
    ['off the grid', z.number().multipleOf(5), 3, 'Send a multiple of 5.'],
    ['of no form', z.union([z.string(), z.number()]), true, 'See this operation at /docs.'],
  ]
  it.each(cases)('that is %s', (_, schema, value, fix) => {
    expect(errorsOf(z.object({ field: schema }), { field: value })).toMatchObject([{ field: 'field', fix }])
  })

  it('is the schema’s own when it states one', () => {
    const schema = z
      .object({ baseline: z.number(), target: z.number() })
      .refine(measure => measure.baseline !== measure.target, {
        error: 'equals the baseline',
        path: ['target'],
        params: { fix: 'Use maintain with a floor.' },
      })
    expect(errorsOf(schema, { baseline: 1, target: 1 })).toEqual([
      { field: 'target', message: 'equals the baseline', fix: 'Use maintain with a floor.' },
    ])
  })

  it('lists the kinds when the kind is unknown', () => {
    const kinds = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('call') }),
      z.object({ kind: z.literal('email') }),
    ])
    expect(errorsOf(kinds, { kind: 'fax' })).toMatchObject([
      { field: 'kind', fix: 'Send one of: call, email.' },
    ])
  })
})

describe('the field', () => {
  it('is a dotted path, the unknown key itself, or body for the whole', () => {
    const schema = z.strictObject({ items: z.array(z.strictObject({ n: z.number() })) })
    expect(errorsOf(schema, { items: [{ n: 1 }, { n: 'x' }, { n: 1, m: 1 }] })).toMatchObject([
      { field: 'items.1.n' },
      { field: 'items.2.m', message: 'is not a known field' },
    ])
    expect(errorsOf(schema, null)).toMatchObject([{ field: 'body' }])
  })

  it('is query for a whole query', () => {
    const issues = [{ keyword: 'invalid_type', instancePath: '/', message: 'Invalid input', params: {} }]
    expect(problemOfRouteIssues(issues, 'querystring').errors).toMatchObject([{ field: 'query' }])
    expect(problemOfRouteIssues([{ keyword: 'custom', instancePath: '/a/b' }], 'body').detail).toBe('a.b: ')
  })
})

describe('a problem', () => {
  it('never repeats the value that was sent', () => {
    const secret = 'jane.doe@example.com'
    const schema = z.object({
      a: z.number(),
      b: z.enum(['x']),
      c: z.url(),
      d: z.string().max(3),
      e: z.iso.date(),
    })
    const { error } = schema.safeParse({ a: secret, b: secret, c: secret, d: secret, e: secret })
    expect(error && JSON.stringify(problemOfZod(error))).not.toContain(secret)
  })
})
