// Who changes config, and when.
export type ChangedBy = {
  readonly keyId: string
  /** The person the key speaks for. */
  readonly personId: string | null
  readonly now: Date
}
