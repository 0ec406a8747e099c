// Every number of provisioning, with its unit and its reason. Not in config: limits of the installation; no judgement uses them.

export const SCIM_POLICY = {
  /** Resources in one answer; directories ask for 100 or 200. */
  pageMost: 200,
  /** Members that one group may have, and operations of one change: a company, not its customers. */
  membersMost: 10_000,
  operationsMost: 1000,
} as const
