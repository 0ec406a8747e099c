// A fact as it is told of a simulated customer, and who of us there is to tell it.

export type Body = Readonly<Record<string, unknown>>

export type Recorded = { readonly resource: string; readonly body: Body }

export const CSMS = ['csm-a', 'csm-b', 'csm-c'] as const
/** How many days late a late fact is known. */
export const LATE_DAYS = 12
