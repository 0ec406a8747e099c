// What a check of planted truths found, as a plain table: a line a kind, then one for each account that is not as planted.
import type { Check, Finding } from './check-truth.ts'

const BANDS = ['healthy', 'watch', 'at_risk', 'unknown'] as const
const HEADINGS = ['planted', 'accounts', 'as planted', ...BANDS, 'scores', 'order'] as const

export function describeCheck({ findings, order, slope, holds }: Check): string {
  const rows = order.map(({ kind, accounts, rankCorrelation, holds }) => {
    const those = kind === 'all' ? findings : findings.filter(({ planted }) => planted === kind)
    return [
      kind,
      String(accounts),
      String(those.filter(({ misses }) => misses.length === 0).length),
      ...BANDS.map(band => String(those.filter(each => each.band === band).length)),
      scores(those),
      `${rankCorrelation === null ? '-' : rankCorrelation.toFixed(2)}${holds ? '' : ' too low'}`,
    ]
  })
  const table = [[...HEADINGS], ...rows]
  const widths = HEADINGS.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0)))
  const lines = table.map(row =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  const missed = findings
    .filter(({ misses }) => misses.length > 0)
    .map(
      ({ externalId, planted, score, misses }) =>
        `not as planted: ${externalId}, ${planted}, score ${score}: ${misses.join('; ')}`,
    )
  const verdict = holds ? 'All as planted.' : 'Not as planted.'
  const legend = 'order: Spearman’s rank correlation of the score and the true chance to stay, -1 to 1'
  return [...lines, legend, ...slopeInWords(slope), ...missed, verdict].join('\n')
}

function slopeInWords({ accounts, slope, said, truly, holds }: Check['slope']): string[] {
  if (slope === null || said === null || truly === null) return []
  const outside = holds ? '' : ', not within 0.8 to 1.2'
  return [
    `risk: calibration slope ${slope.toFixed(2)} against the true chances of ${accounts} accounts${outside}`,
    `risk: ${percent(said)} said on average where ${percent(truly)} is true; it is the expert’s, before a workspace’s own renewals set the level`,
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function scores(findings: readonly Finding[]): string {
  const known = findings.flatMap(({ score }) => score ?? [])
  return known.length === 0 ? '-' : `${Math.min(...known)} to ${Math.max(...known)}`
}
