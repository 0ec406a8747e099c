// A thousand runs of each property that does not say how many: ten times what `npm test` takes.
import fc from 'fast-check'

fc.configureGlobal({ numRuns: 1_000 })
