// The folder of a local Rung's own files: each readable by its owner alone.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Home = {
  /** The folder itself, as an absolute path. */
  readonly folder: string
  path(name: string): string
  read(name: string): string | undefined
  write(name: string, text: string): void
  /** Twice is once. */
  remove(name: string): void
  /** What is kept under the name, made by `make` the first time. */
  readOrMake(name: string, make: () => string): string
}

export function openHome(folder: string): Home {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const absolute = resolve(folder)
  const path = (name: string): string => join(absolute, name)
  const read = (name: string): string | undefined =>
    existsSync(path(name)) ? readFileSync(path(name), 'utf8').trim() : undefined
  const write = (name: string, text: string): void => writeFileSync(path(name), `${text}\n`, { mode: 0o600 })
  return {
    folder: absolute,
    path,
    read,
    write,
    remove: name => rmSync(path(name), { force: true }),
    readOrMake: (name, make) => {
      const known = read(name)
      if (known) return known
      const made = make()
      write(name, made)
      return made
    },
  }
}
