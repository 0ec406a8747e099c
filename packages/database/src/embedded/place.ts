// Decides as whom the server runs and where its files lie, so that whoever it is can reach them.
import { createHash } from 'node:crypto'
import { cp, lchown, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedPolicy } from '../policy.ts'
import { type Binaries, binariesAt, completeBinaries } from './binaries.ts'
import { clusterFolder, ownerOfCluster } from './cluster.ts'
import { type Identity, type RunAs, succeeds, waysToRun } from './run-as.ts'

export type Place = { readonly base: string; readonly runAs: RunAs; readonly binaries: Binaries }

/** The folder whose cluster belongs to `directory`: itself, or its stand-in that another user can reach. */
export async function baseOf(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  const own = await realpath(directory)
  if ((await ownerOfCluster(own)) !== undefined) return own
  const standIn = standInFor(own)
  return (await ownerOfCluster(standIn)) === undefined ? own : standIn
}

function standInFor(directory: string): string {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  return join(embeddedPolicy.reachableFolder, digest)
}

/** Finds a way to run the server that works with the files where they are, or where they may be put. */
export async function findPlace(base: string, uid: number): Promise<Place> {
  const owner = await ownerOfCluster(base)
  refuseForeignData(base, uid, owner)
  const binaries = await completeBinaries(join(base, 'libraries'))
  for (const runAs of await waysToRun(uid, owner)) {
    const place = await placeFor(base, owner, runAs, binaries)
    if (place !== undefined) return place
  }
  throw new Error(
    `PostgreSQL does not run as root, and no other user can reach ${base}. ` +
      'Start as an ordinary user, or point DATABASE_URL at a server of your own',
  )
}

function refuseForeignData(base: string, uid: number, owner: Identity | undefined): void {
  if (uid === 0 || owner === undefined || owner.uid === uid) return
  throw new Error(
    `The data in ${base} belongs to user ${owner.uid}, and this process runs as user ${uid}: run it as that user`,
  )
}

async function placeFor(
  base: string,
  owner: Identity | undefined,
  runAs: RunAs,
  binaries: Binaries,
): Promise<Place | undefined> {
  if (runAs.kind === 'self') return { base, runAs, binaries }
  const may = (flag: string, path: string) => {
    const { command, args } = runAs.wrap(['test', flag, path])
    return succeeds(command, args)
  }
  const reachable = async (folder: string) => may(runAs.kind === 'namespace' ? '-w' : '-x', folder)
  let chosen = base
  if (!(await reachable(base))) {
    // data that exists stays where it is; a namespace has the same reach everywhere
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
    `The server runs as a user who cannot reach this folder, so its files are in ${standIn}\n`,
  )
  return standIn
}

/** Copies the bundle (60 MB) to where the server's user can reach it; once, since it is moved into place when whole. */
async function copyBinaries(binaries: Binaries, base: string): Promise<Binaries> {
  const target = join(base, `binaries-${binaries.version}`)
  const copy = binariesAt(target, binaries.version)
  const isThere = () =>
    stat(copy.postgres).then(
      () => true,
      () => false,
    )
  if (await isThere()) return copy
  const staging = `${target}.new-${process.pid}`
  await cp(binaries.home, staging, { recursive: true, verbatimSymlinks: true })
  if (binaries.extraLibraries !== undefined) {
    // links to files that are out of reach: the copy gets the files themselves
    await cp(binaries.extraLibraries, join(staging, 'lib'), { recursive: true, dereference: true })
  }
  await rename(staging, target).catch(async error => {
    await rm(staging, { recursive: true, force: true })
    if (!(await isThere())) throw error
  })
  return copy
}

async function changeOwner(path: string, owner: Identity): Promise<void> {
  await lchown(path, owner.uid, owner.gid)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) await changeOwner(child, owner)
    else await lchown(child, owner.uid, owner.gid)
  }
}
