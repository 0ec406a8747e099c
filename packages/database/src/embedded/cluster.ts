// The files of a server: its data directory and the password of its superuser, made together or not at all.
import { execFile } from 'node:child_process'
import { chown, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { withPlainPath } from './plain-path.ts'
import type { Identity, RunAs } from './run-as.ts'
import type { Place } from './server-place.ts'

export type Cluster = { readonly data: string; readonly password: string }

const run = promisify(execFile)

/** Where the cluster of a folder lies. */
export function clusterFolder(base: string): string {
  return join(base, 'cluster')
}

/** The owner of the cluster in `base`, or undefined when there is none yet. */
export async function ownerOfCluster(base: string): Promise<Identity | undefined> {
  return stat(clusterFolder(base)).then(
    found => ({ uid: found.uid, gid: found.gid }),
    () => undefined,
  )
}

/** The cluster that lies in `base`. */
export async function readCluster(base: string): Promise<Cluster> {
  const folder = clusterFolder(base)
  const password = await readFile(join(folder, 'superuser-password'), 'utf8')
  return { data: join(folder, 'data'), password: password.trim() }
}

/** Refuses data of another major version: it can only be read by that version. */
export async function refuseOtherVersion(data: string, binariesVersion: string): Promise<void> {
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (binariesVersion.startsWith(`${version}.`)) return
  throw new Error(
    `The data in ${data} was written by PostgreSQL ${version}, the bundled server is ${binariesVersion.split('-')[0]}. ` +
      'Dump it with the old version and restore it, or move the folder away to start afresh',
  )
}

/**
 * Makes a cluster, in a folder of its own that is then moved into place: a process that is killed half-way leaves
 * nothing that looks like a cluster, and of two that try at once one wins and both find that one. `durable: false`
 * does not wait for the disk.
 */
export async function createCluster(
  { base, binaries, runAs }: Place,
  password: string,
  durable: boolean,
): Promise<void> {
  const staging = await mkdtemp(join(base, `cluster.new-${process.pid}-`))
  try {
    const passwordFile = join(staging, 'superuser-password')
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flush: true })
    await giveAway([staging, passwordFile], runAs)
    await withPlainPath(binaries, async plain => {
      const { command, args } = runAs.wrap([
        ...serverEnvironment(plain),
        plain.initdb,
        ...['-D', join(staging, 'data'), '-U', 'postgres', '-E', 'UTF8', '--locale=C'],
        ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        ...(durable ? [] : ['--no-sync']),
      ])
      await run(command, args, { cwd: '/' })
    })
    await rename(staging, clusterFolder(base))
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

async function giveAway(paths: readonly string[], runAs: RunAs): Promise<void> {
  if (runAs.owner === undefined) return
  for (const path of paths) await chown(path, runAs.owner.uid, runAs.owner.gid)
}

/** The words before a command that give it an environment of its own: no PGDATA or PGPORT, and no secrets of ours. */
export function serverEnvironment({ home, extraLibraries }: Binaries): string[] {
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  // A library that is found through a link looks for others beside the link (measured: libpq.so.5 then misses
  // libssl.so.1.1), so the bundle's own folder goes along.
  const libraries = extraLibraries === undefined ? [] : [`${variable}=${extraLibraries}:${join(home, 'lib')}`]
  return ['env', '-i', 'LC_ALL=C', 'TZ=UTC', ...libraries]
}
