// Which answers are no longer true after what others changed: those in sight are asked again in place, lists when one says so.
import type { Change } from '@rung/client'

export type Stale = {
  /** Paths of answers that are asked again at once: what they show keeps its place. */
  readonly inPlace: readonly string[]
  /** Accounts whose answers are asked again at once. */
  readonly accounts: ReadonlySet<string>
  /** Paths of lists: asked again only when whoever reads them wants it, since rows would move. */
  readonly lists: readonly string[]
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'score.changed': ['/v1/portfolio', '/v1/portfolio/map', '/v1/portfolio/lines', '/v1/renewals'],
  'band.changed': ['/v1/portfolio', '/v1/portfolio/map', '/v1/portfolio/summary'],
  'fact.recorded': ['/v1/due-promises', '/v1/contradictions', '/v1/renewals'],
  'card.changed': ['/v1/worklists/{csm}'],
  'contradiction.acknowledged': ['/v1/contradictions'],
  'verdict.opened': ['/v1/contradictions'],
  'verdict_request.changed': ['/v1/verdict-requests'],
}

const IN_PLACE: Readonly<Record<string, readonly string[]>> = {
  'card.changed': ['/v1/handed-cards', '/v1/way-out-tasks'],
  'forecast.committed': ['/v1/forecast'],
  'config.drafted': ['/v1/config/drafts', '/v1/config/drafts/{id}/shadow'],
  'config.published': ['/v1/config', '/v1/config/versions', '/v1/config/drafts'],
  'model.promoted': ['/v1/models', '/v1/renewal-drivers'],
}

/** `me`: what one changed oneself is asked again by what changed it. */
export function staleAfter(changes: readonly Change[], me: string): Stale {
  const inPlace = new Set<string>()
  const lists = new Set<string>()
  const accounts = new Set<string>()
  for (const change of changes) {
    for (const account of change.accounts) accounts.add(account)
    for (const path of IN_PLACE[change.type] ?? []) inPlace.add(path)
    if (change.person === me) continue
    for (const path of LISTS[change.type] ?? []) lists.add(path)
  }
  return { inPlace: [...inPlace], lists: [...lists], accounts }
}
