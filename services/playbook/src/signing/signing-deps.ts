// What the routes of signing are given beside the service's own.
import type { PlaybookDeps } from '../deps.ts'
import type { SigningFinder } from '../proof/active-keys.ts'
import type { CallCount } from '../proof/count-calls.ts'

export type SigningDeps = PlaybookDeps & { readonly signing: SigningFinder; readonly calls: CallCount }
