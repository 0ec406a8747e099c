// What each operation takes and gives, read from the generated types by method and path template.
import type { paths } from '#api-types'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** The path templates that have an operation of this method: `/v1/accounts/{id}/health`. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never
}[keyof paths]

type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never

// What may be left out may be handed on as it is, undefined too: then it is left out.
type OrUndefined<T> = { [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] }

type Parameters<O> = O extends { parameters: infer All }
  ? { [Place in keyof All]: Place extends 'query' ? OrUndefined<All[Place]> : All[Place] }
  : Record<never, never>

type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { readonly body: OrUndefined<B> }
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? { readonly body?: OrUndefined<B> }
    : Record<never, never>

/** What is sent: `path`, `query` and `body`, each where the operation takes one, and required where it is. */
export type Sent<M extends Method, P extends keyof paths> = Parameters<Operation<M, P>> &
  BodyOf<Operation<M, P>>

type Contents<O> = O extends { responses: infer R } ? R[keyof R] : never

/** The body of the answer of success. */
export type Answer<M extends Method, P extends keyof paths> =
  Contents<Operation<M, P>> extends infer C
    ? C extends { content: { 'application/json': infer T } }
      ? T
      : never
    : never

/** A page of a list. */
export type Page<T> = { readonly data: readonly T[]; readonly nextCursor: string | null }

/** The path templates of lists: answers with `data` and `nextCursor`. */
export type ListPath = {
  [P in PathOf<'get'>]: Answer<'get', P> extends Page<unknown> ? P : never
}[PathOf<'get'>]

/** One item of a list. */
export type Item<P extends ListPath> = Answer<'get', P> extends Page<infer T> ? T : never

// All optional: the argument may be left out. Else it must be there.
export type Given<Sends, Settings> =
  Record<never, never> extends Sends ? [options?: Sends & Settings] : [options: Sends & Settings]
