// What the filters leave, as one file: page after page as CSV, under the session that is signed in.
import { useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { useToast } from '../../controls/toast.tsx'
import { downloadCsv } from './download-csv.ts'

export function CsvButton({ query }: { query: object }) {
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const download = async (): Promise<void> => {
    setBusy(true)
    try {
      await downloadCsv('/v1/portfolio', query, 'accounts.csv')
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
