// A health band: a shape and a word, and only then a colour. A dashed circle is provisional or unknown.
export type BandName = 'healthy' | 'watch' | 'at_risk' | 'unknown'

const WORDS: Readonly<Record<BandName, string>> = {
  healthy: 'Healthy',
  watch: 'Watch',
  at_risk: 'At risk',
  unknown: 'Unknown',
}

export const bandWords = (band: string): string => WORDS[band as BandName] ?? band

export function Band({ band, isProvisional = false }: { band: string | null; isProvisional?: boolean }) {
  const name = band ?? 'unknown'
  return (
    <span className={`band ${name}`}>
      <BandShape band={name} isProvisional={isProvisional} />
      {bandWords(name)}
      {isProvisional && name !== 'unknown' ? <span className="tiny">provisional</span> : null}
    </span>
  )
}

export function BandShape({ band, isProvisional }: { band: string; isProvisional: boolean }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      stroke="currentColor"
      fill="currentColor"
    >
      {shapeOf(isProvisional ? 'unknown' : band)}
    </svg>
  )
}

function shapeOf(band: string) {
  if (band === 'at_risk') return <path d="M6 0 12 6 6 12 0 6Z" stroke="none" />
  if (band === 'healthy') return <circle cx="6" cy="6" r="5.5" stroke="none" />
  if (band === 'watch') {
    return (
      <>
        <circle cx="6" cy="6" r="5" fill="none" strokeWidth="1.6" />
        <path d="M6 1a5 5 0 0 1 0 10Z" stroke="none" />
      </>
    )
  }
  return <circle cx="6" cy="6" r="5" fill="none" strokeWidth="1.6" strokeDasharray="2.5 2" />
}
