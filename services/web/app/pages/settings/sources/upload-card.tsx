// A file to upload: chosen, mapped with a preview, tried, imported; what is refused comes back as a file to mend.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { saveFile } from '../../../controls/download-csv.ts'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatNumber, plural } from '../../../controls/format.ts'
import { useSession } from '../../../session/use-session.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { convertRow, type ReadBy } from './convert-rows.ts'
import { type ApiDocument, type FactKind, factsOfDocument } from './facts-of-document.ts'
import { matchColumns } from './match-columns.ts'
import type { CsvFile } from './read-csv.ts'
import { rejectsCsv } from './rejects-csv.ts'
import { type Imported, sendFacts } from './send-facts.ts'
import { TriedTable } from './tried-table.tsx'

export function UploadCard() {
  const { workspace, role } = useSession()
  const queries = useQueryClient()
  const [path, setPath] = useState('/v1/accounts/batch')
  const [file, setFile] = useState<CsvFile>()
  const [by, setBy] = useState<ReadBy>()
  const [done, setDone] = useState(0)
  const { data: kinds = [] } = useQuery({
    queryKey: ['/openapi.json', role],
    queryFn: async () =>
      factsOfDocument((await rung.request('GET', '/openapi.json')).body as ApiDocument, role),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const kind = kinds.find(each => each.path === path)
  const open = useMutation({
    mutationFn: async (chosen: File) => (await import('./read-csv.ts')).readCsv(chosen),
    onSuccess: (read, _chosen) => setFile(read),
  })
  // once for a file and its mapping, not at each batch that is sent
  const rows = useMemo(
    () =>
      file !== undefined && kind !== undefined && by !== undefined
        ? file.rows.map(row => convertRow(row, kind, by))
        : [],
    [file, kind, by],
  )
  const readable = useMemo(() => rows.filter(row => 'fact' in row).length, [rows])
  const send = useMutation({
    mutationFn: () => {
      setDone(0)
      return sendFacts(path, rows, setDone)
    },
    onSuccess: () => queries.invalidateQueries(),
  })
  const start = (chosen: FactKind | undefined, read: CsvFile | undefined): void => {
    send.reset()
    // rows that were mended are read as those before them: the mapping stays where the columns do
    if (by !== undefined && chosen?.path === path && isOfSameColumns(file, read)) return
    setBy(
      chosen === undefined || read === undefined
        ? undefined
        : {
            fieldOf: matchColumns(read.columns, chosen.fields),
            dayFormat: 'yyyy-MM-dd',
            sums: 'major',
            currency: workspace.currency,
          },
    )
  }
  return (
    <div className="card stack">
      <h3>Upload a file</h3>
      <p className="small muted">
        A CSV of accounts, people, tickets, whatever you have. Sent twice, it changes nothing twice.
      </p>
      <div className="inline">
        <Field label="It holds">
          {({ id }) => (
            <select
              id={id}
              value={path}
              onChange={event => {
                setPath(event.target.value)
                start(
                  kinds.find(each => each.path === event.target.value),
                  file,
                )
              }}
            >
              {kinds.map(each => (
                <option key={each.path} value={each.path}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="File">
          {({ id }) => (
            <input
              id={id}
              type="file"
              accept=".csv,text/csv"
              onChange={async event => {
                const [chosen] = event.target.files ?? []
                if (chosen !== undefined) start(kind, await open.mutateAsync(chosen))
              }}
            />
          )}
        </Field>
      </div>
      {open.error === null ? null : <ErrorNote error={open.error} />}
      {file === undefined || kind === undefined || by === undefined ? null : (
        <>
          <ColumnMapping file={file} kind={kind} by={by} onChange={setBy} />
          <TriedTable rows={rows} kind={kind} by={by} />
          {send.error === null ? null : <ErrorNote error={send.error} />}
          {send.data === undefined ? (
            <div className="row">
              <Button isPrimary disabled={send.isPending || readable === 0} onClick={() => send.mutate()}>
                Import {plural(readable, 'row')}
              </Button>
              {send.isPending ? <Progress done={done} of={readable} /> : null}
            </div>
          ) : (
            <Result imported={send.data} file={file} />
          )}
        </>
      )}
    </div>
  )
}

const isOfSameColumns = (one: CsvFile | undefined, other: CsvFile | undefined): boolean =>
  one !== undefined && one.columns.join('\n') === other?.columns.join('\n')

function Progress({ done, of }: { done: number; of: number }) {
  return (
    <>
      <progress aria-label="Import" max={of} value={done} />
      <span role="status">
        {formatNumber(done)} of {formatNumber(of)} done
      </span>
    </>
  )
}

function Result({
  imported: { created, corrected, unchanged, rejects },
  file,
}: {
  imported: Imported
  file: CsvFile
}) {
  const save = (): void =>
    saveFile(
      new Blob([rejectsCsv(file.columns, rejects)], { type: 'text/csv' }),
      file.name.replace(/(\.rejects)?\.csv$/i, '.rejects.csv'),
    )
  return (
    <div className="note" role="status">
      <p>
        {plural(created, 'row')} new, {formatNumber(corrected)} corrected, {formatNumber(unchanged)} as they
        were, {formatNumber(rejects.length)} refused.
      </p>
      {rejects.length === 0 ? null : (
        <>
          <ul className="small">
            {rejects.slice(0, 5).map(({ problem }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first few of a list that does not change
              <li key={at}>{problem}</li>
            ))}
          </ul>
          <Button onClick={save}>Download what was refused</Button>
          <p className="small muted">
            Mend the rows in it and upload it here: its last column says what is wrong.
          </p>
        </>
      )}
    </div>
  )
}
