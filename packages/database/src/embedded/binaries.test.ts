// The bundle made complete when npm was told not to run install scripts, also where it may not be written.
import { execFile } from 'node:child_process'
import { chmod, chown, lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { completeBinaries } from './binaries.ts'
import { bundleOf, copyProject, launch, newFolder, sql } from './launched.fixture.ts'

const run = promisify(execFile)
const NOBODY = 65_534

describe('a bundle without its library links', () => {
  let folder: string
  let project: string
  let libraries: string
  beforeEach(async () => {
    folder = await newFolder(0o755)
    project = await copyProject(folder)
    libraries = join(bundleOf(project), 'native/lib')
    for (const name of await readdir(libraries)) {
      if ((await lstat(join(libraries, name))).isSymbolicLink()) await rm(join(libraries, name))
    }
  })
  afterEach(async () => {
    await chmod(libraries, 0o755)
    await rm(folder, { recursive: true, force: true })
  })

  it('gets them beside the libraries, after which the server loads', async () => {
    const before = await run(join(bundleOf(project), 'native/bin/postgres'), ['--version']).catch(
      (error: Error) => error.message,
    )
    expect(before).toContain('cannot open shared object file')
    const binaries = await completeBinaries(bundleOf(project), join(folder, 'unused'))
    expect(binaries.extraLibraries).toBeUndefined()
    expect((await run(binaries.postgres, ['--version'])).stdout).toMatch(/^postgres \(PostgreSQL\) 18/)
    await expect(readdir(join(folder, 'unused'))).rejects.toThrow('ENOENT')
  })

  it('gets them in the folder of the data where the bundle may not be written, and the server starts', async () => {
    await chmod(libraries, 0o555)
    const directory = join(folder, 'data')
    await mkdir(directory)
    // root may write anywhere, so root starts this one as somebody else
    const uid = process.getuid?.() === 0 ? NOBODY : undefined
    if (uid !== undefined) await chown(directory, uid, uid)
    const server = await launch({ directory, project, uid: String(uid ?? '') })
    expect(await sql(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(await readdir(join(directory, 'libraries'))).toContain('libpq.so.5')
  })
})
