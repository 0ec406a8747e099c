// A "no" in the form of RFC 7644, 3.12: what directories read, in the place of a problem of RFC 9457.
import { noteProblem, type Problem } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'

export const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error'

export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'noTarget'
  | 'uniqueness'

/** Thrown where a request is refused for what only SCIM has a word for. */
export class ScimRefusal extends Error {
  readonly status: number
  readonly scimType: ScimType | undefined
  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

export type ScimError = {
  readonly schemas: readonly [typeof ERROR_SCHEMA]
  readonly status: string
  readonly scimType?: ScimType
  readonly detail: string
}

/** What a request is answered with that failed, whatever failed; what nobody foresaw is in the log then. */
export function scimErrorOf(
  error: unknown,
  request: FastifyRequest,
): { readonly status: number; readonly body: ScimError } {
  if (error instanceof ScimRefusal) return answered(error.status, error.message, error.scimType)
  const { status, detail, errors }: Problem = noteProblem(error, request)
  const fields = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return answered(status, fields === '' ? detail : fields, status === 400 ? 'invalidValue' : undefined)
}

function answered(status: number, detail: string, scimType: ScimType | undefined) {
  const body = { schemas: [ERROR_SCHEMA] as const, status: String(status), detail }
  return { status, body: scimType === undefined ? body : { ...body, scimType } }
}
