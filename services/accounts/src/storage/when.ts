// A day, and the instant by which what held on it was known.
import type { Day } from '@rung/kernel'

export type When = { readonly asOf: Day; readonly knownAt: Date }
