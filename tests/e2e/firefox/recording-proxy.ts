import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A proxy that Firefox sends everything to, so that it sees every address that the browser requests. It forwards
 * nothing: plain requests get an empty answer, tunnels are refused.
 */
export interface RecordingProxy {
  /**
   * With these settings, Firefox sends everything through the proxy, including requests to this machine. Nothing
   * bypasses it, and Firefox sends nothing of its own.
   */
  readonly prefs: Readonly<Record<string, string | number | boolean>>;
  readonly environment: Readonly<Record<string, string>>;
  /** The requests in order: the address, or host and port for a tunnel. */
  asked(): readonly string[];
  close(): void;
}

function prefsFor(port: number): RecordingProxy['prefs'] {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.allow_bypass': false,
    'network.proxy.failover_direct': false,
    'media.peerconnection.ice.proxy_only': true,
    // Firefox's own lists (blocked add-ons, certificates and the like). A release build respects this only with the
    // environment variable below.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
}

/**
 * This machine, at a port where nobody listens. An ordinary page's request to it proves that the record contains
 * requests.
 */
export const CONTROL = 'http://127.0.0.1:8977/';

const ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

function answerEmpty(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end();
}

/** Starts a proxy on this machine. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '');
    answerEmpty(response);
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.end('HTTP/1.1 502 Not passed on\r\n\r\n');
  });
  server.on('clientError', (_, socket) => {
    asked.push('not HTTP');
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    prefs: prefsFor((server.address() as AddressInfo).port),
    environment: ENVIRONMENT,
    asked: () => [...asked],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
