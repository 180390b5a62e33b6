/** The mark: a plumb line, thread and bob, with the head's dot hanging on it. Decoration: the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path d="M16 3V18" stroke="var(--on-accent)" stroke-width="2.6" stroke-linecap="round" />
      <path d="M11.5 18h9l-4.5 11z" fill="var(--on-accent)" />
      <circle cx="16" cy="10.5" r="4.6" fill="var(--on-accent)" />
    </svg>
  );
}
