// A file to upload: chosen, mapped with a preview, tried, imported; what is refused comes back as a file to mend.
import { Button } from '../../../controls/button.tsx'
import { saveFile } from '../../../controls/download-csv.ts'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatNumber, plural } from '../../../controls/format.ts'
import { ColumnMapping } from './column-mapping.tsx'
import type { CsvFile } from './read-csv.ts'
import { rejectsCsv } from './rejects-csv.ts'
import type { Imported } from './send-facts.ts'
import { TriedTable } from './tried-table.tsx'
import { useUpload } from './use-upload.ts'

export function UploadCard() {
  const { kinds, path, setPath, kind, file, open, by, setBy, start, rows, readable, send, done } = useUpload()
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
