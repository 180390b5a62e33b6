import { type Signal, signal } from '@preact/signals';

export const ROUTES = ['welcome', 'calibrate', 'recordings', 'settings'] as const;
export type Route = (typeof ROUTES)[number];

/** The page that an address means; what it does not know are the settings, which is where the browser's own link leads. */
export function routeOf(hash: string): Route {
  const name = hash.replace(/^#/, '');
  return ROUTES.find((route) => route === name) ?? 'settings';
}

/** Follows the address until the signal aborts. */
export function followRoute(abort: AbortSignal): Signal<Route> {
  const route = signal(routeOf(location.hash));
  const read = () => {
    route.value = routeOf(location.hash);
  };
  addEventListener('hashchange', read, { signal: abort });
  return route;
}
