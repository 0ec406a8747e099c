// What each service answers: its routes and its OpenAPI document, asked of itself.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const routesSchema = z.object({ routes: z.array(z.object({ method: z.string(), path: z.string() })) })
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.unknown()),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()).optional() }),
  tags: z.array(z.looseObject({ name: z.string() })).optional(),
})

export type Service = {
  readonly url: string
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  readonly document: z.infer<typeof documentSchema>
}

const ASK_EVERY_MS = 250

/** Waits until every service answers. Throws with a sentence that names one that does not. */
export function askServices(urls: readonly string[], withinMs: number): Promise<Service[]> {
  const deadline = performance.now() + withinMs
  return Promise.all(
    urls.map(async url => {
      const { routes } = routesSchema.parse(await askJson(new URL('/routes.json', url), deadline))
      const document = documentSchema.parse(await askJson(new URL('/openapi.json', url), deadline))
      return { url, routes, document }
    }),
  )
}

async function askJson(url: URL, deadline: number): Promise<unknown> {
  for (;;) {
    try {
      const answer = await fetch(url)
      if (answer.ok) return await answer.json()
      throw new Error(`${url} answers ${answer.status}`)
    } catch (error) {
      if (performance.now() > deadline) {
        throw new Error(`RUNG_SERVICES: ${url} does not answer as a service of Rung: ${reasonOf(error)}`)
      }
      await pause(ASK_EVERY_MS)
    }
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error ? cause.message : message
}
