// RFC 9457 problems: the one table that knows HTTP, and the shape of every answer that is a "no".
import type { Refusal, RefusalCode } from '@rung/kernel'
import { z } from 'zod'

/** Refusals, and the few things only HTTP can refuse. */
export type ProblemKind = RefusalCode | 'unsupported_media' | 'too_slow' | 'headers_too_large' | 'internal'

export const PROBLEMS: Record<ProblemKind, { readonly status: number; readonly title: string }> = {
  invalid: { status: 400, title: 'Invalid request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden: the key lacks the scope, or the person the role' },
  not_found: { status: 404, title: 'Not found' },
  too_slow: { status: 408, title: 'Request timeout' },
  conflict: { status: 409, title: 'Conflict with what is recorded' },
  not_rebuilt: { status: 409, title: 'The history of that day is not rebuilt' },
  stuck: { status: 409, title: 'The account cannot be judged' },
  gone: { status: 410, title: 'Gone: used up or over' },
  too_large: { status: 413, title: 'Content too large' },
  unsupported_media: { status: 415, title: 'Unsupported media type' },
  too_many: { status: 429, title: 'Too many requests' },
  headers_too_large: { status: 431, title: 'Request header fields too large' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Service unavailable' },
}

export const problemErrorSchema = z
  .object({
    field: z.string().describe('Where in the request, as a dotted path: `items.3.account`'),
    message: z.string().describe('What is wrong there'),
    fix: z.string().describe('What to do about it'),
  })
  .meta({ id: 'ProblemError' })

export const problemSchema = z
  .object({
    type: z.string().describe('Names the kind of problem: `urn:rung:problem:invalid`'),
    title: z.string().describe('The kind of problem in words'),
    status: z.int().describe('The HTTP status'),
    detail: z.string().describe('What went wrong this time'),
    instance: z.string().optional().describe('The request id; absent on one item of a batch'),
    errors: z.array(problemErrorSchema).describe('Each field that is wrong; empty when no field is to blame'),
  })
  .describe('A problem as in RFC 9457')
  .meta({ id: 'Problem' })

export type ProblemError = z.infer<typeof problemErrorSchema>
export type Problem = z.infer<typeof problemSchema>

const NO_FIX = 'See this operation at /docs.'

/** A problem of a kind, in the one shape all answers share. */
export function problem(kind: ProblemKind, detail: string, errors: ProblemError[] = []): Problem {
  const { status, title } = PROBLEMS[kind]
  return { type: `urn:rung:problem:${kind}`, title, status, detail, errors }
}

/** The problem that says what a refusal says. Batches put it beside the rejected item. */
export function problemOf(refusal: Refusal): Problem {
  const { code, message, field, fix } = refusal
  if (field === undefined) return problem(code, fix === undefined ? message : `${message} ${fix}`)
  return problem(code, `${field}: ${message}`, [{ field, message, fix: fix ?? NO_FIX }])
}

/** Several refusals of one thing as the one problem it is answered with: the first says what went wrong, every field is listed. */
export function problemOfAll(refusals: readonly Refusal[]): Problem {
  const [first, ...rest] = refusals.map(problemOf)
  if (first === undefined) throw new RangeError('a thing is refused for a reason')
  return { ...first, errors: [first, ...rest].flatMap(({ errors }) => errors) }
}

/** Thrown where one request is refused for several reasons. */
export class RefusedForSeveral extends Error {
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[]) {
    super('refused')
    this.refusals = refusals
  }
}
