// A document that breaks its rules, thrown as the problem of a body that does: each field by its path, with its fix.
import { BadDocument } from '@rung/config/check-document'
import { isRefusal, type Refusal } from '@rung/kernel'

/** The value, or what refuses it thrown for the edge to answer with. `document` is where the document stands in the body. */
export function orThrowBad<T>(value: T | BadDocument | Refusal): T {
  if (isRefusal(value)) throw value
  if (!(value instanceof BadDocument)) return value
  const validation = value.issues.map(({ code, path, message, ...params }) => ({
    keyword: code,
    instancePath: `/${['document', ...path].map(String).join('/')}`,
    message,
    params,
  }))
  // As Fastify's own validation fails, so that both are answered alike.
  throw Object.assign(new Error('the document breaks a rule'), { validation, validationContext: 'body' })
}
