// GET /v1/projects/:writeKey/settings: what Segment's web and mobile libraries ask for when they start, so that one line
// (`cdnURL`, or `cdnHost`) is all that points an unmodified one at Rung.
import type { App } from '@rung/http-service'
import { z } from 'zod'

const ADDRESSES = ['/v1/projects/:writeKey/settings', '/projects/:writeKey/settings'] as const

/**
 * Says the same to everybody about any key, and looks nothing up: where events go (here), and that there is nothing else
 * to load, no other destination, and nothing to report about the library's own health.
 */
export function serveClientSettings(app: App): void {
  const params = z.object({ writeKey: z.string() })
  for (const address of ADDRESSES) {
    app.get(
      address,
      { config: { scope: 'public', cors: true }, schema: { params, hide: true } },
      async request => {
        const { host, protocol, headers } = request
        return settingsOf(request.params.writeKey, host, protocolFor(headers.origin, host, protocol))
      },
    )
  }
}

const THIS_MACHINE = /^(?:localhost|127\.|\[::1\])/

/** A page on https can have asked over https alone, whatever a proxy left out; but of this machine it may ask over http. */
function protocolFor(origin: string | undefined, host: string, protocol: string): string {
  return origin?.startsWith('https://') && !THIS_MACHINE.test(host) ? 'https' : protocol
}

function settingsOf(writeKey: string, host: string, protocol: string) {
  return {
    integrations: {
      'Segment.io': {
        apiKey: writeKey,
        apiHost: `${host}/v1`,
        protocol,
        addBundledMetadata: false,
        unbundledIntegrations: [],
        maybeBundledConfigIds: {},
      },
    },
    plan: {},
    middlewareSettings: {},
    enabledMiddleware: {},
    remotePlugins: [],
    edgeFunction: {},
    analyticsNextEnabled: true,
    legacyVideoPluginsEnabled: false,
    // Left out, a library reports its own metrics to its maker.
    metrics: { sampleRate: 0 },
  }
}
