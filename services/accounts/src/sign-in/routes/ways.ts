// /v1/sign-in/ways: how one may sign in here, for the page of somebody who has not.
import { type App, sessionCookieOf } from '@rung/http-service'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { roleSchema } from './present.ts'

const waysSchema = z
  .object({
    oidc: z
      .object({ name: z.string().meta({ description: 'What the button says: the company, or the issuer.' }) })
      .nullable()
      .meta({ description: 'Send the browser to GET /v1/sign-in/oidc; null: there is no issuer.' }),
    demo: z
      .array(
        z.object({
          person: z.string().meta({ description: 'What POST /v1/sessions/demo takes.' }),
          name: z.string().meta({ description: 'What they are called.' }),
          role: roleSchema,
          what: z.string().meta({ description: 'What they do, for the button.' }),
        }),
      )
      .meta({ description: 'As whom a visitor of the demo signs in by one click; empty where nobody may.' }),
    demoMade: z.number().min(0).max(1).nullable().meta({
      description:
        'How much of the demo is made, 0 to 1, while it is being made: `demo` is empty until then. null where none is being made.',
    }),
    invitation: z
      .boolean()
      .meta({ description: 'Whether a link of POST /v1/invitations signs people in here.' }),
    hasCookie: z.boolean().meta({
      description:
        'Whether the browser sent the cookie of a session, good or not: without one GET /v1/session is 401, and need not be asked.',
    }),
  })
  .meta({ id: 'SignInWays' })

export function serveSignInWays(app: App, { oidc, linkSecret, demoPeople, demoMade }: AccountsDeps): void {
  app.get(
    '/v1/sign-in/ways',
    {
      config: { scope: 'public' },
      schema: {
        tags: ['sign-in'],
        summary: 'How one may sign in',
        description:
          'For a page before anybody has signed in: it is answered whoever asks, and says nothing of anybody. GET /v1/session says who is signed in, and answers 401 where nobody is; a page asks it only where `hasCookie` is true.',
        response: { 200: waysSchema },
      },
    },
    async request => ({
      oidc: oidc === undefined ? null : { name: oidc.name },
      demo: [...(demoPeople?.() ?? [])],
      demoMade: demoMade?.() ?? null,
      invitation: linkSecret !== undefined,
      hasCookie: sessionCookieOf(request) !== undefined,
    }),
  )
}
