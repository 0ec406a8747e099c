// What belongs on the page, failed, and has no place there to say so: names, choices, what stands beside a list.
import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isForbidden, isMissing, isSignedOut } from '../client/answers.ts'
import { Button } from '../controls/button.tsx'
import { told, wordsOf } from '../controls/error-note.tsx'

export function MissingParts() {
  const cache = useQueryClient().getQueryCache()
  const [missing, setMissing] = useState<readonly Query[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    // once whatever says so at its place is drawn
    const look = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setMissing(cache.findAll({ type: 'active', predicate: isMissed })))
    }
    look()
    const end = cache.subscribe(look)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [cache])
  const [first] = missing
  if (first === undefined) return null
  const what = missing.some(({ state }) => state.data === undefined)
    ? 'A part of this page did not come'
    : 'This page could not be brought up to date'
  const again = (): void => {
    for (const query of missing) query.fetch().catch(() => undefined)
  }
  return (
    <div className="live" role="alert">
      <p className="small">
        {what}: {wordsOf(first.state.error).detail}
      </p>
      <Button onClick={again}>Try again</Button>
    </div>
  )
}

/** What one may not read, and what is not there, is no part of the page. */
function isMissed({ state: { error } }: Query): boolean {
  if (error === null || told.has(error)) return false
  return !isForbidden(error) && !isMissing(error) && !isSignedOut(error)
}
