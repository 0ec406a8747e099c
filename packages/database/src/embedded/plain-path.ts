// Lends a bundle whose path a shell reads as it is written.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { copyBinaries } from './copy-binaries.ts'

/** What means something to a shell inside double quotes. */
const SPECIAL = /["$`\\\n]/

/**
 * Runs `work` with the bundle, or with a copy that is removed afterwards when its path holds such a character: initdb
 * starts the server as `"path/postgres"` through a shell and escapes nothing (measured: in a folder named `a"b` it says
 * `program "postgres" is needed by initdb but was not found`). The server itself is started without a shell.
 */
export async function withPlainPath<T>(
  binaries: Binaries,
  work: (plain: Binaries) => Promise<T>,
): Promise<T> {
  if (!SPECIAL.test(binaries.home)) return work(binaries)
  const folder = await mkdtemp(join(tmpdir(), 'rung-initdb-'))
  try {
    // whoever runs the server must be able to enter it
    await chmod(folder, 0o755)
    return await work(await copyBinaries(binaries, folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
