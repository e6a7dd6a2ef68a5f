import { defineConfig, devices } from "@playwright/test";

/** Debian's Chromium; its own network chatter is turned off. */
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [
    ["list"],
    ...(process.env.INSTEG_E2E_REPORT
      ? [
          ["json", { outputFile: process.env.INSTEG_E2E_REPORT }] as [
            "json",
            { outputFile: string },
          ],
        ]
      : []),
  ],
  use: {
    baseURL: process.env.INSTEG_SHOP_URL ?? "http://localhost:8000",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions,
    trace: "retain-on-failure",
  },
  // The phone is light and the desktop dark: each page is looked at in both.
  projects: [
    { name: "phone", use: { ...devices["Pixel 7"], launchOptions, colorScheme: "light" } },
    { name: "desktop", use: { ...devices["Desktop Chrome"], launchOptions, colorScheme: "dark" } },
  ],
});
