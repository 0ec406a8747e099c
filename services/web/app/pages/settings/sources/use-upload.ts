// A file to upload: what it holds, how its columns are read, and how far its rows are sent.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useSession } from '../../../session/use-session.ts'
import { convertRow, type ReadBy } from './convert-rows.ts'
import { type ApiDocument, type FactKind, factsOfDocument } from './facts-of-document.ts'
import { matchColumns } from './match-columns.ts'
import type { CsvFile } from './read-csv.ts'
import { sendFacts } from './send-facts.ts'

export function useUpload() {
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
  return { kinds, path, setPath, kind, file, open, by, setBy, start, rows, readable, send, done }
}

const isOfSameColumns = (one: CsvFile | undefined, other: CsvFile | undefined): boolean =>
  one !== undefined && one.columns.join('\n') === other?.columns.join('\n')
