// Where the files of a server lie, and as whom it runs.
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

export type Place = { readonly base: string; readonly runAs: RunAs; readonly binaries: Binaries }
