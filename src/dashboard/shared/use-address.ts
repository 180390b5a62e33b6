import { useEffect, useState } from 'preact/hooks';

/** The part of the address from '#', kept up to date. It names the page and what the page shows. */
export function useAddress(): string {
  const [address, setAddress] = useState(location.hash);
  useEffect(() => {
    const read = () => setAddress(location.hash);
    addEventListener('hashchange', read);
    read();
    return () => removeEventListener('hashchange', read);
  }, []);
  return address;
}

/** How often the address has changed since the first view. An address that the page itself replaces does not count. */
export function useAddressChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    addEventListener('hashchange', count);
    return () => removeEventListener('hashchange', count);
  }, []);
  return changes;
}
