"use client";

import button from "@/ui/button.module.css";

/** Opens the browser's own print dialogue, which only the browser has. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className={button.button} onClick={() => window.print()}>
      {label}
    </button>
  );
}
