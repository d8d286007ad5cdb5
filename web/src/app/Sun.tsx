/** The sign of the house: a sun that is going down behind a leaf. */
export function Sun() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="12" r="7" fill="#e8a33d" />
      <path d="M3 17c4-4 8-4 11-1s7 3 11-1c0 6-5 10-11 10S3 22 3 17z" fill="var(--accent)" />
    </svg>
  );
}
