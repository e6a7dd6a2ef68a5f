"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pause_ms = 2_000;

/** Draws the page anew while something is under way; without JavaScript one reloads it oneself. */
export function AskAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), pause_ms);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
