// Looks at the mapping, the files, their columns and the server's resources before anything is sent.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Api, Target } from './api-document.ts'
import { columnsUsed } from './columns-used.ts'
import { headOf } from './field-path.ts'
import { FileMistake } from './file-bytes.ts'
import { type FileLayout, readLayout } from './file-layout.ts'
import type { FactMapping } from './mapping.ts'
import { type Mistake, nearest, type Path } from './mapping-mistakes.ts'
import { keyFieldsOf } from './natural-key.ts'
import { type Mapping, mappingError, tablesNamed } from './read-mapping.ts'

export type CheckedImport = {
  /** By table. */
  readonly layouts: ReadonlyMap<string, FileLayout>
  /** By the fact's place in the mapping. */
  readonly targets: readonly Target[]
}

/** Throws with every mistake that is found, each by its line in the mapping. */
export async function checkImport(mapping: Mapping, folder: string, api: Api): Promise<CheckedImport> {
  if (!existsSync(folder)) throw new FileMistake(`there is no folder ${folder}`)
  const mistakes: Mistake[] = []
  const layouts = await readLayouts(mapping, folder, mistakes)
  const targets: Target[] = []
  for (const [index, fact] of mapping.facts.entries()) {
    const path = ['facts', index]
    const target = await api.target(fact.resource)
    if (target) targets.push(target)
    else
      mistakes.push({ path: [...path, 'resource'], message: unknownResource(fact.resource, api.resources) })
    mistakes.push(...fieldMistakes(fact, path, target))
  }
  for (const [index, { post, body }] of mapping.setup.entries()) {
    for (const { field, message } of api.checkBody(post, body)) {
      mistakes.push({ path: ['setup', index, 'body'], message: `${post} refuses ${field}: ${message}` })
    }
  }
  if (mistakes.length > 0) throw mappingError(mapping, mistakes)
  return { layouts, targets }
}

async function readLayouts(
  mapping: Mapping,
  folder: string,
  mistakes: Mistake[],
): Promise<Map<string, FileLayout>> {
  const layouts = new Map<string, FileLayout>()
  const used = columnsUsed(mapping)
  for (const name of tablesNamed(mapping)) {
    const table = mapping.tables[name]
    if (!table) continue
    const columns = used.get(name) ?? new Map<string, Path>()
    const place = ['tables', name, 'file']
    try {
      const declared = {
        ...table,
        delimiter: table.delimiter ?? mapping.delimiter,
        encoding: table.encoding ?? mapping.encoding,
      }
      const layout = await readLayout(join(folder, table.file), declared, new Set(columns.keys()))
      layouts.set(name, layout)
      for (const [column, path] of columns) {
        if (!layout.columns.includes(column) && !layout.absent.includes(column)) {
          mistakes.push({ path, message: missingColumn(table.file, column, layout.columns) })
        }
      }
    } catch (error) {
      if (error instanceof FileMistake) mistakes.push({ path: place, message: error.message })
      else if (isNoSuchFile(error)) mistakes.push({ path: place, message: missingFile(folder, table.file) })
      else throw error
    }
  }
  return layouts
}

function fieldMistakes(fact: FactMapping, path: Path, target: Target | undefined): Mistake[] {
  const names = Object.keys(fact.fields)
  const heads = new Set(names.map(headOf))
  const keys = keyFieldsOf(fact.resource).filter(key => !heads.has(key))
  const mistakes: Mistake[] = keys.map(key => ({
    path: [...path, 'fields'],
    message: missingKeyField(fact.resource, key),
  }))
  const item = target?.item
  if (!item) return mistakes
  for (const name of names) {
    const head = headOf(name)
    if (item.isOpen || item.fields.includes(head) || head.startsWith('{')) continue
    const meant = nearest(head, item.fields)
    const fix = meant === undefined ? `it has ${item.fields.join(', ')}` : `did you mean "${meant}"?`
    mistakes.push({
      path: [...path, 'fields', name],
      message: `${fact.resource} has no field "${head}": ${fix}`,
    })
  }
  for (const field of item.required) {
    if (heads.has(field) || keys.includes(field)) continue
    mistakes.push({
      path: [...path, 'fields'],
      message: `${fact.resource} needs the field "${field}": name it`,
    })
  }
  return mistakes
}

function missingKeyField(resource: string, key: string): string {
  if (key === 'externalId') {
    return `${resource} needs externalId, so that a row is the same fact when it is imported again: a column, a template of several, or { hash: [columns] } when the rows have no key`
  }
  return `${resource} needs ${key}, which is a part of what makes a row the same when it is imported again`
}

function unknownResource(resource: string, resources: readonly string[]): string {
  const meant = nearest(resource, resources)
  const fix =
    meant === undefined ? `there are ${resources.toSorted().join(', ')}` : `did you mean "${meant}"?`
  return `the server takes no batches of "${resource}": ${fix}`
}

function missingColumn(file: string, column: string, columns: readonly string[]): string {
  const meant = nearest(column, columns)
  const there = columns.filter(name => name !== '').map(name => `"${name}"`)
  return `${file} has no column "${column}": ${meant === undefined ? `it has ${there.join(', ')}` : `did you mean "${meant}"?`}`
}

function missingFile(folder: string, file: string): string {
  const there = readdirSync(folder).filter(name => /\.(?:csv|tsv|txt)(?:\.gz)?$/i.test(name))
  const meant = nearest(file, there)
  const fix =
    meant === undefined ? `there are ${there.join(', ') || 'no such files'}` : `did you mean "${meant}"?`
  return `there is no file ${file} in ${folder}: ${fix}`
}

function isNoSuchFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
