// Who changes config, and when.
export type ChangedBy = {
  readonly keyId: string
  /** The person the key speaks for. */
  readonly personId: string | null
  /** The tool by which it is done, as the request names it; null: none. */
  readonly tool: string | null
  readonly now: Date
}

/** Who asks for a change, before it has its instant. */
export type ConfigCaller = Omit<ChangedBy, 'now'> & { readonly workspaceId: string }
