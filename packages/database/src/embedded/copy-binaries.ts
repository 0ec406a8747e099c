// A copy of the bundle where the server's user can reach it.
import { access, cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, binariesAt } from './binaries.ts'

/** Copies the bundle (60 MB) into `base`, once a version: it is moved into place when it is whole. */
export async function copyBinaries(binaries: Binaries, base: string): Promise<Binaries> {
  const target = join(base, `binaries-${binaries.version}`)
  const copy = binariesAt(target, binaries.version)
  if (await isThere(copy.postgres)) return copy
  const staging = `${target}.new-${process.pid}`
  await cp(binaries.home, staging, { recursive: true, verbatimSymlinks: true })
  if (binaries.extraLibraries !== undefined) {
    // links to files that are out of reach: the copy gets the files themselves
    await cp(binaries.extraLibraries, join(staging, 'lib'), { recursive: true, dereference: true })
  }
  try {
    await rename(staging, target)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    // another process may have put it there
    if (!(await isThere(copy.postgres))) throw error
  }
  return copy
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
