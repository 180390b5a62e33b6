/**
 * Tries all the ways in which a page can send data out, each to its own host: `https://fetch.DOMAIN/` and so on. Runs
 * in the page.
 * @returns the hosts, and those that the page's policy has blocked
 */
export async function sendEveryWay(
  domain: string,
): Promise<{ readonly tried: string[]; readonly refused: string[] }> {
  const refused = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    refused.add(new URL(blockedURI).host);
  });
  const ended = (sender: EventTarget) =>
    new Promise((resolve) => {
      for (const event of ['load', 'open', 'error']) sender.addEventListener(event, resolve);
    });
  const ways: Readonly<Record<string, (address: string) => unknown>> = {
    fetch: (address) => fetch(address),
    image: (address) => ended(Object.assign(new Image(), { src: address })),
    script: (address) =>
      ended(document.body.appendChild(Object.assign(document.createElement('script'), { src: address }))),
    events: (address) => ended(new EventSource(address)),
    socket: (address) => ended(new WebSocket(address)),
    beacon: (address) => navigator.sendBeacon(address, 'something'),
  };
  const all = Object.entries(ways).map(([way, send]) => ({ host: `${way}.${domain}`, send }));
  await Promise.allSettled(all.map(async ({ host, send }) => send(`https://${host}/`)));
  return { tried: all.map(({ host }) => host), refused: [...refused] };
}
