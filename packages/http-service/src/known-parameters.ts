// Query parameters that an operation does not know: refused by name, so that a misspelt filter never answers with everything.
import { z } from 'zod'
import type { App } from './app.ts'
import type { RouteIssue } from './zod-problem.ts'

type Parameters = Readonly<Record<string, unknown>>

/**
 * Refuses what a route's `querystring` does not name. Probes and documents take what they are sent, and
 * so do the collector's routes (`writeKey`): clients made by others add parameters of their own.
 */
export function refuseUnknownParameters(app: App): void {
  app.addHook('preValidation', async request => {
    const { config, schema } = request.routeOptions
    if (config.scope === undefined || config.scope === 'public' || config.writeKey) return
    const known = namesIn(schema?.querystring)
    const unknown = Object.keys(request.query as Parameters).filter(name => !known.includes(name))
    if (unknown.length > 0) throw unknownParameters(unknown, known)
  })
}

function namesIn(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** As the validator of a route refuses, so that it is answered the same way. */
function unknownParameters(unknown: readonly string[], known: readonly string[]): Error {
  const fix =
    known.length === 0
      ? 'This operation has no query parameters: leave it out.'
      : `Leave it out, or use one of: ${known.join(', ')}.`
  const validation = unknown.map(
    (name): RouteIssue => ({
      keyword: 'custom',
      instancePath: `/${name}`,
      message: 'is not a query parameter of this operation',
      params: { params: { fix } },
    }),
  )
  return Object.assign(new Error('unknown query parameters'), {
    validation,
    validationContext: 'querystring',
  })
}
