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
