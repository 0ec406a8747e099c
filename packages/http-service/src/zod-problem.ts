// What a zod issue says, told as a problem: the field by its dotted path, what is wrong, and the fix.
import type { z } from 'zod'
import { type Problem, type ProblemError, problem } from './problem.ts'

type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

/** An issue as the validator of a route hands it over. */
export type RouteIssue = {
  readonly keyword: string
  readonly instancePath: string
  readonly message?: string
  readonly params?: Readonly<Record<string, unknown>>
}

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'items', set: 'items' }

function bound(word: string, limit: unknown, origin: unknown): string {
  const unit = UNITS[String(origin)]
  return unit === undefined ? `Send ${word} ${limit}.` : `Send ${word} ${limit} ${unit}.`
}

function fixOf(issue: Issue): string {
  const { details } = issue
  const params = details.params as Readonly<Record<string, unknown>> | undefined
  if (typeof params?.fix === 'string') return params.fix
  switch (issue.code) {
    case 'invalid_type':
      return `Send a value of type ${details.expected}.`
    case 'invalid_value':
      return `Send one of: ${(details.values as readonly unknown[]).join(', ')}.`
    case 'invalid_format':
      return `Write it in the format ${details.format}.`
    case 'too_small':
      return bound('at least', details.minimum, details.origin)
    case 'too_big':
      return bound('at most', details.maximum, details.origin)
    case 'unrecognized_keys':
      return 'Leave it out, or check its spelling against /openapi.json.'
    case 'not_multiple_of':
      return `Send a multiple of ${details.divisor}.`
    default:
      return 'See the schema of this operation at /openapi.json.'
  }
}

function errorsOf(issue: Issue, whole: string): ProblemError[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.details.keys as readonly string[]
    return keys.map(key => ({
      field: path === '' ? key : `${path}.${key}`,
      message: 'is not a known field',
      fix: fixOf(issue),
    }))
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return [
    { field: path === '' ? whole : path, message: missing ? 'is missing' : issue.message, fix: fixOf(issue) },
  ]
}

function problemOfErrors(errors: ProblemError[]): Problem {
  const [first] = errors
  const rest = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return problem('invalid', first ? `${first.field}: ${first.message}${rest}` : 'Invalid input.', errors)
}

/** The problem of a failed `safeParse`. Values are never repeated: they may be personal. */
export function problemOfZod(error: z.ZodError): Problem {
  return problemOfErrors(
    error.issues.flatMap(({ code, path, message, ...details }) =>
      errorsOf({ code, path, message, details }, 'body'),
    ),
  )
}

/** The problem of a request that does not match its route's schema; `part` is body, querystring, params or headers. */
export function problemOfRouteIssues(issues: readonly RouteIssue[], part: string): Problem {
  const whole = part === 'querystring' ? 'query' : part
  return problemOfErrors(
    issues.flatMap(({ keyword, instancePath, message, params }) => {
      const path = instancePath === '/' ? [] : instancePath.slice(1).split('/')
      return errorsOf({ code: keyword, path, message: message ?? '', details: params ?? {} }, whole)
    }),
  )
}
