"use client";

import { catchError, type ErrorInfo } from "next/error";
import type { ComponentType, PropsWithChildren } from "react";

interface Words {
  title: string;
  text: string;
  retry: string;
}

/**
 * The last resort, for faults of the shop's own: pages answer for the backend's themselves. Next
 * wants error boundaries in the browser; the words come from the server, so none are bundled.
 */
function Crash({ title, text, retry }: Words, info: ErrorInfo) {
  return (
    <div role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" onClick={() => info.retry()}>
        {retry}
      </button>
    </div>
  );
}

// Next's types see the React 18 of the workspace's root, the shop its own 19: the same component.
export const CrashBoundary = catchError(Crash) as unknown as ComponentType<
  PropsWithChildren<Words>
>;
