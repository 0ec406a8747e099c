// A fault of a play that somebody wrote: where it stands, and what to do about it.

/** `field` as a dotted path into the play. */
export type PlayFault = { readonly field: string; readonly message: string; readonly fix: string }

export function fault(field: string, message: string, fix: string): PlayFault {
  return { field, message, fix }
}
