// What is told to operators of each write: how many facts became what, and what was refused that nobody foresaw.
import { type App, counter, logItemFaults } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'
import type { ItemResult } from '../fact-written.ts'
import type { FactResource } from '../resource.ts'

export function noteWrites(
  app: App,
  resource: FactResource,
): (request: FastifyRequest, results: readonly ItemResult[]) => void {
  const count = counter(app.metrics, {
    name: 'rung_facts_written_total',
    help: 'Facts stated, by resource and by what became of them: created, corrected, unchanged, rejected',
    labels: ['resource', 'result'],
  })
  return (request, results) => {
    for (const { status } of results) count({ resource: resource.plural, result: status })
    logItemFaults(
      request.log,
      results.flatMap(result => (result.status === 'rejected' ? result.refusals : [])),
    )
  }
}
