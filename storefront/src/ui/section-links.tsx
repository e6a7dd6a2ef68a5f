"use client";

import { usePathname } from "next/navigation";
import { shownPath } from "@/lib/shown-path";

interface Props {
  sections: readonly { href: string; label: string }[];
}

/** The ways into the shop, as items of a list; the one that the page belongs to is marked. */
export function SectionLinks({ sections }: Props) {
  const path = shownPath(usePathname());
  return sections.map(({ href, label }) => (
    <li key={href}>
      <a href={href} aria-current={isWithin(path, href) ? "true" : undefined}>
        {label}
      </a>
    </li>
  ));
}

const isWithin = (path: string, section: string) =>
  path === section || path.startsWith(`${section}/`);
