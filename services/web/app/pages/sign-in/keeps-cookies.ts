// Whether this browser keeps cookies of this site: tried, since `navigator.cookieEnabled` says yes where settings forbid them.

const TRIED = 'rung_kept=yes'

export function keepsCookies(): boolean {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the other way to set one is asynchronous, and not in every browser
    document.cookie = `${TRIED}; Path=/sign-in; SameSite=Lax`
    const isKept = document.cookie.split('; ').includes(TRIED)
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = `${TRIED}; Path=/sign-in; SameSite=Lax; Max-Age=0`
    return isKept
  } catch {
    return false
  }
}
