// What is wrong with what a play hands out.
import { fault, type PlayFault } from './play-fault.ts'
import type { LintedPlay } from './play-places.ts'

export function lintContent({ content, help }: LintedPlay): PlayFault[] {
  if (content === null) {
    return help === 'do_it_yourself' || help === 'show_me'
      ? [fault('content', 'is missing', 'Say what they are given, or choose do_it_with_me or done_for_you.')]
      : []
  }
  const { kind, url, minutes, price } = content
  const faults: PlayFault[] = []
  if (url !== null && !isHttps(url)) {
    faults.push(fault('content.url', 'is no https address', 'Write it whole: https://example.com/page.'))
  }
  if (minutes !== null && (minutes.measuredBy ?? '').trim() === '') {
    faults.push(
      fault(
        'content.minutes',
        'was measured by nobody',
        'Say in measuredBy who measured it, or leave minutes out.',
      ),
    )
  }
  if (kind === 'paid_service' && price === null) {
    faults.push(fault('content.price', 'is missing', 'Name the price of a paid service, with its currency.'))
  }
  if (price !== null && kind !== 'paid_service') {
    faults.push(
      fault('content.price', `is asked for a ${kind}`, 'Make it a paid_service, or leave the price out.'),
    )
  }
  if (price !== null && price.currency === null) {
    faults.push(fault('content.price.currency', 'is missing', 'Name the currency by ISO 4217: EUR.'))
  }
  return faults
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:'
}
