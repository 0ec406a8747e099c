// Every number of this room, with its unit and its reason.
// Not in config: they belong to the machine, and no judgement uses them.

export const databasePolicy = {
  /** Connections one service holds at most: PostgreSQL allows 100 by default, and eight services and their migration share them. */
  maxConnections: 10,
  /** How long a connection may take to open, queue included, before the caller hears of it. */
  connectTimeoutMs: 10_000,
  /** An idle connection is closed after this long. */
  idleTimeoutMs: 30_000,
  /** No statement of a service is worth more: a runaway query ends here. */
  statementTimeoutSeconds: 300,
  /** A transaction whose process hangs lets go of its locks after this long. */
  idleInTransactionTimeoutSeconds: 60,
  /** A migration that cannot get its table lock gives up rather than hold up all traffic behind it. */
  migrationLockTimeoutSeconds: 30,
  /** Rounds of SCRAM-SHA-256; PostgreSQL's own default. The passwords are 256 random-looking bits, so more would add nothing. */
  scramIterations: 4096,
} as const

/** Advisory locks, as (namespace, purpose). The namespace is "RUNG" in ASCII. Locks are per database, so both hold only there. */
export const advisoryLocks = {
  /** Taken in database `postgres`: roles belong to the whole cluster and concurrent changes to one fail. */
  roles: [0x52_55_4e_47, 1],
  /** Taken in the database that is migrated. */
  migrations: [0x52_55_4e_47, 2],
} as const

export const embeddedPolicy = {
  /** How long a server may take until it answers, crash recovery included, before we give up on it. */
  startTimeoutMs: 120_000,
  /** A fast shutdown writes a checkpoint; past this it is shut down at once, and recovers at its next start. */
  stopTimeoutMs: 15_000,
  /**
   * A server that ended by itself is started again for this long, after which its process ends too: a full disk that is
   * cleared, or children that hold on to shared memory, pass within it, and what does not needs a person.
   */
  restartWithinMs: 60_000,
  /** The first pause before a server is started again, and the longest; each is twice the one before. */
  restartPauseMs: { first: 100, longest: 5_000 },
  /** A server that ended by itself this often within the window will do so again: its process ends too. */
  endings: { limit: 5, withinMs: 600_000 },
  /** Less room than one segment of the write-ahead log, with which a server does not start. */
  fullDiskBytes: 16 * 1024 * 1024,
  /** How often the holder of a folder shows that it lives. */
  claimTouchMs: 2_000,
  /** Without a sign of life for this long a holder on another machine is gone: ten signs, for one that is busy. */
  claimWatchMs: 20_000,
  /** How often we look whether a server that is not our child is still there. */
  watchMs: 500,
  /** How often we look whether a server answers or is gone. A start takes some 40 ms. */
  pollMs: 10,
  /** The server's log starts anew once it is larger than this. */
  logLimitBytes: 8 * 1024 * 1024,
  /** How much of the log an error quotes. */
  logTailBytes: 2_000,
  /** Where the files go when root must run the server as another user who cannot reach them where they are. */
  reachableFolder: '/var/lib/rung',
  /** The database inside the server that is ours. */
  databaseName: 'rung',
} as const
