// The whole workspace as a file: how far it is while it comes, and that all of it came.
import { useRef, useState } from 'react'
import { Button } from '../../../controls/button.tsx'
import { saveFile } from '../../../controls/download-csv.ts'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatNumber, plural } from '../../../controls/format.ts'
import { useWrite } from '../use-write.ts'
import { type Taken, takeExport } from './take-export.ts'

const FILE = 'workspace.ndjson'

export function ExportCard() {
  const [taken, setTaken] = useState<Taken>({ bytes: 0, rows: 0 })
  const stopping = useRef<AbortController>(undefined)
  const take = useWrite(async () => {
    setTaken({ bytes: 0, rows: 0 })
    stopping.current = new AbortController()
    saveFile(await takeExport(stopping.current.signal, told => setTaken(told)), FILE)
  }, ['/v1/keys'])
  const isStopped = stopping.current?.signal.aborted === true
  return (
    <div className="card stack">
      <h3>Take it all with you</h3>
      <p>
        One file with every fact, every word and every judgement, customers’ verdicts that are sealed among
        them: read those only where the seal is over. A key is made for it and revoked afterwards, and the
        audit says who took it.
      </p>
      <div className="row">
        <Button isPrimary disabled={take.isPending} onClick={() => take.mutate()}>
          Export the workspace
        </Button>
        {take.isPending ? <Button onClick={() => stopping.current?.abort()}>Stop</Button> : null}
        <span role="status">
          {take.isPending ? (
            <>
              <progress aria-label="Export" /> {formatNumber(taken.rows)} rows so far,{' '}
              {formatBytes(taken.bytes)}
            </>
          ) : take.isSuccess ? (
            `All of it is in ${FILE}: ${plural(taken.rows, 'row')}, ${formatBytes(taken.bytes)}.`
          ) : isStopped ? (
            'Stopped: nothing was saved.'
          ) : null}
        </span>
      </div>
      {take.error === null || isStopped ? null : <ErrorNote error={take.error} again={() => take.mutate()} />}
      <p className="small muted">Another Rung takes it in with “rung workspace import {FILE}”.</p>
    </div>
  )
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB']

/** `812 kB`, `3.4 MB`. */
function formatBytes(bytes: number): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return `${formatNumber(bytes / 1000 ** power, power > 1 ? 1 : 0)} ${BYTE_UNITS[power]}`
}
