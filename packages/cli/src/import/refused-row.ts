// A row that an import leaves out, and why.
import type { Row } from './read-rows.ts'

export type Refused = {
  readonly resource: string
  readonly file: string
  readonly row: Row & { readonly surplus?: string }
  readonly kind: string
  readonly reason: string
}
