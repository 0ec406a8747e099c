// A filled book served by a process of its own, as a service is: what it holds in memory is nobody else's.
// Started by `serveApart` with the database's address; tells its port, and its memory whenever it is asked.
import { connect, serviceUrl } from '@rung/database'
import { BOOK_NOW, createBookApp } from './book-app.ts'

const [, , adminUrl = ''] = process.argv
const open = (service: 'accounts' | 'health' | 'playbook' | 'renewals') =>
  connect({ url: serviceUrl(adminUrl, service), applicationName: 'rung bench' })

const { app } = await createBookApp(() => BOOK_NOW, {
  health: open('health'),
  renewals: open('renewals'),
  playbook: open('playbook'),
  accounts: open('accounts'),
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.on('message', () => process.send?.({ rssBytes: process.memoryUsage().rss, peakBytes: peakBytes() }))
process.send?.({ address })

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024
}
