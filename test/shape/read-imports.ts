// Every module name a source file imports, by a real parser: static, dynamic and re-exports, types included.
import { parseSync } from 'oxc-parser'

export type Import = {
  readonly module: string
  readonly line: number
  /** True where nothing is imported that runs. */
  readonly isType: boolean
}

/** The modules that `source` imports. A dynamic import of anything but a literal is given as `<computed>`. */
export function readImports(fileName: string, source: string): Import[] {
  const { module: record, errors } = parseSync(fileName, source)
  if (errors.length > 0) throw new Error(`${fileName} does not parse: ${errors[0]?.message}`)
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length
  const found: Import[] = []
  for (const entry of record.staticImports) {
    const isType = entry.entries.length > 0 && entry.entries.every(named => named.isType)
    found.push({ module: entry.moduleRequest.value, line: lineOf(entry.start), isType })
  }
  for (const entry of record.staticExports) {
    const given = entry.entries.filter(named => named.moduleRequest)
    const from = given[0]?.moduleRequest
    if (!from) continue
    found.push({
      module: from.value,
      line: lineOf(entry.start),
      isType: given.every(named => named.isType),
    })
  }
  for (const entry of record.dynamicImports) {
    const text = source.slice(entry.moduleRequest.start, entry.moduleRequest.end)
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text)
    found.push({ module: literal?.[1] ?? '<computed>', line: lineOf(entry.start), isType: false })
  }
  return found
}
