import type { ReactNode } from "react";
import { Link } from "react-router-dom";

/** The name of a thing, leading to its page. */
export function NameLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="text-ui-fg-base decoration-ui-border-strong hover:decoration-ui-fg-base font-medium underline underline-offset-4"
    >
      {children}
    </Link>
  );
}
