// Drafts and shadows in lines for a terminal.
import type { DraftAnswer, ShadowAnswer } from './config-api.ts'

export function describeDraft({ id, differences }: DraftAnswer): string {
  if (differences.length === 0) return `draft ${id} says what is in force already`
  return [
    `draft ${id}`,
    ...differences.map(({ field, before, after }) => `  ${field}: ${text(before)} -> ${text(after)}`),
    'next: `rung config shadow` judges every account under it and shows who would change band',
  ].join('\n')
}

export function describeShadow({ of, changesBand, bands, data }: ShadowAnswer): string {
  const moves = bands.filter(({ from, to }) => from !== to)
  const movers = data.filter(each => each.change !== 0 || each.inForce.band !== each.draft.band)
  return [
    `${changesBand} of ${of} accounts would change band`,
    ...moves.map(({ from, to, accounts }) => `  ${from} -> ${to}: ${accounts}`),
    ...(movers.length === 0 ? ['no score would move'] : ['the biggest movers:']),
    ...movers.map(each => {
      const { inForce, draft } = each
      const who = each.name ?? each.externalId ?? each.accountId
      return `  ${who}: ${text(inForce.score)} ${inForce.band} -> ${text(draft.score)} ${draft.band}`
    }),
  ].join('\n')
}

function text(value: unknown): string {
  return value === null ? 'unknown' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}
