import type { ReactNode } from "react";
import { Link } from "react-router-dom";

/** The name of a thing, leading to its page. `name` says more to a screen reader where links repeat. */
export function NameLink({
  to,
  name,
  children,
}: {
  to: string;
  name?: string;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      aria-label={name}
      className="text-ui-fg-base decoration-ui-border-strong hover:decoration-ui-fg-base font-medium underline underline-offset-4"
    >
      {children}
    </Link>
  );
}
