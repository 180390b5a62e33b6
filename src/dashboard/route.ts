import { type Signal, signal } from '@preact/signals';

export const ROUTES = [
  'today',
  'week',
  'month',
  'guide',
  'doctor',
  'diary',
  'break',
  'workplace',
  'welcome',
  'calibrate',
  'places',
  'camera',
  'slouch',
  'recordings',
  'selftest',
  'data',
  'settings',
] as const;
export type Route = (typeof ROUTES)[number];

/** The page for an address; today if it names none. */
export function routeOf(hash: string): Route {
  const name = hash.replace(/^#/, '').split('?')[0];
  return ROUTES.find((route) => route === name) ?? 'today';
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
