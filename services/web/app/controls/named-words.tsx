// A sentence of a judgement in which an account is named by our id: judgements know no names, so its name is read when the sentence is.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../client/use-answer.ts'
import { unbroken } from './unbroken.ts'

const ID = /\b(acc_[0-9a-z]{26})\b/

export function NamedWords({ words }: { words: string }) {
  const parts = unbroken(words).split(ID)
  if (parts.length === 1) return parts[0]
  // every second part is what the pattern found
  return parts.map((part, at) => (at % 2 === 1 ? <AccountName key={part} id={part} /> : part))
}

function AccountName({ id }: { id: string }) {
  const { data } = useAnswer('/v1/accounts/{id}', { path: { id } })
  return (
    <Link to="/accounts/$id" params={{ id: data?.externalId ?? id }}>
      {data === undefined ? 'another account' : (data.name ?? data.externalId)}
    </Link>
  )
}
