// The migrations of a folder: `<folder>/<schema>/NNNN-what-it-does.sql`, in the one order their numbers give.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type MigrationFile = {
  readonly number: number
  /** Folder and file name: `accounts/0010-accounts.sql`. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text in hex; line ends do not count. */
  readonly checksum: string
}

const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/

/** Reads every migration. Throws on a name that is not understood and on a number that is used twice. */
export async function readMigrationFiles(folder: string): Promise<MigrationFile[]> {
  const files: MigrationFile[] = []
  for (const schema of (await readdir(folder, { withFileTypes: true })).filter(entry =>
    entry.isDirectory(),
  )) {
    for (const file of (await readdir(join(folder, schema.name))).filter(name => name.endsWith('.sql'))) {
      const number = FILE_NAME.exec(file)?.[1]
      const name = `${schema.name}/${file}`
      if (number === undefined) throw new Error(`Migration ${name}: the name must be NNNN-what-it-does.sql`)
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      files.push({
        number: Number(number),
        name,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      })
    }
  }
  files.sort((a, b) => a.number - b.number)
  for (const [index, file] of files.entries()) {
    const next = files[index + 1]
    if (next?.number === file.number)
      throw new Error(`Migrations ${file.name} and ${next.name} have the same number`)
  }
  return files
}
