// How a service reaches the database: the administrator's address, with the service's own login.
import { createHmac } from 'node:crypto'
import { roleOf, type Service } from './roles.ts'

/** Parses a `postgres://` address, or throws a sentence that says what is wrong without repeating the password. */
export function parseDatabaseUrl(text: string): URL {
  if (!URL.canParse(text))
    throw new Error('The database URL is not a URL: write postgres://user:password@host:5432/database')
  const url = new URL(text)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new Error(`The database URL begins with "${url.protocol}//": it must begin with postgres://`)
  }
  return url
}

/**
 * The password of a service's login, derived from the administrator's, so that several processes that are given the
 * same address agree without sharing anything else.
 */
export function servicePassword(adminUrl: string, service: Service): string {
  const adminPassword = decodeURIComponent(parseDatabaseUrl(adminUrl).password)
  if (adminPassword === '') {
    throw new Error(
      'The database URL holds no password. The logins of the services are derived from it, so it must hold one; ' +
        'where the server trusts the connection, any long random text will do',
    )
  }
  return createHmac('sha256', adminPassword)
    .update(`rung login ${roleOf(service)}`)
    .digest('base64url')
}

/** The address under which a service logs in to the same database. */
export function serviceUrl(adminUrl: string, service: Service): string {
  const url = parseDatabaseUrl(adminUrl)
  url.password = servicePassword(adminUrl, service)
  url.username = roleOf(service)
  return url.href
}
