"use client";

import { catchError, type ErrorInfo } from "next/error";
import type { ComponentType, PropsWithChildren } from "react";

interface Words {
  title: string;
  text: string;
  retry: string;
  /** Words for the error's number, which stands in the server's log, with `#` in its place. */
  reference: string;
}

/**
 * The last resort, for faults of the shop's own: pages answer for the backend's themselves. Next
 * wants error boundaries in the browser; the words come from the server, so none are bundled.
 */
function Crash({ title, text, retry, reference }: Words, info: ErrorInfo) {
  const digest = digestOf(info.error);
  return (
    <div role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      {digest && <p>{reference.replace("#", digest)}</p>}
      <button type="button" onClick={() => info.retry()}>
        {retry}
      </button>
    </div>
  );
}

/** Next gives an error of the server's a number instead of its text, and logs both there. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}

// Next's types see the React 18 of the workspace's root, the shop its own 19: the same component.
export const CrashBoundary = catchError(Crash) as unknown as ComponentType<
  PropsWithChildren<Words>
>;
