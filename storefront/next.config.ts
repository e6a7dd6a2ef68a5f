import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { pictureQuality, pictureWidths } from "./src/lib/picture-source";
import { uploadLimit_bytes } from "./src/lib/upload-limit";

// Dependencies are hoisted to the workspace's root, so both file tracing and Turbopack start there.
const repositoryRoot = path.join(__dirname, "..");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles stand in the head from the start: streamed ones need JavaScript to get there.
  htmlLimitedBots: /.*/,
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  experimental: {
    // Pages are kept in memory: on disk they would outlive the backend that they tell of, and fill it
    // with every address that anybody thinks of.
    isrFlushToDisk: false,
    // Evidence is up to 10 MB; Next would take 1 MB, and cut what its proxy sees at 10 MB.
    serverActions: { bodySizeLimit: uploadLimit_bytes },
    proxyClientMaxBodySize: uploadLimit_bytes,
  },
  images: {
    formats: ["image/avif", "image/webp"],
    localPatterns: [{ pathname: "/static/**", search: "" }],
    deviceSizes: pictureWidths,
    imageSizes: [],
    qualities: [pictureQuality],
    // A picture never changes under its name.
    minimumCacheTTL: 31 * 24 * 3600,
    maximumDiskCacheSize: 512 * 1024 * 1024,
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        ],
      },
      ...["portal", "anslut", "konto"].map((section) => ({
        // One reader's own pages. What is secret in their links stands after "#", and goes nowhere.
        source: `/:locale/${section}/:path*`,
        headers: [
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cache-Control", value: "private, no-store" },
          ...(section !== "anslut" ? [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] : []),
        ],
      })),
      {
        // The address of a guest's order holds its token: it must not leak to another site or cache.
        source: "/:locale/order/:path*",
        headers: [
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "Cache-Control", value: "private, no-store" },
        ],
      },
    ];
  },
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
