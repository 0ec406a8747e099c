// `rung workspace import FILE`: puts an export into this installation, as its operator.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { type ApiClient, apiClientOf } from '../api-client.ts'
import { type ConnectionFlags, connectAsOperator, type Environment, withConnection } from '../connection.ts'

type Line = { readonly rungExport?: unknown; readonly table?: string; readonly counts?: object }
type Head = Line & { readonly workspace: { readonly id: string } }
type Completed = { readonly workspace: string; readonly adminKey: string }

/** What goes into one request: whichever is reached first. */
const PIECE_ROWS = 1000
const PIECE_CHARACTERS = 2_000_000

export function workspaceImport(environment: Environment): Command {
  const command = new Command('import')
    .description('put an exported workspace into this installation, where it keeps its id and its keys')
    .argument('<file>', 'what "rung workspace export" wrote')
  return withConnection(command).action(async (file: string, flags: ConnectionFlags) => {
    const { workspace, adminKey } = await importFile(apiClientOf(connectAsOperator(flags, environment)), file)
    console.log(
      `workspace ${workspace}: its keys open it as before\nadmin key ${adminKey}\nThe key is shown once: keep it now.`,
    )
  })
}

/** Sends the lines of the file in pieces. Safe to run again after it broke off: it goes on where rows are missing. */
export async function importFile(client: ApiClient, file: string): Promise<Completed> {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let path: string | undefined
  let rows: Line[] = []
  let characters = 0
  const send = async (): Promise<void> => {
    if (rows.length > 0) await client.post(`${path}/rows`, { rows })
    rows = []
    characters = 0
  }
  for await (const text of lines) {
    const line = parse(file, text)
    if (path === undefined) {
      if (line.rungExport === undefined) throw new Error(`${file}: the first line is not that of an export`)
      await client.post('/v1/workspace-imports', line)
      path = `/v1/workspace-imports/${(line as Head).workspace.id}`
    } else if (line.counts !== undefined) {
      await send()
      return await client.post<Completed>(`${path}/complete`, line)
    } else {
      rows.push(line)
      characters += text.length
      if (rows.length === PIECE_ROWS || characters > PIECE_CHARACTERS) await send()
    }
  }
  throw new Error(`${file} has no last line with its counts: the export broke off. Nothing was opened.`)
}

function parse(file: string, text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    throw new Error(`${file}: a line is not JSON. Is it an export, and whole?`)
  }
}
