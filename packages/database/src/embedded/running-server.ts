// A server that runs on a folder, whoever started it: where it is, when it ends, and how it is shut down.

export type RunningServer = {
  readonly pid: number
  readonly port: number
  /** The superuser's address of our database in it. */
  readonly adminUrl: string
  /** Its data directory. */
  readonly data: string
  /** Resolves, with how it ended where that is known, once the process is gone. */
  readonly ended: Promise<string>
  /** Shuts it down, unless another live process looks after it. Twice is once. */
  stop(): Promise<void>
}
