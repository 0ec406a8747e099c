// What the address says and the page cannot mean: told, and taken out of it by a button. It is left out of what is shown.
import { useEffect, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { unreadSentences } from './unread-words.ts'
import { onReads, readsOfPage } from './use-address.ts'
import { usePageSearch, useSetPageSearch } from './use-page-search.ts'

export function UnreadNote() {
  const search = usePageSearch()
  const setSearch = useSetPageSearch()
  const [reads, setReads] = useState(readsOfPage)
  useEffect(() => {
    setReads(readsOfPage)
    return onReads(() => setReads(readsOfPage))
  }, [])
  const { names, sentences } = unreadSentences(search, reads)
  if (names.length === 0) return null
  const takeOut = (): void =>
    void setSearch(Object.fromEntries(names.map(name => [name, undefined])), { replaces: true })
  return (
    <div className="live" role="status">
      {sentences.map(sentence => (
        <p className="small" key={sentence}>
          {sentence}
        </p>
      ))}
      <Button onClick={takeOut}>Take it out of the address</Button>
    </div>
  )
}
