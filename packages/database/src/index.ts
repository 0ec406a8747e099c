// The database as the services know it: a pool that keeps workspaces apart, migrations, and a server when none is given.
export { isAmong } from './among.ts'
export { createLoop, type Look, type Loop, NO_REST, type Rest } from './background/create-loop.ts'
export { backgroundTurn, inTurns } from './background/in-turns.ts'
export {
  createScheduled,
  SCHEDULE,
  type Scheduled,
  type ScheduledTask,
  type TaskName,
} from './background/schedule.ts'
export { type ConnectOptions, connect, type Database, type PoolUse } from './connect.ts'
export { describeSchema } from './describe-schema.ts'
export { type Claim, claimFolder } from './embedded/claim-folder.ts'
export type { EmbeddedOptions, EmbeddedPostgres } from './embedded/embedded-postgres.ts'
export { findEmbeddedUrl } from './embedded/find-embedded-url.ts'
export { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
export { isCollision, isDatabaseAway, isDataFault, reasonOf } from './faults.ts'
export { holdLock } from './hold-lock.ts'
export { type MigrateOptions, migrate } from './migrate.ts'
export { ping } from './ping.ts'
export {
  defineRead,
  Found,
  type Ids,
  type Read,
  type Results,
  readOf,
  readTogether,
  sendRead,
} from './read-together.ts'
export { refusePrivilegedRole } from './refuse-privileged-role.ts'
export { type Service, services } from './roles.ts'
export { byHalves, withSavepoint } from './savepoint.ts'
export { serviceUrl } from './service-url.ts'
export type { Statement, Tx, TxOptions } from './transaction.ts'
export { isWorkspaceId } from './workspace-id.ts'
