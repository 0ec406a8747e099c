// Decides as whom the server runs and where its files lie, so that whoever it is can reach them.
import { createHash } from 'node:crypto'
import { lchown, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedPolicy } from '../policy.ts'
import { type Binaries, completeBinaries, findBinaries } from './binaries.ts'
import { clusterFolder, ownerOfCluster } from './cluster.ts'
import { copyBinaries } from './copy-binaries.ts'
import { isAlive } from './process-identity.ts'
import { type Identity, type RunAs, succeeds, waysToRun } from './run-as.ts'
import type { Place } from './server-place.ts'

/** The folder whose cluster belongs to `directory`: itself, or its stand-in that another user can reach. */
export async function baseOf(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  const own = await realpath(directory)
  const standIn = standInFor(own)
  const base = (await ownerOfCluster(own)) === undefined && (await ownerOfCluster(standIn)) ? standIn : own
  refuseForeignData(base, await ownerOfCluster(base))
  return base
}

function refuseForeignData(base: string, owner: Identity | undefined): void {
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0 || owner === undefined || owner.uid === uid) return
  throw new Error(
    `The data in ${base} belongs to user ${owner.uid}, and this process runs as user ${uid}: run it as that user`,
  )
}

/** Where data goes that has to lie elsewhere: the same place for the same directory. */
export function standInFor(directory: string): string {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  return join(embeddedPolicy.reachableFolder, digest)
}

/** Finds a way to run the server that works with the files where they are, or where they may be put. */
export async function findPlace(base: string): Promise<Place> {
  await removeAbandoned(base)
  const owner = await ownerOfCluster(base)
  const binaries = await completeBinaries(findBinaries(), join(base, 'libraries'))
  for (const runAs of await waysToRun(process.getuid?.() ?? -1, owner)) {
    const place = await placeFor(base, owner, runAs, binaries)
    if (place !== undefined) return place
  }
  throw new Error(
    `PostgreSQL does not run as root, and no other user can reach ${base}. ` +
      'Start as an ordinary user, or point DATABASE_URL at a server of your own',
  )
}

async function placeFor(
  base: string,
  owner: Identity | undefined,
  runAs: RunAs,
  binaries: Binaries,
): Promise<Place | undefined> {
  if (runAs.kind === 'self') return { base, runAs, binaries }
  const may = (flag: string, path: string): Promise<boolean> => {
    const { command, args } = runAs.wrap(['test', flag, path])
    return succeeds(command, args)
  }
  let chosen = base
  if (!(await may(runAs.kind === 'namespace' ? '-w' : '-x', base))) {
    // data that exists stays where it is, and in a namespace no folder is nearer than another
    if (owner !== undefined || runAs.kind === 'namespace') return undefined
    chosen = await makeStandIn(base)
  }
  if (runAs.owner !== undefined && owner !== undefined && owner.uid !== runAs.owner.uid) {
    await changeOwner(clusterFolder(chosen), runAs.owner)
  }
  const reached = await may('-x', binaries.postgres)
  return { base: chosen, runAs, binaries: reached ? binaries : await copyBinaries(binaries, chosen) }
}

async function makeStandIn(directory: string): Promise<string> {
  const standIn = standInFor(directory)
  await mkdir(standIn, { recursive: true, mode: 0o755 })
  await writeFile(
    join(directory, 'WHERE-IS-THE-DATA.txt'),
    `PostgreSQL runs here as a user who cannot reach this folder, so its files are in ${standIn}\n`,
  )
  return standIn
}

/** Data that root's server made in a namespace, where namespaces are no longer allowed. */
async function changeOwner(path: string, owner: Identity): Promise<void> {
  await lchown(path, owner.uid, owner.gid)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) await changeOwner(child, owner)
    else await lchown(child, owner.uid, owner.gid)
  }
}

/** What processes left half-made when they were killed. */
async function removeAbandoned(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = /\.new-(\d+)/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(base, name), { recursive: true, force: true })
  }
}
