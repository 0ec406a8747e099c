// What the filters leave, as one file: page after page as CSV, under the session that is signed in.
import { useState } from 'react'
import { Button } from './button.tsx'
import { type CsvPath, downloadCsv } from './download-csv.ts'
import { useToast } from './toast.tsx'

export function CsvButton({ query, path, name }: { query: object; path: CsvPath; name: string }) {
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const download = async (): Promise<void> => {
    setBusy(true)
    try {
      await downloadCsv(path, query, name)
    } catch (error) {
      toast.tellError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={() => void download()} disabled={isBusy}>
      {isBusy ? 'Writing the file' : 'Download as CSV'}
    </Button>
  )
}
