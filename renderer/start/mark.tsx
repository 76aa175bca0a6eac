/** The program's mark: a balance of what was put in and what came of it. */
export function Mark() {
  return (
    <svg className="ww-mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <rect width="48" height="48" rx="11" fill="var(--ww-mark)" />
      <rect x="10" y="28" width="7" height="10" rx="2" fill="#ffffff" opacity="0.65" />
      <rect x="20.5" y="20" width="7" height="18" rx="2" fill="#ffffff" opacity="0.82" />
      <rect x="31" y="10" width="7" height="28" rx="2" fill="#ffffff" />
    </svg>
  );
}
