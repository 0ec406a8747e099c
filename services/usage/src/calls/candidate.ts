// A call that may be taken: its place in the request, and what makes it the same when it is sent again.
import type { Call } from './call.ts'

export type Candidate = { readonly index: number; readonly hash: string; readonly call: Call }
