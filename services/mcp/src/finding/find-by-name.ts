// Accounts and people by what a person calls them: an id, an own id, or a part of the name. What is ambiguous is never guessed.
import { type Answer, ApiProblem, type Client } from '@rung/client'
import { refuse } from '@rung/kernel'
import { quoted } from '../answers/quoted.ts'

type Match = Answer<'get', '/v1/search'>['data'][number]
type Kind = 'account' | 'person'

/** How many candidates are named. */
const CANDIDATES = 10
/** The most that search answers with, of all kinds together. */
const LOOKED_AT = 20
/** The longest that search takes. */
const SEARCHED_CHARACTERS = 100

/** Reads about the account that is meant. Refuses with the candidates where several go by that name. */
export function ofAccount<T>(api: Client, name: string, read: (id: string) => Promise<T>): Promise<T> {
  return ofNamed(api, 'account', name, read)
}

/** Reads about the person of the vendor's that is meant; undefined: about nobody in particular. */
export async function ofPerson<T>(
  api: Client,
  name: string | undefined,
  read: (id: string | undefined) => Promise<T>,
): Promise<T> {
  return name === undefined || name === 'me' ? read(name) : ofNamed(api, 'person', name, read)
}

export type Person = Answer<'get', '/v1/people/{id}'>

/** One of the vendor's people, as recorded; undefined: nobody in particular. */
export async function readPerson(api: Client, name: string | null): Promise<Person | undefined> {
  if (name === null) return undefined
  return ofNamed(api, 'person', name, id => api.get('/v1/people/{id}', { path: { id } }))
}

async function ofNamed<T>(
  api: Client,
  kind: Kind,
  name: string,
  read: (id: string) => Promise<T>,
): Promise<T> {
  // no id has a space in it as a rule: a name is looked for at once, anything else is tried as an id
  if (/\s/.test(name)) return read((await matchOf(api, kind, name)) ?? name)
  try {
    return await read(name)
  } catch (error) {
    if (!isUnknownName(error)) throw error
    const id = await matchOf(api, kind, name)
    if (id === undefined) throw error
    return read(id)
  }
}

/** 404 where the name stands in the path, 400 where it is a filter. */
const isUnknownName = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.code === 'not_found' ||
    (error.code === 'invalid' && error.fields.some(each => each.field === 'csm')))

async function matchOf(api: Client, kind: Kind, name: string): Promise<string | undefined> {
  const wanted = name.toLowerCase()
  const typed = name.slice(0, SEARCHED_CHARACTERS)
  const { data } = await api.get('/v1/search', { query: { q: typed, limit: LOOKED_AT } })
  const matches = data
    .filter(match => match.kind === kind)
    .filter(match => typed === name || match.name?.toLowerCase().includes(wanted))
  // whole names come first: they are all there, whatever else was found
  const whole = matches.filter(match => match.name?.toLowerCase() === wanted)
  const isAll = whole.length > 0 || data.length < LOOKED_AT
  const [one, another] = whole.length > 0 ? whole : matches
  if (another === undefined && (isAll || one === undefined)) return one?.id
  throw ambiguous(kind, name, whole.length > 0 ? whole : matches, isAll)
}

function ambiguous(kind: Kind, name: string, matches: readonly Match[], isAll: boolean): Error {
  const named = matches.slice(0, CANDIDATES).map(candidateWords)
  const left = matches.length - named.length
  const more = [left > 0 ? `and ${left} more` : '', isAll ? '' : 'and perhaps others'].filter(Boolean)
  const several = kind === 'account' ? 'accounts' : 'people'
  return refuse(
    'conflict',
    `${isAll ? matches.length : 'Several'} ${several} go by ${quoted({ text: name })}:\n${[...named, ...more].map(line => `- ${line}`).join('\n')}`,
    { fix: 'Ask again with one of these ids, or with more of the name.' },
  )
}

const candidateWords = ({ id, name, goneOn }: Match): string =>
  [name === null ? 'no name' : quoted({ text: name }), id, goneOn === null ? '' : `gone since ${goneOn}`]
    .filter(Boolean)
    .join(', ')
