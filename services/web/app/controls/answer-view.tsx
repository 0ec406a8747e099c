// An answer in each of its states: on its way, failed, here. So that no page forgets one.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isMissing } from '../client/answers.ts'
import { ErrorNote } from './error-note.tsx'
import { Skeleton } from './skeleton.tsx'

export function AnswerView<T>({
  answer,
  lines = 6,
  title,
  elsewhere,
  children,
}: {
  answer: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** How tall the place is that is held. */
  lines?: number
  /** Of the page, where all of it is in this answer, its title too: a page that failed is still one of that name. */
  title?: string
  /** Where else to go from a page of something that is not there. */
  elsewhere?: ReactNode
  children: (data: NonNullable<T>) => ReactNode
}) {
  const { data, error, refetch } = answer
  if (data !== undefined && data !== null) return <>{children(data)}</>
  if (error !== null)
    return (
      <>
        {title === undefined ? null : <h1>{title}</h1>}
        <ErrorNote error={error} again={() => void refetch()} />
        {isMissing(error) ? elsewhere : null}
      </>
    )
  return <Skeleton lines={lines} />
}
