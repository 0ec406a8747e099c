// The customers that need somebody, worst first, then why one of them scores as it does:
// RUNG_URL=http://127.0.0.1:4700 RUNG_KEY=rung_... node examples/portfolio.ts northfield
import { ApiProblem, createClient } from '@rung/client'

const { RUNG_URL: baseUrl = 'http://127.0.0.1:4700', RUNG_KEY: key = '' } = process.env
const [id = 'northfield'] = process.argv.slice(2)
const rung = createClient({ baseUrl, key })

try {
  for await (const { name, score, band } of rung.list('/v1/portfolio', { query: { sort: 'score' } })) {
    console.log(`${name ?? 'without a name'}: ${score ?? 'unknown'}, ${band}`)
  }
  const { score, contributions } = await rung.get('/v1/accounts/{id}/health', { path: { id } })
  console.log(`\n${id}: ${score ?? 'unknown'}`)
  for (const { name, hundredths } of contributions) console.log(`  ${hundredths / 100} ${name}`)
} catch (error) {
  if (!(error instanceof ApiProblem)) throw error
  console.error(`${error.message}\nrequest ${error.requestId}`)
  process.exitCode = 1
}
