// Bodies as a form of HTML sends them, and no others.
import type { App } from '@rung/http-service'

/** For the routes of `part`, an encapsulated part of an app: the body is a URLSearchParams. */
export function takeForms(part: App): void {
  part.removeAllContentTypeParsers()
  part.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body: string, done) => done(null, new URLSearchParams(body)),
  )
}
