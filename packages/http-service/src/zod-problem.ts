// What a zod issue says, told as a problem: the field by its dotted path, what is wrong, and the fix.
import type { z } from 'zod'
import { type Problem, type ProblemError, problem } from './problem.ts'

type Details = {
  readonly params?: { readonly fix?: unknown }
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly origin?: string
  /** False: the limit itself is out of bounds. */
  readonly inclusive?: boolean
  readonly keys?: readonly string[]
  readonly divisor?: number
  readonly options?: readonly unknown[]
}

type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly details: Details
}

/** An issue as the validator of a route hands it over. */
export type RouteIssue = {
  readonly keyword: string
  readonly instancePath: string
  readonly message?: string
  readonly params?: Details
}

const COUNTED: Readonly<Record<string, string>> = { string: 'character', array: 'item', set: 'item' }

function bounded(word: string, limit: number | undefined, origin: string | undefined): string {
  const unit = COUNTED[origin ?? '']
  if (unit === undefined) return `Send ${word} ${limit}.`
  return `Send ${word} ${limit} ${unit}${limit === 1 ? '' : 's'}.`
}

function formatted({ format, pattern }: Details): string {
  if (format === 'date') return 'Write a calendar day as YYYY-MM-DD.'
  if (format === 'datetime') return 'Write an instant as YYYY-MM-DDThh:mm:ssZ.'
  return format === 'regex' ? `Match the pattern ${pattern}.` : `Write it as ${format}.`
}

/** What to do about an issue: the schema's own words (`params.fix`), else what the kind of issue implies. */
function fixOf({ code, details }: Issue): string {
  if (typeof details.params?.fix === 'string') return details.params.fix
  switch (code) {
    case 'invalid_type':
      return details.expected === 'int' ? 'Send a whole number.' : `Send a value of type ${details.expected}.`
    case 'invalid_value':
      return `Send one of: ${details.values?.join(', ')}.`
    case 'invalid_format':
      return formatted(details)
    case 'too_small':
      return bounded(details.inclusive === false ? 'more than' : 'at least', details.minimum, details.origin)
    case 'too_big':
      return bounded(details.inclusive === false ? 'less than' : 'at most', details.maximum, details.origin)
    case 'unrecognized_keys':
      return 'Leave it out, or check its spelling at /docs.'
    case 'not_multiple_of':
      return `Send a multiple of ${details.divisor}.`
    case 'invalid_union':
      if (details.options) return `Send one of: ${details.options.join(', ')}.`
  }
  return 'See this operation at /docs.'
}

function errorsOf(issue: Issue, whole: string): ProblemError[] {
  const path = issue.path.map(String).join('.')
  const fix = fixOf(issue)
  if (issue.code === 'unrecognized_keys') {
    const prefix = path === '' ? '' : `${path}.`
    return (issue.details.keys ?? []).map(key => ({
      field: `${prefix}${key}`,
      message: 'is not a known field',
      fix,
    }))
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return [{ field: path === '' ? whole : path, message: missing ? 'is missing' : issue.message, fix }]
}

function problemOfErrors(errors: ProblemError[]): Problem {
  const [first] = errors
  const rest = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return problem('invalid', first ? `${first.field}: ${first.message}${rest}` : 'Invalid input.', errors)
}

/** The problem of a failed `safeParse`. Values are never repeated: they may be personal. */
export function problemOfZod(error: z.ZodError): Problem {
  const errors = error.issues.flatMap(({ code, path, message, ...details }) =>
    errorsOf({ code, path, message, details: details as Details }, 'body'),
  )
  return problemOfErrors(errors)
}

/** The problem of a request that does not match its route; `part` is body, querystring, params or headers. */
export function problemOfRouteIssues(issues: readonly RouteIssue[], part: string): Problem {
  const whole = part === 'querystring' ? 'query' : part
  const errors = issues.flatMap(({ keyword, instancePath, message, params }) => {
    const path = instancePath === '/' ? [] : instancePath.slice(1).split('/')
    return errorsOf({ code: keyword, path, message: message ?? '', details: params ?? {} }, whole)
  })
  return problemOfErrors(errors)
}
