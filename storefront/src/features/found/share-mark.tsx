/** The shop's mark, as in `public/icon.svg`: a step, a box and an open door. */
export function ShareMark() {
  return (
    <svg width="72" height="72" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" fill="#3d5b4b" />
      <path fill="#fbf4e6" d="M31 51V21.5Q31 10 41 10q10 0 10 11.5V51z" />
      <path fill="#e0a23b" d="M35.5 51V23q0-8 5.5-8 5.5 0 5.5 8v28z" />
      <path
        fill="#e8d8ba"
        d="M22.5 32H31v19h-8.5a1.5 1.5 0 0 1-1.5-1.5v-16a1.5 1.5 0 0 1 1.5-1.5z"
      />
      <path fill="#bd5b34" d="M11.5 42H21v9h-9.5a1.5 1.5 0 0 1-1.5-1.5v-6a1.5 1.5 0 0 1 1.5-1.5z" />
    </svg>
  );
}
