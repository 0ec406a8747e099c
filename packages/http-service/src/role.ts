// The roles of people who sign in.

/** What a person may be in a workspace. */
export const ROLES = ['admin', 'manager', 'csm', 'viewer'] as const
export type Role = (typeof ROLES)[number]
