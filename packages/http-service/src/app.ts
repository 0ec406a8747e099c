// What an app is: Fastify with zod types, and what each route and request carries beyond that.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Registry } from 'prom-client'
import type { Caller, RouteScope } from './caller.ts'
import type { PresentedLink } from './link.ts'
import type { RoleGrants } from './roles.ts'
import type { KnownSession } from './session.ts'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

declare module 'fastify' {
  interface FastifyInstance {
    /** Stops accepting, fails `/readyz`, lets requests in flight finish, then closes. */
    drain(): Promise<void>
    /** Where a service registers metrics of its own; served at `/metrics`. */
    readonly metrics: Registry
  }
  interface FastifyRequest {
    /** Who is calling. Throws on a route of scope `public`, `operator`, `link` or `invitation`: there is no caller. */
    readonly caller: Caller
    /** The session of whoever is signed in. Throws where a key calls: on routes of scope `session` there is one always. */
    readonly session: KnownSession
    /** The link that was presented, signed by us; whether it is good still, the route looks up. Throws but on routes of scope `link` and `invitation`. */
    readonly link: PresentedLink
  }
  interface FastifyContextConfig {
    /** What the route asks of a key. Required: registering a route without it throws. */
    scope?: RouteScope
    /** Where what people may do here differs from what the scope says of their roles: see `grantsOf`. */
    roles?: Partial<RoleGrants>
    /** True where nobody has proved anything and the work is not free: an address may come as often as with links. */
    countByAddress?: boolean
    /** True where browsers of other sites may call, from the vendor's own product: the collector, and nudges. */
    cors?: boolean
    /**
     * True where the key may come as `writeKey`, in the query or the body, when there is no Authorization: the collector. A
     * function says where else than in the body. Of a route of scope `link`, where the token of the link may come.
     */
    writeKey?: boolean | ((request: FastifyRequest) => unknown)
    /** True where the handler itself refuses text that no column can hold: the collector, call by call. */
    judgesText?: boolean
  }
}
