import { text } from '../../platform/browser/i18n.ts';

/** The browser's icon for a blocked camera, at the left end of the address bar. */
export function BlockedSign() {
  return (
    <svg class="blocked-sign" viewBox="0 0 320 56" role="img" aria-label={text('allow_picture')}>
      <rect class="bar" x="40" y="10" width="272" height="36" rx="18" />
      <path class="address" d="M92 28h150" />
      <circle class="ring" cx="60" cy="28" r="22" />
      <g class="camera">
        <rect x="50" y="22" width="14" height="12" rx="2" />
        <path d="M64 26l6-4v12l-6-4" />
        <path d="M48 18l22 20" />
      </g>
      <path class="pointer" d="M4 28h26m-8-7l8 7-8 7" />
    </svg>
  );
}
