// What users of the client may use.
export type { components, operations, paths } from '#api-types'
export type { AnyAnswer, AnyRequest, Client } from './client.ts'
export type { Change, EventsOptions, RungEvent } from './events.ts'
export { createClient } from './main.ts'
export type { Answer, Item, ListPath, Method, PathOf, Sent } from './operations.ts'
export { ApiProblem, type FieldError, NoAnswer, type Problem } from './problem.ts'
export type { RetryPolicy } from './retry.ts'
export type { CallOptions, ClientOptions, HeaderValues, Surroundings } from './settings.ts'
