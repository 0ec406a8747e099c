// GET /verdict.css: the look of the page, in a vendor's colour. It is the same for everybody, and names nobody.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import { STYLE_VERSION, styleOf } from '../../verdict-page/style.ts'

const querystring = z.object({
  colour: z
    .string()
    .regex(/^([0-9a-f]{6})?$/)
    .default(''),
  v: z.string().max(100).optional(),
})

export function serveVerdictStyle(app: App): void {
  app.get(
    '/verdict.css',
    { config: { scope: 'public' }, schema: { hide: true, querystring } },
    async (request, reply) => {
      const { colour, v } = request.query
      const isOfThisRelease = v === STYLE_VERSION
      return reply
        .header('cache-control', isOfThisRelease ? 'public, max-age=31536000, immutable' : 'no-cache')
        .type('text/css; charset=utf-8')
        .send(styleOf(colour === '' ? null : `#${colour}`))
    },
  )
}
